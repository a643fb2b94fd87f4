using PtaHaim.Catalog.Data;
using PtaHaim.Catalog.Graph;
using PtaHaim.Catalog.Paths;

namespace PtaHaim.Catalog.Snapshots;

/// <summary>
/// One immutable catalog, opened for reading. It owns everything of it; get it from a <see cref="SnapshotLease"/>
/// and keep it no longer than that.
/// </summary>
public abstract class Snapshot
{
    private CollaborationGraph? graph;
    private PathFinder? paths;
    private PeopleAround? around;
    private PathLibrary? library;

    /// <summary>Names its content: 12 lower-case hexadecimal digits. Equal fingerprints are equal catalogs.</summary>
    public string Fingerprint => Identity.Short;

    /// <summary>The whole fingerprint.</summary>
    internal abstract SnapshotFingerprint Identity { get; }

    /// <summary>
    /// What sets its answers apart from those of a damaged snapshot of the same fingerprint that was served before it,
    /// by this process or an earlier one; empty where there was none.
    /// </summary>
    public string Edition { get; internal set; } = "";

    /// <summary>Counts the snapshots that this process has opened: no two have the same, whatever they hold.</summary>
    public abstract long Number { get; }

    /// <summary>How many rows each table has.</summary>
    public abstract IReadOnlyDictionary<string, long> Counts { get; }

    /// <summary>When it was published; null where nothing recorded it.</summary>
    public DateTimeOffset? Published { get; internal init; }

    /// <summary>The file that it is, where it is one; null where it lies in a database server.</summary>
    internal virtual string? DatabaseFile => null;

    /// <summary>Who worked on what.</summary>
    /// <exception cref="InvalidOperationException">The store was opened to build only.</exception>
    public CollaborationGraph Graph => graph ?? throw new InvalidOperationException("The snapshot has no graph open.");

    /// <summary>Searches in <see cref="Graph"/>, for any number of readers at a time.</summary>
    /// <exception cref="InvalidOperationException">The store was opened to build only.</exception>
    public PathFinder Paths => paths ?? throw new InvalidOperationException("The snapshot has no graph open.");

    /// <summary>Looks round people in <see cref="Graph"/>, for any number of readers at a time.</summary>
    /// <exception cref="InvalidOperationException">The store was opened to build only.</exception>
    public PeopleAround Around => around ?? throw new InvalidOperationException("The snapshot has no graph open.");

    /// <summary>What its paths are told with, for any number of readers at a time.</summary>
    /// <exception cref="InvalidOperationException">The store was opened to build only.</exception>
    public PathLibrary PathLibrary => library ?? throw new InvalidOperationException("The snapshot has no graph open.");

    /// <summary>A context on this snapshot from its own pool: no tracking, for one reader at a time. Dispose it.</summary>
    public abstract CatalogContext CreateContext();

    /// <summary>True where it is too large to have been checked whole when it was opened.</summary>
    internal virtual bool IsUnchecked => graph is { Length: > CollaborationGraph.LargestWhole };

    /// <summary>Maps its graph; where that is not to be had, closes the snapshot and throws.</summary>
    internal Snapshot WithGraph(GraphFiles graphs, CancellationToken cancel)
    {
        try
        {
            graph = graphs.OpenOrMake(Identity, CreateContext, cancel);
            paths = new PathFinder(graph);
            around = new PeopleAround(graph);
            library = new PathLibrary(graph);
            return this;
        }
        catch
        {
            Close();
            throw;
        }
    }

    /// <summary>Closes what it holds open; called once, after the last lease.</summary>
    internal virtual void Close() => graph?.Dispose();
}
