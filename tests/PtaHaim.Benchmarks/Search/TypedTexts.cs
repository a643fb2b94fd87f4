namespace PtaHaim.Benchmarks.Search;

/// <summary>What readers type of the names of a catalog, each name as often as any other.</summary>
internal sealed class TypedTexts(GeneratedNames names, int seed)
{
    private readonly Random random = new(seed);

    /// <summary>So many letters of a word.</summary>
    public IReadOnlyList<string> Beginnings(int letters, int count) =>
        Some(count, () => Words().FirstOrDefault(word => word.Length >= letters)?[..letters]);

    /// <summary>Two whole words of one name, in any order.</summary>
    public IReadOnlyList<string> TwoWords(int count) =>
        Some(count, () => Words() is [var one, var other, ..] ? $"{other} {one}" : null);

    /// <summary>A whole name in which one word has a letter wrong.</summary>
    public IReadOnlyList<string> Misspelt(int count) =>
        Some(
            count,
            () =>
            {
                var words = Words();
                var at = Array.FindIndex(words, word => word.Length >= 5);
                if (at < 0)
                    return null;
                words[at] = Misspell(words[at]);
                return string.Join(' ', words);
            }
        );

    /// <summary>Three letters with gaps between.</summary>
    public IReadOnlyList<string> Letters(int count) =>
        Some(count, () => string.Join(' ', Words().Concat(Words()).Take(3).Select(word => word[..1])));

    private static List<string> Some(int count, Func<string?> text)
    {
        var made = new List<string>(count);
        while (made.Count < count)
            if (text() is { } typed)
                made.Add(typed);
        return made;
    }

    private string[] Words()
    {
        var name =
            random.Next(2) == 0
                ? names.People[random.Next(names.People.Count)].Name
                : names.Works[random.Next(names.Works.Count)].Title;
        var words = name.ToLowerInvariant().Split(' ');
        random.Shuffle(words);
        return words;
    }

    private string Misspell(string word)
    {
        var at = 1 + random.Next(word.Length - 2);
        var letter = (char)('a' + random.Next(26));
        return random.Next(4) switch
        {
            0 => word.Remove(at, 1),
            1 => word.Insert(at, $"{letter}"),
            2 => $"{word[..at]}{letter}{word[(at + 1)..]}",
            _ => $"{word[..at]}{word[at + 1]}{word[at]}{word[(at + 2)..]}",
        };
    }
}
