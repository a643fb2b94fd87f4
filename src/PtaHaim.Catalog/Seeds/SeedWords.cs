using System.Globalization;
using System.Text;

namespace PtaHaim.Catalog.Seeds;

/// <summary>Words of error messages.</summary>
internal static class SeedWords
{
    private const int LongestQuote = 60;

    /// <summary>The text in quotes, cut to a readable length, with everything escaped that could disturb a terminal or a log.</summary>
    public static string Quote(string text)
    {
        var quoted = new StringBuilder("\"");
        foreach (var character in text.Length <= LongestQuote ? text : text[..LongestQuote])
            if (IsHidden(character))
                quoted.Append(CultureInfo.InvariantCulture, $"\\u{(int)character:X4}");
            else
                quoted.Append(character);
        return quoted.Append(text.Length <= LongestQuote ? "\"" : "…\"").ToString();
    }

    /// <summary>The candidate that takes the fewest single-letter edits (swaps included), or null where none is near.</summary>
    public static string? Nearest(string word, IEnumerable<string> candidates)
    {
        var best = Math.Clamp(word.Length / 3, 1, 3) + 1;
        string? nearest = null;
        foreach (var candidate in candidates)
            if (
                Math.Abs(candidate.Length - word.Length) < best
                && Distance(word, candidate, best) is var edits
                && edits < best
            )
                (best, nearest) = (edits, candidate);
        return nearest;
    }

    /// <summary>Optimal string alignment distance; <paramref name="limit"/> or more once it is certain not to be less.</summary>
    private static int Distance(string a, string b, int limit)
    {
        var (before, above, row) = (new int[b.Length + 1], new int[b.Length + 1], new int[b.Length + 1]);
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

    private static bool IsHidden(char character) =>
        char.IsControl(character)
        || char.IsSurrogate(character)
        || char.GetUnicodeCategory(character)
            is UnicodeCategory.Format
                or UnicodeCategory.LineSeparator
                or UnicodeCategory.ParagraphSeparator;
}
