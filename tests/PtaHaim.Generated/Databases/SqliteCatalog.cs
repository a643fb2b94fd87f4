using Microsoft.EntityFrameworkCore;
using PtaHaim.Catalog.Data;
using PtaHaim.Catalog.Snapshots;

namespace PtaHaim.Generated.Databases;

/// <summary>A catalog in a SQLite file.</summary>
public sealed class SqliteCatalog : CatalogDatabase
{
    private SqliteCatalog(string path) => Path = path;

    /// <summary>Writes the rows as a build does.</summary>
    public static async Task<SqliteCatalog> CreateAsync(CatalogRows rows, CancellationToken cancel = default)
    {
        var path = System.IO.Path.Combine(System.IO.Path.GetTempPath(), $"ptahaim-{Guid.NewGuid():N}.db");
        try
        {
            await SqliteSnapshotWriter.WriteAsync(path, rows, cancel);
            return new SqliteCatalog(path);
        }
        catch
        {
            File.Delete(path);
            throw;
        }
    }

    public string Path { get; }

    /// <summary>As a site opens a snapshot, which nothing changes any more.</summary>
    public string ConnectionString => $"Data Source=file:{Path}?immutable=1;Mode=ReadOnly;Pooling=False";

    public override CatalogContext Open(Action<DbContextOptionsBuilder>? configure = null)
    {
        var options = new DbContextOptionsBuilder<SqliteCatalogContext>()
            .UseSqlite(ConnectionString)
            .UseQueryTrackingBehavior(QueryTrackingBehavior.NoTracking);
        configure?.Invoke(options);
        return new SqliteCatalogContext(options.Options);
    }

    public override ValueTask DisposeAsync()
    {
        File.Delete(Path);
        return ValueTask.CompletedTask;
    }
}
