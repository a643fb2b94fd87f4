using System.Text;
using Microsoft.Data.Sqlite;
using SQLitePCL;

namespace PtaHaim.Catalog.Snapshots;

/// <summary>
/// Inserts rows by one prepared statement, bound without boxing and without a parameter object per cell: two to
/// three times as fast as through a command.
/// </summary>
internal sealed class SqliteRowSink : RowSink
{
    private readonly sqlite3 database;
    private readonly sqlite3_stmt insert;
    private byte[] utf8 = new byte[1024];
    private int cell;

    public SqliteRowSink(SqliteConnection connection, string table, IReadOnlyList<string> columns)
    {
        database = connection.Handle!;
        var names = string.Join(", ", columns.Select(column => $"\"{column}\""));
        var places = string.Join(", ", columns.Select(_ => "?"));
        Check(raw.sqlite3_prepare_v2(database, $"INSERT INTO \"{table}\" ({names}) VALUES ({places})", out insert));
    }

    /// <summary>Nothing to bind: bindings are cleared after each row.</summary>
    public override void Null() => cell++;

    public override void Integer(int value) => Check(raw.sqlite3_bind_int(insert, ++cell, value));

    public override void LongInteger(long value) => Check(raw.sqlite3_bind_int64(insert, ++cell, value));

    public override void Truth(bool value) => Integer(value ? 1 : 0);

    public override void Text(string value)
    {
        var most = Encoding.UTF8.GetMaxByteCount(value.Length);
        if (utf8.Length < most)
            utf8 = new byte[most];
        var length = Encoding.UTF8.GetBytes(value, utf8);
        // An empty span has no address, and SQLite takes a text without one for NULL.
        Check(
            length == 0
                ? raw.sqlite3_bind_text(insert, ++cell, "")
                : raw.sqlite3_bind_text(insert, ++cell, utf8.AsSpan(0, length))
        );
    }

    public override void EndRow()
    {
        Check(raw.sqlite3_step(insert));
        Check(raw.sqlite3_reset(insert));
        Check(raw.sqlite3_clear_bindings(insert));
        cell = 0;
    }

    /// <summary>Nothing to do: each row is written when it ends.</summary>
    public override void Complete() { }

    public override void Dispose() => insert.Dispose();

    private void Check(int code)
    {
        if (code is not (raw.SQLITE_OK or raw.SQLITE_DONE))
            SqliteException.ThrowExceptionForRC(code, database);
    }
}
