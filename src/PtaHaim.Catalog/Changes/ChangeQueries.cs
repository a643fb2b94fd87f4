using System.Globalization;
using Microsoft.EntityFrameworkCore;
using PtaHaim.Catalog.Data;
using PtaHaim.Catalog.Paging;
using PtaHaim.Catalog.People;
using PtaHaim.Catalog.Snapshots;

namespace PtaHaim.Catalog.Changes;

/// <summary>What changed, for pages, API and feeds. Every call takes a bounded number of statements.</summary>
public sealed class ChangeQueries(ChangeLog log, CatalogContext catalog)
{
    /// <summary>How many entries a feed has at most.</summary>
    public const int FeedLength = 50;

    private const string List = "changes";
    private const int MostFirstWorks = 5000;

    private readonly RedirectQueries slugs = new(catalog);

    /// <summary>From when on changes are known; null where nobody wrote them down.</summary>
    public DateTimeOffset? Begins => log.Publications is [.., var oldest] ? oldest.Published : null;

    /// <summary>The fingerprint of what was published last; null where nobody wrote it down.</summary>
    public string? Newest => log.Publications is [var newest, ..] ? new SnapshotFingerprint(newest.To).Short : null;

    /// <summary>
    /// A page of changes, newest first. An unknown person, a time that is none, an unknown fingerprint or a bad cursor is
    /// refused.
    /// </summary>
    /// <param name="since">A fingerprint, or a time as <c>2026</c>, <c>2026-03</c>, <c>2026-03-01</c> or <c>2026-03-01T12:00:00Z</c>; null for all.</param>
    /// <param name="with">Only what concerns all of these people.</param>
    /// <param name="page">How many, and where to go on.</param>
    public async Task<Page<ChangeItem>> ListAsync(
        string? since,
        IReadOnlyList<string> with,
        PageRequest page,
        CancellationToken cancel
    )
    {
        var (from, refusal) = ChangeSince.Read(since, log);
        if (from is null)
            return Page<ChangeItem>.Refuse(refusal!);
        if (!Cursor.TryRead(page, List, out var cursor) || !TryPlace(cursor, out var place))
            return Page<ChangeItem>.Refuse(Refusal.BadCursor);
        if (await NamesAsync(with, cancel) is not { } people)
            return Page<ChangeItem>.Refuse(await UnknownAsync(with, cancel));
        var told = Told(from, [.. people.Select(person => person.Slugs)]).ToList();
        var rows = told.Where(change => IsAfter(change, place)).Take(page.Take + 1).ToList();
        var items = await ChangeItems.ReadAsync(catalog, [.. rows.Take(page.Take)], cancel);
        return new Page<ChangeItem>(
            items,
            rows.Count > page.Take ? Place(rows[page.Take - 1]).ToString() : null,
            page.Count ? Total.Of(told.Count) : null
        );
    }

    /// <summary>The newest of what concerns all of those people, or of everything; null where the catalog has one of them not.</summary>
    public async Task<ChangeFeed?> FeedAsync(IReadOnlyList<string> with, CancellationToken cancel)
    {
        if (await NamesAsync(with, cancel) is not { } people)
            return null;
        IReadOnlyList<IReadOnlySet<string>> names = [.. people.Select(person => person.Slugs)];
        var told = Told(ChangeSince.Ever, names).Take(FeedLength).ToList();
        if (told.Count < FeedLength && log.Beginning is not null)
            told.AddRange(await FirstWorksAsync(names, FeedLength - told.Count, cancel));
        var items = await ChangeItems.ReadAsync(catalog, [.. told.DistinctBy(Identity)], cancel);
        return new ChangeFeed(
            items,
            items.Count > 0 ? items[0].Date : log.Beginning?.Published,
            [.. people.Select(person => person.Now)]
        );
    }

    /// <summary>What happened twice, as when somebody went back and forth, is one entry with its newest date.</summary>
    private static object Identity(ToldChange told) =>
        (told.Publication.From, told.Publication.To, told.Change.Change, told.Change.Key);

