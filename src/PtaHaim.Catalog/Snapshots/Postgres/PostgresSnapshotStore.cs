using Microsoft.EntityFrameworkCore.Diagnostics;
using Microsoft.Extensions.Logging;
using Npgsql;
using PtaHaim.Catalog.Changes;
using PtaHaim.Catalog.Graph;

namespace PtaHaim.Catalog.Snapshots;

/// <summary>
/// Snapshots as schemas of a PostgreSQL database that several nodes share. What was published last is current for all of
/// them.
/// </summary>
public sealed class PostgresSnapshotStore : SnapshotStore
{
    private static readonly TimeSpan Pause = TimeSpan.FromMilliseconds(500);

    private readonly PostgresSettings settings;
    private readonly IReadOnlyCollection<IInterceptor> interceptors;
    private readonly TimeProvider time;
    private readonly ILogger logger;
    private readonly PostgresDatabase database;
    private readonly PostgresOpening opening;
    private readonly PublicationNews news;
    private readonly GraphFiles? graphs;

    /// <param name="settings">How the database is reached; nothing is opened before the first question.</param>
    /// <param name="data">Where this node makes the graphs of what it serves; null for one that only builds.</param>
    /// <param name="interceptors">Added to the contexts of each snapshot.</param>
    /// <param name="time">Measures durations and waits.</param>
    /// <param name="logger">Hears of each stage.</param>
    public PostgresSnapshotStore(
        PostgresSettings settings,
        string? data,
        IEnumerable<IInterceptor> interceptors,
        TimeProvider time,
        ILogger<PostgresSnapshotStore> logger
    )
    {
        (this.settings, this.interceptors, this.time, this.logger) = (settings, [.. interceptors], time, logger);
        graphs = data is null ? null : new GraphFiles(data, time, logger);
        database = new PostgresDatabase(settings);
        opening = new PostgresOpening(settings, this.interceptors, time, logger);
        news = new PublicationNews(database.Looking, time);
    }

    public override string Place => settings.Place;

    public override async ValueTask DisposeAsync()
    {
        await news.DisposeAsync();
        await database.DisposeAsync();
    }

    internal override Snapshot? Open(SnapshotFingerprint fingerprint, CancellationToken cancel) =>
        WithGraph(database.Look(connection => opening.Open(connection, fingerprint.Short)), cancel);

    internal override Snapshot? OpenLast(CancellationToken cancel) => WithGraph(database.Look(opening.Newest), cancel);

    /// <summary>What the seeds ask for may have been replaced since by another node: then that one is served.</summary>
    internal override async Task<Snapshot?> OpenAtStartAsync(SnapshotFingerprint wanted, CancellationToken cancel)
    {
        for (var tries = 0; ; tries++)
        {
            var (open, why) = await database.LookAsync(connection => opening.AtStart(connection, wanted.Short), cancel);
            if (open is not null || why is null)
                return WithGraph(open, cancel);
            if (tries == 0)
                logger.WaitingToRead(Place, why);
            await Task.Delay(Pause, time, cancel);
        }
    }

    internal override bool IsShared => true;

    internal override Task NewsAsync(CancellationToken cancel) => news.WaitAsync(cancel);

    internal override async Task<Snapshot?> OpenNextAsync(string served, CancellationToken cancel)
    {
        var next = await database.LookAsync(connection => opening.Next(connection, served), cancel);
        await news.ListenAsync(cancel);
        return WithGraph(next, cancel);
    }

    internal override async Task MakeCurrentAsync(Snapshot snapshot, CancellationToken cancel)
    {
        for (
            var tries = 0;
            !await database.LookAsync(connection => TryPublish(connection, snapshot, cancel), cancel);
            tries++
        )
        {
            if (tries == 0)
                logger.Waiting(Place);
            await Task.Delay(Pause, time, cancel);
        }
    }

    internal override ChangeLog ReadChanges(ChangeLog known, CancellationToken cancel) =>
        database.Look(connection => PublishedChanges.Read(connection, known));

    internal override async Task TidyAsync(CancellationToken cancel)
    {
        var dropped = await database.LookAsync(
            connection => PostgresUpkeep.DropOutdated(connection, settings.Keep),
            cancel
        );
        if (dropped.Count > 0)
            logger.Swept(dropped.Count, string.Join(", ", dropped));
        graphs?.Sweep();
    }

