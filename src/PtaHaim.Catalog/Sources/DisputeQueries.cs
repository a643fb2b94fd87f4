using Microsoft.EntityFrameworkCore;
using PtaHaim.Catalog.Data;
using PtaHaim.Catalog.Paging;

namespace PtaHaim.Catalog.Sources;

/// <summary>Questions on which sources disagree. Every call takes a bounded number of statements.</summary>
public sealed class DisputeQueries(CatalogContext catalog)
{
    private const string List = "disputes";

    private readonly RedirectQueries slugs = new(catalog);

    /// <summary>A page of disputes by slug: all, or those about one work or one person.</summary>
    public async Task<Page<DisputeDetails>> ListAsync(
        string? work,
        string? person,
        PageRequest page,
        CancellationToken cancel
    )
    {
        if (work is not null && person is not null)
            return Page<DisputeDetails>.Refuse(
                Refusal.Unserved("work", "Disputes are listed by work or by person, not by both.", "work", "person")
            );
        if (!Cursor.TryRead(page, List, out var cursor))
            return Page<DisputeDetails>.Refuse(Refusal.BadCursor);
        IQueryable<Dispute> disputes = catalog.Disputes;
        if (work is not null)
        {
            var id = await slugs.IdAsync("works", work, cancel);
            if (id == 0)
                return Page<DisputeDetails>.Refuse(await slugs.UnknownAsync("work", "works", work, cancel));
            disputes = disputes.Where(row => row.WorkId == id);
        }

        if (person is not null)
        {
            var id = await slugs.IdAsync("people", person, cancel);
            if (id == 0)
                return Page<DisputeDetails>.Refuse(await slugs.UnknownAsync("person", "people", person, cancel));
            disputes = disputes.Where(row => row.PersonId == id);
        }

        var slug = cursor?.Slug;
        var rows = await ReadAsync(
            disputes.Where(row => slug == null || string.Compare(row.Slug, slug) > 0).OrderBy(row => row.Slug),
            page.Take + 1,
            cancel
        );
        return Keyset.Page(
            [.. rows],
            page,
            row => row,
            row => new Cursor(List, "", row.Id),
            await Keyset.CountAsync(disputes, page, cancel)
        );
    }

    /// <summary>The dispute of that slug, or null.</summary>
    public async Task<DisputeDetails?> FindAsync(string slug, CancellationToken cancel)
    {
        var found = await ReadAsync(catalog.Disputes.Where(row => row.Slug == slug).OrderBy(row => row.Id), 1, cancel);
        return found is [var dispute] ? dispute : null;
    }

    private async Task<IReadOnlyList<DisputeDetails>> ReadAsync(
        IQueryable<Dispute> disputes,
        int take,
        CancellationToken cancel
    )
    {
        var rows = await DisputeRows.ReadAsync(catalog, disputes, take, cancel);
        return rows.Details(await CitedFacts.ReadAsync(catalog, rows.Facts, cancel));
    }
}
