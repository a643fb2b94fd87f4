using Microsoft.EntityFrameworkCore;
using PtaHaim.Catalog.Snapshots;
using PtaHaim.Catalog.Tests.Databases;

namespace PtaHaim.Catalog.Tests.Snapshots;

/// <summary>What every store promises.</summary>
public abstract class SnapshotStoreTests(OnDatabase on) : IAsyncLifetime
{
    private static readonly SnapshotFingerprint A = new(new string('a', 64));
    private static readonly SnapshotFingerprint B = new(new string('b', 64));
    private static readonly SnapshotFingerprint C = new(new string('c', 64));

    private TestNodes nodes = null!;

    public async Task InitializeAsync() => nodes = await TestNodes.CreateAsync(on);

    public async Task DisposeAsync() => await nodes.DisposeAsync();

    [Fact]
    public void Where_nothing_was_built_nothing_is_opened()
    {
        Assert.Null(nodes.Open(A));
        Assert.Null(nodes.OpenLast());
    }

    [Fact]
    public async Task What_one_store_builds_it_opens_and_others_open_without_building()
    {
        var built = await nodes.BuildAsync(A);

        var found = nodes.Open(A);
        var again = await nodes.BuildAsync(A);
        var last = nodes.OpenLast();

        Assert.All([built, found, again, last], snapshot => Assert.Equal("aaaaaaaaaaaa", snapshot!.Fingerprint));
        Assert.Equal("aaaaaaaaaaaa", TestSite.TitleIn(last!));
        Assert.Equal(1, nodes.Builds);
        Assert.Null(nodes.Open(B));
    }

    [Fact]
    public async Task What_was_built_last_is_opened_where_the_seeds_are_bad()
    {
        await nodes.BuildAsync(A);
        await nodes.BuildAsync(B);

        Assert.Equal("bbbbbbbbbbbb", TestSite.TitleIn(nodes.OpenLast()!));
        Assert.Equal("aaaaaaaaaaaa", TestSite.TitleIn(nodes.Open(A)!));
    }

    [Fact]
    public async Task Where_that_is_of_another_version_the_one_before_it_is_opened()
    {
        await nodes.BuildAsync(A);
        await nodes.BuildAsync(B);

        await nodes.Place.GiveFormatAsync(B.Short, SnapshotFormat.Current + 1);

        Assert.Equal("aaaaaaaaaaaa", nodes.OpenLast()!.Fingerprint);
    }

    [Fact]
    public async Task Three_at_once_build_once_and_all_open()
    {
        var read = 0;
        CatalogRows Counted()
        {
            Interlocked.Increment(ref read);
            return TestNodes.Rows(A);
        }

        var snapshots = await Task.WhenAll(
            Enumerable.Range(0, 3).Select(_ => Task.Run(() => nodes.BuildAsync(A, Counted)))
        );

        Assert.Equal((1, 1), (read, nodes.Builds));
        Assert.All(snapshots, snapshot => Assert.Equal("aaaaaaaaaaaa", TestSite.TitleIn(snapshot)));
        Assert.Equal(3, snapshots.Select(snapshot => snapshot.Number).Distinct().Count());
    }

