using Microsoft.EntityFrameworkCore;
using PtaHaim.Catalog.Data;
using PtaHaim.Catalog.Snapshots;

namespace PtaHaim.Generated;

/// <summary>A catalog in a SQLite file of its own, deleted at the end.</summary>
public sealed class CatalogFile : IDisposable
{
    private CatalogFile(string path) => Path = path;

    public static async Task<CatalogFile> CreateAsync(CatalogRows rows)
    {
        var path = System.IO.Path.Combine(System.IO.Path.GetTempPath(), $"ptahaim-{Guid.NewGuid():N}.db");
        await SqliteSnapshotWriter.WriteAsync(path, rows, CancellationToken.None);
        return new CatalogFile(path);
    }

    public string Path { get; }

    /// <summary>A context over the file, read only, with what the caller adds.</summary>
    public CatalogContext Open(Action<DbContextOptionsBuilder>? configure = null)
    {
        var options = new DbContextOptionsBuilder<SqliteCatalogContext>()
            .UseSqlite($"Data Source={Path};Mode=ReadOnly;Pooling=False")
            .UseQueryTrackingBehavior(QueryTrackingBehavior.NoTracking);
        configure?.Invoke(options);
        return new SqliteCatalogContext(options.Options);
    }

    public void Dispose() => File.Delete(Path);
}
