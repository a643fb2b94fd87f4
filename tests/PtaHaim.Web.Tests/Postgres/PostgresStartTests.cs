using Npgsql;
using PtaHaim.Generated.Databases;
using PtaHaim.Web.Tests.Hosting;

namespace PtaHaim.Web.Tests.Postgres;

/// <summary>How a node comes up on a database, and what it says when it cannot.</summary>
[Collection(PostgresCollection.Name)]
public sealed class PostgresStartTests(OnPostgres on)
{
    private const StringComparison Ordinal = StringComparison.Ordinal;

    [Fact]
    public async Task Two_nodes_that_start_at_once_build_one_snapshot_and_both_serve_it()
    {
        var database = await on.Server.CreateDatabaseAsync();
        string[] arguments = ["--urls", "http://127.0.0.1:0", $"--Catalog:Database={database}"];
        await using var one = WebProgram.Start(arguments);
        await using var other = WebProgram.Start(arguments);

        await Task.WhenAll(one.WaitUntilOpenAsync(), other.WaitUntilOpenAsync());

        Assert.Single(
            one.Output.Concat(other.Output),
            line => line.Contains("Built snapshot", StringComparison.Ordinal)
        );
        Assert.Single(await SchemasAsync(database));
        Assert.Equal(200, (await RawHttp.GetAsync(other.Port, "/works/lost-track")).Status);
    }

    [Fact]
    public async Task A_builder_that_is_killed_leaves_nothing_and_the_next_builds_all()
    {
        var database = await on.Server.CreateDatabaseAsync();
        for (var tries = 0; tries < 5; tries++)
        {
            await using var killed = WebProgram.Start("--urls", "http://127.0.0.1:0", $"--Catalog:Database={database}");
            await Task.Delay(500 + 150 * tries);
            killed.Signal("KILL");
            await killed.WaitForExitAsync();
        }

        await using var node = await WebProgram.OpenAsync($"--Catalog:Database={database}");

        Assert.Single(await SchemasAsync(database));
        Assert.Equal(200, (await RawHttp.GetAsync(node.Port, "/works/lost-track")).Status);
    }

    [Fact]
    public async Task A_node_serves_what_another_publishes_within_five_seconds()
    {
        var database = await on.Server.CreateDatabaseAsync();
        await using var first = await WebProgram.OpenAsync($"--Catalog:Database={database}");
        var seeds = Path.Combine(first.Data, "seeds");
        Directory.CreateDirectory(seeds);
        var seed = await File.ReadAllTextAsync(Path.Combine(Repository.Folder, "seeds", "catalog.json"));
        await File.WriteAllTextAsync(
            Path.Combine(seeds, "catalog.json"),
            seed.Replace("\"Magnolia\"", "\"Magnolia anew\"", StringComparison.Ordinal)
        );

        await using var second = await WebProgram.OpenAsync(
            $"--Catalog:Database={database}",
            $"--Catalog:Seeds={seeds}"
        );
        await Task.Delay(TimeSpan.FromSeconds(5));

        Assert.Contains("Magnolia anew", (await RawHttp.GetAsync(first.Port, "/works/magnolia")).Text, Ordinal);
        Assert.Equal(2, (await SchemasAsync(database)).Count);
    }

    [Fact]
    public async Task A_role_that_only_reads_waits_for_the_one_that_builds_and_serves_what_that_publishes()
    {
        var owner = await on.Server.CreateDatabaseAsync();
        var name = new NpgsqlConnectionStringBuilder(owner).Database!;
        await PostgresServer.RunAsync(
            owner,
            $"""
            CREATE ROLE build_{name} LOGIN; GRANT CREATE ON DATABASE {name} TO build_{name};
            CREATE ROLE read_{name} LOGIN
            """
        );
        var (build, read) = (
            owner.Replace("=postgres", $"=build_{name}", Ordinal),
            owner.Replace("=postgres", $"=read_{name}", Ordinal)
        );

        await using var reader = WebProgram.Start("--urls", "http://127.0.0.1:0", $"--Catalog:Database={read}");
        await reader.LineAsync(line => line.Contains("waiting for the one that builds", Ordinal));
        await using var builder = await WebProgram.OpenAsync(
            $"--Catalog:Database={build}",
            $"--Catalog:ReaderRole=read_{name}"
        );
        await reader.WaitUntilOpenAsync();

        Assert.Equal(200, (await RawHttp.GetAsync(builder.Port, "/works/lost-track")).Status);
        Assert.Equal(200, (await RawHttp.GetAsync(reader.Port, "/works/lost-track")).Status);
    }

