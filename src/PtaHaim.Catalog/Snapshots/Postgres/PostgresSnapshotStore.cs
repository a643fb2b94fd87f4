using Microsoft.EntityFrameworkCore.Diagnostics;
using Microsoft.Extensions.Logging;
using Npgsql;

namespace PtaHaim.Catalog.Snapshots;

/// <summary>
/// Snapshots as schemas of a PostgreSQL database that several nodes share. What was published last is current for all of
/// them.
/// </summary>
public sealed class PostgresSnapshotStore : SnapshotStore, IAsyncDisposable
{
    private static readonly TimeSpan Pause = TimeSpan.FromMilliseconds(500);

    private readonly PostgresSettings settings;
    private readonly IReadOnlyCollection<IInterceptor> interceptors;
    private readonly TimeProvider time;
    private readonly ILogger logger;
    private readonly NpgsqlDataSource database;
    private readonly PublicationNews news;
    private readonly Lazy<bool> usable;

    /// <param name="settings">How the database is reached; nothing is opened before the first question.</param>
    /// <param name="interceptors">Added to the contexts of each snapshot.</param>
    /// <param name="time">Measures durations and waits.</param>
    /// <param name="logger">Hears of each stage.</param>
    public PostgresSnapshotStore(
        PostgresSettings settings,
        IEnumerable<IInterceptor> interceptors,
        TimeProvider time,
        ILogger<PostgresSnapshotStore> logger
    )
    {
        (this.settings, this.interceptors, this.time, this.logger) = (settings, [.. interceptors], time, logger);
        database = NpgsqlDataSource.Create(settings.ForBuilding);
        news = new PublicationNews(database, time);
        usable = new Lazy<bool>(IsUsable, LazyThreadSafetyMode.PublicationOnly);
    }

    public override string Place => settings.Place;

    public async ValueTask DisposeAsync()
    {
        await news.DisposeAsync();
        await database.DisposeAsync();
    }

    internal override Snapshot? Open(SnapshotFingerprint fingerprint, CancellationToken cancel) =>
        Ask(connection => Open(connection, fingerprint.Short) is { } found ? Publish(connection, found) : null);

    internal override Snapshot? OpenLast(CancellationToken cancel) => Ask(OpenNewest);

    /// <summary>What the seeds ask for may have been replaced since by another node: then that one is served.</summary>
    internal override async Task<Snapshot?> OpenAtStartAsync(SnapshotFingerprint wanted, CancellationToken cancel)
    {
        for (var tries = 0; ; tries++)
        {
            var (open, why) = Ask(connection => OpenAtStart(connection, wanted.Short));
            if (open is not null || why is null)
                return open;
            if (tries == 0)
                logger.WaitingToRead(Place, why);
            await Task.Delay(Pause, time, cancel);
        }
    }

    internal override bool IsShared => true;

    internal override Task NewsAsync(CancellationToken cancel) => news.WaitAsync(cancel);

    internal override async Task<Snapshot?> OpenNextAsync(string served, CancellationToken cancel)
    {
        var next = await Task.Run(
            () =>
                Ask(connection =>
                    PublishedSnapshots.Current(connection) is { } current && current != served
                        ? Open(connection, current)
                        : null
                ),
            cancel
        );
        await news.ListenAsync(cancel);
        return next;
    }

    internal override Task TidyAsync(CancellationToken cancel) =>
        Task.Run(
            () =>
            {
                var dropped = Ask(connection => PostgresUpkeep.DropOutdated(connection, settings.Keep));
                if (dropped.Count > 0)
                    logger.Swept(dropped.Count, string.Join(", ", dropped));
            },
            cancel
        );

