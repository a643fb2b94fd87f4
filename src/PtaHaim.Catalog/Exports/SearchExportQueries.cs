using PtaHaim.Catalog.Data;
using PtaHaim.Catalog.Paging;
using PtaHaim.Catalog.Search;

namespace PtaHaim.Catalog.Exports;

/// <summary>What a search finds from its first row to its last, as <see cref="ExportQueries"/> gives the lists.</summary>
public sealed class SearchExportQueries(CatalogContext catalog, SearchQueries search)
{
    /// <summary>Best first, each thing once. A bounded number of statements for some hundred rows.</summary>
    public Task<ExportList<SearchExport>> FindAsync(
        SearchQuestion question,
        ExportPages pages,
        CancellationToken cancel
    ) =>
        ExportList<SearchExport>.BeginAsync(
            "search",
            ExportQueries.Chunk,
            async (page, until) => (await search.FindAsync(question, page, until)).Page,
            (hits, until) => RowsAsync(hits, pages, until),
            null,
            cancel
        );

    private async Task<IReadOnlyList<SearchExport>> RowsAsync(
        IReadOnlyList<SearchHit> hits,
        ExportPages pages,
        CancellationToken cancel
    )
    {
        var sources = new Dictionary<(string Scope, string Slug), IReadOnlyList<ExportSource>>();
        foreach (var scope in hits.GroupBy(hit => ScopeOf(hit.Type), hit => hit.Slug, StringComparer.Ordinal))
        foreach (var cited in await CitedAsync(scope.Key, [.. scope], cancel))
            sources[(scope.Key, cited.Key)] = [.. cited];
        return
        [
            .. hits.Select(hit =>
                ExportRow.Of(hit, sources.GetValueOrDefault((ScopeOf(hit.Type), hit.Slug)) ?? [], pages)
            ),
        ];
    }

    /// <summary>Companies stand among the people.</summary>
    private static string ScopeOf(string type) => type == SearchTypes.Company ? SearchTypes.Person : type;

    private Task<ILookup<string, ExportSource>> CitedAsync(string scope, string[] slugs, CancellationToken cancel) =>
        scope switch
        {
            SearchTypes.Work => ExportSources.OfWorksAsync(catalog, slugs, cancel),
            SearchTypes.Person => ExportSources.OfPeopleAsync(catalog, slugs, cancel),
            SearchTypes.Place => ExportSources.OfPlacesAsync(catalog, slugs, cancel),
            SearchTypes.Source => ExportSources.ThemselvesAsync(catalog, slugs, cancel),
            _ => ExportSources.OfFactsAsync(catalog, slugs, cancel),
        };
}

/// <summary>Something that was found, with every source that a fact about it cites; a source is its own.</summary>
/// <param name="Reason">Why it is here, as a search says it.</param>
/// <param name="Match">The text in which it was found.</param>
/// <param name="Spelling">The word as the catalog spells it, where it was typed otherwise.</param>
public sealed record SearchExport(
    string Slug,
    string Type,
    string Name,
    string Kind,
    string? Note,
    string? By,
    string Reason,
    string Match,
    string? Spelling,
    IReadOnlyList<ExportSource> Sources,
    string Page
);
