using System.Globalization;
using Microsoft.EntityFrameworkCore;
using PtaHaim.Catalog.Collaborations;
using PtaHaim.Catalog.Data;
using PtaHaim.Catalog.Paging;

namespace PtaHaim.Catalog.Works;

/// <summary>
/// One list of works. Without a person or a place it walks the index of its sort. With one it walks that one's works
/// in id order, or, where another order or filter is asked for, reads them all (at most 2,000) and sorts here.
/// </summary>
internal sealed class WorkList(CatalogContext catalog, WorkFilter filter, PageRequest page, Cursor? cursor)
{
    private const int Most = StoredCollaboration.Threshold;

    private int? person;
    private int? role;
    private int? place;
    private List<WorkRow>? all;

    private int Take => page.Take + 1;

    private bool Few => person is not null || place is not null;

    /// <summary>Only one person's or one place's works, best known first: their own index serves that at any number.</summary>
    private bool Walkable =>
        filter is { Sort: WorkSort.Known, Kind: null, YearFrom: null, YearTo: null } && person is null != place is null;

    public Cursor CursorOf(WorkRow row) =>
        new(
            filter.Sort,
            filter.Sort switch
            {
                WorkSort.Oldest => row.Date ?? "~",
                WorkSort.Newest => row.Date ?? "",
                WorkSort.Known => "",
                _ => row.TitleKey,
            },
            row.Slug
        );

    /// <summary>Looks up the person, the role and the place; says why the list cannot be given, or null.</summary>
    public async Task<Refusal?> ResolveAsync(CancellationToken cancel) =>
        await ResolveCreditAsync(cancel) ?? await ResolvePlaceAsync(cancel);

    /// <summary>One row more than the page holds, if there is one; null where the cursor's work is gone.</summary>
    public async Task<List<WorkRow>?> ReadAsync(CancellationToken cancel)
    {
        if (Few && !Walkable)
            return Sorted(all = await FewAsync(cancel));
        var after = 0;
        if (cursor is not null && filter.Sort == WorkSort.Known)
        {
            after = await catalog
                .Works.Where(work => work.Slug == cursor.Slug)
                .Select(work => work.Id)
                .FirstOrDefaultAsync(cancel);
            if (after == 0)
                return null;
        }

        return Few ? await WalkAsync(after, cancel) : await IndexedAsync(after, cancel);
    }

