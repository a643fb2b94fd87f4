using Microsoft.Data.Sqlite;
using SQLitePCL;

namespace PtaHaim.Catalog.Snapshots;

/// <summary>What failures of files and of SQLite mean.</summary>
internal static class SqliteFaults
{
    /// <summary>One sentence for the owner of the folder; null for a failure that has nothing to do with it.</summary>
    public static string? WhyNotWritten(Exception failure, string folder) =>
        failure switch
        {
            _ when IsFull(failure) => $"The catalog cannot be built because there is no space left for it in {folder}: "
                + "free some, or set Catalog:Data to a folder that has enough.",
            UnauthorizedAccessException
            or IOException
            or SqliteException { SqliteErrorCode: raw.SQLITE_READONLY or raw.SQLITE_CANTOPEN or raw.SQLITE_PERM } =>
                $"The catalog cannot be built because {folder} cannot be written ({Reason(failure)}): "
                    + "make it a folder that this user may write to, or set Catalog:Data to another one.",
            SqliteException { SqliteErrorCode: raw.SQLITE_IOERR } =>
                $"The catalog cannot be built because writing to {folder} failed ({Reason(failure)}): "
                    + "check the disk, or set Catalog:Data to a folder on another one.",
            _ => null,
        };

    /// <summary>True for what a damaged, replaced or vanished file makes SQLite say.</summary>
    public static bool IsDamage(Exception? failure)
    {
        for (; failure is not null; failure = failure.InnerException)
            if (
                failure is SqliteException
                {
                    SqliteErrorCode: raw.SQLITE_CORRUPT or raw.SQLITE_NOTADB or raw.SQLITE_IOERR or raw.SQLITE_CANTOPEN
                }
            )
                return true;
        return false;
    }

    /// <summary>ENOSPC and EDQUOT of Linux, EDQUOT of macOS, and Windows' disk full.</summary>
    private static bool IsFull(Exception failure) =>
        failure is SqliteException { SqliteErrorCode: raw.SQLITE_FULL }
        || failure is IOException { HResult: 28 or 122 or 69 or unchecked((int)0x80070070) };

    private static string Reason(Exception failure) => failure.Message.TrimEnd('.');
}
