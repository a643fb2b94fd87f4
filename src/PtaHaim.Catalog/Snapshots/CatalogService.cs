using Microsoft.Extensions.Logging;
using PtaHaim.Catalog.Seeds;

namespace PtaHaim.Catalog.Snapshots;

/// <summary>
/// Keeps the snapshot that the seeds ask for open: opens or builds it at the start, again when the seeds change, and
/// again when it is damaged. Start it before the first request and dispose it after the last.
/// </summary>
public sealed class CatalogService : IAsyncDisposable
{
    /// <summary>Errors of a seed in the log, on the health page and on the bar; <c>ptahaim check</c> prints all.</summary>
    private const int MostReported = 50;

    private readonly SnapshotStore store;
    private readonly ILogger logger;
    private readonly ServedSnapshot served;
    private readonly CatalogFollower follower;
    private readonly SnapshotRepair repair;
    private readonly SemaphoreSlim turn = new(1);
    private readonly CancellationTokenSource stopping = new();
    private Task following = Task.CompletedTask;
    private int disposed;

    /// <param name="seeds">The file or folder of the seeds.</param>
    /// <param name="store">Where snapshots lie.</param>
    /// <param name="current">Where requests take what is served.</param>
    /// <param name="logger">Hears of each stage.</param>
    public CatalogService(string seeds, SnapshotStore store, CurrentSnapshot current, ILogger<CatalogService> logger)
    {
        (Seeds, this.store, this.logger) = (seeds, store, logger);
        served = new ServedSnapshot(store, current);
        follower = new CatalogFollower(served, store, turn, logger);
        repair = new SnapshotRepair(store, current, turn, cancel => RenewAsync(reopen: true, cancel), logger);
    }

    /// <summary>How the catalog is now.</summary>
    public CatalogStatus Status => served.Status;

    /// <summary>The file or folder of the seeds.</summary>
    public string Seeds { get; }

    /// <summary>The seeds as they were before the start read them.</summary>
    internal SeedStamp Stamp { get; private set; }

    /// <summary>
    /// Opens the snapshot of the seeds, building it where there is none or it is damaged. Seeds that cannot be used
    /// leave the last good snapshot serving, which <see cref="Status"/> then says. From then on serves what other nodes
    /// publish, where the store is shared.
    /// </summary>
    /// <exception cref="CatalogUnavailableException">There is nothing that could be served; the message says why.</exception>
    public async Task StartAsync(CancellationToken cancel)
    {
        Stamp = SeedStamp.Of(Seeds);
        await OpenAsync(store.OpenAtStartAsync, publish: !store.IsShared, cancel);
        if (store.IsShared)
            following = follower.RunAsync(stopping.Token);
    }

    /// <summary>
    /// Opens or builds the same once, and makes it current even where other nodes share the store and have published
    /// another since. Then drops what nobody needs any more.
    /// </summary>
    /// <exception cref="CatalogUnavailableException">There is nothing that could be served; the message says why.</exception>
    public async Task PublishAsync(CancellationToken cancel)
    {
        await OpenAsync(Open, publish: true, cancel);
        try
        {
            await store.TidyAsync(cancel);
        }
        catch (CatalogUnavailableException failure)
        {
            logger.NotTidied(failure.Message);
        }
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
        if (served.IsCurrent(damaged))
            await repair.BeginAsync(damaged, failure.Message);
    }

    /// <summary>Stops work in the background and closes the snapshot when its last lease ends.</summary>
    public async ValueTask DisposeAsync()
    {
        if (Interlocked.Exchange(ref disposed, 1) == 1)
            return;
        await stopping.CancelAsync();
        await repair.DisposeAsync();
        await following.ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        served.Close();
        turn.Dispose();
        stopping.Dispose();
    }

    private async Task OpenAsync(
        Func<SnapshotFingerprint, CancellationToken, Task<Snapshot?>> open,
        bool publish,
        CancellationToken cancel
    )
    {
        await turn.WaitAsync(cancel);
        try
        {
            var report = await Task.Run(() => OpenOrBuildAsync(open, publish, cancel), cancel);
            if (report.Count > 0)
                ServeLast(report, cancel);
        }
        finally
        {
            turn.Release();
        }
    }

