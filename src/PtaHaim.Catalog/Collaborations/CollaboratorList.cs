using System.Globalization;
using System.Linq.Expressions;
using Microsoft.EntityFrameworkCore;
using PtaHaim.Catalog.Data;
using PtaHaim.Catalog.Paging;
using PtaHaim.Catalog.People;

namespace PtaHaim.Catalog.Collaborations;

/// <summary>
/// One person's collaborators, most shared works first. Those who share works only by name come from the view (or the
/// stored edges) a page at a time; the few who share more through bands are counted here and merged in.
/// </summary>
internal sealed class CollaboratorList(CatalogContext catalog, int person, int credits, bool companies)
{
    public const string List = "collaborators";

    private bool Stored => credits > StoredCollaboration.Threshold;

    /// <summary>A page; null where the cursor's person is gone.</summary>
    public async Task<Page<Collaborator>?> ReadAsync(PageRequest page, Cursor? cursor, CancellationToken cancel)
    {
        var after = await AfterAsync(cursor, cancel);
        if (cursor is not null && after is null)
            return null;
        var through = Stored ? [] : await BandShares.ReadAsync(catalog, person, cancel);
        var banded = Stored ? [] : await BandedAsync(through, cancel);
        var direct = await DirectAsync([.. through.Keys], after, page.Take + 1, cancel);
        var rows = direct
            .Concat(banded.Where(row => after is not { } place || IsAfter(row, place)))
            .OrderByDescending(row => row.Total)
            .ThenBy(row => row.OtherId)
            .Take(page.Take + 1)
            .ToList();
        var total = page.Count ? await CountAsync([.. through.Keys], banded.Count, cancel) : null;
        return Keyset.Page(rows, page, row => row.Item(Stored), CursorOf, total);
    }

    private static Cursor CursorOf(Row row) => new(List, row.Total.ToString(CultureInfo.InvariantCulture), row.Slug);

    private async Task<(int Works, int Id)?> AfterAsync(Cursor? cursor, CancellationToken cancel)
    {
        if (cursor is null || !int.TryParse(cursor.Key, NumberStyles.None, CultureInfo.InvariantCulture, out var works))
            return null;
        var id = await new RedirectQueries(catalog).IdAsync("people", cursor.Slug, cancel);
        return id == 0 ? null : (works, id);
    }

    private static bool IsAfter(Row row, (int Works, int Id) place) =>
        row.Total < place.Works || (row.Total == place.Works && row.OtherId > place.Id);

    private async Task<List<Row>> DirectAsync(
        int[] except,
        (int Works, int Id)? after,
        int take,
        CancellationToken cancel
    )
    {
        var edges = Edges(except);
        var (works, id) = after ?? (int.MaxValue, 0);
        return await Keyset.ReadAsync(
            after is null
                ? null
                : edges.Where(row => row.Works == works && row.OtherId > id).OrderBy(row => row.OtherId),
            edges.Where(row => row.Works < works).OrderByDescending(row => row.Works).ThenBy(row => row.OtherId),
            take,
            cancel
        );
    }

    private IQueryable<Row> Edges(int[] except)
    {
        if (Stored)
            return catalog
                .StoredCollaborations.Where(row => row.PersonId == person)
                .Where(row => companies || row.Other!.Kind != "company")
                .Select(OfStored);
        return catalog
            .Collaborations.Where(row => row.PersonId == person)
            .Where(row => !EF.Parameter(except).Contains(row.OtherId))
            .Where(row => companies || row.Other!.Kind != "company")
            .Select(OfView);
    }

    private async Task<List<Row>> BandedAsync(Dictionary<int, BandShare> through, CancellationToken cancel)
    {
        var ids = through.Keys.ToArray();
        var direct = await catalog
            .Collaborations.Where(row => row.PersonId == person && EF.Parameter(ids).Contains(row.OtherId))
            .Select(OfView)
            .ToDictionaryAsync(row => row.OtherId, cancel);
        var people = await catalog
            .People.Where(row => EF.Parameter(ids).Contains(row.Id) && (companies || row.Kind != "company"))
            .Select(row => new
            {
                row.Id,
                row.Slug,
                row.Name,
                row.Kind,
            })
            .ToListAsync(cancel);
        return
        [
            .. people.Select(row =>
                (
                    direct.GetValueOrDefault(row.Id)
                    ?? new Row
                    {
                        OtherId = row.Id,
                        Slug = row.Slug,
                        Name = row.Name,
                        Kind = row.Kind,
                    }
                ) with
                {
                    Through = through[row.Id],
                }
            ),
        ];
    }

    private async Task<Total> CountAsync(int[] except, int banded, CancellationToken cancel) =>
        Total.Of(banded + await Edges(except).Take(Total.Limit + 1).CountAsync(cancel));

    private static readonly Expression<Func<Collaboration, Row>> OfView = edge => new Row
    {
        OtherId = edge.OtherId,
        Slug = edge.Other!.Slug,
        Name = edge.Other.Name,
        Kind = edge.Other.Kind,
        Works = edge.Works,
        First = edge.First,
        Last = edge.Last,
    };

    private static readonly Expression<Func<StoredCollaboration, Row>> OfStored = edge => new Row
    {
        OtherId = edge.OtherId,
        Slug = edge.Other!.Slug,
        Name = edge.Other.Name,
        Kind = edge.Other.Kind,
        Works = edge.Works,
        First = edge.First,
        Last = edge.Last,
    };

    /// <summary>Set by name, so that the database can still filter and sort by its parts.</summary>
    private sealed record Row
    {
        public required int OtherId { get; init; }

        public required string Slug { get; init; }

        public required string Name { get; init; }

        public required string Kind { get; init; }

        public int Works { get; init; }

        public string? First { get; init; }

        public string? Last { get; init; }

        public BandShare Through { get; init; } = BandShare.None;

        public int Total => Works + Through.Works;

        public Collaborator Item(bool stored) =>
            new()
            {
                Person = new PersonRef(Slug, Name, Kind),
                Works = Total,
                Direct = Works,
                ThroughBands = stored ? null : Through.Works,
                First = BandShare.Earlier(First, Through.First),
                Last = BandShare.Later(Last, Through.Last),
            };
    }
}
