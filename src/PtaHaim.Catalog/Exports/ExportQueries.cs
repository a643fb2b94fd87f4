using PtaHaim.Catalog.Collaborations;
using PtaHaim.Catalog.Data;
using PtaHaim.Catalog.Paging;
using PtaHaim.Catalog.People;
using PtaHaim.Catalog.Places;
using PtaHaim.Catalog.Sources;
using PtaHaim.Catalog.Works;

namespace PtaHaim.Catalog.Exports;

/// <summary>
/// The lists of the catalog from their first row to their last, by the same queries and under the same filters as page
/// by page. Rows are read some hundred at a time, each time in a bounded number of statements.
/// </summary>
public sealed class ExportQueries(CatalogContext catalog)
{
    /// <summary>Rows that are read at a time.</summary>
    internal const int Chunk = 500;

    private readonly WorkQueries works = new(catalog);
    private readonly PersonQueries people = new(catalog);
    private readonly PlaceQueries places = new(catalog);
    private readonly SourceQueries sources = new(catalog);
    private readonly FactQueries facts = new(catalog);
    private readonly DisputeQueries disputes = new(catalog);

    public Task<ExportList<WorkExport>> WorksAsync(WorkFilter filter, ExportPages pages, CancellationToken cancel) =>
        BeginAsync<WorkSummary, WorkExport>(
            "works",
            (page, until) => works.ListAsync(filter, page, WorkParts.None, until),
            async (items, until) =>
            {
                var cited = await ExportSources.OfWorksAsync(catalog, [.. items.Select(work => work.Slug)], until);
                return [.. items.Select(work => ExportRow.Of(work, [.. cited[work.Slug]], pages))];
            },
            cancel
        );

    public Task<ExportList<PersonExport>> PeopleAsync(
        PersonFilter filter,
        ExportPages pages,
        CancellationToken cancel
    ) =>
        BeginAsync<PersonSummary, PersonExport>(
            "people",
            (page, until) => people.ListAsync(filter, page, until),
            async (items, until) =>
            {
                var cited = await ExportSources.OfPeopleAsync(catalog, [.. items.Select(who => who.Slug)], until);
                return [.. items.Select(who => ExportRow.Of(who, [.. cited[who.Slug]], pages))];
            },
            cancel
        );

    /// <summary>Of all, of one person or of one work. An unknown slug is refused.</summary>
    public Task<ExportList<CreditExport>> CreditsAsync(CreditFilter filter, ExportPages pages, CancellationToken cancel)
    {
        var list = new CreditList(catalog, filter, pages);
        return BeginAsync(
            "credits",
            (page, until) => list.ReadAsync(page, until)!,
            (items, _) => Task.FromResult(items),
            cancel
        );
    }

    public Task<ExportList<PlaceExport>> PlacesAsync(ExportPages pages, CancellationToken cancel) =>
        BeginAsync<PlaceSummary, PlaceExport>(
            "places",
            places.ListAsync,
            async (items, until) =>
            {
                var cited = await ExportSources.OfPlacesAsync(catalog, [.. items.Select(place => place.Slug)], until);
                return [.. items.Select(place => ExportRow.Of(place, [.. cited[place.Slug]], pages))];
            },
            cancel
        );

    public Task<ExportList<SourceExport>> SourcesAsync(string? kind, ExportPages pages, CancellationToken cancel) =>
        BeginAsync(
            "sources",
            (page, until) => sources.ListAsync(kind, page, until),
            source => ExportRow.Of(source, pages),
            cancel
        );

    public Task<ExportList<FactExport>> FactsAsync(FactFilter filter, ExportPages pages, CancellationToken cancel) =>
        BeginAsync(
            "facts",
            (page, until) => facts.ListAsync(filter, page, until),
            fact => ExportRow.Of(fact, pages),
            cancel
        );

    /// <summary>A row for each side of each question.</summary>
    public Task<ExportList<ClaimExport>> DisputesAsync(
        string? work,
        string? person,
        ExportPages pages,
        CancellationToken cancel
    ) =>
        BeginAsync(
            "disputes",
            (page, until) => disputes.ListAsync(work, person, page, until),
            (items, _) =>
                Task.FromResult<IReadOnlyList<ClaimExport>>([
                    .. items.SelectMany(dispute => ExportRow.Of(dispute, pages)),
                ]),
            cancel
        );

    private static Task<ExportList<TRow>> BeginAsync<TItem, TRow>(
        string name,
        Func<PageRequest, CancellationToken, Task<Page<TItem>>> page,
        Func<TItem, TRow> row,
        CancellationToken cancel
    ) => BeginAsync(name, page, (items, _) => Task.FromResult<IReadOnlyList<TRow>>([.. items.Select(row)]), cancel);

    private static Task<ExportList<TRow>> BeginAsync<TItem, TRow>(
        string name,
        Func<PageRequest, CancellationToken, Task<Page<TItem>>> page,
        Func<IReadOnlyList<TItem>, CancellationToken, Task<IReadOnlyList<TRow>>> rows,
        CancellationToken cancel
    ) => ExportList<TRow>.BeginAsync(name, Chunk, page!, rows, null, cancel);
}
