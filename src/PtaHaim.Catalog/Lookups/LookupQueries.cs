using Microsoft.EntityFrameworkCore;
using PtaHaim.Catalog.Data;
using PtaHaim.Catalog.Paging;
using PtaHaim.Catalog.Sources;

namespace PtaHaim.Catalog.Lookups;

/// <summary>What an id of another catalog, or an address, belongs to. Index look-ups only; at most 20 of each kind.</summary>
public sealed class LookupQueries(CatalogContext catalog)
{
    private const int Most = 20;

    private const int LongestSlug = 200;

    /// <summary>Works, then people, each best known first; empty where nothing has the id. At most three statements.</summary>
    public async Task<IReadOnlyList<LookupMatch>> FindAsync(ForeignId id, CancellationToken cancel) =>
        id.Scheme == ForeignId.YouTube ? await UploadsAsync(id, cancel) : await ExternalIdsAsync(id, cancel);

    /// <summary>
    /// What an address belongs to: the id in it where it is one of another catalog, the source that was published there,
    /// or what a page of this site is about, whose origin is given. Empty where nothing does. At most five statements.
    /// </summary>
    public async Task<IReadOnlyList<LookupMatch>> FindAsync(Uri address, string origin, CancellationToken cancel)
    {
        var ids = ForeignAddress.Find(address.AbsoluteUri) is { } id ? await FindAsync(id, cancel) : [];
        return [.. ids, .. await SourcesAsync(address, cancel), .. await OwnPageAsync(address, origin, cancel)];
    }

    private async Task<IReadOnlyList<LookupMatch>> UploadsAsync(ForeignId id, CancellationToken cancel)
    {
        var key = id.Value;
        return await catalog
            .Videos.Where(video => video.Provider == ForeignId.YouTube && video.Key == key)
            .OrderBy(video => video.WorkId)
            .Take(Most)
            .Select(video => new LookupMatch(
                "work",
                video.Work!.Slug,
                video.Work.Title,
                video.Work.Kind,
                ForeignId.YouTube,
                video.Key
            ))
            .ToListAsync(cancel);
    }

    private async Task<IReadOnlyList<LookupMatch>> ExternalIdsAsync(ForeignId id, CancellationToken cancel)
    {
        var (scheme, value) = (id.Scheme, id.Value);
        var owners = await catalog
            .ExternalIds.Where(row => row.Scheme == scheme && row.Value == value)
            .OrderBy(row => row.Id)
            .Take(Most)
            .Select(row => new { row.WorkId, row.PersonId })
            .ToListAsync(cancel);
        var works =
            id.Scope == "people"
                ? []
                : owners.Where(row => row.WorkId is not null).Select(row => row.WorkId!.Value).ToArray();
        var people =
            id.Scope == "works"
                ? []
                : owners.Where(row => row.PersonId is not null).Select(row => row.PersonId!.Value).ToArray();
        var matches = new List<LookupMatch>();
        if (works.Length > 0)
            matches.AddRange(
                await catalog
                    .Works.Where(row => EF.Parameter(works).Contains(row.Id))
                    .OrderBy(row => row.Id)
                    .Select(row => new LookupMatch("work", row.Slug, row.Title, row.Kind, scheme, value))
                    .ToListAsync(cancel)
            );
        if (people.Length > 0)
            matches.AddRange(
                await catalog
                    .People.Where(row => EF.Parameter(people).Contains(row.Id))
                    .OrderBy(row => row.Id)
                    .Select(row => new LookupMatch("person", row.Slug, row.Name, row.Kind, scheme, value))
                    .ToListAsync(cancel)
            );
        return matches;
    }

    private async Task<IReadOnlyList<LookupMatch>> SourcesAsync(Uri address, CancellationToken cancel)
    {
        var keys = SourceAddress.Keys(address);
        return await catalog
            .Sources.Where(row => EF.Parameter(keys).Contains(row.AddressKey))
            .OrderBy(row => row.Id)
            .Take(Most)
            .Select(row => new LookupMatch(
                "source",
                row.Slug,
                row.Publisher + ": " + row.Title,
                row.Kind,
                "url",
                row.Url
            ))
            .ToListAsync(cancel);
    }

    private async Task<IReadOnlyList<LookupMatch>> OwnPageAsync(Uri address, string origin, CancellationToken cancel)
    {
        if (
            !Uri.TryCreate(origin, UriKind.Absolute, out var own)
            || !address.Authority.Equals(own.Authority, StringComparison.OrdinalIgnoreCase)
        )
            return [];
        string[] path = [.. address.AbsolutePath.Split('/', StringSplitOptions.RemoveEmptyEntries)];
        if (path is ["api", "v1", .. var rest])
            path = rest;
        if (path is not [var scope, var slug, ..] || !slug.All(IsOfSlug) || slug.Length > LongestSlug)
            return [];
        var now = await new RedirectQueries(catalog).FindAsync(scope, slug, cancel) ?? slug;
        return Things(scope, now) is { } things ? await things.ToListAsync(cancel) : [];
    }

    private IQueryable<LookupMatch>? Things(string scope, string slug)
    {
        var page = $"/{scope}/{slug}";
        return scope switch
        {
            "works" => catalog
                .Works.Where(row => row.Slug == slug)
                .Select(row => new LookupMatch("work", row.Slug, row.Title, row.Kind, "page", page)),
            "people" => catalog
                .People.Where(row => row.Slug == slug)
                .Select(row => new LookupMatch("person", row.Slug, row.Name, row.Kind, "page", page)),
            "places" => catalog
                .Places.Where(row => row.Slug == slug)
                .Select(row => new LookupMatch("place", row.Slug, row.Name, row.Kind, "page", page)),
            "sources" => catalog
                .Sources.Where(row => row.Slug == slug)
                .Select(row => new LookupMatch(
                    "source",
                    row.Slug,
                    row.Publisher + ": " + row.Title,
                    row.Kind,
                    "page",
                    page
                )),
            _ => null,
        };
    }

    private static bool IsOfSlug(char letter) => char.IsAsciiLetterOrDigit(letter) || letter is '-' or '_' or '.';
}