    private Task<Snapshot?> Open(SnapshotFingerprint fingerprint, CancellationToken cancel) =>
        Task.FromResult(store.Open(fingerprint, cancel));

    /// <summary>Serves what the seeds ask for, and returns nothing; or returns what is wrong with them.</summary>
    private async Task<IReadOnlyList<string>> OpenOrBuildAsync(
        Func<SnapshotFingerprint, CancellationToken, Task<Snapshot?>> open,
        bool publish,
        CancellationToken cancel
    )
    {
        var files = SeedFiles.Open(Seeds);
        var fingerprint = SnapshotFingerprint.Of(files);
        if (files.Errors.Count == 0 && await open(fingerprint, cancel) is { } ready)
        {
            await ServeAsync(ready, publish, cancel);
            return [];
        }

        var reading = SeedReader.Read(files);
        if (reading.Seed is not { } seed)
            return SeedReport.Lines(reading, MostReported);

        served.Status = Status with { Building = true };
        try
        {
            var built = await store.BuildAsync(fingerprint, () => SeedRows.From(seed), cancel);
            await ServeAsync(built, publish: !store.IsShared, cancel);
            return [];
        }
        finally
        {
            served.Status = Status with { Building = false };
        }
    }

    private void ServeLast(IReadOnlyList<string> report, CancellationToken cancel)
    {
        var text = string.Join('\n', report);
        if (store.OpenLast(cancel) is not { } last)
            throw new CatalogUnavailableException(
                $"The catalog cannot be built from the seeds in {Seeds}, and {store.Place} holds no earlier one to serve:\n{text}"
            );
        logger.Degraded(last.Fingerprint, text);
        Serve(last, report);
        served.ReadChanges(cancel);
    }

    private async Task RenewAsync(bool reopen, CancellationToken cancel)
    {
        try
        {
            if (reopen && store.IsShared && await OpenLastAsync(cancel) is { } last)
            {
                served.Serve(last, Status.Report);
                return;
            }

            if (!reopen && IsServed(SeedFiles.Open(Seeds)))
            {
                served.Status = Status with { Report = [] };
                return;
            }

            var report = await Task.Run(() => OpenOrBuildAsync(Open, publish: true, cancel), cancel);
            if (report.Count == 0)
                return;
            logger.Degraded(Status.Fingerprint ?? "", string.Join('\n', report));
            served.Status = Status with { Report = report };
        }
        catch (CatalogUnavailableException failure) when (reopen && store.IsShared)
        {
            // Others may publish it again: then the next look finds it.
            logger.Troubled(failure.Message, Status.Fingerprint);
        }
        catch (CatalogUnavailableException failure)
        {
            logger.Degraded(Status.Fingerprint ?? "", failure.Message);
            served.Status = Status with { Report = [failure.Message] };
        }
        catch (Exception failure) when (failure is not OperationCanceledException)
        {
            logger.NotRenewed(failure);
            served.Status = Status with { Report = ["The catalog could not be built; the log says why."] };
        }
    }

    /// <summary>What is current, whatever the seeds of this node say; a database that hangs keeps nobody.</summary>
    private Task<Snapshot?> OpenLastAsync(CancellationToken cancel) =>
        Task.Run(() => store.OpenLast(cancel), cancel).WaitAsync(cancel);

    private async Task ServeAsync(Snapshot snapshot, bool publish, CancellationToken cancel)
    {
        Serve(snapshot, []);
        if (publish)
            await store.MakeCurrentAsync(snapshot, cancel);
        served.ReadChanges(cancel);
    }

    private void Serve(Snapshot snapshot, IReadOnlyList<string> report)
    {
        served.Serve(snapshot, report);
        repair.CheckCurrent();
    }

    private bool IsServed(SeedFiles files) =>
        files.Errors.Count == 0 && SnapshotFingerprint.Of(files).Short == Status.Fingerprint;
}
