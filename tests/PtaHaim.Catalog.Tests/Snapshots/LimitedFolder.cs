using System.Diagnostics;

namespace PtaHaim.Catalog.Tests.Snapshots;

/// <summary>
/// A folder that is read-only or has little space. Root may write wherever the file system lets it, so for root it is
/// a mount; anybody else gets permissions.
/// </summary>
internal sealed class LimitedFolder : IDisposable
{
    private readonly string[] undo;

    private LimitedFolder(params string[] undo) => this.undo = undo;

    /// <summary>Makes a folder and all in it read-only until the end.</summary>
    public static LimitedFolder ReadOnly(string path)
    {
        if (!Environment.IsPrivilegedProcess)
        {
            Run("chmod", "0555", path);
            return new LimitedFolder("chmod", "0755", path);
        }

        if (TryRun("mount", "--bind", path, path))
        {
            var folder = new LimitedFolder("umount", path);
            Run("mount", "-o", "remount,bind,ro", path);
            return folder;
        }

        Run("chattr", "+i", path);
        return new LimitedFolder("chattr", "-i", path);
    }

    /// <summary>An empty folder on a file system of 256 kB; null where this user may not mount one.</summary>
    public static LimitedFolder? TrySmall(string path)
    {
        Directory.CreateDirectory(path);
        return Environment.IsPrivilegedProcess && TryRun("mount", "-t", "tmpfs", "-o", "size=256k", "tmpfs", path)
            ? new LimitedFolder("umount", path)
            : null;
    }

    public void Dispose() => Run(undo[0], undo[1..]);

    private static void Run(string program, params string[] arguments) =>
        Assert.True(TryRun(program, arguments), $"Could not run {program} {string.Join(' ', arguments)}.");

    private static bool TryRun(string program, params string[] arguments)
    {
        using var process = Process.Start(
            new ProcessStartInfo(program, arguments) { UseShellExecute = false, RedirectStandardError = true }
        )!;
        process.StandardError.ReadToEnd();
        process.WaitForExit();
        return process.ExitCode == 0;
    }
}
