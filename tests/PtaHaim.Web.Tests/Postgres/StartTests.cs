using Npgsql;
using PtaHaim.Catalog.Snapshots;
using PtaHaim.Generated.Databases;
using PtaHaim.Web.Tests.Hosting;

namespace PtaHaim.Web.Tests.Postgres;

/// <summary>How nodes come up on one database.</summary>
[Collection(PostgresCollection.Name)]
public sealed class StartTests(OnPostgres on)
{
    private const StringComparison Ordinal = StringComparison.Ordinal;

    [Fact]
    public async Task Two_nodes_that_start_at_once_build_one_snapshot_and_both_serve_it()
    {
        var database = await on.Server.CreateDatabaseAsync();
        await using var one = Nodes.Start(database);
        await using var other = Nodes.Start(database);

        await Task.WhenAll(one.WaitUntilOpenAsync(), other.WaitUntilOpenAsync());

        Assert.Single(one.Output.Concat(other.Output), line => line.Contains("Built snapshot", Ordinal));
        Assert.Single(await Nodes.SchemasAsync(database));
        Assert.Equal("Magnolia", await Nodes.TitleAsync(one));
        Assert.Equal("Magnolia", await Nodes.TitleAsync(other));
    }

    [Fact]
    public async Task A_node_that_starts_while_another_builds_waits_says_so_and_serves_it()
    {
        var database = await on.Server.CreateDatabaseAsync();
        await using var builder = new NpgsqlConnection(database);
        await builder.OpenAsync();
        await using var building = await builder.BeginTransactionAsync();
        Assert.True(PublishedSnapshots.TryLock(builder));

        await using var node = Nodes.Start(database);
        await node.LineAsync(line => line.Contains("Another process is building", Ordinal));
        await building.RollbackAsync();
        await node.WaitUntilOpenAsync();

        Assert.Equal("Magnolia", await Nodes.TitleAsync(node));
    }

    [Fact]
    public async Task A_builder_that_is_killed_leaves_nothing_and_the_next_builds_all()
    {
        var database = await on.Server.CreateDatabaseAsync();
        foreach (var milliseconds in (int[])[0, 50, 100, 200])
        {
            await using var killed = Nodes.Start(database);
            await Nodes.UntilOneBuildsAsync(database);
            await Task.Delay(milliseconds);
            killed.Signal("KILL");
            await killed.WaitForExitAsync();
            Assert.DoesNotContain(killed.Output, line => line.Contains("Built snapshot", Ordinal));
            Assert.Empty(await Nodes.SchemasAsync(database));
        }

        await using var node = await Nodes.OpenAsync(database);

        Assert.Single(await Nodes.SchemasAsync(database));
        Assert.Equal("Magnolia", await Nodes.TitleAsync(node));
    }

    [Fact]
    public async Task A_role_that_only_reads_waits_for_the_one_that_builds_and_serves_what_that_publishes()
    {
        var owner = await on.Server.CreateDatabaseAsync();
        var name = new NpgsqlConnectionStringBuilder(owner).Database!;
        await PostgresServer.ExecuteAsync(
            owner,
            $"""
            CREATE ROLE build_{name} LOGIN; GRANT CREATE ON DATABASE {name} TO build_{name};
            CREATE ROLE read_{name} LOGIN
            """
        );

        await using var reader = Nodes.Start(Nodes.As($"read_{name}", owner));
        await reader.LineAsync(line => line.Contains("waiting for the one that builds", Ordinal));
        await using var builder = await Nodes.OpenAsync(
            Nodes.As($"build_{name}", owner),
            $"--Catalog:ReaderRole=read_{name}"
        );
        await reader.WaitUntilOpenAsync();

        Assert.Equal("Magnolia", await Nodes.TitleAsync(builder));
        Assert.Equal("Magnolia", await Nodes.TitleAsync(reader));
        var refused = await Assert.ThrowsAsync<PostgresException>(() =>
            PostgresServer.ExecuteAsync(Nodes.As($"read_{name}", owner), "DELETE FROM ptahaim.snapshots")
        );
        Assert.Equal(PostgresErrorCodes.InsufficientPrivilege, refused.SqlState);
    }

    [Fact]
    public async Task A_reading_role_that_is_named_later_is_granted_the_snapshot_that_is_there()
    {
        var owner = await on.Server.CreateDatabaseAsync();
        var role = $"late_{new NpgsqlConnectionStringBuilder(owner).Database}";
        await using (await Nodes.OpenAsync(owner)) { }
        await PostgresServer.ExecuteAsync(owner, $"CREATE ROLE {role} LOGIN");

        await using (await Nodes.OpenAsync(owner, $"--Catalog:ReaderRole={role}")) { }
        await using var reader = await Nodes.OpenAsync(Nodes.As(role, owner));

        Assert.Equal("Magnolia", await Nodes.TitleAsync(reader));
    }
}
