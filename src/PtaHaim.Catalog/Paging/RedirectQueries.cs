using Microsoft.EntityFrameworkCore;
using PtaHaim.Catalog.Data;

namespace PtaHaim.Catalog.Paging;

/// <summary>What to do with a slug that nothing has.</summary>
public sealed class RedirectQueries(CatalogContext catalog)
{
    private const int SharedStart = 3;

    /// <summary>
    /// The slug that it has now; null where nothing ever had this one. The scope is the first part of the address:
    /// <c>works</c>, <c>people</c>, <c>places</c> or <c>sources</c>.
    /// </summary>
    public async Task<string?> FindAsync(string scope, string slug, CancellationToken cancel) =>
        await catalog
            .FormerSlugs.Where(row => row.Scope == scope && row.Slug == slug)
            .Select(row => row.Target)
            .FirstOrDefaultAsync(cancel);

    /// <summary>
    /// At most 4 slugs that stand next to this one in order and begin like it. Two index look-ups, at any size.
    /// Disputes and facts are scopes here too.
    /// </summary>
    public async Task<IReadOnlyList<string>> NearAsync(string scope, string slug, CancellationToken cancel)
    {
        var slugs = Slugs(scope);
        var before = await slugs
            .Where(other => string.Compare(other, slug) < 0)
            .OrderByDescending(other => other)
            .Take(2)
            .ToListAsync(cancel);
        var after = await slugs
            .Where(other => string.Compare(other, slug) > 0)
            .OrderBy(other => other)
            .Take(2)
            .ToListAsync(cancel);
        var start = slug[..Math.Min(slug.Length, SharedStart)];
        return [.. before.Concat(after).Where(near => near.StartsWith(start, StringComparison.Ordinal))];
    }

    private IQueryable<string> Slugs(string scope) =>
        scope switch
        {
            "works" => catalog.Works.Select(row => row.Slug),
            "people" => catalog.People.Select(row => row.Slug),
            "places" => catalog.Places.Select(row => row.Slug),
            "sources" => catalog.Sources.Select(row => row.Slug),
            "disputes" => catalog.Disputes.Select(row => row.Slug),
            "facts" => catalog.Facts.Select(row => row.Key),
            _ => throw new ArgumentOutOfRangeException(nameof(scope), scope, "No such scope."),
        };
}
