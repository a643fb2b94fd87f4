using PtaHaim.Catalog.Snapshots;
using PtaHaim.Catalog.Tests.Seeds;
using PtaHaim.Generated;
using PtaHaim.Generated.Databases;

namespace PtaHaim.Catalog.Tests.Databases;

/// <summary>One of the databases that every suite must hold on, and two catalogs in it for all tests that only read.</summary>
public abstract class OnDatabase : IAsyncLifetime
{
    /// <summary>A few works of invented people, with every kind of statement.</summary>
    public CatalogDatabase Small { get; private set; } = null!;

    /// <summary>The seeds of the repository.</summary>
    public CatalogDatabase Shipped { get; private set; } = null!;

    /// <summary>A statement that gives the names of all tables of a catalog.</summary>
    public abstract string ListTables { get; }

    /// <summary>A statement that gives the names of all indexes that the model asks for.</summary>
    public abstract string ListIndexes { get; }

    public virtual async Task InitializeAsync()
    {
        Small = await CreateAsync(SmallCatalog.Rows());
        Shipped = await CreateAsync(ShippedCatalog.Rows);
    }

    public virtual async Task DisposeAsync()
    {
        await Small.DisposeAsync();
        await Shipped.DisposeAsync();
    }

    /// <summary>A catalog of its own for one test.</summary>
    public abstract Task<CatalogDatabase> CreateAsync(CatalogRows rows, CancellationToken cancel = default);

    /// <summary>A place of its own for one test, where nothing was built yet.</summary>
    internal abstract Task<SnapshotPlace> CreatePlaceAsync();
}
