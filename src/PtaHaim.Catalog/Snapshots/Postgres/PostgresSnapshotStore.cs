using Microsoft.EntityFrameworkCore.Diagnostics;
using Microsoft.Extensions.Logging;
using Npgsql;

namespace PtaHaim.Catalog.Snapshots;

/// <summary>
/// Snapshots as schemas of a PostgreSQL database that several nodes share. What was published last is current for all of
/// them.
/// </summary>
public sealed class PostgresSnapshotStore(
    PostgresSettings settings,
    IEnumerable<IInterceptor> interceptors,
    TimeProvider time,
    ILogger<PostgresSnapshotStore> logger
) : SnapshotStore, IDisposable
{
    private static readonly TimeSpan Pause = TimeSpan.FromMilliseconds(500);

    private readonly IReadOnlyCollection<IInterceptor> interceptors = [.. interceptors];
    private readonly NpgsqlDataSource database = NpgsqlDataSource.Create(settings.ForBuilding);

    public override string Place => settings.Place;

    public void Dispose() => database.Dispose();

    internal override Snapshot? Open(SnapshotFingerprint fingerprint, CancellationToken cancel) =>
        Open(connection => PublishedSnapshots.Find(connection, fingerprint.Short));

    internal override Snapshot? OpenLast(CancellationToken cancel) =>
        Open(connection =>
            PublishedSnapshots.Current(connection) is { } current ? PublishedSnapshots.Find(connection, current) : null
        );

    /// <summary>What the seeds ask for may have been replaced since by another node: then that one is served.</summary>
    internal override Snapshot? OpenAtStart(SnapshotFingerprint wanted, CancellationToken cancel) =>
        Open(connection =>
            PublishedSnapshots.Current(connection) is { } current
            && (!MayBuild(connection) || PublishedSnapshots.Find(connection, wanted.Short) is not null)
                ? PublishedSnapshots.Find(connection, current)
                : null
        );

    internal override TimeSpan? LookEvery => TimeSpan.FromSeconds(2);

    internal override Snapshot? OpenNext(string served) =>
        Open(connection =>
            PublishedSnapshots.Current(connection) is { } current && current != served
                ? PublishedSnapshots.Find(connection, current)
                : null
        );

    internal override void Tidy()
    {
        try
        {
            using var connection = database.OpenConnection();
            var outdated = PublishedSnapshots.Outdated(connection, settings.Keep);
            if (outdated.Count == 0 || !MayBuild(connection))
                return;
            using var transaction = connection.BeginTransaction();
            if (!PublishedSnapshots.TryLock(connection))
                return;
            // A reader in the midst of a question holds its schema: it is dropped another time.
            connection.Run("SET LOCAL lock_timeout TO '1s'");
            outdated = PublishedSnapshots.Outdated(connection, settings.Keep);
            foreach (var fingerprint in outdated)
            {
                connection.Run($"DROP SCHEMA IF EXISTS {PostgresSnapshot.SchemaOf(fingerprint)} CASCADE");
                PublishedSnapshots.Remove(connection, fingerprint);
            }

            transaction.Commit();
            if (outdated.Count > 0)
                logger.Swept(outdated.Count, string.Join(", ", outdated));
        }
        catch (NpgsqlException)
        {
            // Away, or in use: the next look comes soon.
        }
    }

    internal override void Serve(Snapshot snapshot)
    {
        try
        {
            using var connection = database.OpenConnection();
            if (!MayBuild(connection) || PublishedSnapshots.Current(connection) == snapshot.Fingerprint)
                return;
            using var transaction = connection.BeginTransaction();
            if (
                PublishedSnapshots.TryLock(connection)
                && PublishedSnapshots.Find(connection, snapshot.Fingerprint) is { } manifest
            )
                PublishedSnapshots.Publish(connection, snapshot.Fingerprint, manifest);
            transaction.Commit();
        }
        catch (Exception away) when (PostgresFaults.IsAway(away))
        {
            // It was open a moment ago and goes on being served; publishing it again is not urgent.
        }
    }

    internal override async Task<Snapshot> BuildAsync(
        SnapshotFingerprint fingerprint,
        Func<CatalogRows> rows,
        CancellationToken cancel
    )
    {
        try
        {
            await using var connection = await database.OpenConnectionAsync(cancel);
            if (!MayBuild(connection))
                return await WaitAsync(cancel);
            for (var tries = 0; ; tries++)
            {
                await using var transaction = await connection.BeginTransactionAsync(cancel);
                if (PublishedSnapshots.TryLock(connection))
                    return PublishedSnapshots.Find(connection, fingerprint.Short) is { } built
                        ? new PostgresSnapshot(built, settings, interceptors)
                        : await BuildAsync(connection, transaction, fingerprint, rows(), cancel);
                await transaction.RollbackAsync(cancel);
                if (tries == 0)
                    logger.Waiting(Place);
                await Task.Delay(Pause, time, cancel);
            }
        }
        catch (Exception failure) when (PostgresFaults.WhyUnavailable(failure, Place) is { } reason)
        {
            throw new CatalogUnavailableException(reason, failure);
        }
    }

    /// <summary>A standby, or a role that only reads, serves what others publish, once it has arrived.</summary>
    private async Task<Snapshot> WaitAsync(CancellationToken cancel)
    {
        for (var tries = 0; ; tries++)
        {
            if (OpenLast(cancel) is { } published)
                return published;
            if (tries == 0)
                logger.WaitingToRead(Place);
            await Task.Delay(Pause, time, cancel);
        }
    }

    private static bool MayBuild(NpgsqlConnection connection) =>
        connection.Scalar("SELECT NOT pg_is_in_recovery() AND has_database_privilege(current_database(), 'CREATE')")
            is true;

    /// <summary>PostgreSQL checks its own pages.</summary>
    internal override string? CheckWhole(Snapshot snapshot, bool slow, CancellationToken cancel) => null;

    public override IEnumerable<(string Fingerprint, string? Wrong)> CheckKept(CancellationToken cancel) => [];

    internal override bool IsDamage(Exception failure) => PostgresFaults.IsGone(failure);

    internal override bool IsAway(Exception failure) => PostgresFaults.IsAway(failure);

    private PostgresSnapshot? Open(Func<NpgsqlConnection, Manifest?> find)
    {
        var start = time.GetTimestamp();
        try
        {
            using var connection = database.OpenConnection();
            if (find(connection) is not { Format: SnapshotFormat.Current } manifest)
                return null;
            var snapshot = new PostgresSnapshot(manifest, settings, interceptors);
            logger.Opened(snapshot.Fingerprint, (long)time.GetElapsedTime(start).TotalMilliseconds);
            return snapshot;
        }
        catch (Exception failure) when (PostgresFaults.WhyUnavailable(failure, Place) is { } reason)
        {
            throw new CatalogUnavailableException(reason, failure);
        }
    }

    private async Task<PostgresSnapshot> BuildAsync(
        NpgsqlConnection connection,
        NpgsqlTransaction transaction,
        SnapshotFingerprint fingerprint,
        CatalogRows rows,
        CancellationToken cancel
    )
    {
        var start = time.GetTimestamp();
        var schema = PostgresSnapshot.SchemaOf(fingerprint.Short);
        PublishedSnapshots.Create(connection, settings.Reader);
        var counts = await new PostgresSnapshotWriter(connection, cancel).WriteAsync(schema, rows, settings.Reader);
        var manifest = new Manifest(
            SnapshotFormat.Current,
            fingerprint.Full,
            [new SnapshotPart(schema, SizeOf(connection, schema), "", null)],
            counts
        );
        PublishedSnapshots.Publish(connection, fingerprint.Short, manifest);
        await transaction.CommitAsync(cancel);
        var duration = (long)time.GetElapsedTime(start).TotalMilliseconds;
        logger.Built(fingerprint.Short, counts.Values.Sum(), counts["Credits"], manifest.Parts[0].Size, duration);
        return new PostgresSnapshot(manifest, settings, interceptors);
    }

    private static long SizeOf(NpgsqlConnection connection, string schema) =>
        (long)
            (decimal)
                connection.Scalar(
                    "SELECT COALESCE(SUM(pg_total_relation_size(oid)), 0) FROM pg_class WHERE relnamespace = $1::regnamespace AND relkind = 'r'",
                    schema
                )!;
}
