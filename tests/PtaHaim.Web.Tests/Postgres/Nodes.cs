using System.Text.Json.Nodes;
using Npgsql;
using PtaHaim.Web.Tests.Hosting;

namespace PtaHaim.Web.Tests.Postgres;

/// <summary>What the tests of nodes ask of nodes and of databases.</summary>
internal static class Nodes
{
    public static Task<WebProgram> OpenAsync(string database, params string[] arguments) =>
        WebProgram.OpenAsync([$"--Catalog:Database={database}", .. arguments]);

    /// <summary>Starts one without waiting for it.</summary>
    public static WebProgram Start(string database, params string[] arguments) =>
        WebProgram.Start(["--urls", "http://127.0.0.1:0", $"--Catalog:Database={database}", .. arguments]);

    public static string As(string role, string database) =>
        new NpgsqlConnectionStringBuilder(database) { Username = role }.ConnectionString;

    /// <summary>The title that a node gives Magnolia now.</summary>
    public static async Task<string> TitleAsync(WebProgram node)
    {
        var answer = await RawHttp.GetAsync(node.Port, "/api/v1/works/magnolia");
        return answer.Status == 200 ? (string)JsonNode.Parse(answer.Text)!["title"]! : $"{answer.Status}";
    }

    /// <summary>Asks until a node gives that title, for as long as a node has to notice another snapshot.</summary>
    public static async Task<string> TitleWithinFiveSecondsAsync(WebProgram node, string wanted)
    {
        for (var tries = 0; ; tries++)
        {
            var title = await TitleAsync(node);
            if (title == wanted || tries == 25)
                return title;
            await Task.Delay(200);
        }
    }

    /// <summary>The status on the health page, once it is that or after some seconds.</summary>
    public static async Task<string> HealthAsync(WebProgram node, string wanted)
    {
        for (var tries = 0; ; tries++)
        {
            var health = (await RawHttp.GetAsync(node.Port, "/health/ready")).Text;
            if (tries == 100 || health.Contains($"\"status\":\"{wanted}\"", StringComparison.Ordinal))
                return health;
            await Task.Delay(200);
        }
    }

    /// <summary>Waits until a node has the right to build in a database, and so has begun.</summary>
    public static async Task UntilOneBuildsAsync(string database)
    {
        await using var connection = new NpgsqlConnection(database);
        await connection.OpenAsync();
        await using var ask = new NpgsqlCommand(
            """
            SELECT COUNT(*)
            FROM pg_locks
            WHERE locktype = 'advisory' AND granted
                AND database = (SELECT oid FROM pg_database WHERE datname = current_database())
            """,
            connection
        );
        for (var tries = 0; await ask.ExecuteScalarAsync() is 0L; tries++)
        {
            Assert.True(tries < 3000, "No node has begun to build.");
            await Task.Delay(10);
        }
    }

    /// <summary>The schemas of snapshots that a database has.</summary>
    public static async Task<List<string>> SchemasAsync(string database)
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
