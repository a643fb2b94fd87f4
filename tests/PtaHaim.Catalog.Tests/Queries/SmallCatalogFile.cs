using PtaHaim.Catalog.Data;
using PtaHaim.Generated;

namespace PtaHaim.Catalog.Tests.Queries;

/// <summary>One small catalog for all tests that only read.</summary>
public sealed class SmallCatalogFile : IAsyncLifetime
{
    private CatalogFile? file;

    public CatalogContext Open() => file!.Open();

    public async Task InitializeAsync() => file = await CatalogFile.CreateAsync(SmallCatalog.Rows());

    public Task DisposeAsync()
    {
        file?.Dispose();
        return Task.CompletedTask;
    }
}

[CollectionDefinition(Name)]
public sealed class SmallCatalogCollection : ICollectionFixture<SmallCatalogFile>
{
    public const string Name = "small catalog";
}
