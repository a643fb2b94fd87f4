using Microsoft.EntityFrameworkCore;
using Npgsql;
using PtaHaim.Catalog.Data;
using PtaHaim.Catalog.Search;

namespace PtaHaim.Catalog.Snapshots;

/// <summary>Writes the rows of a catalog into a new schema, all inside the transaction that the caller has begun.</summary>
internal sealed class PostgresSnapshotWriter(NpgsqlConnection connection, CancellationToken cancel)
{
    private const string StoredCollaborations = "StoredCollaborations";

    /// <summary>Returns how many rows each table has.</summary>
    /// <param name="schema">Its name, which nothing in the database has yet.</param>
    /// <param name="rows">Each sequence is read once.</param>
    public async Task<IReadOnlyDictionary<string, long>> WriteAsync(string schema, CatalogRows rows)
    {
        await using var context = new PostgresCatalogContext(
            new DbContextOptionsBuilder<PostgresCatalogContext>().UseNpgsql(connection).Options
        );
        var script = PostgresSchemaScript.Of(context);
        Run($"CREATE SCHEMA {schema}");
        Run($"SET LOCAL search_path TO {schema}");
        Run("SET LOCAL statement_timeout TO 0");
        Run("SET LOCAL maintenance_work_mem TO '256MB'");
        Run("SET LOCAL work_mem TO '64MB'");
        RunAll(script.Tables);
        var counts = WriteTables(context, rows);
        // Without it the planner takes the new tables for small, and joins them badly.
        Analyze(counts.Keys);
        Run(PostgresDerivedRows.Stored);
        counts[StoredCollaborations] = (long)connection.Scalar($"SELECT COUNT(*) FROM \"{StoredCollaborations}\"")!;
        Analyze([StoredCollaborations]);
        RunAll(script.PrimaryKeys);
        RunAll(script.Indexes);
        new SearchBuild(new PostgresSearchSink(connection), cancel).Write(connection);
        var check = counts.Values.Sum() <= SnapshotFormat.SeedSized ? "" : " NOT VALID";
        RunAll(script.ForeignKeys.Select(key => key + check));
        Run(PostgresDerivedRows.View);
        await HomeReader.ComposeAsync(context, cancel);
        return counts;
    }

    private SortedDictionary<string, long> WriteTables(CatalogContext context, CatalogRows rows)
    {
        var counts = new SortedDictionary<string, long>(StringComparer.Ordinal);
        foreach (var table in CatalogTable.InWritingOrder(context))
        {
            using var sink = new PostgresRowSink(connection, table.Name, table.Columns);
            counts[table.Name] = table.Write(rows, sink, cancel);
            sink.Complete();
        }

        return counts;
    }

    private void Analyze(IEnumerable<string> tables) =>
        Run("ANALYZE " + string.Join(", ", tables.Select(table => $"\"{table}\"")));

    private void RunAll(IEnumerable<string> statements)
    {
        foreach (var statement in statements)
            Run(statement);
    }

    private void Run(string sql)
    {
        cancel.ThrowIfCancellationRequested();
        connection.Run(sql);
    }
}
