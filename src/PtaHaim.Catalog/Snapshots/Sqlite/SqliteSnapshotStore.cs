using Microsoft.EntityFrameworkCore.Diagnostics;
using Microsoft.Extensions.Logging;
using PtaHaim.Catalog.Changes;
using PtaHaim.Catalog.Data;
using PtaHaim.Catalog.Graph;

namespace PtaHaim.Catalog.Snapshots;

/// <summary>Snapshots as SQLite files in a folder. Only building needs the right to write there.</summary>
public sealed class SqliteSnapshotStore : SnapshotStore
{
    /// <summary>Files up to 64 MB are read whole each time they are opened.</summary>
    private const long LargestWhole = 64L * 1024 * 1024;

    private static readonly TimeSpan LockPause = TimeSpan.FromMilliseconds(50);

    private readonly DataFolder folder;
    private readonly GraphFiles graphs;
    private readonly ChangeFile changes;
    private readonly IReadOnlyCollection<IInterceptor> interceptors;
    private readonly TimeProvider time;
    private readonly ILogger logger;
    private readonly long largestWhole;

    /// <param name="folder">The data folder; made by the first build.</param>
    /// <param name="interceptors">Added to the contexts of each snapshot.</param>
    /// <param name="time">Measures durations and waits.</param>
    /// <param name="logger">Hears of each stage.</param>
    public SqliteSnapshotStore(
        string folder,
        IEnumerable<IInterceptor> interceptors,
        TimeProvider time,
        ILogger<SqliteSnapshotStore> logger
    )
        : this(folder, interceptors, time, logger, LargestWhole) { }

    internal SqliteSnapshotStore(
        string folder,
        IEnumerable<IInterceptor> interceptors,
        TimeProvider time,
        ILogger<SqliteSnapshotStore> logger,
        long largestWhole
    )
    {
        this.folder = new DataFolder(folder);
        this.interceptors = [.. interceptors];
        this.time = time;
        this.logger = logger;
        graphs = new GraphFiles(folder, time, logger);
        changes = new ChangeFile(this.folder.Changes, time, logger);
        this.largestWhole = largestWhole;
    }

    public override string Place => folder.Path;

    internal override Snapshot? Open(SnapshotFingerprint fingerprint, CancellationToken cancel) =>
        Open(fingerprint.Short, fingerprint.Full, cancel);

    internal override Snapshot? OpenLast(CancellationToken cancel) =>
        folder.Kept().Select(name => Open(name, null, cancel)).FirstOrDefault(snapshot => snapshot is not null);

    public override IEnumerable<(string Fingerprint, string? Wrong)> CheckKept(CancellationToken cancel) =>
        folder.Kept().Select(name => (name, WhatIsWrong(name, slow: false, cancel)));

    internal override Task MakeCurrentAsync(Snapshot snapshot, CancellationToken cancel)
    {
        try
        {
            using var alone = folder.TryLock();
            if (alone is not null)
                MakeCurrent(snapshot.Identity, changes.Compose(snapshot.Identity, snapshot.CreateContext, cancel));
        }
        catch (Exception failure) when (failure is IOException or UnauthorizedAccessException)
        {
            // The folder is read-only, which is enough to serve.
        }

        return Task.CompletedTask;
    }

    internal override ChangeLog ReadChanges(ChangeLog known, CancellationToken cancel) => changes.Read(known);

    internal override async Task<Snapshot> BuildAsync(
        SnapshotFingerprint fingerprint,
        Func<CatalogRows> rows,
        CancellationToken cancel
    )
    {
        try
        {
            Directory.CreateDirectory(folder.Path);
            await using var alone = await LockAsync(cancel);
            return Open(fingerprint, cancel) ?? await BuildAsync(fingerprint, rows(), cancel);
        }
        catch (Exception failure) when (SqliteFaults.WhyNotWritten(failure, folder.Path) is { } reason)
        {
            throw new CatalogUnavailableException(reason, failure);
        }
    }

    internal override string? CheckWhole(Snapshot snapshot, bool slow, CancellationToken cancel)
    {
        var reason = WhatIsWrong(snapshot.Fingerprint, slow, cancel);
        if (reason is null)
            logger.Good(snapshot.Fingerprint);
        else
            logger.Unusable(snapshot.Fingerprint, reason);
        return reason;
    }

    public override ValueTask DisposeAsync() => ValueTask.CompletedTask;

