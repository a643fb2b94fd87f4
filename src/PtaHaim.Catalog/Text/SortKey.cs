namespace PtaHaim.Catalog.Text;

/// <summary>Keys by which names and titles sort, compared by the bytes of their UTF-8; at most 80 UTF-16 units.</summary>
public static class SortKey
{
    private const int MaxLength = 80;

    /// <summary>The last code point, which no text uses.</summary>
    private const string AfterAllLetters = "\U0010FFFF";

    private static readonly string[] Articles = ["the ", "a ", "an "];

    /// <summary>
    /// The key of a title: folded, without a leading English article. Titles that fold to nothing sort after all
    /// others, by themselves.
    /// </summary>
    public static string OfTitle(string title)
    {
        var folded = TextFold.Fold(title);
        var article = Articles.FirstOrDefault(word => folded.StartsWith(word, StringComparison.Ordinal));
        return Key(article is null || !IsFirstWord(article, title) ? folded : folded[article.Length..], title);
    }

    /// <summary>A mark that folds to a space ends no article: a-ha is one word.</summary>
    private static bool IsFirstWord(string article, string title)
    {
        var start = title.TakeWhile(letter => !char.IsLetter(letter)).Count() + article.Length - 1;
        return start < title.Length && char.IsWhiteSpace(title[start]);
    }

    /// <summary>The key of a name as it is sorted: <c>Anderson, Paul Thomas</c> before <c>Anderson, Pearl</c>.</summary>
    public static string OfName(string sortName) =>
        Key(TextFold.Fold(sortName.Replace(",", " ,", StringComparison.Ordinal)), sortName);

    /// <summary>
    /// A person's name turned for sorting: last word first, particles (de, del, van, von …) and suffixes (Jr.) kept
    /// with it. Names of one word, and of groups and companies, stay.
    /// </summary>
    public static string NameForSorting(string name, string kind)
    {
        if (kind != "person")
            return name.StartsWith("The ", StringComparison.Ordinal) ? $"{name[4..]}, The" : name;

        var words = name.Split(' ', StringSplitOptions.RemoveEmptyEntries);
        var last = words.Length - 1;
        while (last > 0 && words[last].TrimEnd('.') is "Jr" or "Sr" or "II" or "III")
            last--;
        while (last > 1 && words[last - 1] is "de" or "del" or "di" or "da" or "van" or "von" or "der" or "la" or "Ben")
            last--;
        return last <= 0 ? name : $"{string.Join(' ', words[last..])}, {string.Join(' ', words[..last])}";
    }

    /// <summary>A text that comes after all keys that begin with this folded text, and before all others that follow it.</summary>
    public static string AfterAll(string start) => start + AfterAllLetters;

    private static string Key(string folded, string original)
    {
        var key = folded.Length > 0 ? folded : $"{AfterAllLetters}{original}";
        if (key.Length <= MaxLength)
            return key;
        return char.IsHighSurrogate(key[MaxLength - 1]) ? key[..(MaxLength - 1)] : key[..MaxLength];
    }
}
