using PtaHaim.Catalog.Data;
using PtaHaim.Catalog.People;
using PtaHaim.Catalog.Sources;
using PtaHaim.Catalog.Works;

namespace PtaHaim.Catalog.Exports;

/// <summary>A list that the files of a catalog hold whole, with addresses from the root of a site.</summary>
internal sealed record ExportedList(
    string Name,
    string Label,
    Func<CatalogContext, ExportFormat, Stream, CancellationToken, Task> WriteAsync
);

/// <summary>Those lists.</summary>
internal static class ExportLists
{
    public static IReadOnlyList<ExportedList> All { get; } =
    [
        Of(
            "works",
            "Works",
            (exports, cancel) =>
                exports.WorksAsync(new WorkFilter { Sort = WorkSort.Title }, ExportPages.FromRoot, cancel)
        ),
        Of(
            "people",
            "People",
            (exports, cancel) => exports.PeopleAsync(new PersonFilter(), ExportPages.FromRoot, cancel)
        ),
        Of(
            "credits",
            "Credits",
            (exports, cancel) => exports.CreditsAsync(new CreditFilter(), ExportPages.FromRoot, cancel)
        ),
        Of("places", "Places", (exports, cancel) => exports.PlacesAsync(ExportPages.FromRoot, cancel)),
        Of("sources", "Sources", (exports, cancel) => exports.SourcesAsync(null, ExportPages.FromRoot, cancel)),
        Of("facts", "Facts", (exports, cancel) => exports.FactsAsync(new FactFilter(), ExportPages.FromRoot, cancel)),
        Of(
            "disputes",
            "Disputes",
            (exports, cancel) => exports.DisputesAsync(null, null, ExportPages.FromRoot, cancel)
        ),
    ];

    private static ExportedList Of<TRow>(
        string name,
        string label,
        Func<ExportQueries, CancellationToken, Task<ExportList<TRow>>> begin
    ) =>
        new(
            name,
            label,
            async (catalog, format, target, cancel) =>
                await ExportWriter.WriteAsync(await begin(new ExportQueries(catalog), cancel), format, target, cancel)
        );
}
