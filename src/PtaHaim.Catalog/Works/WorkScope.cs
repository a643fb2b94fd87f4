using Microsoft.EntityFrameworkCore;
using PtaHaim.Catalog.Collaborations;
using PtaHaim.Catalog.Data;
using PtaHaim.Catalog.Paging;

namespace PtaHaim.Catalog.Works;

/// <summary>The one person, role and place that a list of works is about, where its filter names them.</summary>
internal sealed class WorkScope(CatalogContext catalog, WorkFilter filter)
{
    private const int Most = StoredCollaboration.Threshold;

    private readonly RedirectQueries slugs = new(catalog);

    private int? person;
    private int? role;
    private int? place;
    private int? known;

    /// <summary>False where the list is of all works.</summary>
    public bool IsGiven => person is not null || place is not null;

    /// <summary>Only one person's or one place's works, best known first: their own index serves that at any number.</summary>
    public bool IsWalkable =>
        filter is { Sort: WorkSort.Known, Kind: null, YearFrom: null, YearTo: null } && person is null != place is null;

    /// <summary>Looks up the person, the role and the place; says why the list cannot be given, or null.</summary>
    public async Task<Refusal?> ResolveAsync(CancellationToken cancel) =>
        await ResolveCreditAsync(cancel) ?? await ResolvePlaceAsync(cancel);

    /// <summary>How many works one person has, where the list is of those alone and of all of them; null where it is not.</summary>
    public int? KnownCount => place is null ? known : null;

    /// <summary>
    /// The works of the person, or of the place where no person is given. Grouped and not made distinct: a database walks
    /// the groups in the order of the index and stops where the page is full.
    /// </summary>
    public IQueryable<int> Ids() =>
        person is not null
            ? catalog
                .Credits.Where(credit => credit.PersonId == person && (role == null || credit.RoleId == role))
                .GroupBy(credit => credit.WorkId)
                .Select(work => work.Key)
            : catalog.WorkPlaces.Where(row => row.PlaceId == place).GroupBy(row => row.WorkId).Select(work => work.Key);

    /// <summary>The works of the person and of the place, where both are given. At most two statements.</summary>
    public async Task<IReadOnlyList<int>> ReadIdsAsync(CancellationToken cancel)
    {
        var ids = await Ids().ToListAsync(cancel);
        return person is not null && place is not null ? [.. ids.Intersect(await PlaceIds().ToListAsync(cancel))] : ids;
    }

    private IQueryable<int> PlaceIds() =>
        catalog.WorkPlaces.Where(row => row.PlaceId == place).Select(row => row.WorkId);

    private async Task<Refusal?> ResolveCreditAsync(CancellationToken cancel)
    {
        if (filter.Credit is not { } credit)
            return null;
        var colon = credit.IndexOf(':', StringComparison.Ordinal);
        var slug = credit[(colon + 1)..];
        if (slug.Length == 0)
            return Refusal.Unserved(
                "credit",
                "credit takes the slug of a person, or a role and a slug: role:slug. The slug is missing."
            );
        if (colon >= 0)
        {
            var key = credit[..colon];
            role = await catalog
                .Roles.Where(row => row.Key == key)
                .Select(row => (int?)row.Id)
                .FirstOrDefaultAsync(cancel);
            if (role is null)
                return Refusal.Unknown(
                    "credit",
                    credit,
                    await catalog
                        .Roles.OrderBy(row => row.Id)
                        .Take(100)
                        .Select(row => row.Key + ":" + slug)
                        .ToListAsync(cancel)
                );
        }

        var found = await catalog
            .People.Where(row => row.Slug == slug)
            .Select(row => new
            {
                row.Id,
                row.CreditCount,
                row.Works,
            })
            .FirstOrDefaultAsync(cancel);
        if (found is null)
            return Refusal.Unknown(
                "credit",
                credit,
                [.. (await slugs.NearAsync("people", slug, cancel)).Select(near => credit[..(colon + 1)] + near)]
            );
        person = found.Id;
        known = role is null ? found.Works : null;
        return found.CreditCount <= Most || (IsWalkable && filter.Place is null) ? null : TooMany("credit");
    }

    private async Task<Refusal?> ResolvePlaceAsync(CancellationToken cancel)
    {
        if (filter.Place is not { } slug)
            return null;
        var id = await slugs.IdAsync("places", slug, cancel);
        if (id == 0)
            return await slugs.UnknownAsync("place", "places", slug, cancel);
        place = id;
        return IsWalkable || await PlaceIds().Take(Most + 1).CountAsync(cancel) <= Most ? null : TooMany("place");
    }

    private static Refusal TooMany(string parameter) =>
        Refusal.Unserved(
            parameter,
            $"{parameter} has more than {Most} entries there; these are listed with sort {WorkSort.Known} and no other filter.",
            WorkSort.Known
        );
}