    [Fact]
    public async Task One_who_waits_for_another_build_says_so_and_can_be_stopped()
    {
        using var reading = new ManualResetEventSlim();
        using var ready = new ManualResetEventSlim();
        using var cancel = new CancellationTokenSource();
        CatalogRows Slow()
        {
            reading.Set();
            ready.Wait();
            return TestNodes.Rows(A);
        }

        var building = Task.Run(() => nodes.BuildAsync(A, Slow));
        reading.Wait();
        var waiting = nodes.BuildAsync(A, () => TestNodes.Rows(A), cancel.Token);
        await TestSite.UntilAsync(
            () => nodes.Log.Any(line => line.StartsWith("Another process is building", StringComparison.Ordinal)),
            "the notice"
        );
        await cancel.CancelAsync();

        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => waiting);
        ready.Set();
        Assert.Equal("aaaaaaaaaaaa", TestSite.TitleIn(await building));
    }

    [Fact]
    public async Task Two_are_kept_and_older_ones_dropped()
    {
        await nodes.BuildAsync(A);
        await nodes.BuildAsync(B);
        await nodes.TidyAsync();
        Assert.NotNull(nodes.Open(A));
        await nodes.MakeCurrentAsync(nodes.Open(B)!);
        nodes.Close();

        await nodes.BuildAsync(C);
        await nodes.TidyAsync();

        Assert.Null(nodes.Open(A));
        Assert.NotNull(nodes.Open(B));
        Assert.DoesNotContain(await nodes.Place.NamesAsync(), name => name.Contains(A.Short, StringComparison.Ordinal));
        Assert.Contains(
            "Swept",
            nodes.Log.Last(line => line.Contains(A.Short, StringComparison.Ordinal)),
            StringComparison.Ordinal
        );
    }

    [Fact]
    public async Task Going_back_to_an_earlier_one_makes_it_current_again()
    {
        await nodes.BuildAsync(A);
        await nodes.BuildAsync(B);

        await nodes.MakeCurrentAsync(nodes.Open(A)!);

        Assert.Equal(A.Short, nodes.OpenLast()!.Fingerprint);
        Assert.Equal(2, nodes.Builds);
        nodes.Close();
        await nodes.BuildAsync(C);
        await nodes.TidyAsync();
        Assert.Null(nodes.Open(B));
        Assert.NotNull(nodes.Open(A));
    }

    [Fact]
    public async Task A_build_that_is_stopped_leaves_nothing_and_the_next_one_builds()
    {
        using var cancel = new CancellationTokenSource();
        var rows = ManyRows.Make(100_000);
        var stopped = new CatalogRows
        {
            Roles = rows.Roles,
            People = rows.People.Select(person =>
            {
                if (person.Id == 5000)
                    cancel.Cancel();
                return person;
            }),
        };

        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => nodes.BuildAsync(A, () => stopped, cancel.Token));

        Assert.Empty(await nodes.Place.NamesAsync());
        Assert.Null(nodes.OpenLast());
        Assert.Equal("aaaaaaaaaaaa", TestSite.TitleIn(await nodes.BuildAsync(A)));
    }

    [Fact]
    public async Task Rows_that_break_a_constraint_leave_nothing_and_the_next_build_builds()
    {
        var broken = new CatalogRows { Works = [TestNodes.Work("Twice"), TestNodes.Work("Twice")] };

        // It is no fault of the settings.
        var failure = await Assert.ThrowsAnyAsync<Exception>(() => nodes.BuildAsync(A, () => broken));
        Assert.IsNotType<CatalogUnavailableException>(failure);

        Assert.Empty(await nodes.Place.NamesAsync());
        Assert.Null(nodes.Open(A));
        Assert.Equal("aaaaaaaaaaaa", TestSite.TitleIn(await nodes.BuildAsync(A)));
    }

    [Fact]
    public async Task A_snapshot_of_another_format_is_not_opened()
    {
        await nodes.BuildAsync(A);

        await nodes.Place.GiveFormatAsync(A.Short, SnapshotFormat.Current + 1);

        Assert.Null(nodes.Open(A));
        Assert.Null(nodes.OpenLast());
    }

    [Fact]
    public async Task Its_counts_are_those_of_its_rows()
    {
        await nodes.BuildAsync(A, SmallRows.Make);
        var snapshot = nodes.Open(A)!;
        await using var context = snapshot.CreateContext();
        var tables = context.Model.GetEntityTypes().Select(type => type.GetTableName()).OfType<string>().ToList();

        Assert.Equal(tables.Order(StringComparer.Ordinal), snapshot.Counts.Keys.Order(StringComparer.Ordinal));
        foreach (var table in tables)
        {
            var sql = $"SELECT COUNT(*) AS \"Value\" FROM \"{table}\"";
            var rows = await context.Database.SqlQueryRaw<long>(sql).SingleAsync();
            Assert.Equal((table, rows), (table, snapshot.Counts[table]));
        }
    }

    [Fact]
    public async Task A_lease_taken_before_a_replacement_goes_on_reading_the_old_rows()
    {
        var current = new CurrentSnapshot();
        current.Replace(await nodes.BuildAsync(A));
        using var before = current.Take();

        current.Replace(await nodes.BuildAsync(B));
        using var after = current.Take();

        Assert.Equal("aaaaaaaaaaaa", TestSite.TitleIn(before.Snapshot));
        Assert.Equal("bbbbbbbbbbbb", TestSite.TitleIn(after.Snapshot));
        current.Replace(null);
    }
}

[Collection(SqliteCollection.Name)]
public sealed class SnapshotStoreOnSqlite(OnSqlite on) : SnapshotStoreTests(on);

[Collection(PostgresCollection.Name)]
public sealed class SnapshotStoreOnPostgres(OnPostgres on) : SnapshotStoreTests(on);
