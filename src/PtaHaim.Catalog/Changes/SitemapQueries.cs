using Microsoft.EntityFrameworkCore;
using PtaHaim.Catalog.Data;
using PtaHaim.Catalog.Sources;

namespace PtaHaim.Catalog.Changes;

/// <summary>A page for search engines.</summary>
/// <param name="Path">Its address from the root.</param>
/// <param name="Changed">When what it shows last changed; null where that is not known.</param>
public sealed record SitemapAddress(string Path, DateTimeOffset? Changed);

/// <summary>A part of a sitemap: the pages of a list, by internal ids. What was imported has parts of its own.</summary>
/// <param name="List"><c>pages</c>, <c>works</c>, <c>people</c>, <c>places</c> or <c>sources</c>.</param>
/// <param name="Number">From 1.</param>
public sealed record SitemapPart(string List, int Number);

/// <summary>
/// The canonical pages of a catalog. Internal ids are dense, so that a part is a range of them: each is read without those
/// before it, at any size.
/// </summary>
public sealed class SitemapQueries(ChangeLog log, CatalogContext catalog)
{
    /// <summary>Addresses of a part. The protocol allows 50,000; an answer is made whole in memory, so it is less.</summary>
    public const int PartSize = 10_000;

    private const string Pages = "pages";

    /// <summary>From here on ids are those of imported rows.</summary>
    private const int FirstImported = 1_000_000;

    private const int PartsOfSeeds = FirstImported / PartSize;

    private static readonly string[] Lists =
    [
        "/",
        "/works",
        "/people",
        "/collaborations",
        "/paths",
        "/timeline",
        "/places",
        "/sources",
        "/disputes",
        "/about",
    ];

    /// <summary>The parts of a catalog that has too many pages for one sitemap; empty where they fit into one.</summary>
    public async Task<IReadOnlyList<SitemapPart>> PartsAsync(CancellationToken cancel)
    {
        var parts = new List<SitemapPart> { new(Pages, 1) };
        var addresses = 0L;
        foreach (var (list, rows) in Things())
        {
            if (await LastAsync(rows.Where(row => row.Id < FirstImported), cancel) is { } seed)
            {
                parts.AddRange(Parts(list, 0, seed));
                addresses += seed;
            }

            if (await LastAsync(rows.Where(row => row.Id >= FirstImported), cancel) is { } imported)
            {
                parts.AddRange(Parts(list, PartsOfSeeds, imported - FirstImported));
                addresses += imported - FirstImported + 1;
            }
        }

        return addresses + Lists.Length <= PartSize / 2 ? [] : parts;
    }

    /// <summary>All pages of a catalog without parts.</summary>
    public async Task<IReadOnlyList<SitemapAddress>> AllAsync(CancellationToken cancel)
    {
        var addresses = new List<SitemapAddress>(await PagesAsync(cancel));
        foreach (var (list, _) in Things())
        {
            addresses.AddRange(await RangeAsync(list, 0, cancel));
            addresses.AddRange(await RangeAsync(list, PartsOfSeeds, cancel));
        }

        return addresses;
    }

    /// <summary>The pages of a part; null where there is no such part.</summary>
    public async Task<IReadOnlyList<SitemapAddress>?> PartAsync(SitemapPart part, CancellationToken cancel)
    {
        if (part is { List: Pages, Number: 1 })
            return await PagesAsync(cancel);
        if (part.Number is < 1 or > int.MaxValue / PartSize || !Things().Any(list => list.List == part.List))
            return null;
        return await RangeAsync(part.List, part.Number - 1, cancel) is { Count: > 0 } range ? range : null;
    }

    /// <param name="list">The list.</param>
    /// <param name="before">How many parts come before these.</param>
    /// <param name="last">The last id, counted from the first that these may have.</param>
    private static IEnumerable<SitemapPart> Parts(string list, int before, int last) =>
        Enumerable.Range(before + 1, last / PartSize + 1).Select(number => new SitemapPart(list, number));

    private static Task<int?> LastAsync(IQueryable<ThingRow> rows, CancellationToken cancel) =>
        rows.Select(row => (int?)row.Id).MaxAsync(cancel);

    private async Task<IReadOnlyList<SitemapAddress>> RangeAsync(string list, int index, CancellationToken cancel)
    {
        var (first, end) = ((long)index * PartSize, (index + 1L) * PartSize);
        var rows = await Things()
            .First(things => things.List == list)
            .Rows.Where(row => row.Id >= first && row.Id < end)
            .OrderBy(row => row.Id)
            .ToListAsync(cancel);
        var type = TypeOf(list);
        return
        [
            .. rows.Select(row => new SitemapAddress(
                $"/{list}/{row.Slug}",
                row.Curated ? log.LastChange(type, row.Slug) : null
            )),
        ];
    }

    /// <summary>The lists, which change with whatever is published, and the pairs that share most works.</summary>
    private async Task<IReadOnlyList<SitemapAddress>> PagesAsync(CancellationToken cancel)
    {
        var pairs = await catalog
            .TopPairs.OrderBy(pair => pair.Id)
            .Select(pair => new { A = pair.A!.Slug, B = pair.B!.Slug })
            .Take(PartSize / 2)
            .ToListAsync(cancel);
        var dates = new PairDates(log);
        DateTimeOffset? published = log.Publications is [var newest, ..] ? newest.Published : null;
        return
        [
            .. Lists.Select(path => new SitemapAddress(path, published)),
            .. pairs.Select(pair => new SitemapAddress(
                $"/collaborations/{pair.A}/{pair.B}",
                dates.LastChange(pair.A, pair.B)
            )),
        ];
    }

    private IEnumerable<(string List, IQueryable<ThingRow> Rows)> Things() =>
        [
            (
                "works",
                catalog.Works.Select(row => new ThingRow
                {
                    Id = row.Id,
                    Slug = row.Slug,
                    Curated = row.Origin == Origin.Seeds,
                })
            ),
            (
                "people",
                catalog.People.Select(row => new ThingRow
                {
                    Id = row.Id,
                    Slug = row.Slug,
                    Curated = row.Origin == Origin.Seeds,
                })
            ),
            (
                "places",
                catalog.Places.Select(row => new ThingRow
                {
                    Id = row.Id,
                    Slug = row.Slug,
                    Curated = row.Origin == Origin.Seeds,
                })
            ),
            (
                "sources",
                catalog.Sources.Select(row => new ThingRow
                {
                    Id = row.Id,
                    Slug = row.Slug,
                    Curated = true,
                })
            ),
        ];

    private static string TypeOf(string list) =>
        list switch
        {
            "works" => ThingTypes.Work,
            "people" => ThingTypes.Person,
            "places" => ThingTypes.Place,
            _ => ThingTypes.Source,
        };

    private sealed class ThingRow
    {
        public int Id { get; init; }

        public required string Slug { get; init; }

        public bool Curated { get; init; }
    }
}
