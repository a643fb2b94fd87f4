using PtaHaim.Catalog.Changes;

namespace PtaHaim.Catalog.Snapshots;

/// <summary>Where snapshots lie: finds, checks, builds and publishes them. One for each database.</summary>
public abstract class SnapshotStore : IAsyncDisposable
{
    /// <summary>Where it is, as its owner knows it.</summary>
    public abstract string Place { get; }

    /// <summary>Opens a snapshot; null where there is none, or where it is damaged, foreign or of another format. Needs no right to write.</summary>
    internal abstract Snapshot? Open(SnapshotFingerprint fingerprint, CancellationToken cancel);

    /// <summary>Opens the snapshot that was served last, or the one before it; null where neither is good.</summary>
    internal abstract Snapshot? OpenLast(CancellationToken cancel);

    /// <summary>What was published here: <paramref name="known"/> itself where it is still that. Needs no right to write.</summary>
    internal abstract ChangeLog ReadChanges(ChangeLog known, CancellationToken cancel);

    /// <summary>
    /// Makes a snapshot that was opened by its name current, for all who share the store, writes down what that changed, and
    /// sweeps what nobody needs. Does nothing where this one may not.
    /// </summary>
    internal abstract Task MakeCurrentAsync(Snapshot snapshot, CancellationToken cancel);

    /// <summary>
    /// Builds and publishes a snapshot, and opens it. Only one process builds at a time: the others wait and then
    /// open what it built.
    /// </summary>
    /// <exception cref="CatalogUnavailableException">Nothing can be written there; the message says why.</exception>
    internal abstract Task<Snapshot> BuildAsync(
        SnapshotFingerprint fingerprint,
        Func<CatalogRows> rows,
        CancellationToken cancel
    );

    /// <summary>
    /// Reads a snapshot whole, at a low pace if <paramref name="slow"/>; null where it is good, else what is wrong.
    /// A bad one is never opened again.
    /// </summary>
    internal abstract string? CheckWhole(Snapshot snapshot, bool slow, CancellationToken cancel);

    /// <summary>
    /// Reads all bytes of the snapshots that are kept, the current one first, and says what is wrong with each; null
    /// where nothing is. A bad one is never opened again: the next start builds it anew.
    /// </summary>
    public abstract IEnumerable<(string Fingerprint, string? Wrong)> CheckKept(CancellationToken cancel);

    /// <summary>True for a failure of a query that may come from damage to the snapshot.</summary>
    internal abstract bool IsDamage(Exception failure);

    /// <summary>True for a failure that says that the database is away for now, and may be back in a moment.</summary>
    internal virtual bool IsAway(Exception failure) => false;

    /// <summary>
    /// What to serve at the start. Where several nodes share the store that is the current snapshot, if it or the one
    /// wanted is there; who only reads waits for it. Null where the one wanted is yet to be built.
    /// </summary>
    internal virtual Task<Snapshot?> OpenAtStartAsync(SnapshotFingerprint wanted, CancellationToken cancel) =>
        Task.FromResult(Open(wanted, cancel));

    /// <summary>True where other nodes may make another snapshot current.</summary>
    internal virtual bool IsShared => false;

    /// <summary>Ends when another snapshot may be current: at once where the store tells, else after two seconds.</summary>
    internal virtual Task NewsAsync(CancellationToken cancel) => Task.Delay(Timeout.Infinite, cancel);

    /// <summary>The current snapshot, opened, where it is another than the one of that fingerprint; else null.</summary>
    /// <exception cref="CatalogUnavailableException">The database is away.</exception>
    internal virtual Task<Snapshot?> OpenNextAsync(string served, CancellationToken cancel) =>
        Task.FromResult<Snapshot?>(null);

    /// <summary>Drops what nobody needs any more, where this node may.</summary>
    internal virtual Task TidyAsync(CancellationToken cancel) => Task.CompletedTask;

    /// <summary>Closes what the store itself holds open; snapshots that it opened stay.</summary>
    public abstract ValueTask DisposeAsync();
}
