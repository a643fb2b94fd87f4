using Microsoft.EntityFrameworkCore;

namespace PtaHaim.Catalog.Paging;

/// <summary>Reads one page by its sort key, without counting past what came before.</summary>
internal static class Keyset
{
    /// <summary>
    /// First what is left of the cursor's own key, then what follows it. Two statements, because databases answer
    /// <c>key > k OR (key = k AND slug > s)</c> by reading everything before the cursor.
    /// </summary>
    public static async Task<List<TRow>> ReadAsync<TRow>(
        IQueryable<TRow>? ties,
        IQueryable<TRow> following,
        int take,
        CancellationToken cancel
    )
    {
        var rows = ties is null ? [] : await ties.Take(take).ToListAsync(cancel);
        rows.AddRange(await following.Take(take - rows.Count).ToListAsync(cancel));
        return rows;
    }

    /// <summary>Counts up to one more than <see cref="Total.Limit"/>; null unless asked for.</summary>
    public static async Task<Total?> CountAsync<TRow>(
        IQueryable<TRow> rows,
        PageRequest page,
        CancellationToken cancel
    ) => page.Count ? Total.Of(await rows.Take(Total.Limit + 1).CountAsync(cancel)) : null;

    /// <summary>A page of rows of which one more was read than it holds.</summary>
    public static Page<TItem> Page<TRow, TItem>(
        List<TRow> rows,
        PageRequest page,
        Func<TRow, TItem> item,
        Func<TRow, Cursor> cursor,
        Total? total
    ) =>
        new(
            [.. rows.Take(page.Take).Select(item)],
            rows.Count > page.Take ? cursor(rows[page.Take - 1]).ToString() : null,
            total
        );
}
