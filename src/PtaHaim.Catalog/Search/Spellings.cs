namespace PtaHaim.Catalog.Search;

/// <summary>
/// Words that are spelt nearly alike: symmetric deletion (https://en.wikipedia.org/wiki/Approximate_string_matching, as
/// FastSS has it). Two words that are one change apart have a form in common when a letter or none is left out of each.
/// </summary>
internal static class Spellings
{
    /// <summary>A shorter word of the catalog is not taken for a misspelt one.</summary>
    public const int ShortestTerm = 4;

    /// <summary>A shorter word that was typed is not taken for a misspelt one.</summary>
    public const int ShortestTyped = 5;

    public const int LongestTerm = 40;

    /// <summary>True for what can be misspelt: letters, neither few nor too many.</summary>
    public static bool IsTerm(ReadOnlySpan<char> word)
    {
        if (word.Length is < ShortestTerm or > LongestTerm)
            return false;
        foreach (var letter in word)
            if (!char.IsLetter(letter))
                return false;
        return true;
    }

    /// <summary>The word itself and each that it becomes without one letter, as numbers; those of equal words are equal.</summary>
    public static void AddKeys(ReadOnlySpan<char> word, ICollection<long> keys)
    {
        keys.Add(Hash(word, -1));
        for (var without = 0; without < word.Length; without++)
            // Of letters that repeat, it is the same which one goes.
            if (without == 0 || word[without] != word[without - 1])
                keys.Add(Hash(word, without));
    }

    /// <summary>
    /// How many letters must be added, left out, changed or swapped with the next to get from one word to the other
    /// (Damerau, each place at most once); <paramref name="most"/> + 1 where they are more.
    /// </summary>
    public static int Distance(string one, string other, int most)
    {
        if (Math.Abs(one.Length - other.Length) > most)
            return most + 1;
        var (before, last, row) = (new int[other.Length + 1], new int[other.Length + 1], new int[other.Length + 1]);
        for (var at = 0; at <= other.Length; at++)
            last[at] = at;
        for (var i = 1; i <= one.Length; i++)
        {
            row[0] = i;
            for (var j = 1; j <= other.Length; j++)
            {
                var changed = last[j - 1] + (one[i - 1] == other[j - 1] ? 0 : 1);
                row[j] = Math.Min(changed, Math.Min(last[j], row[j - 1]) + 1);
                if (i > 1 && j > 1 && one[i - 1] == other[j - 2] && one[i - 2] == other[j - 1])
                    row[j] = Math.Min(row[j], before[j - 2] + 1);
            }

            (before, last, row) = (last, row, before);
        }

        return Math.Min(last[other.Length], most + 1);
    }

    /// <summary>FNV-1a of 64 bits (http://www.isthe.com/chongo/tech/comp/fnv/), over UTF-16 units.</summary>
    private static long Hash(ReadOnlySpan<char> word, int without)
    {
        var hash = 0xCBF29CE484222325;
        for (var at = 0; at < word.Length; at++)
            if (at != without)
                hash = (hash ^ word[at]) * 0x100000001B3;
        return unchecked((long)hash);
    }
}
