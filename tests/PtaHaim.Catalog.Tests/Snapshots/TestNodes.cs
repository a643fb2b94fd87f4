using System.Collections.Concurrent;
using PtaHaim.Catalog.Snapshots;
using PtaHaim.Catalog.Sources;
using PtaHaim.Catalog.Tests.Databases;
using PtaHaim.Catalog.Works;

namespace PtaHaim.Catalog.Tests.Snapshots;

/// <summary>Nodes that share a place: each call is one of another node, with a store of its own.</summary>
internal sealed class TestNodes(SnapshotPlace place) : IAsyncDisposable
{
    private readonly ConcurrentBag<Snapshot> opened = [];

    public ConcurrentQueue<string> Log { get; } = new();

    public int Builds => Log.Count(line => line.StartsWith("Built", StringComparison.Ordinal));

    public SnapshotPlace Place => place;

    public static async Task<TestNodes> CreateAsync(OnDatabase on) => new(await on.CreatePlaceAsync());

    /// <summary>A catalog of one work, whose title is the fingerprint.</summary>
    public static CatalogRows Rows(SnapshotFingerprint fingerprint) => new() { Works = [Work(fingerprint.Short)] };

    public static Work Work(string title) =>
        new()
        {
            Id = 1,
            Slug = "night-ferry",
            Title = title,
            TitleKey = title,
            Kind = "song",
            DateRising = "~",
            DateFalling = "",
            Origin = Origin.Generated,
        };

    public Task<Snapshot> BuildAsync(SnapshotFingerprint fingerprint) =>
        BuildAsync(fingerprint, () => Rows(fingerprint));

    public async Task<Snapshot> BuildAsync(
        SnapshotFingerprint fingerprint,
        Func<CatalogRows> rows,
        CancellationToken cancel = default
    ) => Keep(await place.Store(Log).BuildAsync(fingerprint, rows, cancel));

    public Snapshot? Open(SnapshotFingerprint fingerprint) =>
        place.Store(Log).Open(fingerprint, CancellationToken.None) is { } found ? Keep(found) : null;

    public Snapshot? OpenLast() => place.Store(Log).OpenLast(CancellationToken.None) is { } found ? Keep(found) : null;

    public Task MakeCurrentAsync(Snapshot snapshot) =>
        place.Store(Log).MakeCurrentAsync(snapshot, CancellationToken.None);

    public Task TidyAsync() => place.Store(Log).TidyAsync(CancellationToken.None);

    /// <summary>Closes all that the nodes have opened.</summary>
    public void Close()
    {
        while (opened.TryTake(out var snapshot))
            snapshot.Close();
    }

    public async ValueTask DisposeAsync()
    {
        Close();
        await place.DisposeAsync();
    }

    private Snapshot Keep(Snapshot snapshot)
    {
        opened.Add(snapshot);
        return snapshot;
    }
}
