using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Diagnostics;
using Microsoft.EntityFrameworkCore.Infrastructure;
using Npgsql;
using PtaHaim.Catalog.Data;

namespace PtaHaim.Catalog.Snapshots;

/// <summary>A snapshot in a schema of PostgreSQL, with connections of its own that see that schema first.</summary>
internal sealed class PostgresSnapshot : Snapshot
{
    private static long opened;

    private readonly Manifest manifest;
    private readonly NpgsqlDataSource database;
    private readonly PooledDbContextFactory<PostgresCatalogContext> contexts;

    public PostgresSnapshot(
        Manifest manifest,
        PostgresSettings settings,
        IReadOnlyCollection<IInterceptor> interceptors
    )
    {
        this.manifest = manifest;
        Number = Interlocked.Increment(ref opened);
        database = settings.ForReading(SchemaOf(Fingerprint));
        contexts = new PooledDbContextFactory<PostgresCatalogContext>(
            new DbContextOptionsBuilder<PostgresCatalogContext>()
                .UseNpgsql(database)
                .UseQueryTrackingBehavior(QueryTrackingBehavior.NoTracking)
                .EnableThreadSafetyChecks(false)
                .AddInterceptors(PostgresTexts.Interceptor)
                .AddInterceptors(interceptors)
                .Options
        );
    }

    internal override SnapshotFingerprint Identity => new(manifest.Fingerprint);

    public override long Number { get; }

    public override IReadOnlyDictionary<string, long> Counts => manifest.Counts;

    /// <summary>The schema of a snapshot. A fingerprint is hexadecimal, so the name needs no quotes.</summary>
    public static string SchemaOf(string fingerprint) => $"catalog_{fingerprint}";

    public override CatalogContext CreateContext() => contexts.CreateDbContext();

    internal override void Close()
    {
        database.Dispose();
        base.Close();
    }
}
