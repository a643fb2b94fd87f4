using System.Globalization;

namespace PtaHaim.Catalog.Seeds;

/// <summary>A whole or partial date as the span of days that it may mean.</summary>
internal readonly record struct SeedDate(DateOnly First, DateOnly Last)
{
    /// <summary>The days of 2022, 2022-03 or 2022-03-01; null where the text is no such date of the calendar.</summary>
    public static SeedDate? Read(string text)
    {
        if (text.Length is not (4 or 7 or 10))
            return null;
        var whole = text + "-01-01"[..(10 - text.Length)];
        if (
            !DateOnly.TryParseExact(
                whole,
                "yyyy-MM-dd",
                CultureInfo.InvariantCulture,
                DateTimeStyles.None,
                out var first
            )
        )
            return null;
        var last = text.Length switch
        {
            4 => new DateOnly(first.Year, 12, 31),
            7 => new DateOnly(first.Year, first.Month, DateTime.DaysInMonth(first.Year, first.Month)),
            _ => first,
        };
        return new SeedDate(first, last);
    }

    /// <summary>True where every day of this date is before every day of the other.</summary>
    public bool IsBefore(SeedDate other) => Last < other.First;
}