    private IEnumerable<ToldChange> Told(ChangeSince since, IReadOnlyList<IReadOnlySet<string>> names) =>
        log
            .Publications.Where(since.Includes)
            .SelectMany(publication =>
                publication.Changes.Index().Select(change => new ToldChange(publication, change.Index, change.Item))
            )
            .Where(told => names.All(person => Concerns(told.Change, person)));

    private static bool Concerns(ThingChange change, IReadOnlySet<string> person) =>
        change.Type == ThingTypes.Person ? person.Contains(change.Slug) : change.People.Any(person.Contains);

    /// <summary>The works that were there when the log was begun, newest first.</summary>
    private async Task<IEnumerable<ToldChange>> FirstWorksAsync(
        IReadOnlyList<IReadOnlySet<string>> names,
        int most,
        CancellationToken cancel
    )
    {
        var (fingerprint, published) = log.Beginning!.Value;
        var beginning = new Publication
        {
            Number = 1,
            To = fingerprint,
            Published = published,
        };
        var works = log
            .FirstWorks.Values.Where(work => names.All(person => work.People.Any(person.Contains)))
            .Select(work => work.Slug)
            .Take(MostFirstWorks)
            .ToArray();
        var newest = await catalog
            .Works.Where(work => EF.Parameter(works).Contains(work.Slug))
            .OrderByDescending(work => work.DateFalling)
            .ThenBy(work => work.Slug)
            .Select(work => work.Slug)
            .Take(most)
            .ToListAsync(cancel);
        return newest.Select(slug => new ToldChange(
            beginning,
            0,
            SnapshotComparison.Tell(ThingChange.Added, log.FirstWorks[slug])
        ));
    }

    /// <summary>Those people with the slugs that each has and had; null where the catalog has one of them not.</summary>
    private async Task<IReadOnlyList<(PersonRef Now, IReadOnlySet<string> Slugs)>?> NamesAsync(
        IReadOnlyList<string> with,
        CancellationToken cancel
    )
    {
        if (with.Count == 0)
            return [];
        var wanted = with.ToArray();
        var living = await catalog
            .People.Where(person => EF.Parameter(wanted).Contains(person.Slug))
            .Select(person => new PersonRef(person.Slug, person.Name, person.Kind))
            .ToListAsync(cancel);
        if (living.Count < wanted.Distinct(StringComparer.Ordinal).Count())
            return null;
        var former = await catalog
            .FormerSlugs.Where(row => row.Scope == "people" && EF.Parameter(wanted).Contains(row.Target))
            .Select(row => new { row.Target, row.Slug })
            .ToListAsync(cancel);
        return
        [
            .. wanted.Select(slug =>
                (
                    living.First(person => person.Slug == slug),
                    (IReadOnlySet<string>)
                        former
                            .Where(row => row.Target == slug)
                            .Select(row => row.Slug)
                            .Append(slug)
                            .ToHashSet(StringComparer.Ordinal)
                )
            ),
        ];
    }

    private async Task<Refusal> UnknownAsync(IReadOnlyList<string> with, CancellationToken cancel)
    {
        foreach (var slug in with)
            if (await slugs.IdAsync("people", slug, cancel) == 0)
                return await slugs.UnknownAsync("with", "people", slug, cancel);
        throw new InvalidOperationException("The catalog has all of them.");
    }

    private static Cursor Place(ToldChange told) =>
        new(
            List,
            told.Publication.Number.ToString(CultureInfo.InvariantCulture),
            told.Index.ToString(CultureInfo.InvariantCulture)
        );

    private static bool TryPlace(Cursor? cursor, out (long Number, int Index)? place)
    {
        place = null;
        if (cursor is null)
            return true;
        if (
            !long.TryParse(cursor.Key, NumberStyles.None, CultureInfo.InvariantCulture, out var number)
            || !int.TryParse(cursor.Slug, NumberStyles.None, CultureInfo.InvariantCulture, out var index)
        )
            return false;
        place = (number, index);
        return true;
    }

    private static bool IsAfter(ToldChange told, (long Number, int Index)? place) =>
        place is not var (number, index)
        || told.Publication.Number < number
        || (told.Publication.Number == number && told.Index > index);
}
