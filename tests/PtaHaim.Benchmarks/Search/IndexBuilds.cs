using Microsoft.Data.Sqlite;
using Npgsql;
using PtaHaim.Benchmarks.Databases;
using PtaHaim.Catalog.Search;
using PtaHaim.Catalog.Snapshots;
using PtaHaim.Generated.Databases;

namespace PtaHaim.Benchmarks.Search;

/// <summary>Makes the index of a catalog once more, alone.</summary>
internal static class IndexBuilds
{
    public static async Task<Cost> SqliteAsync(string path)
    {
        var copy = path + ".copy";
        File.Copy(path, copy);
        await using var connection = new SqliteConnection($"Data Source={copy};Pooling=False");
        await connection.OpenAsync();
        Run(
            "PRAGMA journal_mode = OFF; PRAGMA synchronous = OFF; PRAGMA temp_store = MEMORY; PRAGMA cache_size = -65536"
        );
        Run(
            """DROP TABLE "SearchWords"; DROP TABLE "SearchEntries"; DROP TABLE "SearchKeys"; DROP TABLE "SearchTerms"; """
        );
        Run("BEGIN");
        var cost = await Cost.OfAsync(
            () =>
            {
                new SearchBuild(new SqliteSearchSink(connection), CancellationToken.None).Write(connection);
                Run("COMMIT");
                return Task.CompletedTask;
            },
            ProcessorTime.OfThis
        );
        await connection.CloseAsync();
        File.Delete(copy);
        return cost;

        void Run(string sql)
        {
            using var command = connection.CreateCommand();
            command.CommandText = sql;
            command.CommandTimeout = 0;
            command.ExecuteNonQuery();
        }
    }

    /// <summary>In a transaction that is given up.</summary>
    public static async Task<Cost> PostgresAsync(PostgresCatalog catalog, int server)
    {
        await using var place = catalog.Connect();
        await place.OpenAsync();
        var schema = (string)place.Scalar("SELECT current_schema()::text")!;
        // That of a reader gives up after some seconds.
        await using var connection = new NpgsqlConnection(
            new NpgsqlConnectionStringBuilder(place.ConnectionString)
            {
                CommandTimeout = 0,
                Pooling = false,
            }.ConnectionString
        );
        await connection.OpenAsync();
        connection.Run($"SET search_path TO {schema}");
        await using var transaction = await connection.BeginTransactionAsync();
        connection.Run("SET LOCAL maintenance_work_mem TO '256MB'");
        connection.Run("SET LOCAL statement_timeout TO 0");
        connection.Run("""DROP TABLE "SearchEntries", "SearchKeys", "SearchTerms" """);
        connection.Run("DROP FUNCTION search_entries");
        var cost = await Cost.OfAsync(
            () =>
            {
                new SearchBuild(new PostgresSearchSink(connection), CancellationToken.None).Write(connection);
                return Task.CompletedTask;
            },
            () => ProcessorTime.OfThis() + ProcessorTime.OfServer(server)
        );
        await transaction.RollbackAsync();
        return cost;
    }
}

/// <summary>
/// What FTS5 and the table beside it take for a beginning: as many rows as are ranked for suggestions, in the order of their
/// ids, neither ranked nor marked, and without those that have or begin with the very text.
/// </summary>
internal sealed class RawPrefixes : IDisposable
{
    private readonly SqliteConnection connection;

    public RawPrefixes(string connectionString)
    {
        connection = new SqliteConnection(connectionString);
        connection.Open();
    }

    public void Ask(string text)
    {
        using var command = connection.CreateCommand();
        command.CommandText = $"""
            SELECT entry.* FROM "SearchWords" JOIN "SearchEntries" AS entry ON entry."Id" = "SearchWords".rowid
            WHERE "SearchWords" MATCH @text ORDER BY "SearchWords".rowid LIMIT {SearchQueries.RankedSuggestions}
            """;
        command.Parameters.AddWithValue("@text", $"\"{text}\" *");
        using var reader = command.ExecuteReader();
        while (reader.Read())
            for (var column = 0; column < reader.FieldCount; column++)
                _ = reader.IsDBNull(column) ? null : reader.GetString(column);
    }

    public void Dispose() => connection.Dispose();
}
