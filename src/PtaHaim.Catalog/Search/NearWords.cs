namespace PtaHaim.Catalog.Search;

/// <summary>Finds words of the catalog that are spelt nearly as what was typed.</summary>
internal sealed class NearWords(ICatalogSearch index)
{
    /// <summary>So many forms of a misspelt word are looked for.</summary>
    private const int MostForms = 8;

    private const int MostListed = 5;

    /// <summary>So many words that share a form are compared.</summary>
    private const int MostCompared = 200;

    /// <summary>In what is searched by itself a word has one letter wrong at most.</summary>
    private const int OneWrong = 1;

    private const int TwoWrong = 2;

    public static bool MayBeMisspelt(string word) => word.Length >= Spellings.ShortestTyped && Spellings.IsTerm(word);

    /// <summary>The same with the near forms of each word that may be misspelt; null where there are none.</summary>
    public async Task<TypedWords?> CorrectAsync(TypedWords typed, CancellationToken cancel)
    {
        var terms = await TermsAsync(typed.Words.Where(MayBeMisspelt), cancel);
        var near = typed.Forms.Select(forms => With(forms, terms)).ToList();
        return near.All(forms => forms.Count == 1) ? null : typed with { Forms = near };
    }

    /// <summary>
    /// Words that are near to any of those typed which the catalog has not, nearest first, as the catalog spells them.
    /// </summary>
    public async Task<IReadOnlyList<string>> ListAsync(TypedWords typed, CancellationToken cancel)
    {
        var terms = await TermsAsync(typed.Words.Where(word => Spellings.IsTerm(word)), cancel);
        var known = terms.Select(term => term.Text).ToHashSet(StringComparer.Ordinal);
        var words = typed.Words.Where(word => Spellings.IsTerm(word) && !known.Contains(word)).ToList();
        if (words.Count == 0)
            return [];
        return
        [
            .. terms
                .Select(term => (term.Shown, Away: words.Min(word => Spellings.Distance(word, term.Text, TwoWrong))))
                .Where(term => term.Away <= TwoWrong)
                .OrderBy(term => term.Away)
                .Select(term => term.Shown)
                .Take(MostListed),
        ];
    }

    private static IReadOnlyList<SearchWord> With(IReadOnlyList<SearchWord> forms, IReadOnlyList<SearchTerm> terms) =>
        MayBeMisspelt(forms[0].Text)
            ?
            [
                .. forms,
                .. terms
                    .Where(term => Spellings.Distance(forms[0].Text, term.Text, OneWrong) == OneWrong)
                    .Take(MostForms)
                    .Select(term => new SearchWord(term.Text, Begins: false, OneWrong)),
            ]
            : forms;

    private async Task<IReadOnlyList<SearchTerm>> TermsAsync(IEnumerable<string> words, CancellationToken cancel)
    {
        var keys = new HashSet<long>();
        foreach (var word in words)
            Spellings.AddKeys(word, keys);
        return keys.Count == 0 ? [] : await index.TermsAsync([.. keys], MostCompared, cancel);
    }
}
