using Microsoft.EntityFrameworkCore;
using Npgsql;
using PtaHaim.Catalog.Data;

namespace PtaHaim.Catalog.Snapshots;

/// <summary>Writes the rows of a catalog into a new schema, all inside the transaction that the caller has begun.</summary>
internal sealed class PostgresSnapshotWriter(NpgsqlConnection connection, CancellationToken cancel)
{
    /// <summary>Returns how many rows each table has.</summary>
    /// <param name="schema">Its name, which nothing in the database has yet.</param>
    /// <param name="rows">Each sequence is read once.</param>
    public async Task<IReadOnlyDictionary<string, long>> WriteAsync(string schema, CatalogRows rows)
    {
        await using var context = new PostgresCatalogContext(
            new DbContextOptionsBuilder<PostgresCatalogContext>().UseNpgsql(connection).Options
        );
        var script = SchemaScript.Of(context);
        Run($"CREATE SCHEMA {schema}");
        Run($"SET LOCAL search_path TO {schema}");
        Run("SET LOCAL maintenance_work_mem TO '256MB'");
        foreach (var table in script.Tables)
            Run(table);
        var counts = WriteTables(context, rows);
        foreach (var index in script.Indexes)
            Run(index);
        Run(PostgresDerivedRows.View);
        Run(PostgresDerivedRows.Stored);
        counts["StoredCollaborations"] = (long)connection.Scalar("""SELECT COUNT(*) FROM "StoredCollaborations" """)!;
        Run("ANALYZE " + string.Join(", ", counts.Keys.Select(table => $"\"{table}\"")));
        await HomeReader.ComposeAsync(context, cancel);
        return counts;
    }

    private SortedDictionary<string, long> WriteTables(CatalogContext context, CatalogRows rows)
    {
        var counts = new SortedDictionary<string, long>(StringComparer.Ordinal);
        foreach (var table in CatalogTable.InWritingOrder(context))
        {
            using var sink = new PostgresRowSink(connection, table);
            counts[table.Name] = table.Write(rows, sink, cancel);
            sink.Complete();
        }

        return counts;
    }

    private void Run(string sql)
    {
        cancel.ThrowIfCancellationRequested();
        connection.Run(sql);
    }
}
