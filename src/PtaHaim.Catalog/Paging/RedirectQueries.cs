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
        var slugs = Slugs(scope).Select(row => row.Slug);
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

    /// <summary>The internal id of what has that slug or, of facts, that key; 0 where nothing has.</summary>
    internal Task<int> IdAsync(string scope, string slug, CancellationToken cancel) =>
        Slugs(scope).Where(row => row.Slug == slug).Select(row => row.Id).FirstOrDefaultAsync(cancel);

    /// <summary>Refuses a slug that nothing has, and names those near.</summary>
    internal async Task<Refusal> UnknownAsync(string parameter, string scope, string slug, CancellationToken cancel) =>
        Refusal.Unknown(parameter, slug, await NearAsync(scope, slug, cancel));

    private IQueryable<Slugged> Slugs(string scope) =>
        scope switch
        {
            "works" => catalog.Works.Select(row => new Slugged { Id = row.Id, Slug = row.Slug }),
            "people" => catalog.People.Select(row => new Slugged { Id = row.Id, Slug = row.Slug }),
            "places" => catalog.Places.Select(row => new Slugged { Id = row.Id, Slug = row.Slug }),
            "sources" => catalog.Sources.Select(row => new Slugged { Id = row.Id, Slug = row.Slug }),
            "disputes" => catalog.Disputes.Select(row => new Slugged { Id = row.Id, Slug = row.Slug }),
            "facts" => catalog.Facts.Select(row => new Slugged { Id = row.Id, Slug = row.Key }),
            _ => throw new ArgumentOutOfRangeException(nameof(scope), scope, "No such scope."),
        };

    /// <summary>Set by name, so that the database can still look up by them.</summary>
    private sealed record Slugged
    {
        public required int Id { get; init; }

        public required string Slug { get; init; }
    }
}
