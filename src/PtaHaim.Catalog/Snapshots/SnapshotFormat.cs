namespace PtaHaim.Catalog.Snapshots;

/// <summary>
/// What tells this program's snapshots from those of another version and from other files. Raise
/// <see cref="Current"/> whenever the same seed gives other rows or other tables: then every snapshot is built anew.
/// </summary>
public static class SnapshotFormat
{
    public const int Current = 8;

    /// <summary>Catalogs up to this many rows are small enough to have every foreign key checked by the build.</summary>
    internal const long SeedSized = 250_000;

    /// <summary>SQLite's <c>application_id</c> of a snapshot: the letters PtaH.</summary>
    internal const int ApplicationId = 0x50746148;
}
