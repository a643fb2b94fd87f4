using Microsoft.EntityFrameworkCore;
using PtaHaim.Catalog.Data;
using PtaHaim.Catalog.Paging;
using PtaHaim.Catalog.Sources;
using PtaHaim.Catalog.Works;

namespace PtaHaim.Catalog.Collaborations;

/// <summary>What some works, or the series that they are part of, tried out for other works; before its citations are known.</summary>
internal sealed class PairTechniques
{
    private readonly List<Row> rows;

    private PairTechniques(List<Row> rows) => this.rows = rows;

    public IEnumerable<int?> Facts => rows.Select(row => row.FactId);

    /// <summary>Two statements.</summary>
    public static async Task<PairTechniques> ReadAsync(CatalogContext catalog, int[] works, CancellationToken cancel)
    {
        var series = await catalog
            .WorkLinks.Where(link => EF.Parameter(works).Contains(link.FromId) && link.Kind == WorkLinks.PartOf)
            .OrderBy(link => link.FromId)
            .ThenBy(link => link.Id)
            .Select(link => link.ToId)
            .Take(CommonWorks.Most)
            .ToListAsync(cancel);
        var from = works.Concat(series).Distinct().ToArray();
        return new PairTechniques(
            await catalog
                .WorkLinks.Where(link => EF.Parameter(from).Contains(link.FromId) && link.Kind == WorkLinks.Tested)
                .OrderBy(link => link.FromId)
                .ThenBy(link => link.Id)
                .Take(PageSize.Max)
                .Select(link => new Row(
                    new WorkRef(link.From!.Slug, link.From.Title, link.From.Kind, link.From.Date),
                    new WorkRef(link.To!.Slug, link.To.Title, link.To.Kind, link.To.Date),
                    link.Certainty,
                    link.Detail,
                    link.FactId
                ))
                .ToListAsync(cancel)
        );
    }

    public IReadOnlyList<PairTechnique> Lines(CitedFacts cited) =>
        [
            .. rows.Select(row => new PairTechnique
            {
                From = row.From,
                To = row.To,
                Certainty = row.Certainty,
                Detail = row.Detail,
                Fact = cited.Key(row.FactId),
                Citations = cited.Of(row.FactId),
            }),
        ];

    private sealed record Row(WorkRef From, WorkRef To, string? Certainty, string? Detail, int? FactId);
}
