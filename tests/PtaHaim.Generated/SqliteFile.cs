using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata;
using PtaHaim.Catalog.Collaborations;
using PtaHaim.Catalog.Data;
using PtaHaim.Catalog.Snapshots;

namespace PtaHaim.Generated;

/// <summary>Writes rows into a SQLite file for tests: tables, rows, then indexes, the view and what is derived from it.</summary>
public static class SqliteFile
{
    private const string Columns = """
        mine."PersonId" AS "PersonId", other."PersonId" AS "OtherId", COUNT(DISTINCT mine."WorkId") AS "Works",
        MIN(work."Date") AS "First", MAX(work."Date") AS "Last"
        """;

    private const string Joins = """
        CROSS JOIN "Credits" AS other ON other."WorkId" = mine."WorkId" AND other."PersonId" <> mine."PersonId"
        CROSS JOIN "Works" AS work ON work."Id" = mine."WorkId"
        GROUP BY mine."PersonId", other."PersonId"
        """;

    public static void Write(string path, CatalogRows rows)
    {
        var options = new DbContextOptionsBuilder<SqliteCatalogContext>()
            .UseSqlite($"Data Source={path};Pooling=False")
            .Options;
        using var context = new SqliteCatalogContext(options);
        var statements = context
            .Database.GenerateCreateScript()
            .ReplaceLineEndings("\n")
            .Split(";\n", StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries)
            .ToLookup(statement => statement.Contains(" INDEX ", StringComparison.Ordinal));
        using var connection = new SqliteConnection($"Data Source={path};Pooling=False");
        connection.Open();
        Run(connection, "PRAGMA journal_mode=OFF");
        Run(connection, "PRAGMA synchronous=OFF");
        foreach (var statement in statements[false])
            Run(connection, statement);
        foreach (var property in typeof(CatalogRows).GetProperties())
        {
            var type = property.PropertyType.GetGenericArguments()[0];
            Insert(connection, context.Model.FindEntityType(type)!, (IEnumerable<object>)property.GetValue(rows)!);
        }

        foreach (var statement in statements[true])
            Run(connection, statement);
        Run(connection, $"CREATE VIEW \"Collaborations\" AS SELECT {Columns} FROM \"Credits\" AS mine {Joins}");
        Run(
            connection,
            $"""
            INSERT INTO "StoredCollaborations" ("PersonId", "OtherId", "Works", "First", "Last")
            SELECT {Columns} FROM "People" AS busy
            CROSS JOIN "Credits" AS mine ON mine."PersonId" = busy."Id" AND busy."CreditCount" > {StoredCollaboration.Threshold}
            {Joins}
            """
        );
        Run(connection, "ANALYZE");
    }

    private static void Insert(SqliteConnection connection, IEntityType type, IEnumerable<object> rows)
    {
        var table = StoreObjectIdentifier.Table(type.GetTableName()!);
        var columns = type.GetProperties().ToList();
        using var transaction = connection.BeginTransaction();
        using var command = connection.CreateCommand();
        command.Transaction = transaction;
        command.CommandText =
            $"INSERT INTO \"{table.Name}\" ({string.Join(", ", columns.Select(column => $"\"{column.GetColumnName(table)}\""))}) "
            + $"VALUES ({string.Join(", ", columns.Select((_, at) => $"@p{at}"))})";
        var parameters = columns.Select((_, at) => command.Parameters.Add(new SqliteParameter { ParameterName = $"@p{at}" })).ToList();
        foreach (var row in rows)
        {
            for (var at = 0; at < columns.Count; at++)
                parameters[at].Value = columns[at].GetGetter().GetClrValue(row) switch
                {
                    null => DBNull.Value,
                    Enum value => Convert.ToInt32(value, null),
                    var value => value,
                };
            command.ExecuteNonQuery();
        }

        transaction.Commit();
    }

    private static void Run(SqliteConnection connection, string statement)
    {
        using var command = connection.CreateCommand();
        command.CommandText = statement;
        command.ExecuteNonQuery();
    }
}
