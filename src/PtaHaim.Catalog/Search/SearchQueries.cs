using PtaHaim.Catalog.Data;
using PtaHaim.Catalog.Paging;

namespace PtaHaim.Catalog.Search;

/// <summary>
/// Finds what a reader types: names, aliases, titles, characters, places, titles of sources and statements. Words may
/// stand in any order and be begun only; case, accents, apostrophes and punctuation do not matter; a word of five letters
/// or more may have one wrong. Several words of one or two letters alone are looked for among the 8,192 best-known texts.
/// Every call takes a few statements of bounded work.
/// </summary>
public sealed class SearchQueries(CatalogContext catalog)
{
    /// <summary>So many suggestions are given.</summary>
    public const int MostSuggestions = 10;

    /// <summary>So many entries are ranked, the best known that have the words; those that follow come as well known as they are.</summary>
    internal const int Ranked = 200;

    /// <summary>So many of the best known that have the words are ranked for suggestions.</summary>
    internal const int RankedSuggestions = 20;

    private const string List = "search";

    private readonly ICatalogSearch index = catalog.Search;

    /// <summary>
    /// A part of what is found: first what has the very text as its name, then what begins with it, then names, characters,
    /// sources and statements that have its words or words that begin so; the best known first among equals. Nothing for a
    /// text without a letter or digit.
    /// </summary>
    public async Task<SearchFinding> FindAsync(SearchQuestion question, PageRequest page, CancellationToken cancel)
    {
        var typed = TypedWords.Of(question.Text);
        if (typed.IsEmpty)
            return new SearchFinding(
                string.IsNullOrEmpty(page.Cursor)
                    ? new Page<SearchHit>([], null)
                    : Page<SearchHit>.Refuse(Refusal.BadCursor),
                []
            );
        var list = $"{List}.{question.Type}.{typed.Mark}";
        if (!Cursor.TryRead(page, list, out var cursor))
            return new SearchFinding(Page<SearchHit>.Refuse(Refusal.BadCursor), []);
        var ranked = await RankAsync(typed, SearchTypes.Find(question.Type), Ranked, cancel);
        if (ranked.Hits.Count == 0 && cursor is null)
            return new SearchFinding(new Page<SearchHit>([], null), await NearAsync(typed, cancel));
        return new SearchFinding(await new SearchPages(index, ranked, list).ReadAsync(cursor, page.Take, cancel), []);
    }

    /// <summary>
    /// At most 10 of what is found, best first as in a search; the best known of the catalog for an empty text. Up to 20 of
    /// the best known that have the words are ranked.
    /// </summary>
    /// <param name="text">What was typed so far.</param>
    /// <param name="type">A name of <see cref="SearchTypes"/>; null for all.</param>
    /// <param name="cancel">Ends it early.</param>
    public async Task<IReadOnlyList<Suggestion>> SuggestAsync(string text, string? type, CancellationToken cancel) =>
        [.. (await FirstAsync(text, type, cancel)).Select(Suggest)];

    /// <summary>The same as hits, with the reason for each.</summary>
    public async Task<IReadOnlyList<SearchHit>> FirstAsync(string text, string? type, CancellationToken cancel)
    {
        var typed = TypedWords.Of(text);
        if (typed.IsEmpty && !string.IsNullOrWhiteSpace(text))
            return [];
        var ranked = await RankAsync(typed, SearchTypes.Find(type), RankedSuggestions, cancel);
        return [.. ranked.Hits.Take(MostSuggestions).Select(entry => SearchHits.Of(entry, ranked.Typed))];
    }

    private async Task<RankedEntries> RankAsync(TypedWords typed, SearchType? type, int most, CancellationToken cancel)
    {
        var ranked = RankedEntries.Of(await index.ReadAsync(typed.Read(type, most), cancel), typed, type, most);
        if (ranked.Hits.Count > 0 || !typed.Words.Any(NearWords.MayBeMisspelt))
            return ranked;
        var corrected = await new NearWords(index).CorrectAsync(typed, cancel);
        return corrected is null
            ? ranked
            : RankedEntries.Of(await index.ReadAsync(corrected.Read(type, most), cancel), corrected, type, most);
    }

    private Task<IReadOnlyList<string>> NearAsync(TypedWords typed, CancellationToken cancel) =>
        new NearWords(index).ListAsync(typed, cancel);

    private static Suggestion Suggest(SearchHit hit)
    {
        var named = hit.Match == hit.Name;
        return new Suggestion(
            hit.Slug,
            hit.Name,
            hit.Kind,
            named ? hit.Note : hit.Match,
            hit.Type,
            hit.Address,
            named ? null : hit.Match,
            hit.Ranges
        );
    }
}