    internal override bool IsDamage(Exception failure) =>
        failure is GraphDamagedException || SqliteFaults.IsDamage(failure);

    private string? WhatIsWrong(string fingerprint, bool slow, CancellationToken cancel)
    {
        var manifest = folder.ReadManifest(fingerprint);
        var (file, reason) = SqliteSnapshotCheck.Open(
            folder,
            manifest,
            fingerprint,
            null,
            (part, bytes) => part.CheckWhole(bytes, slow, cancel)
        );
        file?.Dispose();
        if (reason is not null)
        {
            folder.Discard(fingerprint);
            return reason;
        }

        return graphs.WhatIsWrong(new SnapshotFingerprint(manifest!.Fingerprint), cancel);
    }

    private async Task<FileStream> LockAsync(CancellationToken cancel)
    {
        for (var tries = 0; ; tries++)
        {
            if (folder.TryLock() is { } alone)
                return alone;
            if (tries == 0)
                logger.Waiting(folder.Path);
            await Task.Delay(LockPause, time, cancel);
        }
    }

    private async Task<Snapshot> BuildAsync(SnapshotFingerprint fingerprint, CatalogRows rows, CancellationToken cancel)
    {
        var start = time.GetTimestamp();
        var database = folder.Database(fingerprint.Short);
        var temporary = DataFolder.Temporary(database);
        var graph = graphs.At(fingerprint.Short);
        var temporaryGraph = DataFolder.Temporary(graph);
        File.Delete(temporary);
        File.Delete(temporaryGraph);
        try
        {
            var counts = await SqliteSnapshotWriter.WriteAsync(temporary, rows, cancel);
            var part = SnapshotPart.Of(temporary, DataFolder.DatabaseName(fingerprint.Short), largestWhole, cancel);
            var composing = Task.Run(
                () => changes.Compose(fingerprint, () => SqliteSnapshot.Open(temporary), cancel),
                cancel
            );
            GraphFiles.Make(temporaryGraph, fingerprint, () => SqliteSnapshot.Open(temporary), cancel);
            var second = SnapshotPart.Of(temporaryGraph, GraphFiles.NameOf(fingerprint.Short), largestWhole, cancel);
            var manifest = new Manifest(SnapshotFormat.Current, fingerprint.Full, [part, second], counts)
            {
                Edition = File.Exists(database) ? $"{time.GetUtcNow().ToUnixTimeMilliseconds():x}" : null,
            };
            var log = await composing;
            DurableFile.Publish(temporary, database);
            DurableFile.Publish(temporaryGraph, graph);
            var beside = folder.Manifest(fingerprint.Short);
            DurableFile.Replace(beside, DataFolder.Temporary(beside), manifest.ToBytes());
            MakeCurrent(fingerprint, log);

            var duration = (long)time.GetElapsedTime(start).TotalMilliseconds;
            logger.Built(fingerprint.Short, counts.Values.Sum(), counts["Credits"], part.Size, duration);
            return Opened(manifest, SnapshotPart.Open(database), cancel);
        }
        catch
        {
            File.Delete(temporary);
            File.Delete(temporaryGraph);
            throw;
        }
    }

    /// <summary>A process that dies between the two writes down what changed when it starts again.</summary>
    private void MakeCurrent(SnapshotFingerprint fingerprint, byte[]? log)
    {
        folder.MakeCurrent(fingerprint.Short);
        changes.Write(fingerprint, log);
        if (folder.Sweep() is { Count: > 0 } swept)
            logger.Swept(swept.Count, string.Join(", ", swept));
    }

    private Snapshot? Open(string name, string? full, CancellationToken cancel)
    {
        var start = time.GetTimestamp();
        var manifest = folder.ReadManifest(name);
        if (manifest is null && !File.Exists(folder.Database(name)))
            return null;
        var (file, reason) = SqliteSnapshotCheck.Open(
            folder,
            manifest,
            name,
            full,
            (part, bytes) => part.Check(bytes, cancel)
        );
        if (file is null)
        {
            logger.Unusable(name, reason!);
            return null;
        }

        var snapshot = Opened(manifest!, file, cancel);
        logger.Opened(name, (long)time.GetElapsedTime(start).TotalMilliseconds);
        return snapshot;
    }

    private Snapshot Opened(Manifest manifest, FileStream file, CancellationToken cancel) =>
        new SqliteSnapshot(manifest, file, interceptors).WithGraph(graphs, cancel);
}
