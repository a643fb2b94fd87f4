using System.Collections.Concurrent;
using PtaHaim.Catalog.Snapshots;
using PtaHaim.Catalog.Tests.Snapshots;
using PtaHaim.Generated.Databases;

namespace PtaHaim.Catalog.Tests.Databases;

public sealed class OnSqlite : OnDatabase
{
    public override string ListTables =>
        "SELECT name AS \"Value\" FROM sqlite_master WHERE type = 'table' AND name NOT LIKE 'sqlite_%'";

    public override string ListIndexes =>
        "SELECT name AS \"Value\" FROM sqlite_master WHERE type = 'index' AND sql IS NOT NULL";

    public override async Task<CatalogDatabase> CreateAsync(CatalogRows rows, CancellationToken cancel = default) =>
        await SqliteCatalog.CreateAsync(rows, cancel);

    internal override Task<SnapshotPlace> CreatePlaceAsync() =>
        Task.FromResult<SnapshotPlace>(
            new SqlitePlace(Path.Combine(Path.GetTempPath(), $"ptahaim-place-{Guid.NewGuid():N}"))
        );
}

/// <summary>A data folder, made by the first build.</summary>
internal sealed class SqlitePlace(string folder) : SnapshotPlace
{
    public override SnapshotStore Store(ConcurrentQueue<string> log) => Store(log, 64 << 20);

    /// <summary>Files up to <paramref name="largestWhole"/> bytes are read whole each time they are opened.</summary>
    public SqliteSnapshotStore Store(ConcurrentQueue<string> log, long largestWhole) =>
        new(folder, [], Time, new RecordingLogger<SqliteSnapshotStore>(log), largestWhole);

    public override void Configure(CatalogOptions options) => options.Data = folder;

    public override Task<IReadOnlyList<string>> NamesAsync() =>
        Task.FromResult<IReadOnlyList<string>>([
            .. Directory.EnumerateFiles(folder, "catalog-*").Select(file => Path.GetFileName(file)),
        ]);

    public override async Task GiveFormatAsync(string fingerprint, int format)
    {
        var path = Path.Combine(folder, $"catalog-{fingerprint}.json");
        var manifest = Manifest.Parse(await File.ReadAllBytesAsync(path))!;
        Damage.Replace(path, (manifest with { Format = format }).ToBytes());
    }

    public override string Graph(string fingerprint) => Path.Combine(folder, $"catalog-{fingerprint}.graph");

    public override ValueTask DisposeAsync()
    {
        if (Directory.Exists(folder))
            Directory.Delete(folder, recursive: true);
        return ValueTask.CompletedTask;
    }
}

[CollectionDefinition(Name)]
public sealed class SqliteCollection : ICollectionFixture<OnSqlite>
{
    public const string Name = "on SQLite";
}
