using System.Globalization;
using System.Text;

namespace PtaHaim.Catalog.Seeds;

/// <summary>Words of error messages.</summary>
internal static class SeedWords
{
    private const int LongestQuote = 60;

    /// <summary>The text in quotes, cut to a readable length, and <see cref="Visible"/>.</summary>
    public static string Quote(string text) =>
        text.Length <= LongestQuote ? $"\"{Visible(text)}\"" : $"\"{Visible(text[..LongestQuote])}…\"";

    /// <summary>The text with everything escaped that could disturb a terminal or a log.</summary>
    public static string Visible(string text)
    {
        var visible = new StringBuilder(text.Length);
        foreach (var rune in text.EnumerateRunes())
            if (IsHidden(rune))
                visible.Append(CultureInfo.InvariantCulture, $"\\u{rune.Value:X4}");
            else
                visible.Append(rune);
        return visible.ToString();
    }

    /// <summary>The candidate that takes the fewest single-letter edits (swaps included), or null where none is near.</summary>
    public static string? Nearest(string word, IEnumerable<string> candidates)
    {
        var best = Math.Clamp(word.Length / 3, 1, 3) + 1;
        var rows = new int[3][];
        for (var row = 0; row < rows.Length; row++)
            rows[row] = new int[word.Length + best + 1];
        string? nearest = null;
        foreach (var candidate in candidates)
            if (
                Math.Abs(candidate.Length - word.Length) < best
                && Distance(word, candidate, best, rows) is var edits
                && edits < best
            )
                (best, nearest) = (edits, candidate);
        return nearest;
    }

    /// <summary>
    /// Optimal string alignment distance; <paramref name="limit"/> once it is certain not to be less.
    /// <paramref name="rows"/> is room for three rows of the table, each longer than <paramref name="b"/>.
    /// </summary>
    private static int Distance(string a, string b, int limit, int[][] rows)
    {
        var (before, above, row) = (rows[0], rows[1], rows[2]);
        for (var column = 0; column <= b.Length; column++)
            above[column] = column;
        for (var line = 1; line <= a.Length; line++)
        {
            row[0] = line;
            var least = line;
            for (var column = 1; column <= b.Length; column++)
            {
                var replaced = above[column - 1] + (a[line - 1] == b[column - 1] ? 0 : 1);
                row[column] = Math.Min(replaced, Math.Min(above[column], row[column - 1]) + 1);
                if (line > 1 && column > 1 && a[line - 1] == b[column - 2] && a[line - 2] == b[column - 1])
                    row[column] = Math.Min(row[column], before[column - 2] + 1);
                least = Math.Min(least, row[column]);
            }

            if (least > limit)
                return limit;
            (before, above, row) = (above, row, before);
        }

        return above[b.Length];
    }

    private static bool IsHidden(Rune rune) =>
        Rune.GetUnicodeCategory(rune)
            is UnicodeCategory.Control
                or UnicodeCategory.Format
                or UnicodeCategory.LineSeparator
                or UnicodeCategory.ParagraphSeparator;
}
