using PtaHaim.Catalog.Text;

namespace PtaHaim.Catalog.Graph;

/// <summary>
/// A partial date in four bytes: <c>year &lt;&lt; 9 | month &lt;&lt; 5 | day</c>, with 0 for an unknown month or day; 0
/// where nothing is known. The rule of <see cref="People.Memberships.Covers"/> in numbers.
/// </summary>
internal static class GraphDate
{
    public static uint Pack(string? date) =>
        PartialDate.Parse(date) is { } day ? (uint)(day.Year << 9 | (day.Month ?? 0) << 5 | (day.Day ?? 0)) : 0;

    /// <summary>The written form of a date that is known.</summary>
    public static string Unpack(uint date)
    {
        var (year, month, day) = (date >> 9, date >> 5 & 15, date & 31);
        return month == 0 ? FormattableString.Invariant($"{year:0000}")
            : day == 0 ? FormattableString.Invariant($"{year:0000}-{month:00}")
            : FormattableString.Invariant($"{year:0000}-{month:00}-{day:00}");
    }

    /// <summary>0 where it is unknown.</summary>
    public static int Year(uint date) => (int)(date >> 9);

    /// <summary>True where something of that date may fall between begin and end; what is unknown excludes nothing.</summary>
    public static bool Covers(uint begin, uint end, uint date) =>
        date == 0 || ((begin == 0 || First(begin) <= Last(date)) && (end == 0 || Last(end) >= First(date)));

    private static uint First(uint date) => date | ((date & 0x1E0) == 0 ? 1u << 5 : 0) | ((date & 0x1F) == 0 ? 1u : 0);

    /// <summary>No month has more than 31 days, and only the order matters.</summary>
    private static uint Last(uint date) => date | ((date & 0x1E0) == 0 ? 12u << 5 : 0) | ((date & 0x1F) == 0 ? 31u : 0);
}
