using System.Text;
using Npgsql;

namespace PtaHaim.Catalog.Snapshots;

/// <summary>
/// The list of the snapshots of a database, in its schema <c>ptahaim</c>; the one that was published last is current.
/// An entry and its schema come and go in one transaction; an entry whose schema somebody else has dropped counts for
/// nothing.
/// </summary>
internal static class PublishedSnapshots
{
    /// <summary>Where nodes are told that another snapshot is current.</summary>
    public const string Channel = "ptahaim_published";

    /// <summary>One node at a time builds, publishes or drops. The number is this program's own; it means nothing.</summary>
    private const long Lock = 0x507461_4861696D;

    private const string Whole = "to_regnamespace('catalog_' || fingerprint) IS NOT NULL";

    /// <summary>Takes the right to change the list until the end of the transaction; false while another node has it.</summary>
    public static bool TryLock(NpgsqlConnection connection) =>
        connection.Scalar("SELECT pg_try_advisory_xact_lock($1)", Lock) is true;

    /// <summary>The same, but waits while another node has it.</summary>
    public static void WaitForLock(NpgsqlConnection connection) =>
        connection.Run("SELECT pg_advisory_xact_lock($1)", Lock);

    /// <summary>Makes the list where it is not there yet.</summary>
    public static void Create(NpgsqlConnection connection) =>
        connection.Run(
            """
            CREATE SCHEMA IF NOT EXISTS ptahaim;
            CREATE TABLE IF NOT EXISTS ptahaim.snapshots (
                fingerprint text COLLATE "C" PRIMARY KEY,
                manifest text NOT NULL,
                published timestamptz NOT NULL DEFAULT clock_timestamp(),
                turn bigint GENERATED ALWAYS AS IDENTITY UNIQUE
            )
            """
        );

    /// <summary>The short fingerprint of the current snapshot; null where there is none, or no list yet.</summary>
    public static string? Current(NpgsqlConnection connection) =>
        Exists(connection)
            ? connection.Scalar($"SELECT fingerprint FROM ptahaim.snapshots WHERE {Whole} ORDER BY turn DESC LIMIT 1")
                as string
            : null;

    /// <summary>What was published under that short fingerprint; null where nothing was.</summary>
    public static Manifest? Find(NpgsqlConnection connection, string fingerprint) =>
        Exists(connection)
        && connection.Scalar($"SELECT manifest FROM ptahaim.snapshots WHERE fingerprint = $1 AND {Whole}", fingerprint)
            is string manifest
            ? Manifest.Parse(Encoding.UTF8.GetBytes(manifest))
            : null;

    /// <summary>The short fingerprints of all of them, the current one first.</summary>
    public static IReadOnlyList<string> List(NpgsqlConnection connection) =>
        Exists(connection) ? Names(connection, "SELECT fingerprint FROM ptahaim.snapshots ORDER BY turn DESC") : [];

    /// <summary>Enters a snapshot as the current one, or makes one that is entered current again.</summary>
    public static void Publish(NpgsqlConnection connection, string fingerprint, Manifest manifest)
    {
        connection.Run(
            """
            INSERT INTO ptahaim.snapshots (fingerprint, manifest) VALUES ($1, $2)
            ON CONFLICT (fingerprint) DO UPDATE SET manifest = EXCLUDED.manifest, turn = DEFAULT, published = DEFAULT
            """,
            fingerprint,
            Encoding.UTF8.GetString(manifest.ToBytes())
        );
        connection.Run($"NOTIFY {Channel}");
    }

    /// <summary>
    /// The snapshots that nobody needs: neither the current one nor the one before it, and replaced by those for at
    /// least <paramref name="keep"/>.
    /// </summary>
    public static IReadOnlyList<string> Outdated(NpgsqlConnection connection, TimeSpan keep) =>
        Exists(connection)
            ? Names(
                connection,
                """
                SELECT fingerprint
                FROM (SELECT fingerprint, turn, LEAD(published, 2) OVER (ORDER BY turn) AS replaced FROM ptahaim.snapshots) AS s
                WHERE replaced < clock_timestamp() - $1
                ORDER BY turn
                """,
                keep
            )
            : [];

    /// <summary>Takes a snapshot off the list and drops its schema.</summary>
    public static void Drop(NpgsqlConnection connection, string fingerprint)
    {
        connection.Run($"DROP SCHEMA IF EXISTS {PostgresSnapshot.SchemaOf(fingerprint)} CASCADE");
        connection.Run("DELETE FROM ptahaim.snapshots WHERE fingerprint = $1", fingerprint);
    }

    private static bool Exists(NpgsqlConnection connection) =>
        connection.Scalar("SELECT to_regclass('ptahaim.snapshots') IS NOT NULL") is true;

    private static List<string> Names(NpgsqlConnection connection, string sql, params object[] values)
    {
        using var command = connection.Command(sql, values);
        using var rows = command.ExecuteReader();
        var names = new List<string>();
        while (rows.Read())
            names.Add(rows.GetString(0));
        return names;
    }
}
