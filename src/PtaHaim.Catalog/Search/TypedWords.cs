using System.Globalization;
using PtaHaim.Catalog.Text;

namespace PtaHaim.Catalog.Search;

/// <summary>What a reader typed, as it is looked for.</summary>
/// <param name="Folded">The whole text, folded and cut as the keys of entries are.</param>
/// <param name="Forms">For each word, in their order and each once, the forms of it that will do: first as it was typed.</param>
internal sealed record TypedWords(string Folded, IReadOnlyList<IReadOnlyList<SearchWord>> Forms)
{
    /// <summary>A shorter beginning is of too many names to read them in the order of the alphabet.</summary>
    private const int ShortestBeginning = 6;

    private const int LongestInitial = 2;

    /// <summary>Words that are hardly begun are looked for among the best known.</summary>
    private const int LastOfInitials = 8192;

    public static TypedWords Of(string text)
    {
        var folded = TextFold.Fold(text);
        return new TypedWords(
            SearchText.Key(folded),
            [
                .. SearchText
                    .Words(folded)
                    .Distinct(StringComparer.Ordinal)
                    .Take(SearchText.MostWords)
                    .Select(word => new[] { new SearchWord(word, Begins: true) }),
            ]
        );
    }

    public bool IsEmpty => Forms.Count == 0;

    /// <summary>Several words that are hardly begun: much of a catalog has each of them, and little has all.</summary>
    private bool IsInitials => Forms.Count > 1 && Words.All(word => word.Length <= LongestInitial);

    /// <summary>What was typed of each word.</summary>
    public IEnumerable<string> Words => Forms.Select(forms => forms[0].Text);

    /// <summary>Tells this question from others in a cursor.</summary>
    public string Mark
    {
        get
        {
            var hash = 0xCBF29CE484222325;
            foreach (var letter in string.Join(' ', Words))
                hash = (hash ^ letter) * 0x100000001B3;
            return hash.ToString("x16", CultureInfo.InvariantCulture);
        }
    }

    /// <summary>True where a word is in the one text and not in the other.</summary>
    public bool IsPartlyIn(string text, string other)
    {
        var words = TextFold.Fold(text).Split(' ');
        var others = TextFold.Fold(other).Split(' ');
        return Forms.Any(forms => forms.Any(form => form.IsIn(words)) && !forms.Any(form => form.IsIn(others)));
    }

    public SearchRead Read(SearchType? type, int most) =>
        ReadAfter(type, 0, most) with
        {
            Named = IsEmpty || !SearchText.IsWhole(Folded) ? null : Folded,
            OnlyFirst = IsEmpty,
            Begins = Folded.Length >= ShortestBeginning,
        };

    /// <summary>Entries that follow one, in the order of their ids.</summary>
    public SearchRead ReadAfter(SearchType? type, int after, int most) =>
        new(Forms, type, after, most) { UpTo = IsInitials ? LastOfInitials : int.MaxValue };
}
