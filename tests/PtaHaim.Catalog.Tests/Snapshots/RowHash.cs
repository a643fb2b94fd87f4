using System.Security.Cryptography;
using System.Text;
using Microsoft.Data.Sqlite;

namespace PtaHaim.Catalog.Tests.Snapshots;

/// <summary>A hash over every row of every table and view of a database and over the statements that made them.</summary>
internal static class RowHash
{
    public static string Of(string database)
    {
        using var connection = OpenForReading(database);
        using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        Append(hash, connection, "SELECT type, name, sql FROM sqlite_master ORDER BY type, name");
        foreach (var table in Names(connection))
            Append(hash, connection, $"SELECT * FROM \"{table}\"", sorted: true);
        return Convert.ToHexStringLower(hash.GetHashAndReset());
    }

    public static SqliteConnection OpenForReading(string database)
    {
        var connection = new SqliteConnection(
            new SqliteConnectionStringBuilder
            {
                DataSource = database,
                Mode = SqliteOpenMode.ReadOnly,
                Pooling = false,
            }.ConnectionString
        );
        connection.Open();
        return connection;
    }

    public static IReadOnlyList<object[]> Rows(SqliteConnection connection, string sql)
    {
        using var command = connection.CreateCommand();
        command.CommandText = sql;
        using var reader = command.ExecuteReader();
        var rows = new List<object[]>();
        while (reader.Read())
        {
            var row = new object[reader.FieldCount];
            reader.GetValues(row);
            rows.Add(row);
        }

        return rows;
    }

    private static List<string> Names(SqliteConnection connection) =>
        [
            .. Rows(
                    connection,
                    "SELECT name FROM sqlite_master WHERE type IN ('table', 'view') AND name NOT LIKE 'sqlite_%' AND sql NOT LIKE 'CREATE VIRTUAL %' ORDER BY name"
                )
                .Select(row => (string)row[0]),
        ];

    private static void Append(IncrementalHash hash, SqliteConnection connection, string sql, bool sorted = false)
    {
        var lines = Rows(connection, sql).Select(row => string.Join('\u001f', row.Select(Cell)));
        foreach (var line in sorted ? lines.Order(StringComparer.Ordinal) : lines)
            hash.AppendData(Encoding.UTF8.GetBytes(line + "\n"));
    }

    private static string Cell(object value) => value is DBNull ? "null" : $"{value.GetType().Name}:{value}";
}
