using Microsoft.EntityFrameworkCore;
using PtaHaim.Catalog.Data;
using PtaHaim.Catalog.Seeds;

namespace PtaHaim.Catalog.Exports;

/// <summary>The citations of some facts, as a seed has them. One statement.</summary>
internal sealed class CuratedCites
{
    private readonly ILookup<int, SeedCitation> byFact;

    private CuratedCites(ILookup<int, SeedCitation> byFact) => this.byFact = byFact;

    /// <summary>In the order of the seed.</summary>
    public IReadOnlyList<SeedCitation> Of(int? fact) => fact is { } id ? [.. byFact[id]] : [];

    public static async Task<CuratedCites> ReadAsync(
        CatalogContext catalog,
        IEnumerable<int?> facts,
        CancellationToken cancel
    )
    {
        var ids = facts.OfType<int>().Distinct().ToArray();
        var rows = await catalog
            .Citations.Where(citation => EF.Parameter(ids).Contains(citation.FactId))
            .OrderBy(citation => citation.FactId)
            .ThenBy(citation => citation.Id)
            .Select(citation => new
            {
                citation.FactId,
                citation.Source!.Slug,
                citation.Locator,
                citation.Supports,
                citation.Note,
            })
            .ToListAsync(cancel);
        return new CuratedCites(
            rows.ToLookup(
                row => row.FactId,
                row => new SeedCitation
                {
                    Source = row.Slug,
                    Locator = row.Locator,
                    Supports = row.Supports,
                    Note = row.Note,
                }
            )
        );
    }
}
