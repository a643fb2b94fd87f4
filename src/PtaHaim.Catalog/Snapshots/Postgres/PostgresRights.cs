using Npgsql;

namespace PtaHaim.Catalog.Snapshots;

/// <summary>Who may do what: the one that builds needs CREATE on the database, those that read get USAGE and SELECT from it.</summary>
internal static class PostgresRights
{
    /// <summary>Null where this connection may build; else why not.</summary>
    public static string? WhyNotBuild(NpgsqlConnection connection) =>
        connection.Scalar(
            """
            SELECT CASE
                WHEN pg_is_in_recovery() THEN 'the server is a standby'
                WHEN current_setting('transaction_read_only')::boolean THEN 'the server lets nobody write'
                WHEN NOT has_database_privilege(current_database(), 'CREATE')
                    THEN 'its user ' || quote_ident(current_user) || ' has no CREATE on the database'
            END
            """
        ) as string;

    /// <summary>Null where this connection may read that snapshot; else why not.</summary>
    public static string? WhyNotRead(NpgsqlConnection connection, string schema) =>
        connection.Scalar(
            """
            SELECT CASE
                WHEN to_regnamespace($1) IS NULL THEN 'snapshot ' || $1 || ' is gone'
                WHEN NOT has_schema_privilege($1, 'USAGE') OR EXISTS (
                    SELECT FROM pg_class
                    WHERE relnamespace = to_regnamespace($1) AND relkind IN ('r', 'v') AND NOT has_table_privilege(oid, 'SELECT'))
                    THEN 'the user ' || quote_ident(current_user) || ' may not read snapshot ' || $1
            END
            """,
            schema
        ) as string;

    /// <summary>
    /// Lets a role read the list and one snapshot, where it may not yet and this connection owns both. One node at a time
    /// grants: two at once would fail.
    /// </summary>
    public static void Grant(NpgsqlConnection connection, string schema, string reader)
    {
        var owns =
            connection.Scalar(
                """
                SELECT pg_has_role(nspowner, 'USAGE')
                    AND NOT (has_schema_privilege($1, 'ptahaim', 'USAGE') AND has_schema_privilege($1, $2, 'USAGE')
                        AND has_table_privilege($1, 'ptahaim.snapshots', 'SELECT')
                        AND COALESCE(has_table_privilege($1, to_regclass('ptahaim.changes'), 'SELECT'), TRUE)
                        AND NOT EXISTS (
                            SELECT FROM pg_class
                            WHERE relnamespace = to_regnamespace($2) AND relkind IN ('r', 'v')
                                AND NOT has_table_privilege($1, oid, 'SELECT')))
                FROM pg_namespace
                WHERE nspname = $2
                """,
                reader,
                schema
            )
            is true;
        if (!owns)
            return;
        var role = PostgresStatements.Quote(reader);
        // One statement, which is sent whole: of several, the rest may wait while the first holds the lock.
        connection.Run(
            $"""
            DO $grant$ BEGIN
                PERFORM pg_advisory_xact_lock({PublishedSnapshots.GrantLock});
                GRANT USAGE ON SCHEMA ptahaim, {schema} TO {role};
                GRANT SELECT ON ptahaim.snapshots TO {role};
                IF to_regclass('ptahaim.changes') IS NOT NULL THEN
                    GRANT SELECT ON ptahaim.changes TO {role};
                END IF;
                GRANT SELECT ON ALL TABLES IN SCHEMA {schema} TO {role};
            END $grant$
            """
        );
    }
}
