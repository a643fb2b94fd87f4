namespace PtaHaim.Catalog.Snapshots;

/// <summary>How the catalog is at one moment. Immutable: each change makes a new one.</summary>
public sealed record CatalogStatus
{
    /// <summary>Of the snapshot that is served; null before the first.</summary>
    public string? Fingerprint { get; init; }

    /// <summary>True while a new snapshot is being built.</summary>
    public bool Building { get; init; }

    /// <summary>Why the snapshot served is not the one that the seeds ask for: lines for people, in order. Empty where it is.</summary>
    public IReadOnlyList<string> Report { get; init; } = [];

    /// <summary>What keeps this node from following the others, for anybody to read; null where nothing does.</summary>
    public string? Trouble { get; init; }

    /// <summary>True when requests can be answered.</summary>
    public bool Ready => Fingerprint is not null;

    /// <summary>True when they are answered from a catalog that the seeds no longer describe.</summary>
    public bool Degraded => Ready && (Report.Count > 0 || Trouble is not null);
}