    [Fact]
    public async Task The_two_newest_snapshots_are_kept_and_older_ones_dropped_after_their_time()
    {
        var database = await on.Server.CreateDatabaseAsync();
        var seed = await File.ReadAllTextAsync(Path.Combine(Repository.Folder, "seeds", "catalog.json"));
        var folder = Directory.CreateTempSubdirectory("ptahaim-seeds-").FullName;
        try
        {
            foreach (var name in (string[])["Magnolia one", "Magnolia two", "Magnolia three"])
            {
                await File.WriteAllTextAsync(
                    Path.Combine(folder, "catalog.json"),
                    seed.Replace("\"Magnolia\"", $"\"{name}\"", Ordinal)
                );
                await using var node = await WebProgram.OpenAsync(
                    $"--Catalog:Database={database}",
                    $"--Catalog:Seeds={folder}"
                );
                Assert.Contains(name, (await RawHttp.GetAsync(node.Port, "/works/magnolia")).Text, Ordinal);
            }

            Assert.Equal(3, (await SchemasAsync(database)).Count);
            await using var tidy = await WebProgram.OpenAsync(
                $"--Catalog:Database={database}",
                $"--Catalog:Seeds={folder}",
                "--Catalog:Keep=00:00:00"
            );
            await tidy.LineAsync(line => line.Contains("Swept 1", Ordinal));

            Assert.Equal(2, (await SchemasAsync(database)).Count);
            Assert.Contains("Magnolia three", (await RawHttp.GetAsync(tidy.Port, "/works/magnolia")).Text, Ordinal);
        }
        finally
        {
            Directory.Delete(folder, recursive: true);
        }
    }

    [Fact]
    public async Task While_the_database_is_away_cold_pages_are_503_and_kept_ones_go_on()
    {
        await using var own = await PostgresServer.CreateAsync();
        await using var node = await WebProgram.OpenAsync($"--Catalog:Database={await own.CreateDatabaseAsync()}");
        Assert.Equal(200, (await RawHttp.GetAsync(node.Port, "/works/lost-track")).Status);

        await own.StopAsync();
        Assert.Contains("The database is away", await HealthAsync(node, "degraded"), Ordinal);
        var kept = await RawHttp.GetAsync(node.Port, "/works/lost-track");
        var cold = await RawHttp.GetAsync(node.Port, "/api/v1/works/magnolia");
        await own.StartAsync();
        var back = await RawHttp.GetAsync(node.Port, "/api/v1/works/magnolia");

        Assert.Equal((200, 503, 200), (kept.Status, cold.Status, back.Status));
        Assert.Contains("\"report\":[]", await HealthAsync(node, "ready"), Ordinal);
        Assert.Equal("1", cold.Header("Retry-After"));
    }

    [Theory]
    [InlineData("Host=127.0.0.1;Port=1;Database=x;Username=postgres", "cannot be reached")]
    [InlineData("Database=x", "is no connection string of PostgreSQL")]
    [InlineData("Host=127.0.0.1;Port={0};Database=none;Username=postgres;Password=s3cret", "has no such database")]
    [InlineData("Host=127.0.0.1;Port={0};Database=postgres;Username=nobody;Password=s3cret", "refuses the user")]
    public async Task A_database_that_cannot_be_used_is_one_line_without_the_password(string database, string said)
    {
        await using var program = WebProgram.Start(
            "--urls",
            "http://127.0.0.1:0",
            "--Catalog:Database="
                + string.Format(System.Globalization.CultureInfo.InvariantCulture, database, on.Server.Port)
        );

        Assert.Equal(1, await program.WaitForExitAsync());
        Assert.Contains(said, program.Errors, StringComparison.Ordinal);
        Assert.Single(program.Errors.Split('\n'));
        Assert.DoesNotContain("s3cret", program.Errors + string.Concat(program.Output), StringComparison.Ordinal);
    }

    /// <summary>What the health page says, once it has that status or after some seconds.</summary>
    private static async Task<string> HealthAsync(WebProgram node, string wanted)
    {
        for (var tries = 0; ; tries++)
        {
            var health = (await RawHttp.GetAsync(node.Port, "/health/ready")).Text;
            if (tries == 50 || health.Contains($"\"status\":\"{wanted}\"", Ordinal))
                return health;
            await Task.Delay(200);
        }
    }

    private static async Task<List<string>> SchemasAsync(string database)
    {
        await using var connection = new NpgsqlConnection(database);
        await connection.OpenAsync();
        await using var ask = new NpgsqlCommand(
            @"SELECT nspname FROM pg_namespace WHERE nspname LIKE 'catalog\_%'",
            connection
        );
        await using var rows = await ask.ExecuteReaderAsync();
        var schemas = new List<string>();
        while (await rows.ReadAsync())
            schemas.Add(rows.GetString(0));
        return schemas;
    }
}
