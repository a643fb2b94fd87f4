using System.Runtime.CompilerServices;
using Microsoft.Data.Sqlite;
using SQLitePCL;

namespace PtaHaim.Catalog.Search;

/// <summary>
/// The statements of a search, prepared once for each connection of the pool and kept with it: to prepare one takes longer
/// than to run it. One reader at a time, as its connection.
/// </summary>
internal sealed class SqliteSearchStatements
{
    private const string Columns = """
        entry."Id", entry."Type", entry."Field", entry."Text", entry."Key", entry."Slug", entry."Kind", entry."Name", entry."Note", entry."Page", entry."By"
        """;

    private static readonly ConditionalWeakTable<sqlite3, SqliteSearchStatements> Prepared = [];

    private SqliteSearchStatements(sqlite3 database)
    {
        Matching = new SqliteStatement(
            database,
            $"""
            SELECT {Columns} FROM (
                SELECT rowid AS id FROM "SearchWords" WHERE "SearchWords" MATCH ?1 AND rowid > ?2 AND rowid <= ?4 ORDER BY rowid LIMIT ?3) AS found
            CROSS JOIN "SearchEntries" AS entry ON entry."Id" = found.id
            """
        );
        All = new SqliteStatement(
            database,
            $"""SELECT {Columns} FROM "SearchEntries" AS entry WHERE "Id" > ?1 ORDER BY "Id" LIMIT ?2"""
        );
        Named = new SqliteStatement(
            database,
            $"""
            SELECT {Columns} FROM (SELECT * FROM "SearchEntries" WHERE "Key" = ?1 ORDER BY "Id" LIMIT {SearchRead.MostNamed}) AS entry
            WHERE ?2 IN (0, entry."Type")
            """
        );
        Beginning = new SqliteStatement(
            database,
            $"""
            SELECT {Columns} FROM (
                SELECT * FROM "SearchEntries" WHERE "Key" > ?1 AND "Key" < ?2 ORDER BY "Key", "Id" LIMIT {SearchRead.MostNamed}) AS entry
            WHERE ?3 IN (0, entry."Type")
            """
        );
        Spelt = new SqliteStatement(
            database,
            """SELECT "Text" FROM "SearchTerms" WHERE "Text" > ?1 AND "Text" < ?2 ORDER BY "Text" LIMIT ?3"""
        );
        Terms = new SqliteStatement(
            database,
            """
            SELECT term."Text", term."Shown" FROM (
                SELECT DISTINCT "TermId" FROM "SearchKeys" WHERE "Hash" IN (SELECT value FROM json_each(?1))
                ORDER BY "TermId" LIMIT ?2) AS near
            CROSS JOIN "SearchTerms" AS term ON term."Id" = near."TermId"
            """
        );
    }

    /// <summary>Entries that match ?1 after ?2 and up to ?4, at most ?3, in the order of their ids.</summary>
    public SqliteStatement Matching { get; }

    /// <summary>All entries after ?1, at most ?2.</summary>
    public SqliteStatement All { get; }

    /// <summary>The first with the key ?1, of the type ?2 or any.</summary>
    public SqliteStatement Named { get; }

    /// <summary>The first in the order of the alphabet between ?1 and ?2, of the type ?3 or any.</summary>
    public SqliteStatement Beginning { get; }

    /// <summary>The first words in the order of the alphabet between ?1 and ?2, at most ?3.</summary>
    public SqliteStatement Spelt { get; }

    /// <summary>The words of the keys ?1, a list of JSON, at most ?2.</summary>
    public SqliteStatement Terms { get; }

    public static SqliteSearchStatements Of(SqliteConnection connection) =>
        Prepared.GetValue(connection.Handle!, database => new SqliteSearchStatements(database));
}

/// <summary>A statement that is bound and run again and again, without a command and its parameters.</summary>
internal sealed class SqliteStatement(sqlite3 database, string sql)
{
    private sqlite3_stmt? statement;

    /// <summary>Binds the values, each a text or an integer, in their order, and shows each row.</summary>
    public void Run(Action<SqliteRow> row, params ReadOnlySpan<object> values)
    {
        if (statement is null)
            Check(raw.sqlite3_prepare_v3(database, sql, raw.SQLITE_PREPARE_PERSISTENT, out statement));
        try
        {
            for (var at = 0; at < values.Length; at++)
                Check(
                    values[at] is string text
                        ? raw.sqlite3_bind_text(statement, at + 1, text)
                        : raw.sqlite3_bind_int(statement, at + 1, (int)values[at])
                );
            int code;
            while ((code = raw.sqlite3_step(statement)) == raw.SQLITE_ROW)
                row(new SqliteRow(statement));
            Check(code);
        }
        finally
        {
            _ = raw.sqlite3_reset(statement);
        }
    }

    private void Check(int code)
    {
        if (code is not (raw.SQLITE_OK or raw.SQLITE_DONE))
            SqliteException.ThrowExceptionForRC(code, database);
    }
}

/// <summary>The row that a statement stands at.</summary>
internal readonly struct SqliteRow(sqlite3_stmt statement)
{
    public int Integer(int column) => raw.sqlite3_column_int(statement, column);

    public string Text(int column) => raw.sqlite3_column_text(statement, column).utf8_to_string();

    public string? Optional(int column) =>
        raw.sqlite3_column_type(statement, column) == raw.SQLITE_NULL ? null : Text(column);
}
