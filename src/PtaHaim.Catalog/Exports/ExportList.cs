using System.Runtime.CompilerServices;
using PtaHaim.Catalog.Paging;

namespace PtaHaim.Catalog.Exports;

/// <summary>A list from its first row to its last, of which the first rows are read; or why there is none.</summary>
public sealed class ExportList<TRow>
{
    private readonly IReadOnlyList<TRow> first;
    private readonly Func<CancellationToken, IAsyncEnumerable<IReadOnlyList<TRow>>>? rest;

    private ExportList(
        string name,
        IReadOnlyList<TRow> first,
        Func<CancellationToken, IAsyncEnumerable<IReadOnlyList<TRow>>>? rest = null
    ) => (Name, this.first, this.rest) = (name, first, rest);

    /// <summary>What a file of it is called, without its ending.</summary>
    public string Name { get; }

    /// <summary>Why the list cannot be given; null where it is.</summary>
    public Refusal? Refused { get; private init; }

    /// <summary>The slug of a person that nobody has, of those that were asked about; null where all are known.</summary>
    public string? Missing { get; private init; }

    /// <summary>True where too many searches are under way: ask again in a second.</summary>
    public bool Busy { get; private init; }

    /// <summary>The rows in their order, some hundred at a time. Once.</summary>
    public async IAsyncEnumerable<IReadOnlyList<TRow>> ReadAsync([EnumeratorCancellation] CancellationToken cancel)
    {
        yield return first;
        if (rest is null)
            yield break;
        await foreach (var rows in rest(cancel).WithCancellation(cancel))
            yield return rows;
    }

    internal static ExportList<TRow> Of(string name, IReadOnlyList<TRow> rows) => new(name, rows);

    internal static ExportList<TRow> Refuse(string name, Refusal refusal) => new(name, []) { Refused = refusal };

    internal static ExportList<TRow> Miss(string name, string slug) => new(name, []) { Missing = slug };

    internal static ExportList<TRow> Wait(string name) => new(name, []) { Busy = true };

    /// <summary>A list that is read page by page.</summary>
    /// <param name="name">What a file of it is called.</param>
    /// <param name="chunk">How many items a page has.</param>
    /// <param name="page">Reads a page; null where what the list is of does not exist.</param>
    /// <param name="rows">The rows of the items of a page, in a bounded number of statements.</param>
    /// <param name="missing">What the list is of.</param>
    /// <param name="cancel">Gives up before the first page.</param>
    internal static async Task<ExportList<TRow>> BeginAsync<TItem>(
        string name,
        int chunk,
        Func<PageRequest, CancellationToken, Task<Page<TItem>?>> page,
        Func<IReadOnlyList<TItem>, CancellationToken, Task<IReadOnlyList<TRow>>> rows,
        string? missing,
        CancellationToken cancel
    )
    {
        if (await page(new PageRequest { Chunk = chunk }, cancel) is not { } begin)
            return Miss(name, missing!);
        if (begin.Refused is { } refusal)
            return Refuse(name, refusal);
        return new(name, await rows(begin.Items, cancel), RestAsync);

        async IAsyncEnumerable<IReadOnlyList<TRow>> RestAsync([EnumeratorCancellation] CancellationToken until)
        {
            for (var next = begin.Next; next is not null; )
            {
                var following = await page(new PageRequest { Cursor = next, Chunk = chunk }, until)
                    is { Refused: null } read
                    ? read
                    : throw new InvalidOperationException($"The list {name} broke off at its own cursor.");
                yield return await rows(following.Items, until);
                next = following.Next;
            }
        }
    }
}
