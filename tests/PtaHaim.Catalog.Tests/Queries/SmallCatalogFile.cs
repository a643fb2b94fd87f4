using PtaHaim.Catalog.Data;
using PtaHaim.Generated;

namespace PtaHaim.Catalog.Tests.Queries;

/// <summary>One small catalog for all tests that only read.</summary>
public sealed class SmallCatalogFile : IDisposable
{
    private readonly CatalogFile file = new(SmallCatalog.Rows());

    public CatalogContext Open() => file.Open();

    public void Dispose() => file.Dispose();
}

[CollectionDefinition(Name)]
public sealed class SmallCatalogCollection : ICollectionFixture<SmallCatalogFile>
{
    public const string Name = "small catalog";
}
