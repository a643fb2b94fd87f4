using System.Data.Common;
using Microsoft.EntityFrameworkCore;
using PtaHaim.Catalog.Data;
using PtaHaim.Catalog.Snapshots;
using PtaHaim.Catalog.Sources;
using PtaHaim.Catalog.Tests.Databases;
using PtaHaim.Generated.Databases;

namespace PtaHaim.Catalog.Tests.Snapshots;

/// <summary>Keys and rows that PostgreSQL is given in ways of its own.</summary>
[Collection(PostgresCollection.Name)]
public sealed class PostgresCopyTests(OnPostgres on)
{
    [Fact]
    public async Task Keys_checks_and_indexes_are_those_of_the_model()
    {
        await using var database = await WriteAsync(SmallRows.Make());
        await using var context = database.Open();
        var tables = context.Model.GetEntityTypes().Where(type => type.GetTableName() is not null).ToList();

        var keys = tables.SelectMany(type => type.GetKeys()).Select(key => key.GetName()!);
        var foreign = tables.SelectMany(type => type.GetForeignKeys()).Select(key => key.GetConstraintName()!);
        var indexes = tables.SelectMany(type => type.GetIndexes()).Select(index => index.GetDatabaseName()!);

        Assert.Equal(Sorted(keys), WithoutSearch(await ConstraintsAsync(context, 'p')));
        Assert.Equal(Sorted(foreign), await ConstraintsAsync(context, 'f'));
        Assert.Contains("CK_Credits_Sourced", await ConstraintsAsync(context, 'c'));
        Assert.Equal(
            Sorted(keys.Concat(indexes)),
            WithoutSearch(
                await NamesAsync(context, "SELECT indexname FROM pg_indexes WHERE schemaname = current_schema()")
            )
        );
    }

    /// <summary>The index of words is the database's own and not of the model.</summary>
    private static IEnumerable<string> WithoutSearch(IEnumerable<string> names) =>
        names.Where(name => !name.Contains("_Search", StringComparison.Ordinal));

    [Fact]
    public async Task Texts_come_back_as_they_went_in_however_long_and_in_whatever_script()
    {
        string[] texts = ["", "x", "Ærø, 東京, 🎬", new('ü', 100_000), new('a', 65_536), "after a long one"];
        await using var database = await WriteAsync(
            new CatalogRows { Facts = texts.Select((text, at) => Fact(at + 1, text)) }
        );
        await using var context = database.Open();

        Assert.Equal(texts, await context.Facts.OrderBy(fact => fact.Id).Select(fact => fact.Statement).ToListAsync());
    }

    [Fact]
    public async Task The_keys_of_a_catalog_larger_than_seeds_are_declared_without_being_checked()
    {
        var counts = Enumerable
            .Range(0, (int)SnapshotFormat.SeedSized)
            .Select(number => new CatalogCount { Name = $"{number}", Value = number });
        await using var database = await WriteAsync(new CatalogRows { Counts = counts, Citations = [Dangling()] });
        await using var context = database.Open();

        Assert.Contains("FK_Citations_Facts_FactId", await ConstraintsAsync(context, 'f'));
    }

    [Fact]
    public async Task Rows_that_fail_end_the_build_with_their_own_failure()
    {
        var failure = await Assert.ThrowsAsync<InvalidOperationException>(() =>
            WriteAsync(new CatalogRows { Facts = Failing() })
        );

        Assert.Equal("no more rows", failure.Message);

        static IEnumerable<Fact> Failing()
        {
            yield return Fact(1, "x");
            throw new InvalidOperationException("no more rows");
        }
    }

    private async Task<PostgresCatalog> WriteAsync(CatalogRows rows) =>
        await PostgresCatalog.CreateAsync(on.Server, rows);

    private static Citation Dangling() =>
        new()
        {
            Id = 1,
            FactId = 7,
            SourceId = 8,
        };

    private static Fact Fact(int id, string statement) =>
        new()
        {
            Id = id,
            Key = $"statement.{id}",
            Kind = FactKinds.Statement,
            Statement = statement,
            Citations = 1,
            Independent = 1,
            CopiesOnly = false,
        };

    private static Task<List<string>> ConstraintsAsync(CatalogContext context, char kind) =>
        NamesAsync(
            context,
            $"SELECT conname::text FROM pg_constraint WHERE connamespace = current_schema()::regnamespace AND contype = '{kind}'"
        );

    private static async Task<List<string>> NamesAsync(CatalogContext context, string sql)
    {
        await context.Database.OpenConnectionAsync();
        await using DbCommand command = context.Database.GetDbConnection().CreateCommand();
        command.CommandText = sql;
        await using var rows = await command.ExecuteReaderAsync();
        var names = new List<string>();
        while (await rows.ReadAsync())
            names.Add(rows.GetString(0));
        return Sorted(names);
    }

    private static List<string> Sorted(IEnumerable<string> names) => [.. names.Order(StringComparer.Ordinal)];
}
