using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Logging;
using PtaHaim.Catalog.Data;
using PtaHaim.Catalog.Snapshots;

namespace PtaHaim.Catalog.Changes;

/// <summary>Writes down a publication, wherever the log lies.</summary>
internal static class ChangeTelling
{
    /// <summary>
    /// The bytes of the log after that snapshot became current; null where it was told already, or where a newer program
    /// keeps the log. A log that cannot be read is begun anew.
    /// </summary>
    /// <param name="before">The log until now; null where there is none.</param>
    /// <param name="now">The snapshot that is current.</param>
    /// <param name="read">Reads its things.</param>
    /// <param name="time">When it became current.</param>
    /// <param name="place">Where the log lies.</param>
    /// <param name="logger">Hears of a log that is begun anew.</param>
    public static byte[]? After(
        byte[]? before,
        SnapshotFingerprint now,
        Func<IReadOnlyList<Thing>> read,
        TimeProvider time,
        string place,
        ILogger logger
    )
    {
        if (before is null)
            return ChangeDocument.Begin(now.Full, read(), time.GetUtcNow()).ToBytes();
        var head = ChangeDocument.ReadHead(before);
        if (head is { Format: > ChangeDocument.CurrentFormat })
            return null;
        if (head?.Told == now.Full && head.Hashes == ChangeDocument.CurrentHashes)
            return null;
        if (ChangeDocument.Parse(before) is { } document)
            return document.After(now.Full, read(), time.GetUtcNow()).ToBytes();
        logger.BegunAnew(place, now.Short);
        return ChangeDocument.Begin(now.Full, read(), time.GetUtcNow()).ToBytes();
    }

    /// <summary>Reads the things of a snapshot through a context of its own.</summary>
    public static IReadOnlyList<Thing> Read(Func<CatalogContext> open, CancellationToken cancel)
    {
        using var context = open();
        context.Database.OpenConnection();
        return ThingReader.Read(context.Database.GetDbConnection(), cancel);
    }
}
