using Microsoft.EntityFrameworkCore;
using PtaHaim.Catalog.Collaborations;
using PtaHaim.Catalog.Data;
using PtaHaim.Catalog.Egos;
using PtaHaim.Catalog.Graph;
using PtaHaim.Catalog.Paging;
using PtaHaim.Catalog.People;
using PtaHaim.Catalog.Snapshots;
using PtaHaim.Catalog.Tests.Databases;
using PtaHaim.Catalog.Tests.Seeds;
using PtaHaim.Generated.Databases;

namespace PtaHaim.Catalog.Tests.Egos;

public abstract class EgoQueriesTests(OnDatabase on) : IDisposable
{
    private readonly TemporaryFolder folder = new();

    public void Dispose()
    {
        folder.Dispose();
        GC.SuppressFinalize(this);
    }

    [Fact]
    public async Task Everybodys_neighbours_are_those_of_the_list_and_threads_count_as_pair_pages_do()
    {
        using var graph = Open(on.Shipped);
        await using var catalog = on.Shipped.Open();
        await catalog.Database.OpenConnectionAsync();
        var egos = new EgoQueries(catalog, new PathFinder(graph));
        var pairs = new Dictionary<(string, string), int>();
        var wrong = new List<string>();
        foreach (var person in ShippedCatalog.Rows.People.Select(person => person.Slug))
        {
            var ego = (await egos.FindAsync(person, EgoLayout.MostNeighbours, CancellationToken.None))!;
            var list = (
                await new PersonQueries(catalog).CollaboratorsAsync(
                    person,
                    companies: false,
                    new PageRequest(EgoLayout.MostNeighbours, Count: true),
                    CancellationToken.None
                )
            )!;

            Assert.Equal(
                list.Items.Select(row => (row.Person.Slug, (int?)row.Works, row.First, row.Last)),
                ego.Neighbours.OrderBy(node => node.Rank)
                    .Select(node => (node.Person.Slug, node.Works, node.First, node.Last))
            );
            Assert.Equal(
                list.Items.ToDictionary(row => row.Person.Slug, row => row.Works),
                ego.Edges.Take(list.Items.Count).ToDictionary(edge => edge.To, edge => edge.Works)
            );
            Assert.Equal(list.Total!.Count, ego.Left.Count + list.Items.Count);
            foreach (var thread in ego.Threads)
                if (await PairAsync(catalog, pairs, thread) != thread.Works)
                    wrong.Add($"{thread.From} with {thread.To}: {thread.Works}, the pair: {pairs[Key(thread)]}");
        }

        Assert.True(pairs.Count > 50, $"{pairs.Count} threads");
        Assert.All(pairs.Values, works => Assert.True(works >= EgoQueries.FewestOfThread));
        Assert.Empty(wrong);
    }

    [Fact]
    public async Task Fewer_are_the_strongest_and_the_others_are_counted()
    {
        using var graph = Open(on.Small);
        await using var catalog = on.Small.Open();
        var egos = new EgoQueries(catalog, new PathFinder(graph));

        var whole = (await egos.FindAsync("ada-north", 24, CancellationToken.None))!;
        var two = (await egos.FindAsync("ada-north", 2, CancellationToken.None))!;

        Assert.Equal(new EgoRest(0, true), whole.Left);
        Assert.Equal(2, two.Neighbours.Count());
        Assert.Equal(new EgoRest(whole.Nodes.Count - 3, true), two.Left);
        Assert.Equal("ada-north", two.Nodes[0].Person.Slug);
        Assert.Equal((0, null), (two.Nodes[0].Rank, two.Nodes[0].Works));
        Assert.DoesNotContain(whole.Nodes, node => node.Person.Kind == "company");
    }

    [Fact]
    public async Task Nobody_of_a_slug_is_nothing_and_the_best_known_is_a_human()
    {
        using var graph = Open(on.Small);
        await using var catalog = on.Small.Open();
        var egos = new EgoQueries(catalog, new PathFinder(graph));

        Assert.Null(await egos.FindAsync("nobody", 24, CancellationToken.None));
        Assert.Equal("ada-north", await egos.BestKnownAsync(CancellationToken.None));
    }

    private static async Task<int> PairAsync(
        CatalogContext catalog,
        Dictionary<(string, string), int> pairs,
        EgoEdge thread
    )
    {
        if (pairs.TryGetValue(Key(thread), out var works))
            return works;
        var people = ShippedCatalog.Rows.People.ToDictionary(person => person.Slug);
        var sides = new[] { people[thread.From], people[thread.To] }.Select(person => new SidePerson(
            person.Id,
            new PersonRef(person.Slug, person.Name, person.Kind),
            person.CreditCount
        ));
        var shared = await SharedWorks.ReadAsync(catalog, [.. sides], CancellationToken.None);
        return pairs[Key(thread)] = shared.Count;
    }

    private static (string, string) Key(EgoEdge edge) =>
        string.CompareOrdinal(edge.From, edge.To) < 0 ? (edge.From, edge.To) : (edge.To, edge.From);

    private CollaborationGraph Open(CatalogDatabase database)
    {
        var path = folder.File("catalog.graph");
        var fingerprint = new SnapshotFingerprint(new string('a', 64));
        GraphFiles.Make(path, fingerprint, () => database.Open(), CancellationToken.None);
        return CollaborationGraph.Open(path, fingerprint, CancellationToken.None).Graph!;
    }
}

[Collection(SqliteCollection.Name)]
public sealed class EgoQueriesOnSqliteTests(OnSqlite on) : EgoQueriesTests(on);

[Collection(PostgresCollection.Name)]
public sealed class EgoQueriesOnPostgresTests(OnPostgres on) : EgoQueriesTests(on);
