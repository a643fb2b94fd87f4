using System.Globalization;
using Npgsql;

namespace PtaHaim.Catalog.Snapshots;

/// <summary>What a server must be to hold snapshots.</summary>
internal static class PostgresRequirements
{
    private const int OldestVersion = 15;

    /// <summary>Asks once; a pooler is told by its answers to two sessions that are open at the same time.</summary>
    /// <exception cref="CatalogUnavailableException">The server cannot be used; the message says why.</exception>
    public static void Check(NpgsqlDataSource database, string place)
    {
        using var one = database.OpenConnection();
        if (one.PostgreSqlVersion.Major < OldestVersion)
            throw new CatalogUnavailableException(
                $"{place} is of version {one.PostgreSqlVersion}, expected {OldestVersion.ToString(CultureInfo.InvariantCulture)} or newer: upgrade it, or name another server in Catalog:Database."
            );
        if (
            one.Scalar("SELECT pg_encoding_to_char(encoding)::text FROM pg_database WHERE datname = current_database()")
            is not "UTF8"
                and var encoding
        )
            throw new CatalogUnavailableException(
                $"{place} has the encoding {encoding}, expected UTF8, which can hold every name: create it with ENCODING 'UTF8' TEMPLATE template0."
            );
        using var other = database.OpenConnection();
        var first = ProcessOf(one);
        if (first == ProcessOf(other) || first != ProcessOf(one))
            throw new CatalogUnavailableException(
                $"{place} is a pooler in transaction mode, which gives each statement another session: name the server itself in Catalog:Database, or set the pooler to session mode."
            );
    }

    /// <summary>The server's process that answers; each session has its own, from its beginning to its end.</summary>
    private static int ProcessOf(NpgsqlConnection connection) => (int)connection.Scalar("SELECT pg_backend_pid()")!;
}
