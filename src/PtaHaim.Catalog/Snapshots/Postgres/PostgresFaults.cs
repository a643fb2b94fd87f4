using System.Net.Sockets;
using Npgsql;

namespace PtaHaim.Catalog.Snapshots;

/// <summary>What failures of PostgreSQL mean. No message repeats the connection string.</summary>
internal static class PostgresFaults
{
    /// <summary>One sentence for the owner of the setting; null for a failure that has nothing to do with it.</summary>
    public static string? WhyUnavailable(Exception failure, string place) =>
        failure switch
        {
            PostgresException { SqlState: "28P01" or "28000" } refused =>
                $"{place} refuses the user of Catalog:Database ({Reason(refused)}): check user, password and pg_hba.conf.",
            PostgresException { SqlState: "3D000" } =>
                $"{place} has no such database: create it (createdb), or correct Catalog:Database.",
            PostgresException { SqlState: "42501" } denied =>
                $"The user of Catalog:Database lacks a right on {place} ({Reason(denied)}): "
                    + "the one that builds needs CREATE on the database and must own its schema ptahaim, one that only reads must be "
                    + "named in Catalog:ReaderRole.",
            PostgresException { SqlState: "42704" } missing =>
                $"{place} lacks something that is set ({Reason(missing)}): create it, or correct Catalog:ReaderRole or Catalog:Database.",
            PostgresException { SqlState: "42P06" } taken =>
                $"{place} has a schema of that name that no list names ({Reason(taken)}): drop it, then start again.",
            PostgresException { SqlState: "53100" or "53200" } full =>
                $"{place} has no room for the catalog ({Reason(full)}): free some, then start again.",
            PostgresException { SqlState: "53300" } =>
                $"{place} has no connection left ({Reason(failure)}): raise max_connections or the role's CONNECTION LIMIT, or lower Maximum Pool Size in Catalog:Database.",
            PostgresException { SqlState: "08P01" } strange =>
                $"{place} is no PostgreSQL server itself ({Reason(strange)}): "
                    + "a pooler in transaction mode is not supported, name the server or use session mode.",
            // What is wrong with a row or a statement is no fault of the setting.
            PostgresException { SqlState: ['2', '2' or '3', ..] or ['4', '2', ..] } => null,
            NpgsqlException { InnerException: AggregateException { InnerExceptions: [var first, ..] } } =>
                WhyUnavailable(first, place),
            NpgsqlException { InnerException: SocketException socket } =>
                $"{place} cannot be reached ({socket.Message}): check host and port of Catalog:Database, and that the server runs.",
            NpgsqlException { InnerException: TimeoutException } =>
                $"{place} does not answer in time: check host and port of Catalog:Database, and that the server runs.",
            NpgsqlException other => $"{place} cannot be used ({Reason(other)}): check Catalog:Database.",
            _ => null,
        };

    /// <summary>True where the schema that was asked has been dropped: another snapshot is current.</summary>
    public static bool IsGone(Exception? failure)
    {
        for (; failure is not null; failure = failure.InnerException)
            if (failure is PostgresException { SqlState: "3F000" or "42P01" })
                return true;
        return false;
    }

    /// <summary>True where the server is away for now: it may be back in a moment.</summary>
    public static bool IsAway(Exception? failure)
    {
        var cancelled = failure is OperationCanceledException;
        for (; failure is not null; failure = failure.InnerException)
            if (
                failure is NpgsqlException and not PostgresException
                || failure is PostgresException { IsTransient: true }
                // Not by us: by a statement_timeout of the role or by the server's owner.
                || (!cancelled && failure is PostgresException { SqlState: PostgresErrorCodes.QueryCanceled })
                // Rights that were taken may be given back; it is no fault of the request.
                || failure is PostgresException { SqlState: PostgresErrorCodes.InsufficientPrivilege }
            )
                return true;
        return false;
    }

    private static string Reason(Exception failure) =>
        (failure is PostgresException told ? told.MessageText : failure.Message).ReplaceLineEndings(" ").TrimEnd('.');
}
