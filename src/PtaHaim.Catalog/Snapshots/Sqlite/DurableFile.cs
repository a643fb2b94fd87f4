using System.Runtime.InteropServices;
using System.Text;
using Microsoft.Win32.SafeHandles;

namespace PtaHaim.Catalog.Snapshots;

/// <summary>Writes files so that after a crash or a power cut there is the old one or the new one, whole.</summary>
internal static class DurableFile
{
    private const UnixFileMode ReadOnly = UnixFileMode.UserRead | UnixFileMode.GroupRead | UnixFileMode.OtherRead;

    /// <summary>Replaces a file by way of another one, <paramref name="temporary"/>, in the same folder.</summary>
    public static void Replace(string path, string temporary, byte[] bytes)
    {
        File.Delete(temporary);
        File.WriteAllBytes(temporary, bytes);
        Publish(temporary, path);
    }

    /// <summary>Flushes a finished file, makes it read-only, gives it its name in one step and flushes its folder.</summary>
    public static void Publish(string temporary, string path)
    {
        using (var file = new FileStream(temporary, FileMode.Open, FileAccess.ReadWrite))
            file.Flush(flushToDisk: true);
        if (!OperatingSystem.IsWindows())
            File.SetUnixFileMode(temporary, ReadOnly);
        File.Move(temporary, path, overwrite: true);
        FlushFolder(Path.GetDirectoryName(path)!);
    }

    /// <summary>Makes the names in a folder as durable as the files. Windows does so by itself.</summary>
    private static void FlushFolder(string folder)
    {
        if (OperatingSystem.IsWindows())
            return;
        var number = OpenForReading([.. Encoding.UTF8.GetBytes(folder), 0], 0);
        using var handle = new SafeFileHandle(number, ownsHandle: true);
        if (handle.IsInvalid)
            throw new IOException($"The folder {folder} cannot be opened.", Marshal.GetLastPInvokeError());
        RandomAccess.FlushToDisk(handle);
    }

    /// <summary>FileStream refuses folders, so this is the only way to an fsync of one.</summary>
    [DllImport("libc", EntryPoint = "open", SetLastError = true)]
    [DefaultDllImportSearchPaths(DllImportSearchPath.System32)]
    private static extern int OpenForReading(byte[] path, int flags);
}
