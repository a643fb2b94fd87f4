using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using PtaHaim.Catalog.Data;
using PtaHaim.Catalog.Search;
using SQLitePCL;

namespace PtaHaim.Catalog.Snapshots;

/// <summary>Writes the rows of a catalog into a new SQLite file. The same rows give the same bytes.</summary>
internal sealed class SqliteSnapshotWriter
{
    private readonly SqliteConnection connection;
    private readonly CancellationToken cancel;

    private SqliteSnapshotWriter(SqliteConnection connection, CancellationToken cancel) =>
        (this.connection, this.cancel) = (connection, cancel);

    /// <summary>
    /// Writes and closes the file, which must not exist; it is not yet flushed to the disk. Returns how many rows
    /// each table has. A file that could not be finished is left for the caller to delete.
    /// </summary>
    public static async Task<IReadOnlyDictionary<string, long>> WriteAsync(
        string path,
        CatalogRows rows,
        CancellationToken cancel
    )
    {
        await using var file = new SqliteConnection(
            new SqliteConnectionStringBuilder { DataSource = path, Pooling = false }.ConnectionString
        );
        await file.OpenAsync(cancel);
        await using var stop = cancel.Register(() => raw.sqlite3_interrupt(file.Handle));
        try
        {
            return await new SqliteSnapshotWriter(file, cancel).WriteAsync(rows);
        }
        catch (SqliteException failure) when (failure.SqliteErrorCode == raw.SQLITE_INTERRUPT)
        {
            throw new OperationCanceledException(cancel);
        }
    }

    private async Task<SortedDictionary<string, long>> WriteAsync(CatalogRows rows)
    {
        await using var context = new SqliteCatalogContext(
            new DbContextOptionsBuilder<SqliteCatalogContext>().UseSqlite(connection).Options
        );
        var schema = SchemaScript.Of(context);
        // A build that is cut off is thrown away, so nothing needs a journal.
        Run("PRAGMA journal_mode = OFF; PRAGMA synchronous = OFF; PRAGMA locking_mode = EXCLUSIVE");
        Run("PRAGMA temp_store = MEMORY; PRAGMA cache_size = -65536; PRAGMA foreign_keys = OFF");

        Run("BEGIN");
        foreach (var table in schema.Tables)
            Run(table);
        var counts = WriteTables(context, rows);
        foreach (var index in schema.Indexes)
            Run(index);
        new SearchBuild(new SqliteSearchSink(connection), cancel).Write(connection);
        Run(SqliteDerivedRows.View);
        Run(SqliteDerivedRows.Stored);
        counts["StoredCollaborations"] = Count("""SELECT COUNT(*) FROM "StoredCollaborations" """);
        Run($"PRAGMA application_id = {SnapshotFormat.ApplicationId}; PRAGMA user_version = {SnapshotFormat.Current}");
        Run("COMMIT");

        Run("ANALYZE");
        await HomeReader.ComposeAsync(context, cancel);
        if (counts.Values.Sum() <= SnapshotFormat.SeedSized)
            CheckForeignKeys();
        Run("PRAGMA journal_mode = DELETE");
        return counts;
    }

    private SortedDictionary<string, long> WriteTables(CatalogContext context, CatalogRows rows)
    {
        var counts = new SortedDictionary<string, long>(StringComparer.Ordinal);
        foreach (var table in CatalogTable.InWritingOrder(context))
        {
            using var sink = new SqliteRowSink(connection, table.Name, table.Columns);
            counts[table.Name] = table.Write(rows, sink, cancel);
        }

        return counts;
    }

    private void CheckForeignKeys()
    {
        using var command = connection.CreateCommand();
        command.CommandText = "PRAGMA foreign_key_check";
        using var broken = command.ExecuteReader();
        if (broken.Read())
            throw new InvalidOperationException(
                $"Row {broken.GetValue(1)} of {broken.GetString(0)} names a row of {broken.GetString(2)} that does not exist."
            );
    }

    private void Run(string sql)
    {
        cancel.ThrowIfCancellationRequested();
        using var command = Command(sql);
        command.ExecuteNonQuery();
    }

    private long Count(string sql)
    {
        using var command = Command(sql);
        return (long)command.ExecuteScalar()!;
    }

    private SqliteCommand Command(string sql)
    {
        var command = connection.CreateCommand();
        command.CommandText = sql;
        command.CommandTimeout = 0;
        return command;
    }
}
