using System.Collections.Concurrent;
using Microsoft.Extensions.Logging.Abstractions;
using Npgsql;
using PtaHaim.Catalog.Snapshots;
using PtaHaim.Catalog.Tests.Databases;

namespace PtaHaim.Catalog.Tests.Snapshots;

/// <summary>Nodes that meet in one database, where they could be in each other's way.</summary>
[Collection(PostgresCollection.Name)]
public sealed class SharedDatabaseTests(OnPostgres on) : IAsyncLifetime, IAsyncDisposable
{
    private static readonly SnapshotFingerprint A = new(new string('a', 64));
    private static readonly SnapshotFingerprint B = new(new string('b', 64));
    private static readonly SnapshotFingerprint C = new(new string('c', 64));
    private static readonly SnapshotFingerprint D = new(new string('d', 64));

    private string database = null!;
    private TestNodes nodes = null!;

    public async Task InitializeAsync()
    {
        database = await on.Server.CreateDatabaseAsync();
        nodes = new TestNodes(new PostgresPlace(database));
    }

    public ValueTask DisposeAsync() => nodes.DisposeAsync();

    Task IAsyncLifetime.DisposeAsync() => DisposeAsync().AsTask();

    [Fact]
    public async Task A_build_that_waits_for_the_server_can_be_stopped_and_leaves_nothing()
    {
        await nodes.BuildAsync(A);
        using var cancel = new CancellationTokenSource();
        await using var other = await OpenAsync();
        await using var held = await other.BeginTransactionAsync();
        other.Run("LOCK TABLE ptahaim.snapshots IN SHARE MODE");
        var build = nodes.BuildAsync(B, () => TestNodes.Rows(B), cancel.Token);
        await UntilAsync("SELECT EXISTS (SELECT FROM pg_stat_activity WHERE wait_event = 'relation')");

        await cancel.CancelAsync();

        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => build);
        await UntilAsync("SELECT NOT EXISTS (SELECT FROM pg_stat_activity WHERE wait_event = 'relation')");
        await held.RollbackAsync();
        Assert.Equal(["catalog_aaaaaaaaaaaa"], await nodes.Place.NamesAsync());
    }

    [Fact]
    public async Task A_snapshot_that_somebody_reads_keeps_no_other_from_being_dropped()
    {
        foreach (var fingerprint in new[] { A, B, C, D })
            await nodes.BuildAsync(fingerprint);
        await using var reader = await OpenAsync();
        await using var held = await reader.BeginTransactionAsync();
        _ = reader.Scalar("""SELECT COUNT(*) FROM catalog_aaaaaaaaaaaa."Works" """);

        await nodes.TidyAsync();
        var meanwhile = await nodes.Place.NamesAsync();
        await held.RollbackAsync();
        await nodes.TidyAsync();

        Assert.Equal(
            ["catalog_aaaaaaaaaaaa", "catalog_cccccccccccc", "catalog_dddddddddddd"],
            meanwhile.Order(StringComparer.Ordinal)
        );
        Assert.Equal(
            ["catalog_cccccccccccc", "catalog_dddddddddddd"],
            (await nodes.Place.NamesAsync()).Order(StringComparer.Ordinal)
        );
    }

    [Fact]
    public async Task Publishing_drops_what_nobody_needs_any_more()
    {
        await using var site = new TestSite(place: new PostgresPlace(await on.Server.CreateDatabaseAsync()));
        foreach (var title in new[] { "One", "Two", "Three", "Four" })
        {
            site.SaveTitle(title);
            await site.Service().PublishAsync(CancellationToken.None);
        }

        Assert.Equal("Four", site.Title());
        Assert.Equal(2, (await site.NamesAsync()).Count);
    }

    [Fact]
    public async Task Nodes_that_let_the_same_reader_in_at_once_all_start()
    {
        var reader = $"reader_{Guid.NewGuid():N}";
        await nodes.BuildAsync(A);
        await using (var connection = await OpenAsync())
            connection.Run($"CREATE ROLE {reader}");
        var log = new ConcurrentQueue<string>();
        var stores = Enumerable.Range(0, 8).Select(_ => Store(reader, log)).ToList();

        var snapshots = await Task.WhenAll(
            stores.Select(store => Task.Run(() => store.Open(A, CancellationToken.None)))
        );

        Assert.All(snapshots, Assert.NotNull);
        await using (var connection = await OpenAsync())
            Assert.True(
                connection.Scalar(
                    """SELECT has_table_privilege($1, 'catalog_aaaaaaaaaaaa."Works"', 'SELECT')""",
                    reader
                )
                    is true
            );
        foreach (var snapshot in snapshots)
            snapshot!.Close();
        foreach (var store in stores)
            await store.DisposeAsync();
    }

    [Fact]
    public async Task A_repair_that_comes_too_late_leaves_what_is_served_since()
    {
        var current = new CurrentSnapshot();
        var damaged = await nodes.BuildAsync(A);
        current.Replace(damaged);
        using var turn = new SemaphoreSlim(0);
        var reopened = 0;
        await using var repair = new SnapshotRepair(
            nodes.Place.Store(nodes.Log),
            current,
            turn,
            _ => Task.FromResult(reopened++),
            NullLogger.Instance
        );

        var mending = repair.BeginAsync(damaged, "gone");
        current.Replace(await nodes.BuildAsync(B));
        turn.Release();
        await mending;
        var late = reopened;
        await repair.BeginAsync(TheCurrent(), "gone");

        Assert.Equal((0, 1), (late, reopened));
        current.Replace(null);

        Snapshot TheCurrent()
        {
            using var lease = current.Take();
            return lease.Snapshot;
        }
    }

    [Fact]
    public async Task A_node_whose_snapshot_is_gone_serves_what_is_current_and_does_not_bring_its_own_back()
    {
        await using var site = new TestSite(place: new PostgresPlace(database));
        var node = await site.StartAsync();
        using var lease = site.Current.Take();
        await nodes.BuildAsync(A);
        await using var connection = await OpenAsync();
        PublishedSnapshots.Drop(connection, lease.Snapshot.Fingerprint);

        await node.RepairAsync(new InvalidOperationException("gone"), lease.Snapshot);
        await TestSite.UntilAsync(() => site.Title() == A.Short, "the current one");

        Assert.Equal(["catalog_aaaaaaaaaaaa"], await nodes.Place.NamesAsync());
        Assert.Equal(A.Short, PublishedSnapshots.Current(connection));
    }

    [Fact]
    public async Task A_node_that_watches_its_seeds_does_not_bring_back_what_was_replaced()
    {
        await using var site = new TestSite(place: new PostgresPlace(database));
        await site.BuildAsync();
        await nodes.BuildAsync(A);
        var node = await site.StartAsync();
        await using var watcher = new SeedWatcher(node, TimeProvider.System, NullLogger<SeedWatcher>.Instance);

        watcher.Start();
        await Task.Delay(TimeSpan.FromSeconds(1));
        var before = site.Title();
        site.SaveTitle("Saved");
        await TestSite.UntilAsync(() => site.Title() == "Saved", "what was saved");

        Assert.Equal(A.Short, before);
    }

    private PostgresSnapshotStore Store(string reader, ConcurrentQueue<string> log) =>
        new(
            PostgresSettings.Of(database, reader, TimeSpan.Zero),
            data: null,
            [],
            TimeProvider.System,
            new RecordingLogger<PostgresSnapshotStore>(log)
        );

    private async Task<NpgsqlConnection> OpenAsync()
    {
        var connection = new NpgsqlConnection(database);
        await connection.OpenAsync();
        return connection;
    }

    private async Task UntilAsync(string question)
    {
        await using var connection = await OpenAsync();
        await TestSite.UntilAsync(() => connection.Scalar(question) is true, question);
    }
}
