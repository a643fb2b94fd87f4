using System.Text.RegularExpressions;

namespace PtaHaim.Catalog.Snapshots;

/// <summary>The folder of the snapshots: what its files are called, who may build in it, and what is swept from it.</summary>
internal sealed partial class DataFolder(string path)
{
    private const string LockName = "build.lock";
    private const string BeingBuilt = ".building";

    public string Path { get; } = System.IO.Path.GetFullPath(path);

    public static string DatabaseName(string fingerprint) => $"catalog-{fingerprint}.db";

    public string Database(string fingerprint) => At(DatabaseName(fingerprint));

    public string Manifest(string fingerprint) => At($"catalog-{fingerprint}.json");

    public static string Temporary(string file) => file + BeingBuilt;

    public string At(string name) => System.IO.Path.Combine(Path, name);

    /// <summary>The log of what was published.</summary>
    public string Changes => At("changes.jsonl");

    private string Current => At("current.json");

    /// <summary>What <c>current.json</c> says; null where there is none or it says nothing.</summary>
    public CurrentNames? ReadCurrent() => ReadOrNull(Current) is { } bytes ? CurrentNames.Parse(bytes) : null;

    /// <summary>The short fingerprints of the snapshots that are kept: the current one and the one before it.</summary>
    public IReadOnlyList<string> Kept() =>
        ReadCurrent() is { } names ? [.. new[] { names.Snapshot, names.Previous }.OfType<string>()] : [];

    /// <summary>What the manifest of a snapshot says; null where there is none or it says nothing.</summary>
    public Manifest? ReadManifest(string fingerprint) =>
        ReadOrNull(Manifest(fingerprint)) is { } bytes ? Snapshots.Manifest.Parse(bytes) : null;

    /// <summary>Names the snapshot that is served from now on; the one that was keeps its place as the previous.</summary>
    public void MakeCurrent(string fingerprint)
    {
        var before = ReadCurrent();
        var after = CurrentNames.After(before, fingerprint);
        if (after != before)
            DurableFile.Replace(Current, Temporary(Current), after.ToBytes());
    }

    /// <summary>
    /// The right to build here, which one process at a time has; null while another one has it. The system takes it
    /// back when the process ends, however it ends, so the file itself says nothing and stays.
    /// </summary>
    public FileStream? TryLock()
    {
        try
        {
            return new FileStream(At(LockName), FileMode.OpenOrCreate, FileAccess.ReadWrite, FileShare.None);
        }
        catch (IOException failure) when (IsHeld(failure))
        {
            return null;
        }
    }

    /// <summary>Sees to it that a snapshot is not opened again, as far as the folder lets us.</summary>
    public void Discard(string fingerprint) => TryDelete(Manifest(fingerprint));

    /// <summary>
    /// Deletes what the build left here and nobody needs: snapshots that are neither current nor previous, and the
    /// temporary files of builds that died. Leaves what it did not make, and what a live process serves. Only for
    /// the holder of the lock. Returns the names of what it deleted.
    /// </summary>
    public IReadOnlyList<string> Sweep()
    {
        var names = ReadCurrent();
        var swept = new List<string>();
        foreach (var file in Directory.EnumerateFiles(Path).Order(StringComparer.Ordinal))
        {
            var name = System.IO.Path.GetFileName(file);
            var ours = OurName().Match(name);
            if (!ours.Success)
                continue;
            var fingerprint = ours.Groups["fingerprint"].Value;
            var needed = fingerprint == names?.Snapshot || fingerprint == names?.Previous;
            if (
                name.EndsWith(BeingBuilt, StringComparison.Ordinal)
                    ? TryDeleteAlone(file)
                    : !needed && TryDelete(file, fingerprint)
            )
                swept.Add(name);
        }

        return swept;
    }

    /// <summary>A process that serves a snapshot holds its database open, shared; whoever can have it alone may delete it.</summary>
    private bool TryDelete(string file, string fingerprint)
    {
        try
        {
            var database = Database(fingerprint);
            using var alone = File.Exists(database)
                ? new FileStream(database, FileMode.Open, FileAccess.Read, FileShare.None)
                : null;
            return TryDelete(file);
        }
        catch (Exception failure) when (failure is IOException or UnauthorizedAccessException)
        {
            return false;
        }
    }

    /// <summary>What another process is writing it holds.</summary>
    private static bool TryDeleteAlone(string file)
    {
        try
        {
            using var alone = new FileStream(file, FileMode.Open, FileAccess.Read, FileShare.None);
            return TryDelete(file);
        }
        catch (Exception failure) when (failure is IOException or UnauthorizedAccessException)
        {
            return false;
        }
    }

    private static bool TryDelete(string file)
    {
        try
        {
            File.Delete(file);
            return true;
        }
        catch (Exception failure) when (failure is IOException or UnauthorizedAccessException)
        {
            return false;
        }
    }

    private static byte[]? ReadOrNull(string file)
    {
        try
        {
            return File.ReadAllBytes(file);
        }
        catch (Exception failure) when (failure is IOException or UnauthorizedAccessException)
        {
            return null;
        }
    }

    /// <summary>EWOULDBLOCK of Linux and of macOS, and Windows' sharing violation.</summary>
    private static bool IsHeld(IOException failure) => failure.HResult is 11 or 35 or unchecked((int)0x80070020);

    [GeneratedRegex(
        @"\A(catalog-(?<fingerprint>[0-9a-f]{12})\.((db|json|graph)(\.building)?|graph\.[0-9a-f]{32}\.building)|(current\.json|changes\.jsonl)\.building)\z",
        RegexOptions.ExplicitCapture | RegexOptions.CultureInvariant,
        matchTimeoutMilliseconds: 1000
    )]
    private static partial Regex OurName();
}
