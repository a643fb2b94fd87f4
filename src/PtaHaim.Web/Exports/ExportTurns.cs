namespace PtaHaim.Web.Exports;

/// <summary>The right to stream rows, which four have at a time. Nobody waits: a stream may take as long as its reader.</summary>
internal sealed class ExportTurns : IDisposable
{
    public const int Most = 4;

    /// <summary>Seconds after which it is worth asking again.</summary>
    public const int RetryAfter = 5;

    private readonly SemaphoreSlim free = new(Most);

    /// <summary>A turn, to be disposed when the stream has ended; null where there is none.</summary>
    public IDisposable? TryTake() => free.Wait(0) ? new Turn(free) : null;

    public void Dispose() => free.Dispose();

    private sealed class Turn(SemaphoreSlim free) : IDisposable
    {
        private SemaphoreSlim? taken = free;

        public void Dispose() => Interlocked.Exchange(ref taken, null)?.Release();
    }
}
