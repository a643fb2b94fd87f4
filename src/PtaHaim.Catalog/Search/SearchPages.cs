using System.Globalization;
using PtaHaim.Catalog.Paging;

namespace PtaHaim.Catalog.Search;

/// <summary>
/// The parts of what is found: first what is ranked, then whatever else has the words, best known first. A thing that is
/// found by several of its texts comes once.
/// </summary>
internal sealed class SearchPages(ICatalogSearch index, RankedEntries ranked, string list)
{
    /// <summary>So many entries are read at a time of those that are not ranked: more than one thing has.</summary>
    private const int ReadAtATime = 400;

    private const int MostReads = 5;

    private readonly HashSet<(SearchType, string)> shown = [.. ranked.Hits.Select(SearchHits.Target)];

    public async Task<Page<SearchHit>> ReadAsync(Cursor? cursor, int take, CancellationToken cancel)
    {
        var at = cursor is null ? -1 : Find(cursor);
        if (cursor is not null && at < 0)
            return await FollowingAsync(cursor, take, cancel);
        var items = ranked.Hits.Skip(at + 1).Take(take).ToList();
        var more = at + 1 + items.Count < ranked.Hits.Count;
        if (more || ranked.Last is not { } last || items.Count == take)
            return PageOf(items, more || ranked.Last is not null);
        return await FillAsync(items, last, take, cancel);
    }

    private async Task<Page<SearchHit>> FollowingAsync(Cursor cursor, int take, CancellationToken cancel)
    {
        if (ranked.Last is not { } last)
            return Page<SearchHit>.Refuse(Refusal.BadCursor);
        if (await EntryAsync(cursor, cancel) is not { } entry)
            return Page<SearchHit>.Refuse(Refusal.BadCursor);
        shown.Add(SearchHits.Target(entry));
        return await FillAsync([], Math.Max(last, entry.Id), take, cancel);
    }

    /// <summary>The entry that the cursor names: where it was, or in another snapshot by its text.</summary>
    private async Task<SearchEntry?> EntryAsync(Cursor cursor, CancellationToken cancel)
    {
        var parts = cursor.Key.Split(':', 2);
        if (parts.Length != 2 || !int.TryParse(parts[0], NumberStyles.None, CultureInfo.InvariantCulture, out var id))
            return null;
        var found = await index.ReadAsync(new SearchRead([], null, id - 1, 1) { Named = parts[1] }, cancel);
        return found.Matching.Concat(found.Named).FirstOrDefault(entry => Written(entry).Slug == cursor.Slug);
    }

    private async Task<Page<SearchHit>> FillAsync(
        List<SearchEntry> items,
        int after,
        int take,
        CancellationToken cancel
    )
    {
        for (var reads = 0; reads < MostReads; reads++)
        {
            var read = (
                await index.ReadAsync(ranked.Typed.ReadAfter(ranked.Type, after, ReadAtATime), cancel)
            ).Matching;
            foreach (var entry in read)
            {
                if (!shown.Add(SearchHits.Target(entry)))
                    continue;
                if (items.Count == take)
                    return PageOf(items, more: true);
                items.Add(entry);
            }

            if (read.Count < ReadAtATime)
                return PageOf(items, more: false);
            after = read[^1].Id;
        }

        return PageOf(items, more: true);
    }

    private Page<SearchHit> PageOf(List<SearchEntry> items, bool more) =>
        new(
            [.. items.Select(entry => SearchHits.Of(entry, ranked.Typed))],
            more && items.Count > 0 ? Written(items[^1]).ToString() : null
        );

    private int Find(Cursor cursor)
    {
        for (var at = 0; at < ranked.Hits.Count; at++)
            if (Written(ranked.Hits[at]).Slug == cursor.Slug)
                return at;
        return -1;
    }

    private Cursor Written(SearchEntry entry) =>
        new(
            list,
            FormattableString.Invariant($"{entry.Id}:{entry.Key}"),
            $"{SearchTypes.NameOf(entry.Type)}/{entry.Slug}"
        );
}
