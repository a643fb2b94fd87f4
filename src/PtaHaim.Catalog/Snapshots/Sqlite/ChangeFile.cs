using Microsoft.Data.Sqlite;
using Microsoft.Extensions.Logging;
using PtaHaim.Catalog.Changes;
using PtaHaim.Catalog.Data;

namespace PtaHaim.Catalog.Snapshots;

/// <summary>The log of publications as a file beside the snapshots. Only the holder of the build lock writes it.</summary>
internal sealed class ChangeFile(string path, TimeProvider time, ILogger logger)
{
    public ChangeLog Read(ChangeLog known)
    {
        try
        {
            if (!File.Exists(path))
                return ChangeLog.None;
            var bytes = File.ReadAllBytes(path);
            return ChangeLog.StateOf(bytes) == known.State ? known : ChangeLog.Of(bytes);
        }
        catch (Exception failure) when (failure is IOException or UnauthorizedAccessException)
        {
            return ChangeLog.None;
        }
    }

    /// <summary>
    /// The log after a snapshot became current; null where that was told already. A catalog serves without its log, so what
    /// goes wrong is only said, here and when it is written.
    /// </summary>
    public byte[]? Compose(SnapshotFingerprint fingerprint, Func<CatalogContext> open, CancellationToken cancel)
    {
        byte[]? after = null;
        Try(
            fingerprint,
            () =>
                after = ChangeTelling.After(
                    File.Exists(path) ? File.ReadAllBytes(path) : null,
                    fingerprint,
                    () => ChangeTelling.Read(open, cancel),
                    time,
                    path,
                    logger
                )
        );
        return after;
    }

    /// <summary>Writes what was composed; null leaves the log as it is.</summary>
    public void Write(SnapshotFingerprint fingerprint, byte[]? log)
    {
        if (log is not null)
            Try(fingerprint, () => DurableFile.Replace(path, DataFolder.Temporary(path), log));
    }

    private void Try(SnapshotFingerprint fingerprint, Action work)
    {
        try
        {
            work();
        }
        catch (Exception failure) when (failure is IOException or UnauthorizedAccessException or SqliteException)
        {
            logger.NotTold(fingerprint.Short, failure.Message.TrimEnd('.'));
        }
    }
}
