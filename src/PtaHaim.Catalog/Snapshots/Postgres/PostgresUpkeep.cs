using Npgsql;

namespace PtaHaim.Catalog.Snapshots;

/// <summary>Looks after the snapshots of a database: drops what nobody needs, and checks the rest.</summary>
internal static class PostgresUpkeep
{
    /// <summary>Drops what was replaced long enough ago, where this connection may and nobody else is at it. Returns what it dropped.</summary>
    public static IReadOnlyList<string> DropOutdated(NpgsqlConnection connection, TimeSpan keep)
    {
        if (
            PublishedSnapshots.Outdated(connection, keep).Count == 0
            || PostgresRights.WhyNotBuild(connection) is not null
        )
            return [];
        using var transaction = connection.BeginTransaction();
        if (!PublishedSnapshots.TryLock(connection))
            return [];
        var outdated = PublishedSnapshots.Outdated(connection, keep);
        try
        {
            // A reader in the midst of a question holds its schema: it is dropped another time.
            connection.Run("SET LOCAL lock_timeout TO '1s'");
            foreach (var fingerprint in outdated)
                PublishedSnapshots.Drop(connection, fingerprint);
            transaction.Commit();
            return outdated;
        }
        catch (PostgresException held) when (held.SqlState == PostgresErrorCodes.LockNotAvailable)
        {
            return [];
        }
    }

    /// <summary>
    /// What is wrong with a snapshot; null where nothing is. Counts the rows of each table, which reads every page. A bad
    /// one is dropped where this connection may.
    /// </summary>
    public static string? Check(NpgsqlConnection connection, string fingerprint)
    {
        var wrong = PublishedSnapshots.Find(connection, fingerprint) is { } manifest
            ? WhatIsWrong(connection, PostgresSnapshot.SchemaOf(fingerprint), manifest)
            : "its schema is gone";
        if (wrong is null || PostgresRights.WhyNotBuild(connection) is not null)
            return wrong;
        using var transaction = connection.BeginTransaction();
        PublishedSnapshots.WaitForLock(connection);
        PublishedSnapshots.Drop(connection, fingerprint);
        transaction.Commit();
        return wrong;
    }

    /// <summary>The bytes that the tables and indexes of a schema take.</summary>
    public static long SizeOf(NpgsqlConnection connection, string schema) =>
        (long)
            (decimal)
                connection.Scalar(
                    "SELECT COALESCE(SUM(pg_total_relation_size(oid)), 0) FROM pg_class WHERE relnamespace = $1::regnamespace AND relkind = 'r'",
                    schema
                )!;

    private static string? WhatIsWrong(NpgsqlConnection connection, string schema, Manifest manifest)
    {
        if (manifest.Format != SnapshotFormat.Current)
            return null;
        foreach (var (table, expected) in manifest.Counts)
            try
            {
                var count = (long)connection.Scalar($"SELECT COUNT(*) FROM {schema}.\"{table}\"")!;
                if (count != expected)
                    return $"{table} has {count} rows instead of {expected}";
            }
            catch (PostgresException failure) when (!failure.IsTransient)
            {
                return $"{table} cannot be read ({failure.MessageText})";
            }

        return null;
    }
}
