namespace PtaHaim.Catalog.Paths;

/// <summary>
/// The right to search, which as many have at a time as leave others room: one fewer than there are processors, at
/// least one. Who comes then waits up to a second.
/// </summary>
public sealed class SearchTurns(TimeProvider time) : IDisposable
{
    /// <summary>How long a search waits for its turn.</summary>
    public static readonly TimeSpan Patience = TimeSpan.FromSeconds(1);

    private readonly SemaphoreSlim free = new(Math.Max(1, Environment.ProcessorCount - 1));

    /// <summary>A turn, to be disposed when the search has ended; null where none came free in time.</summary>
    internal async Task<IDisposable?> TryTakeAsync(CancellationToken cancel)
    {
        if (await free.WaitAsync(0, cancel))
            return new Turn(free);
        using var patience = new CancellationTokenSource(Patience, time);
        using var either = CancellationTokenSource.CreateLinkedTokenSource(cancel, patience.Token);
        try
        {
            await free.WaitAsync(either.Token);
            return new Turn(free);
        }
        catch (OperationCanceledException) when (!cancel.IsCancellationRequested)
        {
            return null;
        }
    }

    public void Dispose() => free.Dispose();

    private sealed class Turn(SemaphoreSlim free) : IDisposable
    {
        public void Dispose() => free.Release();
    }
}
