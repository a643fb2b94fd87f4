namespace PtaHaim.Catalog.Snapshots;

/// <summary>
/// Keeps a snapshot open from <see cref="CurrentSnapshot.Take"/> until it is disposed, whatever is published in the
/// meantime. Disposing it twice is harmless.
/// </summary>
public sealed class SnapshotLease : IDisposable
{
    private SharedSnapshot? shared;

    internal SnapshotLease(SharedSnapshot shared) => this.shared = shared;

    /// <summary>The snapshot, the same for as long as the lease is held.</summary>
    /// <exception cref="ObjectDisposedException">The lease has ended.</exception>
    public Snapshot Snapshot =>
        (Volatile.Read(ref shared) ?? throw new ObjectDisposedException(nameof(SnapshotLease))).Snapshot;

    public void Dispose() => Interlocked.Exchange(ref shared, null)?.Release();
}

/// <summary>A snapshot and how many hold it: its place as the current one counts as 1, each lease as 1. The last one closes it.</summary>
internal sealed class SharedSnapshot(Snapshot snapshot)
{
    private int holders = 1;

    public Snapshot Snapshot => snapshot;

    /// <summary>False where the last holder has gone: then it is closed, or is being closed, and stays so.</summary>
    public bool TryHold()
    {
        var seen = Volatile.Read(ref holders);
        while (seen > 0)
        {
            var before = Interlocked.CompareExchange(ref holders, seen + 1, seen);
            if (before == seen)
                return true;
            seen = before;
        }

        return false;
    }

    public void Release()
    {
        if (Interlocked.Decrement(ref holders) == 0)
            snapshot.Close();
    }
}
