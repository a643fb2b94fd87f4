namespace PtaHaim.Catalog.Tests.Snapshots;

/// <summary>What happens to files on real disks. Snapshots are read-only files, so each is made writable first.</summary>
internal static class Damage
{
    public static void Truncate(string path)
    {
        using var file = OpenForWriting(path);
        file.SetLength(file.Length / 2);
    }

    public static void Overwrite(string path, long offset, int count)
    {
        using var file = OpenForWriting(path);
        file.Position = offset;
        file.Write(Enumerable.Repeat((byte)0xA5, count).ToArray());
    }

    /// <summary>Puts another file in its place, under a new inode.</summary>
    public static void Replace(string path, byte[] bytes)
    {
        File.Delete(path);
        File.WriteAllBytes(path, bytes);
    }

    private static FileStream OpenForWriting(string path)
    {
        if (!OperatingSystem.IsWindows())
            File.SetUnixFileMode(path, UnixFileMode.UserRead | UnixFileMode.UserWrite);
        return new FileStream(path, FileMode.Open, FileAccess.Write, FileShare.ReadWrite);
    }
}
