using System.Text;
using Npgsql;

namespace PtaHaim.Catalog.Snapshots;

/// <summary>A snapshot of the list.</summary>
/// <param name="Fingerprint">The short one.</param>
/// <param name="Format">Null where its manifest is of another version of the program that this one cannot read.</param>
/// <param name="Age">How long ago it was published.</param>
/// <param name="Mine">True where this connection may drop it.</param>
internal sealed record PublishedSnapshot(string Fingerprint, int? Format, TimeSpan Age, bool Mine);

/// <summary>
/// The list of the snapshots of a database, in its schema <c>ptahaim</c>; the one that was published last is current.
/// An entry stays when its schema is dropped, so that a node knows seeds that were replaced long ago; it counts for
/// nothing else.
/// </summary>
internal static class PublishedSnapshots
{
    /// <summary>Where nodes are told that another snapshot is current.</summary>
    public const string Channel = "ptahaim_published";

    /// <summary>One node at a time builds, publishes or drops. The number is this program's own; it means nothing.</summary>
    public const long Lock = 0x507461_4861696D;

    /// <summary>One node at a time grants; not <see cref="Lock"/>, which is held for as long as a build takes.</summary>
    public const long GrantLock = Lock + 1;

    private const string Whole = "to_regnamespace('catalog_' || fingerprint) IS NOT NULL";

    /// <summary>Takes the right to change the list until the end of the transaction; false while another node has it.</summary>
    public static bool TryLock(NpgsqlConnection connection) =>
        connection.Scalar("SELECT pg_try_advisory_xact_lock($1)", Lock) is true;

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

    /// <summary>True where that snapshot was published once, whether or not it is still there.</summary>
    public static bool Knows(NpgsqlConnection connection, string fingerprint) =>
        Exists(connection)
        && connection.Scalar("SELECT TRUE FROM ptahaim.snapshots WHERE fingerprint = $1", fingerprint) is true;

    /// <summary>When that snapshot was published last; null where it is not listed.</summary>
    public static DateTimeOffset? PublishedAt(NpgsqlConnection connection, string fingerprint) =>
        connection.Scalar("SELECT published FROM ptahaim.snapshots WHERE fingerprint = $1", fingerprint)
            is DateTime published
            ? new DateTimeOffset(published)
            : null;

    /// <summary>What was published under that short fingerprint; null where nothing is, or another version of the program published it.</summary>
    public static Manifest? Find(NpgsqlConnection connection, string fingerprint) =>
        Exists(connection)
        && connection.Scalar($"SELECT manifest FROM ptahaim.snapshots WHERE fingerprint = $1 AND {Whole}", fingerprint)
            is string manifest
            ? Parse(manifest)
            : null;

    /// <summary>All that are there, the current one first.</summary>
    public static IReadOnlyList<PublishedSnapshot> List(NpgsqlConnection connection)
    {
        var list = new List<PublishedSnapshot>();
        if (!Exists(connection))
            return list;
        using var command = connection.Command(
            """
            SELECT fingerprint, manifest, clock_timestamp() - published, pg_has_role(nspowner, 'USAGE')
            FROM ptahaim.snapshots
            JOIN pg_namespace ON nspname = 'catalog_' || fingerprint
            ORDER BY turn DESC
            """
        );
        using var rows = command.ExecuteReader();
        while (rows.Read())
            list.Add(
                new PublishedSnapshot(
                    rows.GetString(0),
                    Parse(rows.GetString(1))?.Format,
                    rows.GetFieldValue<TimeSpan>(2),
                    rows.GetBoolean(3)
                )
            );
        return list;
    }

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

    /// <summary>Drops the schema of a snapshot; the list goes on knowing its name.</summary>
    public static void Drop(NpgsqlConnection connection, string fingerprint)
    {
        connection.Run(
            $"DROP SCHEMA IF EXISTS {PostgresStatements.Quote(PostgresSnapshot.SchemaOf(fingerprint))} CASCADE"
        );
        connection.Run("UPDATE ptahaim.snapshots SET manifest = '' WHERE fingerprint = $1", fingerprint);
    }

    private static Manifest? Parse(string manifest) => Manifest.Parse(Encoding.UTF8.GetBytes(manifest));

    private static bool Exists(NpgsqlConnection connection) =>
        connection.Scalar("SELECT to_regclass('ptahaim.snapshots') IS NOT NULL") is true;
}
