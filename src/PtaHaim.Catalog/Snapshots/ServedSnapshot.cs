namespace PtaHaim.Catalog.Snapshots;

/// <summary>What is served now, and what is said of it. Readers take no lock; one at a time changes it.</summary>
internal sealed class ServedSnapshot(SnapshotStore store, CurrentSnapshot current)
{
    private CatalogStatus status = new();

    public CatalogStatus Status
    {
        get => Volatile.Read(ref status);
        set => Volatile.Write(ref status, value);
    }

    public void Serve(Snapshot snapshot, IReadOnlyList<string> report)
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
        Status = Status with { Fingerprint = snapshot.Fingerprint, Report = report };
    }

    /// <summary>Takes over what was published since. Where the database is away, what is known stays.</summary>
    public void ReadChanges(CancellationToken cancel)
    {
        try
        {
            current.Tell(store.ReadChanges(current.Changes, cancel));
        }
        catch (CatalogUnavailableException)
        {
            // The next look says so.
        }
    }

    /// <summary>Serves what another node has published since; false where nothing was.</summary>
    /// <exception cref="CatalogUnavailableException">The database is away.</exception>
    public async Task<bool> ServeNextAsync(CancellationToken cancel)
    {
        if (Status.Fingerprint is not { } served || await store.OpenNextAsync(served, cancel) is not { } next)
            return false;
        Serve(next, Status.Report);
        return true;
    }

    public bool IsCurrent(Snapshot snapshot)
    {
        using var lease = current.Take();
        return lease.Snapshot == snapshot;
    }

    /// <summary>The snapshot that is served closes when its last lease ends.</summary>
    public void Close() => current.Replace(null);
}
