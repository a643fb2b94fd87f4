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
    /// Writes down that a snapshot became current, unless that was done. A catalog serves without its log, so what goes wrong
    /// is only said.
    /// </summary>
    public void Tell(SnapshotFingerprint fingerprint, Func<CatalogContext> open, CancellationToken cancel)
    {
        try
        {
            var before = File.Exists(path) ? File.ReadAllBytes(path) : null;
            var after = ChangeTelling.After(
                before,
                fingerprint,
                () => ChangeTelling.Read(open, cancel),
                time,
                path,
                logger
            );
            if (after is not null)
                DurableFile.Replace(path, DataFolder.Temporary(path), after);
        }
        catch (Exception failure) when (failure is IOException or UnauthorizedAccessException or SqliteException)
        {
            logger.NotTold(fingerprint.Short, failure.Message.TrimEnd('.'));
        }
    }
}
