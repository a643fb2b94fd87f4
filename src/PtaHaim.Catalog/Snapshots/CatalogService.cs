using Microsoft.Extensions.Logging;
using PtaHaim.Catalog.Seeds;

namespace PtaHaim.Catalog.Snapshots;

/// <summary>
/// Keeps the snapshot that the seeds ask for open: opens or builds it at the start, again when the seeds change, and
/// again when it is damaged. Start it before the first request and dispose it after the last.
/// </summary>
public sealed class CatalogService(
    string seeds,
    SnapshotStore store,
    CurrentSnapshot current,
    ILogger<CatalogService> logger
) : IAsyncDisposable
{
    /// <summary>Errors of a seed in the log, on the health page and on the bar; <c>ptahaim check</c> prints all.</summary>
    private const int MostReported = 50;

    private readonly SemaphoreSlim turn = new(1);
    private readonly CancellationTokenSource stopping = new();
    private CatalogStatus status = new();
    private readonly Lock gate = new();
    private Task repair = Task.CompletedTask;
    private Task check = Task.CompletedTask;
    private Task following = Task.CompletedTask;
    private int disposed;

    /// <summary>How the catalog is now.</summary>
    public CatalogStatus Status => Volatile.Read(ref status);

    /// <summary>The file or folder of the seeds.</summary>
    public string Seeds => seeds;

    /// <summary>
    /// Opens the snapshot of the seeds, building it where there is none or it is damaged. Seeds that cannot be used
    /// leave the last good snapshot serving, which <see cref="Status"/> then says.
    /// </summary>
    /// <exception cref="CatalogUnavailableException">There is nothing that could be served; the message says why.</exception>
    public async Task StartAsync(CancellationToken cancel)
    {
        await turn.WaitAsync(cancel);
        try
        {
            var report = await Task.Run(() => OpenOrBuildAsync(store.OpenAtStart, cancel), cancel);
            if (report.Count > 0)
                ServeLast(report, cancel);
        }
        finally
        {
            turn.Release();
        }

        if (store.LookEvery is { } pause)
            following = FollowAsync(pause, stopping.Token);
    }

    /// <summary>
    /// Does the same again while requests go on: they see the old snapshot to their end, or the new one. Whatever
    /// goes wrong is said by <see cref="Status"/> and the log, and the old one goes on being served.
    /// </summary>
    public async Task RefreshAsync(CancellationToken cancel)
    {
        await turn.WaitAsync(cancel);
        try
        {
            await RenewAsync(reopen: false, cancel);
        }
        finally
        {
            turn.Release();
        }
    }

    /// <summary>True for a failure of a query that may come from damage to the snapshot.</summary>
    public bool IsDamage(Exception failure) => store.IsDamage(failure);

    /// <summary>True for a failure that says that the database is away for now.</summary>
    public bool IsAway(Exception failure) => store.IsAway(failure);

    /// <summary>
    /// Checks the snapshot that such a query was asked of and, if it is bad, rebuilds it. When the task has ended,
    /// however it ended, the question can be asked again of the snapshot that is current then.
    /// </summary>
    public async Task RepairAsync(Exception failure, Snapshot damaged)
    {
        if (IsCurrent(damaged))
            await Repair(failure.Message);
    }

    /// <summary>Stops work in the background and closes the snapshot when its last lease ends.</summary>
    public async ValueTask DisposeAsync()
    {
        if (Interlocked.Exchange(ref disposed, 1) == 1)
            return;
        await stopping.CancelAsync();
        await Task.WhenAll(repair, check, following).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        current.Replace(null);
        turn.Dispose();
        stopping.Dispose();
    }

    /// <summary>Serves what the seeds ask for, and returns nothing; or returns what is wrong with them.</summary>
    private async Task<IReadOnlyList<string>> OpenOrBuildAsync(
        Func<SnapshotFingerprint, CancellationToken, Snapshot?> open,
        CancellationToken cancel
    )
    {
        var files = SeedFiles.Open(seeds);
        var fingerprint = SnapshotFingerprint.Of(files);
        if (files.Errors.Count == 0 && open(fingerprint, cancel) is { } ready)
        {
            Serve(ready, []);
            return [];
        }

        var reading = SeedReader.Read(files);
        if (reading.Seed is not { } seed)
            return SeedReport.Lines(reading, MostReported);

        Set(Status with { Building = true });
        try
        {
            Serve(await store.BuildAsync(fingerprint, () => SeedRows.From(seed), cancel), []);
            return [];
        }
        finally
        {
            Set(Status with { Building = false });
        }
    }

    /// <summary>Serves what other nodes publish. While the database is away <see cref="Status"/> says so.</summary>
    private async Task FollowAsync(TimeSpan pause, CancellationToken cancel)
    {
        for (var away = false; ; )
        {
            await Task.Delay(pause, cancel);
            await turn.WaitAsync(cancel);
            try
            {
                if (Status.Fingerprint is { } served && store.OpenNext(served) is { } next)
                    Serve(next, []);
                store.Tidy();
                if (away)
                    Set(Status with { Report = [] });
                away = false;
            }
            catch (CatalogUnavailableException failure) when (away || store.IsAway(failure))
            {
                if (!away)
                    logger.Away(failure.Message);
                away = true;
                Set(Status with { Report = ["The database is away; only what is kept is served."] });
            }
            finally
            {
                turn.Release();
            }
        }
    }

    private void ServeLast(IReadOnlyList<string> report, CancellationToken cancel)
    {
        var text = string.Join('\n', report);
        if (store.OpenLast(cancel) is not { } last)
            throw new CatalogUnavailableException(
                $"The catalog cannot be built from the seeds in {seeds}, and {store.Place} holds no earlier one to serve:\n{text}"
            );
        logger.Degraded(last.Fingerprint, text);
        Serve(last, report);
    }

    private async Task RenewAsync(bool reopen, CancellationToken cancel)
    {
        try
        {
            if (!reopen && IsServed(SeedFiles.Open(seeds)))
            {
                Set(Status with { Report = [] });
                return;
            }

            var report = await Task.Run(() => OpenOrBuildAsync(store.Open, cancel), cancel);
            if (report.Count == 0)
                return;
            logger.Degraded(Status.Fingerprint ?? "", string.Join('\n', report));
            Set(Status with { Report = report });
        }
        catch (CatalogUnavailableException failure)
        {
            logger.Degraded(Status.Fingerprint ?? "", failure.Message);
            Set(Status with { Report = [failure.Message] });
        }
        catch (Exception failure) when (failure is not OperationCanceledException)
        {
            logger.NotRenewed(failure);
            Set(Status with { Report = ["The catalog could not be built; the log says why."] });
        }
    }

    private bool IsCurrent(Snapshot snapshot)
    {
        using var lease = current.Take();
        return lease.Snapshot == snapshot;
    }

    private bool IsServed(SeedFiles files) =>
        files.Errors.Count == 0 && SnapshotFingerprint.Of(files).Short == Status.Fingerprint;

    /// <summary>Begins a repair, unless one is under way: then that one.</summary>
    private Task Repair(string? report)
    {
        lock (gate)
        {
            if (repair.IsCompleted && !stopping.IsCancellationRequested)
            {
                if (report is not null)
                    logger.DamageReported(report);
                repair = Task.Run(() => MendAsync(stopping.Token));
            }

            return repair;
        }
    }

    private async Task MendAsync(CancellationToken cancel)
    {
        await turn.WaitAsync(cancel);
        try
        {
            using (var lease = current.Take())
                store.CheckWhole(lease.Snapshot, slow: false, cancel);
            // Good or not, the open file may be another one than the good one of that name: open it afresh.
            await RenewAsync(reopen: true, cancel);
        }
        finally
        {
            turn.Release();
        }
    }

    private void Serve(Snapshot snapshot, IReadOnlyList<string> report)
    {
        // The same catalog is opened again only where the open one is damaged; what was answered from that must not be
        // taken for an answer of this one.
        if (Status.Fingerprint == snapshot.Fingerprint)
        {
            using var damaged = current.Take();
            if (damaged.Snapshot.Edition == snapshot.Edition)
                snapshot.Edition += $"+{snapshot.Number}";
        }

        current.Replace(snapshot);
        Set(new CatalogStatus { Fingerprint = snapshot.Fingerprint, Report = report });
        if (report.Count == 0)
            store.Serve(snapshot);
        if (snapshot.IsUnchecked)
            check = Task.Factory.StartNew(
                CheckCurrent,
                stopping.Token,
                TaskCreationOptions.LongRunning,
                TaskScheduler.Default
            );
    }

    /// <summary>A large snapshot was opened after a look at samples only; the whole of it is read while it serves.</summary>
    private void CheckCurrent()
    {
        Thread.CurrentThread.Priority = ThreadPriority.Lowest;
        using var lease = current.Take();
        if (store.CheckWhole(lease.Snapshot, slow: true, stopping.Token) is not null)
            _ = Repair(report: null);
    }

    private void Set(CatalogStatus next) => Volatile.Write(ref status, next);
}
