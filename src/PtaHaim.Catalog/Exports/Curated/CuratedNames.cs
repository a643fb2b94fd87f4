using Microsoft.EntityFrameworkCore;
using PtaHaim.Catalog.Data;

namespace PtaHaim.Catalog.Exports;

/// <summary>The slugs that some things had before, by the slug that each has now. One statement.</summary>
internal static class CuratedNames
{
    public static async Task<ILookup<string, string>> FormerAsync(
        CatalogContext catalog,
        string scope,
        IReadOnlyCollection<string> slugs,
        CancellationToken cancel
    )
    {
        var rows = await catalog
            .FormerSlugs.Where(row => row.Scope == scope && EF.Parameter(slugs).Contains(row.Target))
            .OrderBy(row => row.Slug)
            .ToListAsync(cancel);
        return rows.ToLookup(row => row.Target, row => row.Slug, StringComparer.Ordinal);
    }
}
