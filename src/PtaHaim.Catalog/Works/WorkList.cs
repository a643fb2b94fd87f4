using System.Globalization;
using Microsoft.EntityFrameworkCore;
using PtaHaim.Catalog.Data;
using PtaHaim.Catalog.Paging;

namespace PtaHaim.Catalog.Works;

/// <summary>
/// One list of works. Without a person or a place it walks the index of its sort. With one it walks that one's works
/// in id order, or, where another order or filter is asked for, reads them all (at most 2,000) and sorts here.
/// </summary>
internal sealed class WorkList(CatalogContext catalog, WorkFilter filter, PageRequest page, Cursor? cursor)
{
    private readonly WorkScope scope = new(catalog, filter);

    private List<WorkRow>? all;

    private int Take => page.Take + 1;

    private KeyOrder Order =>
        filter.Sort switch
        {
            WorkSort.Newest => KeyOrder.FallingKeys,
            WorkSort.TitleFalling => KeyOrder.Falling,
            _ => KeyOrder.Rising,
        };

    /// <summary>As its cursors name it.</summary>
    public static string Name(WorkFilter filter) => $"works.{filter.Sort}";

    public Cursor CursorOf(WorkRow row) =>
        new(
            Name(filter),
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
    public Task<Refusal?> ResolveAsync(CancellationToken cancel) => scope.ResolveAsync(cancel);

    /// <summary>One row more than the page holds, if there is one; null where the cursor's work is gone.</summary>
    public async Task<List<WorkRow>?> ReadAsync(CancellationToken cancel)
    {
        if (scope is { IsGiven: true, IsWalkable: false })
            return Sorted(all = await FewAsync(cancel));
        var after = 0;
        if (cursor is not null && filter.Sort == WorkSort.Known)
        {
            after = await new RedirectQueries(catalog).IdAsync("works", cursor.Slug, cancel);
            if (after == 0)
                return null;
        }

        return scope.IsGiven ? await WalkAsync(after, cancel) : await IndexedAsync(after, cancel);
    }

    public async Task<Total?> CountAsync(CancellationToken cancel)
    {
        if (!page.Count)
            return null;
        if (all is not null)
            return Total.Of(all.Count);
        if (scope.KnownCount is { } works)
            return Total.Of(works);
        return scope.IsGiven
            ? await Keyset.CountAsync(scope.Ids(), page, cancel)
            : await Keyset.CountAsync(Filtered(), page, cancel);
    }

    private async Task<List<WorkRow>> WalkAsync(int after, CancellationToken cancel)
    {
        var ids = await scope.Ids().Where(id => id > after).OrderBy(id => id).Take(Take).ToListAsync(cancel);
        return [.. (await RowsAsync(ids, cancel)).OrderBy(row => row.Id)];
    }

    private async Task<List<WorkRow>> FewAsync(CancellationToken cancel)
    {
        var rows = await RowsAsync(await scope.ReadIdsAsync(cancel), cancel);
        return
        [
            .. rows.Where(row => filter.Kind is null || row.Kind == filter.Kind)
                .Where(row => Years() is not { } years || (row.Date is { } date && Within(date, years))),
        ];
    }

    private Task<List<WorkRow>> RowsAsync(IReadOnlyList<int> ids, CancellationToken cancel) =>
        catalog.Works.Where(work => EF.Parameter(ids).Contains(work.Id)).Select(WorkRow.Of).ToListAsync(cancel);

    private static bool Within(string date, (string From, string Before) years) =>
        string.CompareOrdinal(date, years.From) >= 0 && string.CompareOrdinal(date, years.Before) < 0;

    private List<WorkRow> Sorted(List<WorkRow> rows)
    {
        if (filter.Sort != WorkSort.Known)
            return
            [
                .. rows.Where(row => cursor is null || Order.Compare(CursorOf(row), cursor) > 0)
                    .OrderBy(CursorOf, Order)
                    .Take(Take),
            ];
        var inOrder = rows.OrderBy(row => row.Id);
        return cursor is null
            ? [.. inOrder.Take(Take)]
            : [.. inOrder.SkipWhile(row => row.Slug != cursor.Slug).Skip(1).Take(Take)];
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
        if (filter.Sort == WorkSort.Known)
            return await works
                .Where(work => work.Id > after)
                .OrderBy(work => work.Id)
                .Take(Take)
                .Select(WorkRow.Of)
                .ToListAsync(cancel);
        return await Order.ReadAsync(Keyed(works), WorkRow.Of, cursor, Take, cancel);
    }

    private IQueryable<Keyed<Work>> Keyed(IQueryable<Work> works) =>
        filter.Sort switch
        {
            WorkSort.Oldest => works.Select(work => new Keyed<Work>
            {
                Key = work.DateRising,
                Slug = work.Slug,
                Row = work,
            }),
            WorkSort.Newest => works.Select(work => new Keyed<Work>
            {
                Key = work.DateFalling,
                Slug = work.Slug,
                Row = work,
            }),
            _ => works.Select(work => new Keyed<Work>
            {
                Key = work.TitleKey,
                Slug = work.Slug,
                Row = work,
            }),
        };
}
