using Npgsql;
using PtaHaim.Catalog.Changes;
using PtaHaim.Catalog.Snapshots;
using PtaHaim.Catalog.Tests.Databases;
using PtaHaim.Catalog.Tests.Snapshots;

namespace PtaHaim.Catalog.Tests.Changes;

/// <summary>The log of a database that several nodes share.</summary>
[Collection(PostgresCollection.Name)]
public sealed class SharedChangesTests(OnPostgres on) : IAsyncLifetime, IAsyncDisposable
{
    private string database = null!;
    private TestSite site = null!;

    public async Task InitializeAsync()
    {
        database = await on.Server.CreateDatabaseAsync();
        site = new TestSite(place: new PostgresPlace(database));
    }

    public ValueTask DisposeAsync() => site.DisposeAsync();

    Task IAsyncLifetime.DisposeAsync() => DisposeAsync().AsTask();

    [Fact]
    public async Task A_node_that_reads_sees_what_another_one_publishes_and_takes_back()
    {
        var builder = await site.StartAsync();
        var other = new CurrentSnapshot();
        await site.StartAsync(other);

        site.SaveTitle("Day Ferry");
        await builder.RefreshAsync(CancellationToken.None);
        site.Save(Seeds.SampleSeed.Json);
        await builder.RefreshAsync(CancellationToken.None);

        await TestSite.UntilAsync(() => other.Changes.Publications.Count == 3, "both publications");
        Assert.Equal(site.Current.Changes.State, other.Changes.State);
    }

    [Fact]
    public async Task A_publication_that_is_cut_off_leaves_neither_snapshot_nor_log()
    {
        var first = await site.BuildAsync();
        var before = await ReadAsync();
        await using var connection = new NpgsqlConnection(database);
        await connection.OpenAsync();
        connection.Run(
            """
            CREATE FUNCTION refuse() RETURNS trigger LANGUAGE plpgsql AS 'BEGIN RAISE EXCEPTION ''cut off''; END';
            CREATE TRIGGER refuse BEFORE UPDATE ON ptahaim.changes EXECUTE FUNCTION refuse()
            """
        );
        site.SaveTitle("Day Ferry");

        await Assert.ThrowsAnyAsync<Exception>(() => site.BuildAsync());
        connection.Run("DROP FUNCTION refuse CASCADE");

        Assert.Equal(first, PublishedSnapshots.Current(connection));
        Assert.Equal(before.State, (await ReadAsync()).State);
        await site.BuildAsync();
        Assert.Equal(["changed work/night-ferry (title)"], (await ReadAsync()).Publications[0].Lines());
    }

    [Fact]
    public async Task A_role_that_may_only_read_reads_the_log_and_one_that_may_not_has_none()
    {
        var (reader, stranger) = ($"reader_{Guid.NewGuid():N}", $"stranger_{Guid.NewGuid():N}");
        await site.BuildAsync();
        await using var connection = new NpgsqlConnection(database);
        await connection.OpenAsync();
        connection.Run($"CREATE ROLE {reader}; CREATE ROLE {stranger}; GRANT USAGE ON SCHEMA ptahaim TO {stranger}");
        string schema = PostgresSnapshot.SchemaOf(PublishedSnapshots.Current(connection)!);
        PostgresRights.Grant(connection, schema, reader);

        connection.Run($"SET ROLE {reader}");
        var read = PublishedChanges.Read(connection, ChangeLog.None);
        connection.Run($"SET ROLE {stranger}");
        var nothing = PublishedChanges.Read(connection, ChangeLog.None);

        Assert.Single(read.Publications);
        Assert.Same(ChangeLog.None, nothing);
    }

    private async Task<ChangeLog> ReadAsync()
    {
        await using var connection = new NpgsqlConnection(database);
        await connection.OpenAsync();
        return PublishedChanges.Read(connection, ChangeLog.None);
    }
}
