using Microsoft.Extensions.Logging;
using Npgsql;
using PtaHaim.Catalog.Changes;

namespace PtaHaim.Catalog.Snapshots;

/// <summary>The log of publications, in the one row of a table beside the list of snapshots.</summary>
internal static class PublishedChanges
{
    private const string Place = "ptahaim.changes";

    /// <summary>None where there is no log, or this connection may not read it.</summary>
    public static ChangeLog Read(NpgsqlConnection connection, ChangeLog known)
    {
        if (connection.Scalar($"SELECT has_table_privilege(to_regclass('{Place}'), 'SELECT')") is not true)
            return ChangeLog.None;
        if (connection.Scalar($"SELECT state FROM {Place}") as string == known.State)
            return known;
        return Content(connection) is { } bytes ? ChangeLog.Of(bytes) : ChangeLog.None;
    }

    /// <summary>
    /// Writes down that a snapshot became current, unless that was done. Inside the transaction that publishes it and holds
    /// <see cref="PublishedSnapshots.Lock"/>.
    /// </summary>
    public static void Tell(
        NpgsqlConnection connection,
        SnapshotFingerprint fingerprint,
        TimeProvider time,
        ILogger logger,
        CancellationToken cancel
    )
    {
        Create(connection);
        connection.Run($"SET LOCAL search_path TO {PostgresSnapshot.SchemaOf(fingerprint.Short)}");
        var after = ChangeTelling.After(
            Content(connection),
            fingerprint,
            () => ThingReader.Read(connection, cancel),
            time,
            Place,
            logger
        );
        if (after is null)
            return;
        connection.Run(
            $"""
            INSERT INTO {Place} (state, content) VALUES ($1, $2)
            ON CONFLICT (line) DO UPDATE SET state = EXCLUDED.state, content = EXCLUDED.content
            """,
            ChangeLog.StateOf(after),
            after
        );
    }

    /// <summary>Asks first: who may write there need not have the right to create tables.</summary>
    private static void Create(NpgsqlConnection connection)
    {
        if (connection.Scalar($"SELECT to_regclass('{Place}') IS NULL") is true)
            connection.Run(
                $"""
                CREATE TABLE {Place} (
                    line smallint PRIMARY KEY DEFAULT 1 CHECK (line = 1),
                    state text NOT NULL,
                    content bytea NOT NULL
                )
                """
            );
    }

    private static byte[]? Content(NpgsqlConnection connection) =>
        connection.Scalar($"SELECT content FROM {Place}") as byte[];
}
