using Microsoft.EntityFrameworkCore;
using PtaHaim.Catalog.Data;
using PtaHaim.Catalog.Text;

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
    /// At most 4 slugs that stand next to this one in order and begin like it, whatever its case and accents. One that
    /// differs in nothing else comes first. Two index look-ups, at any size. Disputes and facts are scopes here too.
    /// </summary>
    public async Task<IReadOnlyList<string>> NearAsync(string scope, string slug, CancellationToken cancel) =>
        [.. (await NearMatchesAsync(scope, slug, cancel)).Select(near => near.Slug)];

    /// <summary>The same with what they are called.</summary>
    public async Task<IReadOnlyList<NearMatch>> NearMatchesAsync(string scope, string slug, CancellationToken cancel)
    {
        var folded = Fold(scope, slug);
        if (folded.Length == 0)
            return [];
        var matches = Matches(scope);
        var before = await matches
            .Where(other => string.Compare(other.Slug, folded) < 0)
            .OrderByDescending(other => other.Slug)
            .Take(2)
            .ToListAsync(cancel);
        var after = await matches
            .Where(other => string.Compare(other.Slug, folded) >= 0)
            .OrderBy(other => other.Slug)
            .Take(2)
            .ToListAsync(cancel);
        var start = folded[..Math.Min(folded.Length, SharedStart)];
        return
        [
            .. before
                .Concat(after)
                .Where(near => near.Slug.StartsWith(start, StringComparison.Ordinal))
                .OrderByDescending(near => near.Slug == folded),
        ];
    }

    /// <summary>The internal id of what has that slug or, of facts, that key; 0 where nothing has.</summary>
    internal Task<int> IdAsync(string scope, string slug, CancellationToken cancel) =>
        Matches(scope).Where(row => row.Slug == slug).Select(row => row.Id).FirstOrDefaultAsync(cancel);

    /// <summary>Refuses a slug that nothing has, and names those near.</summary>
    internal async Task<Refusal> UnknownAsync(string parameter, string scope, string slug, CancellationToken cancel) =>
        Refusal.Unknown(parameter, slug, await NearAsync(scope, slug, cancel));

    /// <summary>The slug as it would be written here. Only the ids of facts have points.</summary>
    private static string Fold(string scope, string slug) =>
        scope == "facts"
            ? string.Join('.', slug.Split('.').Select(part => Fold("", part)))
            : TextFold.Fold(slug).Replace(' ', '-');

    private IQueryable<NearMatch> Matches(string scope) =>
        scope switch
        {
            "works" => catalog.Works.Select(row => new NearMatch
            {
                Id = row.Id,
                Slug = row.Slug,
                Name = row.Title,
                Kind = row.Kind,
                Date = row.Date,
            }),
            "people" => catalog.People.Select(row => new NearMatch
            {
                Id = row.Id,
                Slug = row.Slug,
                Name = row.Name,
            }),
            "places" => catalog.Places.Select(row => new NearMatch
            {
                Id = row.Id,
                Slug = row.Slug,
                Name = row.Name,
            }),
            "sources" => catalog.Sources.Select(row => new NearMatch
            {
                Id = row.Id,
                Slug = row.Slug,
                Name = row.Publisher + ": " + row.Title,
            }),
            "disputes" => catalog.Disputes.Select(row => new NearMatch
            {
                Id = row.Id,
                Slug = row.Slug,
                Name = row.Question,
            }),
            "facts" => catalog.Facts.Select(row => new NearMatch
            {
                Id = row.Id,
                Slug = row.Key,
                Name = row.Statement,
            }),
            _ => throw new ArgumentOutOfRangeException(nameof(scope), scope, "No such scope."),
        };
}

/// <summary>Something whose slug looks like one that nothing has.</summary>
public sealed record NearMatch
{
    internal int Id { get; init; }

    public required string Slug { get; init; }

    /// <summary>Its name or title; of a source publisher and title, of a dispute the question, of a fact the statement.</summary>
    public required string Name { get; init; }

    /// <summary>Of a work its kind, else null.</summary>
    public string? Kind { get; init; }

    /// <summary>Of a work its date, partial; null where it has none, and of anything else.</summary>
    public string? Date { get; init; }
}
