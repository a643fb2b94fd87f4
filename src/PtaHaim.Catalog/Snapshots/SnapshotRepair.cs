using Microsoft.Extensions.Logging;

namespace PtaHaim.Catalog.Snapshots;

/// <summary>Checks snapshots that serve already, and has a damaged one opened or built afresh.</summary>
/// <param name="store">Checks.</param>
/// <param name="current">What is checked.</param>
/// <param name="turn">Held while it is opened afresh.</param>
/// <param name="reopen">Opens what should be served, or builds it.</param>
/// <param name="logger">Hears of damage.</param>
internal sealed class SnapshotRepair(
    SnapshotStore store,
    CurrentSnapshot current,
    SemaphoreSlim turn,
    Func<CancellationToken, Task> reopen,
    ILogger logger
) : IAsyncDisposable
{
    private readonly CancellationTokenSource stopping = new();
    private readonly Lock gate = new();
    private Task repair = Task.CompletedTask;
    private Task check = Task.CompletedTask;

    /// <summary>A large snapshot was opened after a look at samples only; the whole of it is read while it serves.</summary>
    public void CheckCurrent()
    {
        using (var lease = current.Take())
            if (!lease.Snapshot.IsUnchecked)
                return;
        check = Task.Factory.StartNew(
            CheckWhole,
            stopping.Token,
            TaskCreationOptions.LongRunning,
            TaskScheduler.Default
        );
    }

    /// <summary>Begins a repair, unless one is under way: then that one.</summary>
    /// <param name="damaged">Nothing is done where another one is served by then.</param>
    /// <param name="report">What was met, or null where that has been said.</param>
    public Task BeginAsync(Snapshot damaged, string? report)
    {
        lock (gate)
        {
            if (repair.IsCompleted && !stopping.IsCancellationRequested)
            {
                if (report is not null)
                    logger.DamageReported(report);
                repair = Task.Run(() => MendAsync(damaged, stopping.Token));
            }

            return repair;
        }
    }

    public async ValueTask DisposeAsync()
    {
        await stopping.CancelAsync();
        await Task.WhenAll(repair, check).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        stopping.Dispose();
    }

    private void CheckWhole()
    {
        Thread.CurrentThread.Priority = ThreadPriority.Lowest;
        using var lease = current.Take();
        if (store.CheckWhole(lease.Snapshot, slow: true, stopping.Token) is not null)
            _ = BeginAsync(lease.Snapshot, report: null);
    }

    private async Task MendAsync(Snapshot damaged, CancellationToken cancel)
    {
        await turn.WaitAsync(cancel);
        try
        {
            using (var lease = current.Take())
            {
                if (lease.Snapshot != damaged)
                    return;
                store.CheckWhole(damaged, slow: false, cancel);
            }

            // Good or not, the open file may be another one than the good one of that name: open it afresh.
            await reopen(cancel);
        }
        finally
        {
            turn.Release();
        }
    }
}
