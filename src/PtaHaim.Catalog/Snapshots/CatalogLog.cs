using Microsoft.Extensions.Logging;

namespace PtaHaim.Catalog.Snapshots;

/// <summary>What opening, building and watching say to the log.</summary>
internal static partial class CatalogLog
{
    [LoggerMessage(1, LogLevel.Information, "Opened snapshot {Fingerprint} in {Milliseconds} ms.")]
    public static partial void Opened(this ILogger logger, string fingerprint, long milliseconds);

    [LoggerMessage(
        2,
        LogLevel.Information,
        "Built snapshot {Fingerprint} with {Rows} rows, {Credits} of them credits, {Bytes} bytes, in {Milliseconds} ms."
    )]
    public static partial void Built(
        this ILogger logger,
        string fingerprint,
        long rows,
        long credits,
        long bytes,
        long milliseconds
    );

    [LoggerMessage(16, LogLevel.Information, "Made the graph of snapshot {Fingerprint} in {Milliseconds} ms.")]
    public static partial void MadeGraph(this ILogger logger, string fingerprint, long milliseconds);

    [LoggerMessage(17, LogLevel.Warning, "{File} cannot be used ({Reason}); it is made anew from the database.")]
    public static partial void GraphUnusable(this ILogger logger, string file, string reason);

    [LoggerMessage(3, LogLevel.Information, "Another process is building in {Place}; waiting for it.")]
    public static partial void Waiting(this ILogger logger, string place);

    [LoggerMessage(
        12,
        LogLevel.Information,
        "{Place} holds no catalog of this version yet, and this node only reads ({Reason}); waiting for the one that builds."
    )]
    public static partial void WaitingToRead(this ILogger logger, string place, string reason);

    [LoggerMessage(13, LogLevel.Warning, "{Reason} Snapshot {Fingerprint} stays, and what is kept of it.")]
    public static partial void Troubled(this ILogger logger, string reason, string? fingerprint);

    [LoggerMessage(15, LogLevel.Warning, "What nobody needs any more could not be dropped. {Reason}")]
    public static partial void NotTidied(this ILogger logger, string reason);

    [LoggerMessage(14, LogLevel.Information, "{Place} is well again.")]
    public static partial void Back(this ILogger logger, string place);

    [LoggerMessage(
        30,
        LogLevel.Warning,
        "The log of changes in {Place} cannot be read; it is begun anew with snapshot {Fingerprint}."
    )]
    public static partial void BegunAnew(this ILogger logger, string place, string fingerprint);

    [LoggerMessage(
        31,
        LogLevel.Warning,
        "What changed with snapshot {Fingerprint} could not be written down ({Reason}); the next start tries again."
    )]
    public static partial void NotTold(this ILogger logger, string fingerprint, string reason);

    [LoggerMessage(4, LogLevel.Information, "Swept {Count} that nobody needs any more: {Names}.")]
    public static partial void Swept(this ILogger logger, int count, string names);

    [LoggerMessage(5, LogLevel.Warning, "Snapshot {Fingerprint} cannot be used: {Reason}.")]
    public static partial void Unusable(this ILogger logger, string fingerprint, string reason);

    [LoggerMessage(6, LogLevel.Information, "Snapshot {Fingerprint} was checked whole and is good.")]
    public static partial void Good(this ILogger logger, string fingerprint);

    [LoggerMessage(
        7,
        LogLevel.Error,
        "The seeds cannot be used; snapshot {Fingerprint} goes on being served.\n{Report}"
    )]
    public static partial void Degraded(this ILogger logger, string fingerprint, string report);

    [LoggerMessage(8, LogLevel.Error, "A query failed as on a damaged snapshot: {Reason}. Checking it.")]
    public static partial void DamageReported(this ILogger logger, string reason);

    [LoggerMessage(9, LogLevel.Error, "The catalog could not be renewed; the one before goes on being served.")]
    public static partial void NotRenewed(this ILogger logger, Exception failure);

    [LoggerMessage(10, LogLevel.Information, "Watching the seeds in {Seeds}.")]
    public static partial void Watching(this ILogger logger, string seeds);

    [LoggerMessage(
        11,
        LogLevel.Information,
        "The system does not tell of changes in {Seeds}; looking every {Seconds} s."
    )]
    public static partial void Polling(this ILogger logger, string seeds, double seconds);
}
