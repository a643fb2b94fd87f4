using System.Text;

namespace PtaHaim.Catalog.Seeds;

/// <summary>Says what is wrong in a seed, for a terminal or a log.</summary>
public static class SeedReport
{
    /// <summary>One line for each error, sorted by file, line and column, and one that counts those beyond; empty for a good seed.</summary>
    public static string Text(SeedReading reading)
    {
        var text = new StringBuilder();
        foreach (var error in reading.Errors)
            text.Append(error).Append('\n');
        if (reading.UnlistedErrors > 0)
            text.Append($"and {reading.UnlistedErrors:N0} more\n");
        return text.ToString();
    }
}
