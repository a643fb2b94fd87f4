using Microsoft.EntityFrameworkCore;
using PtaHaim.Catalog.Data;
using PtaHaim.Catalog.Paging;
using PtaHaim.Catalog.Sources;
using PtaHaim.Catalog.Terms;

namespace PtaHaim.Catalog.Works;

/// <summary>The links of one work: its own, those to it, and what the series that it is part of tested.</summary>
internal sealed class WorkLinks
{
    public const string PartOf = "part-of";
    public const string Tested = "tested-technique-for";

    private readonly List<Row> rows;
    private readonly Dictionary<int, WorkRow> works;

    private WorkLinks(List<Row> rows, Dictionary<int, WorkRow> works) => (this.rows, this.works) = (rows, works);

    public IEnumerable<int?> Facts => rows.Select(row => row.FactId);

    public IEnumerable<int> Others => rows.Select(row => row.OtherId);

    /// <summary>Four statements.</summary>
    public static async Task<WorkLinks> ReadAsync(CatalogContext catalog, int work, CancellationToken cancel)
    {
        var links = await OutgoingAsync(catalog, work, cancel);
        var series = links.Where(row => row.Kind == PartOf).Select(row => row.OtherId).ToArray();
        links.AddRange(await IncomingAsync(catalog, work, cancel));
        links.AddRange(
            await catalog
                .WorkLinks.Where(link => EF.Parameter(series).Contains(link.FromId))
                .Where(link => link.Kind == Tested && link.ToId != work)
                .OrderBy(link => link.FromId)
                .ThenBy(link => link.Id)
                .Take(PageSize.Max)
                .Select(link => new Row(
                    link.Kind,
                    true,
                    link.ToId,
                    link.FromId,
                    link.Certainty,
                    link.Detail,
                    link.FactId
                ))
                .ToListAsync(cancel)
        );
        var linked = await WorkRow.ReadAsync(
            catalog,
            [.. links.SelectMany(row => new[] { row.OtherId, row.SeriesId ?? row.OtherId }).Distinct()],
            cancel
        );
        return new WorkLinks(links, linked.ToDictionary(row => row.Id));
    }

    public IReadOnlyList<WorkLinkLine> Lines(CitedFacts cited, WorkMakers makers) =>
        [
            .. rows.Select(row => new WorkLinkLine
            {
                Kind = row.Kind,
                Label = row.Outgoing
                    ? Vocabularies.LinkKinds.Label(row.Kind)
                    : Vocabularies.LinkKinds.Inverse(row.Kind),
                Outgoing = row.Outgoing,
                Work = works[row.OtherId].Summary(makers),
                Series = row.SeriesId is { } series ? works[series].Ref() : null,
                Certainty = row.Certainty,
                Detail = row.Detail,
                Fact = cited.Key(row.FactId),
                Citations = cited.Of(row.FactId),
            }),
        ];

    private static Task<List<Row>> OutgoingAsync(CatalogContext catalog, int work, CancellationToken cancel) =>
        catalog
            .WorkLinks.Where(link => link.FromId == work)
            .OrderBy(link => link.Id)
            .Take(PageSize.Max)
            .Select(link => new Row(link.Kind, true, link.ToId, null, link.Certainty, link.Detail, link.FactId))
            .ToListAsync(cancel);

    private static Task<List<Row>> IncomingAsync(CatalogContext catalog, int work, CancellationToken cancel) =>
        catalog
            .WorkLinks.Where(link => link.ToId == work)
            .OrderBy(link => link.Id)
            .Take(PageSize.Max)
            .Select(link => new Row(link.Kind, false, link.FromId, null, link.Certainty, link.Detail, link.FactId))
            .ToListAsync(cancel);

    private sealed record Row(
        string Kind,
        bool Outgoing,
        int OtherId,
        int? SeriesId,
        string? Certainty,
        string? Detail,
        int? FactId
    );
}
