using PtaHaim.Catalog.Text;

namespace PtaHaim.Catalog.Search;

/// <summary>How texts become words, in the index as in what is typed.</summary>
internal static class SearchText
{
    /// <summary>Of a question that many different words are asked; what follows them is passed over.</summary>
    public const int MostWords = 12;

    /// <summary>Of each entry so many words are found.</summary>
    public const int MostWordsOfEntry = 400;

    /// <summary>A longer word is found by its beginning.</summary>
    public const int LongestWord = 64;

    private const int LongestKey = 80;

    /// <summary>A letter that nothing folds to.</summary>
    private const char Apart = '\uE000';

    private static readonly string[] TypeWords =
    [
        .. Enumerable.Range(0, 1 + (int)SearchType.Fact).Select(type => $"{Apart}{(char)('a' + type)}"),
    ];

    /// <summary>A word that every entry of the type has beside its own, and nobody can type.</summary>
    public static string TypeWord(SearchType type) => TypeWords[(int)type];

    /// <summary>The words of a folded text in their order, cut to their longest.</summary>
    public static IReadOnlyList<string> Words(string folded) =>
        folded.Length == 0 ? [] : [.. folded.Split(' ').Take(MostWordsOfEntry).Select(word => Cut(word, LongestWord))];

    /// <summary>A word that the first entry of each thing has, and nobody can type.</summary>
    public static string FirstWord { get; } = Apart.ToString();

    /// <summary>What is found of an entry: its words, the word of its type, and that of the first ones.</summary>
    public static string Indexed(string folded, SearchType type, bool first)
    {
        var words = folded.Length <= LongestWord ? folded : string.Join(' ', Words(folded));
        return first ? $"{words} {TypeWord(type)} {FirstWord}" : $"{words} {TypeWord(type)}";
    }

    /// <summary>The words that nobody typed which an entry must have beside those that were.</summary>
    public static IEnumerable<string> Marks(SearchRead read)
    {
        if (read.Type is { } type)
            yield return TypeWord(type);
        if (read.OnlyFirst)
            yield return FirstWord;
    }

    /// <summary>What names are compared by: the beginning of a folded text.</summary>
    public static string Key(string folded) => Cut(folded, LongestKey);

    /// <summary>True where the key is the whole of a folded text.</summary>
    public static bool IsWhole(string key) => key.Length < LongestKey - 1;

    /// <summary>The folded text whole, where the key of an entry is only its beginning.</summary>
    public static string Folded(SearchEntry entry) => IsWhole(entry.Key) ? entry.Key : TextFold.Fold(entry.Text);

    /// <summary>A word cut to its longest.</summary>
    public static ReadOnlySpan<char> Cut(ReadOnlySpan<char> word) => Cut(word, LongestWord);

    private static string Cut(string text, int longest) =>
        text.Length <= longest ? text : Cut(text.AsSpan(), longest).ToString();

    private static ReadOnlySpan<char> Cut(ReadOnlySpan<char> text, int longest) =>
        text.Length <= longest ? text
        : char.IsHighSurrogate(text[longest - 1]) ? text[..(longest - 1)]
        : text[..longest];
}
