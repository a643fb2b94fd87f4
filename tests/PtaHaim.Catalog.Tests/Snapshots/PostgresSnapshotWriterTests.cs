using Microsoft.EntityFrameworkCore;
using Npgsql;
using PtaHaim.Catalog.Snapshots;
using PtaHaim.Catalog.Tests.Databases;

namespace PtaHaim.Catalog.Tests.Snapshots;

/// <summary>What is true of a schema of PostgreSQL alone.</summary>
[Collection(PostgresCollection.Name)]
public sealed class PostgresSnapshotWriterTests(OnPostgres on)
{
    [Fact]
    public async Task Every_text_compares_by_its_bytes_whatever_the_language_of_the_database()
    {
        await using var context = on.Small.Open();

        var english = await context.Database.SqlQueryRaw<bool>("""SELECT 'a' < 'B' AS "Value" """).SingleAsync();
        var texts = await context
            .Database.SqlQueryRaw<string>(
                """
                SELECT relation.relname || '.' || attribute.attname || ' ' || rule.collname AS "Value"
                FROM pg_attribute AS attribute
                JOIN pg_class AS relation ON relation.oid = attribute.attrelid
                JOIN pg_collation AS rule ON rule.oid = attribute.attcollation
                WHERE relation.relnamespace = current_schema()::regnamespace AND attribute.attnum > 0
                """
            )
            .ToListAsync();

        Assert.True(english);
        Assert.Contains("Works.TitleKey C", texts);
        Assert.Contains("Collaborations.First C", texts);
        Assert.All(texts, text => Assert.EndsWith(" C", text, StringComparison.Ordinal));
    }

    [Fact]
    public async Task Every_table_is_analyzed_and_its_rows_are_visible_to_all_without_a_vacuum()
    {
        await using var database = await on.CreateAsync(ManyRows.Make(10_000));
        await using var context = database.Open();

        var tables = await context
            .Database.SqlQueryRaw<string>(
                """
                SELECT relname || ' ' || reltuples || ' ' || (relpages = relallvisible) AS "Value"
                FROM pg_class
                WHERE relnamespace = current_schema()::regnamespace AND relkind = 'r'
                """
            )
            .ToListAsync();
        var judged = await context
            .Database.SqlQueryRaw<string>(
                "SELECT DISTINCT tablename::text AS \"Value\" FROM pg_stats WHERE schemaname = current_schema()"
            )
            .ToListAsync();

        Assert.Contains("Credits 10000 true", tables);
        Assert.Contains("Works 1000 true", tables);
        Assert.Contains("Aliases 0 true", tables);
        Assert.Equal(
            ["Credits", "People", "Roles", "SearchEntries", "SearchKeys", "SearchTerms", "Works"],
            judged.Order(StringComparer.Ordinal)
        );
    }

    [Fact]
    public async Task A_role_that_only_reads_reads_every_table_and_view_and_changes_nothing()
    {
        const string Role = "Reader of a \"test\"";
        var database = await on.Server.CreateDatabaseAsync();
        await using var owner = NpgsqlDataSource.Create(database);
        await using var connection = await owner.OpenConnectionAsync();
        connection.Run($"CREATE ROLE {PostgresStatements.Quote(Role)}");
        await using (var transaction = await connection.BeginTransactionAsync())
        {
            var writer = new PostgresSnapshotWriter(connection, CancellationToken.None);
            PublishedSnapshots.Create(connection);
            await writer.WriteAsync("catalog_of_a_reader", SmallRows.Make());
            PostgresRights.Grant(connection, "catalog_of_a_reader", Role);
            await transaction.CommitAsync();
        }

        connection.Run($"SET search_path TO catalog_of_a_reader; SET ROLE {PostgresStatements.Quote(Role)}");
        await using var context = on.Small.Open();
        var tables = context.Model.GetEntityTypes().Select(type => type.GetTableName()).OfType<string>().ToList();
        var empty = tables.Where(table => connection.Scalar($"SELECT COUNT(*) FROM \"{table}\"") is 0L).ToList();
        var edges = connection.Scalar("""SELECT COUNT(*) FROM "Collaborations" """);
        var refusals = tables.ConvertAll(table =>
            Assert.Throws<PostgresException>(() => connection.Run($"DELETE FROM \"{table}\"")).SqlState
        );

        Assert.Equal(["StoredCollaborations"], empty);
        Assert.Equal(6L, edges);
        Assert.All(refusals, refusal => Assert.Equal(PostgresErrorCodes.InsufficientPrivilege, refusal));
        Assert.Throws<PostgresException>(() => connection.Run("CREATE TABLE mine (id integer)"));
    }
}
