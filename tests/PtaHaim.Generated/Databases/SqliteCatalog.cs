using Microsoft.EntityFrameworkCore;
using PtaHaim.Catalog.Data;
using PtaHaim.Catalog.Snapshots;

namespace PtaHaim.Generated.Databases;

/// <summary>A catalog in a SQLite file.</summary>
public sealed class SqliteCatalog : CatalogDatabase
{
    private SqliteCatalog(string path) => Path = path;

    public static async Task<SqliteCatalog> CreateAsync(CatalogRows rows)
    {
        var path = System.IO.Path.Combine(System.IO.Path.GetTempPath(), $"ptahaim-{Guid.NewGuid():N}.db");
        await SqliteSnapshotWriter.WriteAsync(path, rows, CancellationToken.None);
        return new SqliteCatalog(path);
    }

    public string Path { get; }

    public override CatalogContext Open(Action<DbContextOptionsBuilder>? configure = null)
    {
        var options = new DbContextOptionsBuilder<SqliteCatalogContext>()
            .UseSqlite($"Data Source={Path};Mode=ReadOnly;Pooling=False")
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
