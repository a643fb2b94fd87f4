using Microsoft.EntityFrameworkCore.Diagnostics;
using Microsoft.Extensions.Logging;
using Npgsql;

namespace PtaHaim.Catalog.Snapshots;

/// <summary>Which of the published snapshots a node opens.</summary>
internal sealed class PostgresOpening(
    PostgresSettings settings,
    IReadOnlyCollection<IInterceptor> interceptors,
    TimeProvider time,
    ILogger logger
)
{
    /// <summary>The snapshot of that fingerprint; null where there is none of this version of the program.</summary>
    public PostgresSnapshot? Open(NpgsqlConnection connection, string fingerprint)
    {
        var start = time.GetTimestamp();
        if (PublishedSnapshots.Find(connection, fingerprint) is not { Format: SnapshotFormat.Current } manifest)
            return null;
        if (settings.Reader is { } reader)
            PostgresRights.Grant(connection, PostgresSnapshot.SchemaOf(fingerprint), reader);
        ThrowIfUnreadable(connection, fingerprint);
        var snapshot = new PostgresSnapshot(manifest, settings, interceptors)
        {
            Published = PublishedSnapshots.PublishedAt(connection, fingerprint),
        };
        logger.Opened(snapshot.Fingerprint, (long)time.GetElapsedTime(start).TotalMilliseconds);
        return snapshot;
    }

    /// <summary>The snapshot to start with; else null, and why this node has to wait for another one to build it.</summary>
    public (Snapshot? Open, string? Why) AtStart(NpgsqlConnection connection, string wanted)
    {
        var why = PostgresRights.WhyNotBuild(connection);
        return why is not null || PublishedSnapshots.Knows(connection, wanted)
            ? (Newest(connection), why)
            : (null, null);
    }

    /// <summary>What was published last, or the last before that which this version of the program and this user can read.</summary>
    public PostgresSnapshot? Newest(NpgsqlConnection connection)
    {
        CatalogUnavailableException? unreadable = null;
        foreach (var entry in PublishedSnapshots.List(connection))
            try
            {
                if (Open(connection, entry.Fingerprint) is { } open)
                    return open;
            }
            catch (CatalogUnavailableException failure)
            {
                if (unreadable is null)
                    logger.Unusable(entry.Fingerprint, failure.Message);
                unreadable ??= failure;
            }

        return unreadable is null ? null : throw unreadable;
    }

    /// <summary>What is current, if it is not what is served; null if it is.</summary>
    public PostgresSnapshot? Next(NpgsqlConnection connection, string served)
    {
        if (PublishedSnapshots.Current(connection) is { } current && current != served)
            return Open(connection, current);
        ThrowIfUnreadable(connection, served);
        return null;
    }

    private void ThrowIfUnreadable(NpgsqlConnection connection, string fingerprint)
    {
        if (PostgresRights.WhyNotRead(connection, PostgresSnapshot.SchemaOf(fingerprint)) is { } why)
            throw new CatalogUnavailableException(
                $"{settings.Place}: {why}: name that user in Catalog:ReaderRole of the node that builds, and start that one or run ptahaim build."
            );
    }
}
