using Microsoft.EntityFrameworkCore;
using PtaHaim.Catalog.Data;

namespace PtaHaim.Generated.Databases;

/// <summary>A catalog in a database of its own, gone when it is disposed of.</summary>
public abstract class CatalogDatabase : IAsyncDisposable
{
    /// <summary>A context over it, for reading, with what the caller adds.</summary>
    public abstract CatalogContext Open(Action<DbContextOptionsBuilder>? configure = null);

    public abstract ValueTask DisposeAsync();
}
