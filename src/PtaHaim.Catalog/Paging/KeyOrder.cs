using System.Linq.Expressions;

namespace PtaHaim.Catalog.Paging;

/// <summary>A row with the key and the slug by which it is listed. Set by name, so that the database can sort by them.</summary>
internal sealed record Keyed<TRow>
{
    public required string Key { get; init; }

    public required string Slug { get; init; }

    public required TRow Row { get; init; }
}

/// <summary>An order by key, then slug, compared by code points: the same in the database and here.</summary>
internal sealed class KeyOrder : IComparer<Cursor>
{
    private readonly bool keysFall;
    private readonly bool slugsFall;

    private KeyOrder(bool keysFall, bool slugsFall) => (this.keysFall, this.slugsFall) = (keysFall, slugsFall);

    public static KeyOrder Rising { get; } = new(false, false);

    public static KeyOrder Falling { get; } = new(true, true);

    /// <summary>Keys fall, and slugs rise among those of one key.</summary>
    public static KeyOrder FallingKeys { get; } = new(true, false);

    /// <summary>The rows after the cursor, at most so many. At most two statements.</summary>
    public Task<List<TResult>> ReadAsync<TRow, TResult>(
        IQueryable<Keyed<TRow>> rows,
        Expression<Func<TRow, TResult>> result,
        Cursor? cursor,
        int take,
        CancellationToken cancel
    )
    {
        var (ties, following) = After(rows, cursor);
        return Keyset.ReadAsync(ties?.Select(result), following.Select(result), take, cancel);
    }

    /// <summary>What is left of the cursor's own key, null without a cursor; and what follows that key.</summary>
    private (IQueryable<TRow>? Ties, IQueryable<TRow> Following) After<TRow>(
        IQueryable<Keyed<TRow>> rows,
        Cursor? cursor
    )
    {
        if (cursor is not { Key: var key, Slug: var slug })
            return (null, Ordered(rows).Select(row => row.Row));
        var ties = rows.Where(row => row.Key == key);
        var following = keysFall
            ? rows.Where(row => string.Compare(row.Key, key) < 0)
            : rows.Where(row => string.Compare(row.Key, key) > 0);
        ties = slugsFall
            ? ties.Where(row => string.Compare(row.Slug, slug) < 0).OrderByDescending(row => row.Slug)
            : ties.Where(row => string.Compare(row.Slug, slug) > 0).OrderBy(row => row.Slug);
        return (ties.Select(row => row.Row), Ordered(following).Select(row => row.Row));
    }

    public int Compare(Cursor? one, Cursor? other)
    {
        var key = CompareCodePoints(one?.Key ?? "", other?.Key ?? "");
        var slug = CompareCodePoints(one?.Slug ?? "", other?.Slug ?? "");
        return key != 0 ? Signed(key, keysFall) : Signed(slug, slugsFall);
    }

    /// <summary>As the bytes of UTF-8 compare. UTF-16 has the characters beyond U+FFFF before U+E000.</summary>
    private static int CompareCodePoints(string one, string other)
    {
        var same = one.AsSpan().CommonPrefixLength(other);
        if (same == one.Length || same == other.Length)
            return one.Length - other.Length;
        var (mine, theirs) = (one[same], other[same]);
        return char.IsSurrogate(mine) == char.IsSurrogate(theirs) ? mine - theirs
            : char.IsSurrogate(mine) ? 1
            : -1;
    }

    private static int Signed(int comparison, bool falls) => falls ? -Math.Sign(comparison) : comparison;

    private IOrderedQueryable<Keyed<TRow>> Ordered<TRow>(IQueryable<Keyed<TRow>> rows)
    {
        var byKey = keysFall ? rows.OrderByDescending(row => row.Key) : rows.OrderBy(row => row.Key);
        return slugsFall ? byKey.ThenByDescending(row => row.Slug) : byKey.ThenBy(row => row.Slug);
    }
}
