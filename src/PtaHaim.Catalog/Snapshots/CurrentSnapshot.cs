using PtaHaim.Catalog.Changes;

namespace PtaHaim.Catalog.Snapshots;

/// <summary>The snapshot that is served now. Requests take it without a lock; a new one replaces it without waiting for them.</summary>
public sealed class CurrentSnapshot
{
    private SharedSnapshot? current;
    private ChangeLog changes = ChangeLog.None;

    /// <summary>What was published until now. Replaced whole, a moment after the snapshot that it tells of last.</summary>
    public ChangeLog Changes => Volatile.Read(ref changes);

    /// <summary>The current snapshot, held until the lease is disposed. A request takes one lease and keeps it to its end.</summary>
    /// <exception cref="InvalidOperationException">None has been opened yet, or the catalog has stopped.</exception>
    public SnapshotLease Take()
    {
        while (true)
        {
            var seen = Volatile.Read(ref current) ?? throw new InvalidOperationException("No snapshot is open.");
            // It may have been replaced and closed since it was read; then there is a newer one.
            if (seen.TryHold())
                return new SnapshotLease(seen);
        }
    }

    /// <summary>Serves a snapshot, or none, from now on. The one before is closed when its last lease ends.</summary>
    internal void Replace(Snapshot? next) =>
        Interlocked.Exchange(ref current, next is null ? null : new SharedSnapshot(next))?.Release();

    internal void Tell(ChangeLog next) => Volatile.Write(ref changes, next);
}
