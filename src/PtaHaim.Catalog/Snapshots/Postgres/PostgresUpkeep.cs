using Npgsql;

namespace PtaHaim.Catalog.Snapshots;

/// <summary>Looks after the snapshots of a database: drops what nobody needs, and checks the rest.</summary>
internal static class PostgresUpkeep
{
    /// <summary>
    /// The snapshots that nobody needs: neither the current one nor the one before it, and replaced by those for at least
    /// <paramref name="keep"/>. Those that a newer program has built, or another role, are left to that.
    /// </summary>
    public static IReadOnlyList<string> Outdated(IReadOnlyList<PublishedSnapshot> newestFirst, TimeSpan keep) =>
        [
            .. newestFirst
                .Zip(newestFirst.Skip(2))
                .Where(pair =>
                    pair.Second is { Mine: true, Format: <= SnapshotFormat.Current } && pair.First.Age > keep
                )
                .Select(pair => pair.Second.Fingerprint),
        ];

    /// <summary>
    /// Drops what is outdated, where this connection may and nobody else is at it, the oldest first. Each in a transaction
    /// of its own: a schema takes hundreds of locks, and a server has a few thousand. Returns what it dropped.
    /// </summary>
    public static IReadOnlyList<string> DropOutdated(NpgsqlConnection connection, TimeSpan keep)
    {
        var outdated = Outdated(PublishedSnapshots.List(connection), keep);
        if (outdated.Count == 0 || PostgresRights.WhyNotBuild(connection) is not null)
            return [];
        return [.. outdated.Reverse().Where(fingerprint => TryDrop(connection, fingerprint, keep))];
    }

    private static bool TryDrop(NpgsqlConnection connection, string fingerprint, TimeSpan keep)
    {
        using var transaction = connection.BeginTransaction();
        if (
            !PublishedSnapshots.TryLock(connection)
            || !Outdated(PublishedSnapshots.List(connection), keep).Contains(fingerprint)
        )
            return false;
        try
        {
            // A reader in the midst of a question holds its schema: it is dropped another time.
            connection.Run("SET LOCAL lock_timeout TO '100ms'");
            PublishedSnapshots.Drop(connection, fingerprint);
            transaction.Commit();
            return true;
        }
        catch (PostgresException held)
            when (held.SqlState is PostgresErrorCodes.LockNotAvailable or PostgresErrorCodes.DeadlockDetected)
        {
            return false;
        }
    }

    /// <summary>
    /// What is wrong with a snapshot; null where nothing is, or where another version of the program built it. Counts the
    /// rows of each table, which reads every page. A bad one is dropped where this connection may.
    /// </summary>
    /// <exception cref="PostgresException">It could not be checked.</exception>
    public static string? Check(NpgsqlConnection connection, string fingerprint)
    {
        if (
            PublishedSnapshots.Find(connection, fingerprint) is not { Format: SnapshotFormat.Current } manifest
            || WhatIsWrong(connection, PostgresSnapshot.SchemaOf(fingerprint), manifest) is not { } wrong
        )
            return null;
        if (PostgresRights.WhyNotBuild(connection) is not null)
            return wrong;
        using var transaction = connection.BeginTransaction();
        if (PublishedSnapshots.TryLock(connection))
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
        foreach (var (table, expected) in manifest.Counts)
            try
            {
                var count = (long)connection.Scalar($"SELECT COUNT(*) FROM {schema}.\"{table}\"")!;
                if (count != expected)
                    return $"{table} has {count} rows instead of {expected}";
            }
            // A missing table, or pages that the server itself finds damaged. Whatever else fails says nothing of the rows.
            catch (PostgresException damage) when (damage.SqlState is "42P01" or ['X', 'X', ..])
            {
                return $"{table} cannot be read ({damage.MessageText})";
            }

        return null;
    }
}
