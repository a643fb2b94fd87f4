using PtaHaim.Catalog.Data;

namespace PtaHaim.Catalog.Snapshots;

/// <summary>
/// One immutable catalog, opened for reading. It owns everything of it; get it from a <see cref="SnapshotLease"/>
/// and keep it no longer than that.
/// </summary>
public abstract class Snapshot
{
    /// <summary>Names its content: 12 lower-case hexadecimal digits. Equal fingerprints are equal catalogs.</summary>
    public abstract string Fingerprint { get; }

    /// <summary>
    /// What sets its answers apart from those of a damaged snapshot of the same fingerprint that was served before it,
    /// by this process or an earlier one; empty where there was none.
    /// </summary>
    public string Edition { get; internal set; } = "";

    /// <summary>Counts the snapshots that this process has opened: no two have the same, whatever they hold.</summary>
    public abstract long Number { get; }

    /// <summary>How many rows each table has.</summary>
    public abstract IReadOnlyDictionary<string, long> Counts { get; }

    /// <summary>A context on this snapshot from its own pool: no tracking, for one reader at a time. Dispose it.</summary>
    public abstract CatalogContext CreateContext();

    /// <summary>True where it is too large to have been checked whole when it was opened.</summary>
    internal abstract bool IsUnchecked { get; }

    /// <summary>Closes what it holds open; called once, after the last lease.</summary>
    internal abstract void Close();
}
