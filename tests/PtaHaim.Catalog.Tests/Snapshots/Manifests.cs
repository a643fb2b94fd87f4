using PtaHaim.Catalog.Snapshots;

namespace PtaHaim.Catalog.Tests.Snapshots;

internal static class Manifests
{
    /// <summary>
    /// Damages a database at one place and lets the manifest's samples, but not its whole hash, agree with the
    /// damage: as if no sample had met it. False where there were no samples.
    /// </summary>
    public static bool BlindTo(string manifest, string database, long offset)
    {
        var before = Manifest.Parse(File.ReadAllBytes(manifest))!;
        Damage.Overwrite(database, offset, 16);
        var now = SnapshotPart.Of(database, Path.GetFileName(database), 0, CancellationToken.None);
        var part = before.Parts[0] with { Sampled = now.Sampled };
        Damage.Replace(manifest, (before with { Parts = [part] }).ToBytes());
        return before.Parts[0].Sampled is not null;
    }
}
