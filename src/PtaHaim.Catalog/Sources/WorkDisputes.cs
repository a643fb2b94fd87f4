using Microsoft.EntityFrameworkCore;
using PtaHaim.Catalog.Data;

namespace PtaHaim.Catalog.Sources;

/// <summary>The questions about some works, read in one statement, for rows that repeat a statement in question.</summary>
internal sealed class WorkDisputes
{
    /// <summary>More than this are not looked at.</summary>
    private const int Most = 1000;

    private readonly ILookup<int, DisputeRef> byWork;

    private WorkDisputes(ILookup<int, DisputeRef> byWork) => this.byWork = byWork;

    /// <summary>In the order of the seeds.</summary>
    public IReadOnlyList<DisputeRef> Of(int work) => [.. byWork[work]];

    public static async Task<WorkDisputes> ReadAsync(
        CatalogContext catalog,
        IEnumerable<int> works,
        CancellationToken cancel
    )
    {
        int?[] ids = [.. works.Distinct()];
        var rows = await catalog
            .Disputes.Where(row => EF.Parameter(ids).Contains(row.WorkId))
            .OrderBy(row => row.WorkId)
            .ThenBy(row => row.Id)
            .Take(Most)
            .Select(row => new
            {
                row.WorkId,
                row.Slug,
                row.Question,
                row.Aspect,
                row.Role,
            })
            .ToListAsync(cancel);
        return new WorkDisputes(
            rows.ToLookup(row => row.WorkId!.Value, row => new DisputeRef(row.Slug, row.Question, row.Aspect, row.Role))
        );
    }
}