    public async Task<Total?> CountAsync(CancellationToken cancel)
    {
        if (!page.Count)
            return null;
        if (all is not null)
            return Total.Of(all.Count);
        return Few ? await Keyset.CountAsync(Ids(), page, cancel) : await Keyset.CountAsync(Filtered(), page, cancel);
    }

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
            .Select(row => new { row.Id, row.CreditCount })
            .FirstOrDefaultAsync(cancel);
        if (found is null)
            return Refusal.Unknown(
                "credit",
                credit,
                [
                    .. (await new RedirectQueries(catalog).NearAsync("people", slug, cancel)).Select(near =>
                        credit[..(colon + 1)] + near
                    ),
                ]
            );
        person = found.Id;
        return found.CreditCount <= Most || (Walkable && filter.Place is null) ? null : TooMany("credit");
    }

    private async Task<Refusal?> ResolvePlaceAsync(CancellationToken cancel)
    {
        if (filter.Place is not { } slug)
            return null;
        place = await catalog
            .Places.Where(row => row.Slug == slug)
            .Select(row => (int?)row.Id)
            .FirstOrDefaultAsync(cancel);
        if (place is null)
            return Refusal.Unknown("place", slug, await new RedirectQueries(catalog).NearAsync("places", slug, cancel));
        if (Walkable)
            return null;
        var works = await catalog.WorkPlaces.Where(row => row.PlaceId == place).Take(Most + 1).CountAsync(cancel);
        return works <= Most ? null : TooMany("place");
    }

    private static Refusal TooMany(string parameter) =>
        Refusal.Unserved(
            parameter,
            $"{parameter} has more than {Most} entries there; these are listed with sort {WorkSort.Known} and no other filter.",
            WorkSort.Known
        );

    private IQueryable<int> Ids() =>
        person is not null
            ? catalog
                .Credits.Where(credit => credit.PersonId == person && (role == null || credit.RoleId == role))
                .Select(credit => credit.WorkId)
                .Distinct()
            : catalog.WorkPlaces.Where(row => row.PlaceId == place).Select(row => row.WorkId).Distinct();

    private async Task<List<WorkRow>> WalkAsync(int after, CancellationToken cancel)
    {
        var ids = await Ids().Where(id => id > after).OrderBy(id => id).Take(Take).ToListAsync(cancel);
        var rows = await catalog
            .Works.Where(work => EF.Parameter(ids).Contains(work.Id))
            .Select(WorkRow.Of)
            .ToListAsync(cancel);
        return [.. rows.OrderBy(row => row.Id)];
    }

    private async Task<List<WorkRow>> FewAsync(CancellationToken cancel)
    {
        var ids = await Ids().ToListAsync(cancel);
        if (person is not null && place is not null)
        {
            var there = await catalog
                .WorkPlaces.Where(row => row.PlaceId == place)
                .Select(row => row.WorkId)
                .ToListAsync(cancel);
            ids = [.. ids.Intersect(there)];
        }

        var rows = await catalog
            .Works.Where(work => EF.Parameter(ids).Contains(work.Id))
            .Select(WorkRow.Of)
            .ToListAsync(cancel);
        return
        [
            .. rows.Where(row => filter.Kind is null || row.Kind == filter.Kind)
                .Where(row => Years() is not { } years || (row.Date is { } date && Within(date, years))),
        ];
    }

    private static bool Within(string date, (string From, string Before) years) =>
        string.CompareOrdinal(date, years.From) >= 0 && string.CompareOrdinal(date, years.Before) < 0;

    private List<WorkRow> Sorted(List<WorkRow> rows)
    {
        var inOrder = filter.Sort switch
        {
            WorkSort.Known => rows.OrderBy(row => row.Id),
            WorkSort.Oldest or WorkSort.Title => rows.OrderBy(row => CursorOf(row).Key, StringComparer.Ordinal)
                .ThenBy(row => row.Slug, StringComparer.Ordinal),
            WorkSort.Newest => rows.OrderByDescending(row => CursorOf(row).Key, StringComparer.Ordinal)
                .ThenBy(row => row.Slug, StringComparer.Ordinal),
            _ => rows.OrderByDescending(row => row.TitleKey, StringComparer.Ordinal)
                .ThenByDescending(row => row.Slug, StringComparer.Ordinal),
        };
        if (cursor is null)
            return [.. inOrder.Take(Take)];
        return filter.Sort == WorkSort.Known
            ? [.. inOrder.SkipWhile(row => row.Slug != cursor.Slug).Skip(1).Take(Take)]
            : [.. inOrder.Where(IsAfter).Take(Take)];
    }

    private bool IsAfter(WorkRow row)
    {
        var key = string.CompareOrdinal(CursorOf(row).Key, cursor!.Key);
        var slug = string.CompareOrdinal(row.Slug, cursor.Slug);
        return filter.Sort switch
        {
            WorkSort.Newest => key < 0 || (key == 0 && slug > 0),
            WorkSort.TitleFalling => key < 0 || (key == 0 && slug < 0),
            _ => key > 0 || (key == 0 && slug > 0),
        };
    }

    private (string From, string Before)? Years() =>
        (filter.YearFrom ?? filter.YearTo) is null
            ? null
            : (
                (filter.YearFrom ?? 0).ToString("0000", CultureInfo.InvariantCulture),
                filter.YearTo is { } last && last < 9999
                    ? (last + 1).ToString("0000", CultureInfo.InvariantCulture)
                    : ":"
            );

    private IQueryable<Work> Filtered()
    {
        IQueryable<Work> works = catalog.Works;
        if (filter.Kind is { } kind)
            works = works.Where(work => work.Kind == kind);
        if (Years() is not (var from, var before))
            return works;
        return filter.Sort == WorkSort.Oldest
            ? works.Where(work =>
                string.Compare(work.DateRising, from) >= 0 && string.Compare(work.DateRising, before) < 0
            )
            : works.Where(work =>
                string.Compare(work.DateFalling, from) >= 0 && string.Compare(work.DateFalling, before) < 0
            );
    }

    private async Task<List<WorkRow>> IndexedAsync(int after, CancellationToken cancel)
    {
        var works = Filtered();
        var (key, slug) = (cursor?.Key, cursor?.Slug);
        IQueryable<Work>? ties = null;
        if (cursor is not null && filter.Sort != WorkSort.Known)
            ties = filter.Sort switch
            {
                WorkSort.Oldest => works
                    .Where(work => work.DateRising == key && string.Compare(work.Slug, slug) > 0)
                    .OrderBy(work => work.Slug),
                WorkSort.Newest => works
                    .Where(work => work.DateFalling == key && string.Compare(work.Slug, slug) > 0)
                    .OrderBy(work => work.Slug),
                WorkSort.Title => works
                    .Where(work => work.TitleKey == key && string.Compare(work.Slug, slug) > 0)
                    .OrderBy(work => work.Slug),
                _ => works
                    .Where(work => work.TitleKey == key && string.Compare(work.Slug, slug) < 0)
                    .OrderByDescending(work => work.Slug),
            };
        IQueryable<Work> following = filter.Sort switch
        {
            WorkSort.Oldest => works
                .Where(work => key == null || string.Compare(work.DateRising, key) > 0)
                .OrderBy(work => work.DateRising)
                .ThenBy(work => work.Slug),
            WorkSort.Newest => works
                .Where(work => key == null || string.Compare(work.DateFalling, key) < 0)
                .OrderByDescending(work => work.DateFalling)
                .ThenBy(work => work.Slug),
            WorkSort.Title => works
                .Where(work => key == null || string.Compare(work.TitleKey, key) > 0)
                .OrderBy(work => work.TitleKey)
                .ThenBy(work => work.Slug),
            WorkSort.TitleFalling => works
                .Where(work => key == null || string.Compare(work.TitleKey, key) < 0)
                .OrderByDescending(work => work.TitleKey)
                .ThenByDescending(work => work.Slug),
            _ => works.Where(work => work.Id > after).OrderBy(work => work.Id),
        };
        return await Keyset.ReadAsync(ties?.Select(WorkRow.Of), following.Select(WorkRow.Of), Take, cancel);
    }
}
