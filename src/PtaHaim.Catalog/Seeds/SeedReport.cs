namespace PtaHaim.Catalog.Seeds;

/// <summary>Says what is wrong in a seed, for a terminal or a log.</summary>
public static class SeedReport
{
    /// <summary>One line for each error, sorted by file, line and column, and one that counts those beyond; empty for a good seed.</summary>
    public static string Text(SeedReading reading) =>
        string.Concat(Lines(reading, int.MaxValue).Select(line => line + "\n"));

    /// <summary>The same as lines, with at most so many errors before the count of those beyond.</summary>
    public static IReadOnlyList<string> Lines(SeedReading reading, int most)
    {
        var more = Math.Max(0, reading.Errors.Count - most) + reading.UnlistedErrors;
        var lines = reading.Errors.Take(most).Select(error => error.ToString());
        return more == 0 ? [.. lines] : [.. lines, $"and {more:N0} more"];
    }
}