    internal override async Task<Snapshot> BuildAsync(
        SnapshotFingerprint fingerprint,
        Func<CatalogRows> rows,
        CancellationToken cancel
    )
    {
        var built = await database.BuildAsync(
            connection => BuildAloneAsync(connection, fingerprint, rows, cancel),
            cancel
        );
        return WithGraph(built, cancel)!;
    }

    /// <summary>PostgreSQL checks its own pages; the graph is this node's.</summary>
    internal override string? CheckWhole(Snapshot snapshot, bool slow, CancellationToken cancel)
    {
        var reason = graphs?.WhatIsWrong(snapshot.Identity, cancel);
        if (reason is not null)
            logger.Unusable(snapshot.Fingerprint, reason);
        return reason;
    }

    public override IEnumerable<(string Fingerprint, string? Wrong)> CheckKept(CancellationToken cancel) =>
        database
            .Look(PublishedSnapshots.List)
            .Select(entry =>
                (
                    entry.Fingerprint,
                    database.Examine(connection => PostgresUpkeep.Check(connection, entry.Fingerprint), cancel)
                )
            );

    internal override bool IsDamage(Exception failure) =>
        failure is GraphDamagedException || PostgresFaults.IsGone(failure);

    internal override bool IsAway(Exception failure) => PostgresFaults.IsAway(failure);

    /// <summary>Not while the database is locked or the snapshot is yet to be seen by others: the graph is read from it.</summary>
    private Snapshot? WithGraph(Snapshot? snapshot, CancellationToken cancel)
    {
        if (graphs is null || snapshot is null)
            return snapshot;
        try
        {
            return snapshot.WithGraph(graphs, cancel);
        }
        catch (Exception failure) when (PostgresFaults.WhyUnavailable(failure, Place) is { } reason)
        {
            throw new CatalogUnavailableException(reason, failure);
        }
    }

    /// <summary>False while another node builds, publishes or drops.</summary>
    private bool TryPublish(NpgsqlConnection connection, Snapshot snapshot, CancellationToken cancel)
    {
        if (
            PostgresRights.WhyNotBuild(connection) is not null
            || PublishedSnapshots.Current(connection) == snapshot.Fingerprint
        )
            return true;
        using var transaction = connection.BeginTransaction();
        if (!PublishedSnapshots.TryLock(connection))
            return false;
        if (PublishedSnapshots.Find(connection, snapshot.Fingerprint) is { } manifest)
            Publish(connection, manifest, cancel);
        transaction.Commit();
        return true;
    }

    private void Publish(NpgsqlConnection connection, Manifest manifest, CancellationToken cancel)
    {
        var fingerprint = new SnapshotFingerprint(manifest.Fingerprint);
        PublishedSnapshots.Publish(connection, fingerprint.Short, manifest);
        PublishedChanges.Tell(connection, fingerprint, time, logger, cancel);
        if (settings.Reader is { } reader)
            PostgresRights.Grant(connection, PostgresSnapshot.SchemaOf(fingerprint.Short), reader);
    }

    private async Task<Snapshot> BuildAloneAsync(
        NpgsqlConnection connection,
        SnapshotFingerprint fingerprint,
        Func<CatalogRows> rows,
        CancellationToken cancel
    )
    {
        if (PostgresRights.WhyNotBuild(connection) is { } why)
            throw new CatalogUnavailableException($"No catalog can be built in {Place}: {why}.");
        for (var tries = 0; ; tries++)
        {
            await using var transaction = await connection.BeginTransactionAsync(cancel);
            if (PublishedSnapshots.TryLock(connection))
            {
                var snapshot =
                    opening.Open(connection, fingerprint.Short)
                    ?? await BuildAsync(connection, fingerprint, rows(), cancel);
                await transaction.CommitAsync(cancel);
                return snapshot;
            }

            await transaction.RollbackAsync(cancel);
            if (tries == 0)
                logger.Waiting(Place);
            await Task.Delay(Pause, time, cancel);
        }
    }

    private async Task<PostgresSnapshot> BuildAsync(
        NpgsqlConnection connection,
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
        Publish(connection, manifest, cancel);
        var duration = (long)time.GetElapsedTime(start).TotalMilliseconds;
        logger.Built(fingerprint.Short, counts.Values.Sum(), counts["Credits"], size, duration);
        return new PostgresSnapshot(manifest, settings, interceptors)
        {
            Published = PublishedSnapshots.PublishedAt(connection, fingerprint.Short),
        };
    }
}
