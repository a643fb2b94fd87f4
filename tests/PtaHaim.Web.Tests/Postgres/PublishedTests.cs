using Microsoft.Extensions.Logging.Abstractions;
using Npgsql;
using PtaHaim.Catalog.Snapshots;
using PtaHaim.Generated.Databases;

namespace PtaHaim.Web.Tests.Postgres;

/// <summary>What nodes serve when another snapshot is published, or theirs is gone.</summary>
[Collection(PostgresCollection.Name)]
public sealed class PublishedTests(OnPostgres on)
{
    private const StringComparison Ordinal = StringComparison.Ordinal;

    [Fact]
    public async Task A_node_serves_what_another_publishes_within_five_seconds()
    {
        var database = await on.Server.CreateDatabaseAsync();
        using var seeds = new RetitledSeeds("Magnolia anew");
        await using var first = await Nodes.OpenAsync(database);
        Assert.Equal("Magnolia", await Nodes.TitleAsync(first));

        await using var second = await Nodes.OpenAsync(database, seeds.Setting);

        Assert.Equal("Magnolia anew", await Nodes.TitleWithinFiveSecondsAsync(first, "Magnolia anew"));
        Assert.Equal(2, (await Nodes.SchemasAsync(database)).Count);
    }

    [Fact]
    public async Task An_older_snapshot_is_current_again_once_its_seeds_are_published()
    {
        var database = await on.Server.CreateDatabaseAsync();
        using var seeds = new RetitledSeeds("Magnolia one");
        await PublishAsync(database, seeds);
        seeds.Retitle("Magnolia two");
        await PublishAsync(database, seeds);
        seeds.Retitle("Magnolia one");
        await using var node = await Nodes.OpenAsync(database, seeds.Setting);
        var atStart = await Nodes.TitleAsync(node);

        await PublishAsync(database, seeds);

        Assert.Equal("Magnolia two", atStart);
        Assert.Equal("Magnolia one", await Nodes.TitleWithinFiveSecondsAsync(node, "Magnolia one"));
        Assert.Equal(2, (await Nodes.SchemasAsync(database)).Count);
    }

    [Fact]
    public async Task The_two_newest_snapshots_are_kept_and_older_ones_dropped_after_their_time()
    {
        var database = await on.Server.CreateDatabaseAsync();
        using var seeds = new RetitledSeeds("Magnolia one");
        foreach (var title in (string[])["Magnolia one", "Magnolia two", "Magnolia three"])
        {
            seeds.Retitle(title);
            await PublishAsync(database, seeds);
        }

        Assert.Equal(3, (await Nodes.SchemasAsync(database)).Count);
        await using var node = await Nodes.OpenAsync(database, seeds.Setting, "--Catalog:Keep=00:00:00");
        await node.LineAsync(line => line.Contains("Swept 1", Ordinal));

        Assert.Equal(2, (await Nodes.SchemasAsync(database)).Count);
        Assert.Equal("Magnolia three", await Nodes.TitleAsync(node));
    }

    [Fact]
    public async Task A_node_whose_seeds_were_replaced_long_ago_serves_the_current_snapshot()
    {
        var database = await on.Server.CreateDatabaseAsync();
        using var seeds = new RetitledSeeds("Magnolia one");
        foreach (var title in (string[])["Magnolia one", "Magnolia two", "Magnolia three"])
        {
            seeds.Retitle(title);
            await PublishAsync(database, seeds);
        }

        await using (var tidy = await Nodes.OpenAsync(database, seeds.Setting, "--Catalog:Keep=00:00:00"))
            await tidy.LineAsync(line => line.Contains("Swept 1", Ordinal));
        seeds.Retitle("Magnolia one");
        await using var late = await Nodes.OpenAsync(database, seeds.Setting);

        Assert.Equal("Magnolia three", await Nodes.TitleAsync(late));
        Assert.Equal(2, (await Nodes.SchemasAsync(database)).Count);
    }

    [Fact]
    public async Task Going_back_waits_for_who_builds_and_can_be_stopped()
    {
        var database = await on.Server.CreateDatabaseAsync();
        using var seeds = new RetitledSeeds("Magnolia one");
        await PublishAsync(database, seeds);
        seeds.Retitle("Magnolia two");
        await PublishAsync(database, seeds);
        seeds.Retitle("Magnolia one");
        await using var builder = new NpgsqlConnection(database);
        await builder.OpenAsync();
        await using var building = await builder.BeginTransactionAsync();
        Assert.True(PublishedSnapshots.TryLock(builder));
        using var cancel = new CancellationTokenSource();

        var waiting = PublishAsync(database, seeds, cancel.Token);
        await Task.Delay(1000);
        Assert.False(waiting.IsCompleted);
        await cancel.CancelAsync();

        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => waiting);
    }

    [Fact]
    public async Task While_rights_are_taken_away_the_answer_is_503_and_the_next_start_of_the_builder_gives_them_back()
    {
        var owner = await on.Server.CreateDatabaseAsync();
        var role = $"revoked_{new NpgsqlConnectionStringBuilder(owner).Database}";
        await PostgresServer.ExecuteAsync(owner, $"CREATE ROLE {role} LOGIN");
        await using (await Nodes.OpenAsync(owner, $"--Catalog:ReaderRole={role}")) { }
        await using var reader = await Nodes.OpenAsync(Nodes.As(role, owner));
        var schema = Assert.Single(await Nodes.SchemasAsync(owner));

        await PostgresServer.ExecuteAsync(owner, $"REVOKE SELECT ON ALL TABLES IN SCHEMA {schema} FROM {role}");
        var refused = await Nodes.TitleAsync(reader);
        var health = await Nodes.HealthAsync(reader, "degraded");
        await using (await Nodes.OpenAsync(owner, $"--Catalog:ReaderRole={role}")) { }

        Assert.Equal("503", refused);
        Assert.Contains("the log says why", health, Ordinal);
        Assert.Equal("Magnolia", await Nodes.TitleAsync(reader));
        Assert.Contains("\"report\":[]", await Nodes.HealthAsync(reader, "ready"), Ordinal);
    }

    [Fact]
    public async Task A_snapshot_that_somebody_dropped_is_built_again_and_the_question_answered()
    {
        var database = await on.Server.CreateDatabaseAsync();
        await using var node = await Nodes.OpenAsync(database);
        var schema = Assert.Single(await Nodes.SchemasAsync(database));

        await PostgresServer.ExecuteAsync(database, $"DROP SCHEMA {schema} CASCADE");

        Assert.Equal("Magnolia", await Nodes.TitleAsync(node));
        Assert.Equal(schema, Assert.Single(await Nodes.SchemasAsync(database)));
    }

    /// <summary>What <c>ptahaim build</c> does.</summary>
    private static async Task PublishAsync(string database, RetitledSeeds seeds, CancellationToken cancel = default)
    {
        await using var store = new PostgresSnapshotStore(
            PostgresSettings.Of(database, null, TimeSpan.FromHours(1)),
            data: null,
            [],
            TimeProvider.System,
            NullLogger<PostgresSnapshotStore>.Instance
        );
        await using var catalog = new CatalogService(
            seeds.Folder,
            store,
            new CurrentSnapshot(),
            NullLogger<CatalogService>.Instance
        );
        await catalog.PublishAsync(cancel);
    }
}
