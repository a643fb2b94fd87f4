using System.Text.Json.Nodes;
using System.Web;
using PtaHaim.Catalog.Snapshots;

namespace PtaHaim.Benchmarks.Databases;

/// <summary>Pages of a catalog, evenly taken from all of it: its works, its lists from many sides, and people who worked together.</summary>
internal sealed class Addresses
{
    private const int PagesDeep = 40;
    private const int MostCredits = 500;
    private const int FirstYear = 1950;
    private const int Years = 76;

    private static readonly string[] Cursors =
    [
        "works?sort=date",
        "works?sort=title",
        "works?sort=known",
        "people?sort=name",
        "people?sort=known",
    ];

    private Addresses(params (string Kind, string[] Pages)[] kinds) => Kinds = kinds;

    public IReadOnlyList<(string Kind, string[] Pages)> Kinds { get; }

    /// <param name="rows">The rows of the catalog.</param>
    /// <param name="site">Serves it; the cursors are read from its lists.</param>
    public static async Task<Addresses> OfAsync(CatalogRows rows, Site site)
    {
        var people = rows.People.ToDictionary(person => person.Id, person => person.Slug);
        // The works of people with more credits are listed in fewer orders.
        var ordinary = rows
            .People.Where(person => person.CreditCount is > 0 and <= MostCredits)
            .Select(person => person.Slug);
        var works = rows.Works.Select(work => (work.Slug, work.Kind)).ToList();
        var kinds = works.Select(work => work.Kind).Distinct().ToList();
        var lists = Spread([.. ordinary], 4 * Years)
            .SelectMany(
                (person, at) =>
                    new[]
                    {
                        $"/works?person={person}",
                        $"/works?person={person}&sort=known",
                        $"/works?kind={kinds[at % kinds.Count]}&year.gte={FirstYear + at % Years}",
                        $"/works?year.gte={FirstYear + at % Years}&year.lte={FirstYear + at % Years + at % 5}",
                    }
            )
            .Concat(await DeepAsync(site))
            .Distinct();
        var pairs = Pairs(rows).Select(pair => InOrder(people[pair.One], people[pair.Other])).Distinct();
        return new Addresses(
            ("work page", [.. Shuffled(works.Select(work => $"/works/{work.Slug}"))]),
            ("list", [.. Shuffled(lists)]),
            ("pair page", [.. Shuffled(pairs)])
        );
    }

    /// <summary>For each work the first who made it, with somebody else who did.</summary>
    private static IEnumerable<(int One, int Other)> Pairs(CatalogRows rows)
    {
        var first = new Dictionary<int, int>();
        var paired = new Dictionary<int, (int, int)>();
        foreach (var credit in rows.Credits)
            if (first.TryAdd(credit.WorkId, credit.PersonId))
                continue;
            else if (first[credit.WorkId] is var one && one != credit.PersonId)
                paired[credit.WorkId] = (one, credit.PersonId);
        return paired.Values;
    }

    private static string InOrder(string one, string other) =>
        string.CompareOrdinal(one, other) < 0 ? $"/collaborations/{one}/{other}" : $"/collaborations/{other}/{one}";

    /// <summary>Pages far inside the long lists, by the cursors that the API gives.</summary>
    private static async Task<List<string>> DeepAsync(Site site)
    {
        var pages = new List<string>();
        foreach (var list in Cursors)
        {
            var next = $"/api/v1/{list}&limit=25";
            for (var page = 0; page < PagesDeep && next is not null; page++)
            {
                var answer = JsonNode.Parse(await site.AskAsync(next, "localhost"))!;
                next = (string?)answer["next"] is { } address ? new Uri(address).PathAndQuery : null;
                if (next is not null && HttpUtility.ParseQueryString(next[next.IndexOf('?')..])["cursor"] is { } cursor)
                    pages.Add($"/{list}&cursor={Uri.EscapeDataString(cursor)}");
            }
        }

        return pages;
    }

    private static IEnumerable<T> Spread<T>(IReadOnlyCollection<T> all, int count) =>
        all.Where((_, at) => at % Math.Max(1, all.Count / count) == 0).Take(count);

    /// <summary>The same order in each run.</summary>
    private static T[] Shuffled<T>(IEnumerable<T> all)
    {
        var shuffled = all.ToArray();
        new Random(1).Shuffle(shuffled);
        return shuffled;
    }
}
