using PtaHaim.Catalog.Graph;
using PtaHaim.Catalog.Snapshots;
using PtaHaim.Catalog.Tests.Databases;

namespace PtaHaim.Catalog.Tests.Snapshots;

/// <summary>The graph that belongs to each snapshot, wherever that lies.</summary>
public abstract class SnapshotGraphTests(OnDatabase on) : IAsyncLifetime
{
    private static readonly SnapshotFingerprint A = new(new string('a', 64));

    private TestNodes nodes = null!;

    public async Task InitializeAsync() => nodes = await TestNodes.CreateAsync(on);

    public async Task DisposeAsync() => await nodes.DisposeAsync();

    [Fact]
    public async Task It_is_built_of_the_rows_of_its_snapshot()
    {
        var snapshot = await nodes.BuildAsync(A, SmallRows.Make);
        var graph = snapshot.Graph;

        Assert.Equal(A, graph.Fingerprint);
        Assert.Equal(
            (snapshot.Counts["People"], snapshot.Counts["Works"], snapshot.Counts["Credits"]),
            (graph.People, graph.Works, graph.Credits)
        );
        Assert.Equal(snapshot.Counts["Relationships"], graph.Relationships);
        Assert.Null(graph.CheckWhole(CancellationToken.None));
    }

    [Fact]
    public async Task One_that_is_missing_is_made_anew_with_the_same_bytes()
    {
        await nodes.BuildAsync(A, SmallRows.Make);
        var before = await File.ReadAllBytesAsync(Graph(A));
        nodes.Close();
        File.Delete(Graph(A));

        var opened = nodes.Open(A);

        Assert.NotNull(opened);
        Assert.Equal(before, await File.ReadAllBytesAsync(Graph(A)));
    }

    [Theory]
    [InlineData(0)]
    [InlineData(700)]
    [InlineData(-5)]
    public async Task One_that_is_damaged_is_made_anew_and_the_log_says_so(int at)
    {
        await nodes.BuildAsync(A, SmallRows.Make);
        var before = await File.ReadAllBytesAsync(Graph(A));
        nodes.Close();
        var damaged = (byte[])before.Clone();
        damaged[at < 0 ? damaged.Length + at : at] ^= 1;
        Damage.Replace(Graph(A), damaged);

        var opened = nodes.Open(A);

        Assert.NotNull(opened);
        Assert.Equal(before, await File.ReadAllBytesAsync(Graph(A)));
        Assert.Contains(
            nodes.Log,
            line => line.Contains("it is made anew from the database", StringComparison.Ordinal)
        );
    }

    [Fact]
    public async Task One_that_proves_damaged_while_it_is_served_is_replaced()
    {
        await using var site = await TestSite.CreateAsync(on);
        var service = await site.StartAsync();
        using var lease = site.Current.Take();
        var path = site.Graph(lease.Snapshot.Fingerprint);
        Damage.Replace(path, [1, 2, 3]);

        await service.RepairAsync(new GraphDamagedException(new InvalidOperationException()), lease.Snapshot);

        using var now = site.Current.Take();
        Assert.NotSame(lease.Snapshot, now.Snapshot);
        Assert.Null(now.Snapshot.Graph.CheckWhole(CancellationToken.None));
        Assert.True(service.IsDamage(new GraphDamagedException(new InvalidOperationException())));
    }

    [Fact]
    public async Task A_search_under_way_when_its_snapshot_is_replaced_ends_well()
    {
        var current = new CurrentSnapshot();
        current.Replace(await nodes.BuildAsync(A, SmallRows.Make));
        using (var lease = current.Take())
        {
            current.Replace(await nodes.BuildAsync(new SnapshotFingerprint(new string('b', 64))));
            Assert.Equal(A, lease.Snapshot.Paths.Graph.Fingerprint);
        }

        current.Replace(null);
    }

    private string Graph(SnapshotFingerprint fingerprint) => nodes.Place.Graph(fingerprint.Short);
}

[Collection(SqliteCollection.Name)]
public sealed class SnapshotGraphOnSqlite(OnSqlite on) : SnapshotGraphTests(on);

[Collection(PostgresCollection.Name)]
public sealed class SnapshotGraphOnPostgres(OnPostgres on) : SnapshotGraphTests(on)
{
    [Fact]
    public async Task Graphs_of_snapshots_that_were_dropped_go_with_them()
    {
        var place = (PostgresPlace)await on.CreatePlaceAsync();
        await using var others = new TestNodes(place);
        foreach (var letter in "abcd")
            await others.BuildAsync(new SnapshotFingerprint(new string(letter, 64)));

        await others.TidyAsync();

        Assert.Equal(
            ["catalog-cccccccccccc.graph", "catalog-dddddddddddd.graph"],
            place.Graphs().Order(StringComparer.Ordinal)
        );
    }

    [Fact]
    public async Task A_node_that_cannot_write_it_says_so()
    {
        var place = (PostgresPlace)await on.CreatePlaceAsync();
        await using var others = new TestNodes(place);
        await others.BuildAsync(new SnapshotFingerprint(new string('a', 64)));
        var store = place.StoreIn("/proc/none");

        var failure = Assert.Throws<CatalogUnavailableException>(() =>
            store.Open(new SnapshotFingerprint(new string('a', 64)), CancellationToken.None)
        );

        Assert.Contains("set Catalog:Data to another one", failure.Message, StringComparison.Ordinal);
    }
}
