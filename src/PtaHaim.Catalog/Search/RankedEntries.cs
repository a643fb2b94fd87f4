namespace PtaHaim.Catalog.Search;

/// <summary>The best entry of each thing that was found among the best known.</summary>
/// <param name="Typed">What was looked for.</param>
/// <param name="Type">Only things of this type; null for all.</param>
/// <param name="Hits">Best first.</param>
/// <param name="Last">The last entry by its id of those that have the words; null where no more of them follow.</param>
internal sealed record RankedEntries(TypedWords Typed, SearchType? Type, IReadOnlyList<SearchEntry> Hits, int? Last)
{
    /// <param name="found">As the index gives them.</param>
    /// <param name="typed">What was looked for.</param>
    /// <param name="type">Only things of this type; null for all.</param>
    /// <param name="most">So many at most were read of those that have the words.</param>
    public static RankedEntries Of(SearchFound found, TypedWords typed, SearchType? type, int most) =>
        new(
            typed,
            type,
            [
                .. found
                    .Matching.Concat(found.Named)
                    .DistinctBy(entry => entry.Id)
                    .Select(entry => (Entry: entry, Rank: SearchRank.Of(entry, typed)))
                    .OrderBy(entry => entry.Rank)
                    .Select(entry => entry.Entry)
                    .DistinctBy(SearchHits.Target),
            ],
            found.Matching.Count == most ? found.Matching[^1].Id : null
        );
}
