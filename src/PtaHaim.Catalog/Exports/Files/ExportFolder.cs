using PtaHaim.Catalog.Snapshots;

namespace PtaHaim.Catalog.Exports;

/// <summary>The files of a catalog where they lie.</summary>
/// <param name="Database">Where the database is, which is not among the others; null where there is none.</param>
public sealed record ExportSet(string Folder, ExportManifest Manifest, string? Database)
{
    /// <summary>Where the file of that name is; null where there is none.</summary>
    public string? PathOf(string name) =>
        name == ExportFiles.Database ? Database
        : name == ExportManifest.Name || Manifest.Files.Any(file => file.Name == name) ? Path.Combine(Folder, name)
        : null;
}

/// <summary>
/// Keeps the files of the snapshot that is served and of the one before it in a folder, one folder a snapshot. They are
/// made once: under a name of their own, then given theirs in one step. For one caller at a time; several processes may
/// share the folder.
/// </summary>
public sealed class ExportFolder(string folder, TimeProvider time)
{
    private const string Building = ".building";
    private const int Kept = 2;

    private static readonly TimeSpan Abandoned = TimeSpan.FromDays(1);

    /// <summary>The files of the snapshot, made where they are not there yet.</summary>
    /// <exception cref="IOException">They cannot be written there.</exception>
    /// <exception cref="UnauthorizedAccessException">Nothing may be written there.</exception>
    public async Task<ExportSet> OpenOrMakeAsync(Snapshot snapshot, CancellationToken cancel)
    {
        var path = Path.Combine(folder, $"catalog-{snapshot.Fingerprint}.exports");
        if (await TryOpenAsync(path, snapshot, cancel) is { } found)
            return found;
        Directory.CreateDirectory(folder);
        var temporary = $"{path}.{Guid.NewGuid():N}{Building}";
        Directory.CreateDirectory(temporary);
        try
        {
            await ExportFiles.WriteAsync(snapshot, temporary, copyDatabase: false, cancel);
            if (Directory.Exists(path))
                Directory.Delete(path, recursive: true);
            Directory.Move(temporary, path);
        }
        catch
        {
            TryDelete(temporary);
            throw;
        }

        Sweep();
        return await TryOpenAsync(path, snapshot, cancel)
            ?? throw new IOException($"The exports were written to {path} and cannot be read again.");
    }

    private static async Task<ExportSet?> TryOpenAsync(string path, Snapshot snapshot, CancellationToken cancel)
    {
        var beside = Path.Combine(path, ExportManifest.Name);
        return
            File.Exists(beside)
            && ExportManifest.Parse(await File.ReadAllBytesAsync(beside, cancel)) is { } manifest
            && manifest.Fingerprint == snapshot.Identity.Full
            ? new ExportSet(path, manifest, snapshot.DatabaseFile)
            : null;
    }

    /// <summary>Deletes the files of snapshots that are neither of the newest two, and what a killed process left.</summary>
    private void Sweep()
    {
        var made = new DirectoryInfo(folder).GetDirectories("catalog-*.exports*");
        var old = made.Where(one => one.Name.EndsWith(".exports", StringComparison.Ordinal))
            .OrderByDescending(one => one.LastWriteTimeUtc)
            .Skip(Kept);
        var dead = made.Where(one =>
            one.Name.EndsWith(Building, StringComparison.Ordinal)
            && time.GetUtcNow() - new DateTimeOffset(one.LastWriteTimeUtc) > Abandoned
        );
        foreach (var directory in old.Concat(dead))
            TryDelete(directory.FullName);
    }

    private static void TryDelete(string directory)
    {
        try
        {
            Directory.Delete(directory, recursive: true);
        }
        catch (Exception failure) when (failure is IOException or UnauthorizedAccessException)
        {
            // It is in nobody's way.
        }
    }
}
