using PtaHaim.Catalog.Data;
using PtaHaim.Generated;
using PtaHaim.Generated.Databases;

namespace PtaHaim.Catalog.Tests.Queries;

/// <summary>One small catalog for all tests that only read.</summary>
public sealed class SmallCatalogFile : IAsyncLifetime
{
    private SqliteCatalog? file;

    public CatalogContext Open() => file!.Open();

    public async Task InitializeAsync() => file = await SqliteCatalog.CreateAsync(SmallCatalog.Rows());

    public async Task DisposeAsync() => await file!.DisposeAsync();
}

[CollectionDefinition(Name)]
public sealed class SmallCatalogCollection : ICollectionFixture<SmallCatalogFile>
{
    public const string Name = "small catalog";
}
