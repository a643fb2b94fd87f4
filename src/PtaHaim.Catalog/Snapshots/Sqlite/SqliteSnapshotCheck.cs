using System.Buffers.Binary;

namespace PtaHaim.Catalog.Snapshots;

/// <summary>Whether a file is the database that was published, and this program's.</summary>
internal static class SqliteSnapshotCheck
{
    /// <summary>Opens a snapshot's database and checks it; the file where it is good, else the reason why it is not.</summary>
    /// <param name="folder">Where it lies.</param>
    /// <param name="manifest">What was published, or null where that is not known.</param>
    /// <param name="name">The short fingerprint.</param>
    /// <param name="full">The full one that it must have, or null for any.</param>
    /// <param name="bytes">Checks the bytes of the file; null where they are good.</param>
    public static (FileStream? File, string? Reason) Open(
        DataFolder folder,
        Manifest? manifest,
        string name,
        string? full,
        Func<SnapshotPart, FileStream, string?> bytes
    )
    {
        if (WhatIsWrong(manifest, name, full) is { } wrong)
            return (null, wrong);
        FileStream? file = null;
        try
        {
            file = SnapshotPart.Open(folder.Database(name));
            var reason = WhatIsWrong(file) ?? bytes(manifest!.Parts[0], file);
            var good = reason is null ? file : null;
            file = good is null ? file : null;
            return (good, reason);
        }
        catch (Exception failure) when (failure is IOException or UnauthorizedAccessException)
        {
            return (null, failure.Message.TrimEnd('.'));
        }
        finally
        {
            file?.Dispose();
        }
    }

    private static string? WhatIsWrong(Manifest? manifest, string name, string? full) =>
        manifest switch
        {
            null => "it has no manifest",
            { Format: not SnapshotFormat.Current } =>
                $"it has format {manifest.Format} instead of {SnapshotFormat.Current}",
            _ when !IsOf(manifest, name, full) => "its manifest is that of another one",
            _ when manifest.Parts[0].File != DataFolder.DatabaseName(name) => "its manifest names another file",
            _ => null,
        };

    private static bool IsOf(Manifest manifest, string name, string? full) =>
        manifest.Fingerprint.StartsWith(name, StringComparison.Ordinal)
        && manifest.Fingerprint == (full ?? manifest.Fingerprint);

    /// <summary>The file's head must be that of a SQLite database of ours (https://www.sqlite.org/fileformat.html).</summary>
    private static string? WhatIsWrong(FileStream file)
    {
        var head = new byte[100];
        var read = file.ReadAtLeast(head, head.Length, throwOnEndOfStream: false);
        if (read < head.Length || !head.AsSpan().StartsWith("SQLite format 3\0"u8))
            return "it is no SQLite database";
        var version = BinaryPrimitives.ReadInt32BigEndian(head.AsSpan(60));
        var application = BinaryPrimitives.ReadInt32BigEndian(head.AsSpan(68));
        return application == SnapshotFormat.ApplicationId && version == SnapshotFormat.Current
            ? null
            : "it is the database of another program or version";
    }
}
