using System.Globalization;

namespace PtaHaim.Catalog.Text;

/// <summary>
/// A date of the calendar that may be known only to the year or the month. Written <c>2022</c>, <c>2022-03</c> or
/// <c>2022-03-01</c>; ordinal order of the written form is order in time, a year before its months.
/// </summary>
public readonly record struct PartialDate
{
    private PartialDate(int year, int? month, int? day) => (Year, Month, Day) = (year, month, day);

    /// <summary>1 to 9999.</summary>
    public int Year { get; }

    /// <summary>1 to 12, or null where only the year is known.</summary>
    public int? Month { get; }

    /// <summary>1 to 31, or null where only the month is known.</summary>
    public int? Day { get; }

    /// <summary>The date that the text writes, or null where the text writes none or one that no calendar has.</summary>
    public static PartialDate? Parse(string? text)
    {
        if (text is not { Length: 4 or 7 or 10 } || !Digits(text, 0, 4, out var year) || year == 0)
            return null;
        if (text.Length == 4)
            return new PartialDate(year, null, null);
        if (text[4] != '-' || !Digits(text, 5, 2, out var month) || month is < 1 or > 12)
            return null;
        if (text.Length == 7)
            return new PartialDate(year, month, null);
        if (text[7] != '-' || !Digits(text, 8, 2, out var day) || day < 1 || day > DateTime.DaysInMonth(year, month))
            return null;
        return new PartialDate(year, month, day);
    }

    /// <summary>The first day that it may be.</summary>
    public DateOnly First => new(Year, Month ?? 1, Day ?? 1);

    /// <summary>The last day that it may be.</summary>
    public DateOnly Last => new(Year, Month ?? 12, Day ?? DateTime.DaysInMonth(Year, Month ?? 12));

    /// <summary>The written form, as <see cref="Parse"/> reads it.</summary>
    public override string ToString() =>
        (Month, Day) switch
        {
            (null, _) => Year.ToString("0000", CultureInfo.InvariantCulture),
            (_, null) => FormattableString.Invariant($"{Year:0000}-{Month:00}"),
            _ => FormattableString.Invariant($"{Year:0000}-{Month:00}-{Day:00}"),
        };

    /// <summary>As a reader sees it: <c>2022</c>, <c>March 2022</c>, <c>1 March 2022</c> (no-break space after the day).</summary>
    public string ToWords() =>
        (Month, Day) switch
        {
            (null, _) => Year.ToString(CultureInfo.InvariantCulture),
            (_, null) => $"{MonthName(Month.Value)} {Year}",
            _ => $"{Day}\u00A0{MonthName(Month.Value)} {Year}",
        };

    /// <summary>
    /// The earliest of some dates. A date that is a coarser form of another (2017 beside 2017-07-05) says nothing
    /// new and is passed over. Null where there is none.
    /// </summary>
    public static string? Earliest(IReadOnlyCollection<string> dates) =>
        dates
            .Where(date =>
                !dates.Any(other => other.Length > date.Length && other.StartsWith(date, StringComparison.Ordinal))
            )
            .Min(StringComparer.Ordinal);

    private static string MonthName(int month) => CultureInfo.InvariantCulture.DateTimeFormat.GetMonthName(month);

    private static bool Digits(string text, int start, int length, out int number)
    {
        var digits = text.AsSpan(start, length);
        return int.TryParse(digits, NumberStyles.None, CultureInfo.InvariantCulture, out number);
    }
}
