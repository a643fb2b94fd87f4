using System.Collections.Concurrent;
using PtaHaim.Catalog.Snapshots;

namespace PtaHaim.Catalog.Tests.Databases;

/// <summary>A place for snapshots. The stores on it are like so many nodes; they go with it.</summary>
internal abstract class SnapshotPlace : IAsyncDisposable
{
    /// <summary>The clock of its stores.</summary>
    public TimeProvider Time { get; set; } = TimeProvider.System;

    /// <summary>A store that sweeps what it may as soon as it may.</summary>
    public abstract SnapshotStore Store(ConcurrentQueue<string> log);

    /// <summary>The settings of a host whose store it is.</summary>
    public abstract void Configure(CatalogOptions options);

    /// <summary>The names of all that lies there of snapshots, finished or not. Each holds the short fingerprint.</summary>
    public abstract Task<IReadOnlyList<string>> NamesAsync();

    /// <summary>Makes a snapshot one that another version of the program built.</summary>
    public abstract Task GiveFormatAsync(string fingerprint, int format);

    /// <summary>The file of the graph of a snapshot.</summary>
    public abstract string Graph(string fingerprint);

    public abstract ValueTask DisposeAsync();
}
