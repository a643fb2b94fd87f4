using PtaHaim.Catalog.Exports;
using PtaHaim.Catalog.Seeds;
using PtaHaim.Catalog.Tests.Databases;
using PtaHaim.Catalog.Tests.Seeds;
using PtaHaim.Generated;
using PtaHaim.Generated.Databases;

namespace PtaHaim.Catalog.Tests.Exports;

public abstract class CuratedCatalogTests(OnDatabase on)
{
    [Fact]
    public async Task The_shipped_catalog_is_exported_as_the_seed_that_it_was_built_from() =>
        Assert.Equal(CanonicalSeed.Of(ShippedCatalog.Seed), await ExportAsync(on.Shipped));

    [Theory]
    [InlineData(1)]
    [InlineData(22)]
    [InlineData(333)]
    [InlineData(4_444)]
    [InlineData(55_555)]
    [InlineData(666_666)]
    public async Task A_catalog_that_is_built_from_its_export_exports_the_same_bytes(int number)
    {
        var seed = GeneratedSeed.Of(number);
        await using var first = await on.CreateAsync(SeedRows.From(seed));
        var bytes = await ExportAsync(first);
        var again = SampleSeed.ReadBytes(("catalog.json", bytes));
        Assert.Equal("", SeedReport.Text(again));
        await using var second = await on.CreateAsync(SeedRows.From(again.Seed!));

        Assert.Equal(CanonicalSeed.Of(seed), bytes);
        Assert.Equal(bytes, await ExportAsync(second));
    }

    [Fact]
    public async Task Rows_of_an_import_are_no_seeds()
    {
        await using var imported = await on.CreateAsync(GeneratedCatalog.Rows(200, seed: 1));

        var seed = System.Text.Encoding.UTF8.GetString(await ExportAsync(imported));

        Assert.DoesNotContain("\n  \"works\": [", seed, StringComparison.Ordinal);
        Assert.DoesNotContain("\n  \"people\": [", seed, StringComparison.Ordinal);
    }

    private static async Task<byte[]> ExportAsync(CatalogDatabase database)
    {
        await using var context = database.Open();
        using var file = new MemoryStream();
        await CuratedCatalog.WriteAsync(context, file, CancellationToken.None);
        return file.ToArray();
    }
}

[Collection(SqliteCollection.Name)]
public sealed class SqliteCuratedCatalogTests(OnSqlite on) : CuratedCatalogTests(on);

[Collection(PostgresCollection.Name)]
public sealed class PostgresCuratedCatalogTests(OnPostgres on) : CuratedCatalogTests(on);
