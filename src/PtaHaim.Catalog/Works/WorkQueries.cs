using Microsoft.EntityFrameworkCore;
using PtaHaim.Catalog.Credits;
using PtaHaim.Catalog.Data;
using PtaHaim.Catalog.Paging;
using PtaHaim.Catalog.Sources;
using PtaHaim.Catalog.Terms;

namespace PtaHaim.Catalog.Works;

/// <summary>Works for pages and API. Every call takes a bounded number of statements.</summary>
public sealed class WorkQueries(CatalogContext catalog)
{
    /// <summary>
    /// A page of works. With <see cref="WorkParts.Credits"/> each has its first 100 credits, of at most 25 works; other
    /// parts are not for lists. An unknown value, a bad cursor or a combination that no index serves is refused.
    /// </summary>
    public async Task<Page<WorkSummary>> ListAsync(
        WorkFilter filter,
        PageRequest page,
        WorkParts parts,
        CancellationToken cancel
    )
    {
        if (!Cursor.TryRead(page, WorkList.Name(filter), out var cursor))
            return Page<WorkSummary>.Refuse(Refusal.BadCursor);
        if (parts.HasFlag(WorkParts.Credits) && page.Take > PageSize.Default)
            return Page<WorkSummary>.Refuse(
                Refusal.Unserved("limit", $"With include=credits a page holds at most {PageSize.Default} works.")
            );
        if (await RefuseAsync(filter, cancel) is { } refusal)
            return Page<WorkSummary>.Refuse(refusal);

        var list = new WorkList(catalog, filter, page, cursor);
        if (await list.ResolveAsync(cancel) is { } unserved)
            return Page<WorkSummary>.Refuse(unserved);
        if (await list.ReadAsync(cancel) is not { } rows)
            return Page<WorkSummary>.Refuse(Refusal.BadCursor);
        var total = await list.CountAsync(cancel);
        var shown = rows.Take(page.Take).ToList();
        var makers = await WorkMakers.ReadAsync(catalog, shown.Select(row => row.Id), cancel);
        var credits = parts.HasFlag(WorkParts.Credits)
            ? await WorkCredits.ReadAsync(catalog, [.. shown.Select(row => row.Id)], cancel)
            : null;
        return Keyset.Page(
            rows,
            page,
            row => row.Summary(makers) with { Credits = credits?.Of(row.Id) },
            list.CursorOf,
            total
        );
    }

    /// <summary>
    /// The works of up to 100 slugs, each once and in their order. With <see cref="WorkParts.Credits"/> each has its first
    /// 100 credits, of at most 25 works. At most six statements.
    /// </summary>
    public async Task<Named<WorkSummary>> ListBySlugAsync(
        IReadOnlyList<string> slugs,
        WorkParts parts,
        CancellationToken cancel
    )
    {
        if (Names.Refuse(slugs) is { } refusal)
            return Named<WorkSummary>.Refuse(refusal);
        if (parts.HasFlag(WorkParts.Credits) && slugs.Count > PageSize.Default)
            return Named<WorkSummary>.Refuse(
                Refusal.Unserved("ids", $"With include=credits ids takes at most {PageSize.Default} slugs.")
            );
        var named = await Names.ReadAsync(
            catalog,
            "works",
            slugs,
            asked =>
                catalog
                    .Works.Where(work => EF.Parameter(asked).Contains(work.Slug))
                    .Select(WorkRow.Of)
                    .ToListAsync(cancel),
            row => row.Slug,
            cancel
        );
        int[] ids = [.. named.Items.Select(row => row.Id)];
        var makers = await WorkMakers.ReadAsync(catalog, ids, cancel);
        var credits = parts.HasFlag(WorkParts.Credits) ? await WorkCredits.ReadAsync(catalog, ids, cancel) : null;
        return named.As(row => row.Summary(makers) with { Credits = credits?.Of(row.Id) });
    }

    /// <summary>A work with the parts asked for; null where the catalog has no work of that slug.</summary>
    public async Task<WorkDetails?> FindAsync(string slug, WorkParts parts, CancellationToken cancel) =>
        await new WorkReader(catalog, parts).FindAsync(slug, cancel);

    private async Task<Refusal?> RefuseAsync(WorkFilter filter, CancellationToken cancel)
    {
        if (!WorkSort.All.Contains(filter.Sort))
            return Refusal.Unknown("sort", filter.Sort, WorkSort.All);
        if (filter.Kind is { } kind && !Vocabularies.WorkKinds.Has(kind))
        {
            var known = await catalog
                .Counts.Where(row => row.Name.StartsWith("works."))
                .Select(row => row.Name.Substring("works.".Length))
                .ToListAsync(cancel);
            if (!known.Contains(kind))
                return Refusal.Unknown(
                    "kind",
                    kind,
                    [.. Vocabularies.WorkKinds.Terms.Select(term => term.Id).Union(known)]
                );
        }

        return
            (filter.YearFrom ?? filter.YearTo) is not null
            && filter.Sort is not (WorkSort.Oldest or WorkSort.Newest)
            && filter.Credit is null
            && filter.Place is null
            ? Refusal.Unserved(
                "sort",
                $"year.gte and year.lte are served with sort {WorkSort.Oldest} and {WorkSort.Newest}.",
                WorkSort.Oldest,
                WorkSort.Newest
            )
            : null;
    }
}