    internal override async Task<Snapshot> BuildAsync(
        SnapshotFingerprint fingerprint,
        Func<CatalogRows> rows,
        CancellationToken cancel
    )
    {
        try
        {
            _ = usable.Value;
            await using var connection = await database.OpenConnectionAsync(cancel);
            if (PostgresRights.WhyNotBuild(connection) is { } why)
                throw new CatalogUnavailableException($"No catalog can be built in {Place}: {why}.");
            for (var tries = 0; ; tries++)
            {
                await using var transaction = await connection.BeginTransactionAsync(cancel);
                if (PublishedSnapshots.TryLock(connection))
                    return Open(connection, fingerprint.Short)
                        ?? await BuildAsync(connection, transaction, fingerprint, rows(), cancel);
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

    /// <summary>PostgreSQL checks its own pages.</summary>
    internal override string? CheckWhole(Snapshot snapshot, bool slow, CancellationToken cancel) => null;

    public override IEnumerable<(string Fingerprint, string? Wrong)> CheckKept(CancellationToken cancel) =>
        Ask(PublishedSnapshots.List).Select(name => (name, Ask(connection => PostgresUpkeep.Check(connection, name))));

    internal override bool IsDamage(Exception failure) => PostgresFaults.IsGone(failure);

    internal override bool IsAway(Exception failure) => PostgresFaults.IsAway(failure);

    private bool IsUsable()
    {
        PostgresRequirements.Check(database, Place);
        return true;
    }

    private T Ask<T>(Func<NpgsqlConnection, T> question)
    {
        try
        {
            _ = usable.Value;
            using var connection = database.OpenConnection();
            return question(connection);
        }
        catch (Exception failure) when (PostgresFaults.WhyUnavailable(failure, Place) is { } reason)
        {
            throw new CatalogUnavailableException(reason, failure);
        }
    }

    private PostgresSnapshot? Open(NpgsqlConnection connection, string? fingerprint)
    {
        var start = time.GetTimestamp();
        if (
            fingerprint is null
            || PublishedSnapshots.Find(connection, fingerprint) is not { Format: SnapshotFormat.Current } manifest
        )
            return null;
        if (PostgresRights.WhyNotRead(connection, PostgresSnapshot.SchemaOf(fingerprint)) is { } why)
            throw new CatalogUnavailableException(
                $"{Place}: {why}: name that user in Catalog:ReaderRole of the node that builds, and start that one or run ptahaim build."
            );
        if (settings.Reader is { } reader)
            PostgresRights.Grant(connection, PostgresSnapshot.SchemaOf(fingerprint), reader);
        var snapshot = new PostgresSnapshot(manifest, settings, interceptors);
        logger.Opened(snapshot.Fingerprint, (long)time.GetElapsedTime(start).TotalMilliseconds);
        return snapshot;
    }

    /// <summary>The snapshot to start with; else null, and why this node has to wait for another one to build it.</summary>
    private (Snapshot? Open, string? Why) OpenAtStart(NpgsqlConnection connection, string wanted)
    {
        var why = PostgresRights.WhyNotBuild(connection);
        return why is not null || PublishedSnapshots.Find(connection, wanted) is not null
            ? (OpenNewest(connection), why)
            : (null, null);
    }

    /// <summary>What was published last, or before that by this version of the program.</summary>
    private PostgresSnapshot? OpenNewest(NpgsqlConnection connection) =>
        PublishedSnapshots
            .List(connection)
            .Select(name => Open(connection, name))
            .FirstOrDefault(open => open is not null);

    /// <summary>What is asked for by name becomes current again, where this node may say so.</summary>
    private static PostgresSnapshot Publish(NpgsqlConnection connection, PostgresSnapshot found)
    {
        if (
            PostgresRights.WhyNotBuild(connection) is not null
            || PublishedSnapshots.Current(connection) == found.Fingerprint
        )
            return found;
        using var transaction = connection.BeginTransaction();
        PublishedSnapshots.WaitForLock(connection);
        if (PublishedSnapshots.Find(connection, found.Fingerprint) is { } manifest)
            PublishedSnapshots.Publish(connection, found.Fingerprint, manifest);
        transaction.Commit();
        return found;
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
        PublishedSnapshots.Create(connection);
        var counts = await new PostgresSnapshotWriter(connection, cancel).WriteAsync(schema, rows);
        var size = PostgresUpkeep.SizeOf(connection, schema);
        var manifest = new Manifest(
            SnapshotFormat.Current,
            fingerprint.Full,
            [new SnapshotPart(schema, size, "", null)],
            counts
        );
        PublishedSnapshots.Publish(connection, fingerprint.Short, manifest);
        if (settings.Reader is { } reader)
            PostgresRights.Grant(connection, schema, reader);
        await transaction.CommitAsync(cancel);
        var duration = (long)time.GetElapsedTime(start).TotalMilliseconds;
        logger.Built(fingerprint.Short, counts.Values.Sum(), counts["Credits"], size, duration);
        return new PostgresSnapshot(manifest, settings, interceptors);
    }
}
