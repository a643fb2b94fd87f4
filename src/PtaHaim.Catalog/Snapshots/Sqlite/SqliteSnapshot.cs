using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Diagnostics;
using Microsoft.EntityFrameworkCore.Infrastructure;
using PtaHaim.Catalog.Data;

namespace PtaHaim.Catalog.Snapshots;

/// <summary>A snapshot in a SQLite file, opened read-only and immutable: no lock is taken and nothing is written, not even beside it.</summary>
internal sealed class SqliteSnapshot : Snapshot
{
    private static long opened;

    private readonly Manifest manifest;
    private readonly FileStream file;
    private readonly string connectionString;
    private readonly PooledDbContextFactory<SqliteCatalogContext> contexts;

    /// <param name="manifest">What was published.</param>
    /// <param name="file">The database, held open while it is served: by that, a sweep of another process knows.</param>
    /// <param name="interceptors">Added to each context.</param>
    public SqliteSnapshot(Manifest manifest, FileStream file, IReadOnlyCollection<IInterceptor> interceptors)
    {
        this.manifest = manifest;
        this.file = file;
        Number = Interlocked.Increment(ref opened);
        Edition = manifest.Edition ?? "";
        Published = new DateTimeOffset(File.GetLastWriteTimeUtc(file.Name));
        connectionString = ConnectionString(file.Name, Number);
        contexts = new PooledDbContextFactory<SqliteCatalogContext>(Options(connectionString, interceptors));
    }

    internal override SnapshotFingerprint Identity => new(manifest.Fingerprint);

    public override long Number { get; }

    internal override string DatabaseFile => file.Name;

    public override IReadOnlyDictionary<string, long> Counts => manifest.Counts;

    internal override bool IsUnchecked => base.IsUnchecked || manifest.Parts[0].Sampled is not null;

    public override CatalogContext CreateContext() => contexts.CreateDbContext();

    /// <summary>Has a first query translated, though not run: model and translation are the same for all snapshots.</summary>
    public static void Prepare()
    {
        using var context = new PooledDbContextFactory<SqliteCatalogContext>(
            Options("Data Source=:memory:", [])
        ).CreateDbContext();
        _ = context.Heads.OrderBy(row => row.Id).Take(1).ToQueryString();
        context.Database.OpenConnection();
    }

    /// <summary>A context of a database that is being built, from no pool.</summary>
    public static CatalogContext Open(string path) =>
        new SqliteCatalogContext(
            Options(
                new SqliteConnectionStringBuilder
                {
                    DataSource = path,
                    Mode = SqliteOpenMode.ReadOnly,
                    Pooling = false,
                }.ConnectionString,
                []
            )
        );

    internal override void Close()
    {
        using var connection = new SqliteConnection(connectionString);
        SqliteConnection.ClearPool(connection);
        file.Dispose();
        base.Close();
    }

    private static DbContextOptions<SqliteCatalogContext> Options(
        string connectionString,
        IReadOnlyCollection<IInterceptor> interceptors
    ) =>
        new DbContextOptionsBuilder<SqliteCatalogContext>()
            .UseSqlite(connectionString)
            .UseQueryTrackingBehavior(QueryTrackingBehavior.NoTracking)
            .EnableThreadSafetyChecks(false)
            .AddInterceptors(interceptors)
            .Options;

    /// <summary>
    /// Read-only and immutable. Connections are pooled by this text; the last parameter, which SQLite passes over,
    /// keeps those to a file apart from those to one of the same name that was there before it was rebuilt.
    /// </summary>
    private static string ConnectionString(string path, long number)
    {
        var parts = path.Replace('\\', '/').TrimStart('/').Split('/').Select(Uri.EscapeDataString);
        return new SqliteConnectionStringBuilder
        {
            DataSource = $"file:///{string.Join('/', parts)}?immutable=1&opened={number}",
            Mode = SqliteOpenMode.ReadOnly,
            Cache = SqliteCacheMode.Private,
            Pooling = true,
        }.ConnectionString;
    }
}
