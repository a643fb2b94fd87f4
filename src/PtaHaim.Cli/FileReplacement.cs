namespace PtaHaim.Cli;

/// <summary>Replaces a file whole: a reader, or a power cut, sees the old bytes or the new ones.</summary>
internal static class FileReplacement
{
    /// <summary>Follows a symbolic link and keeps the permissions of the file. One that is not there is made.</summary>
    public static void Write(string path, byte[] bytes)
    {
        var target =
            (File.Exists(path) ? File.ResolveLinkTarget(path, returnFinalTarget: true)?.FullName : null)
            ?? Path.GetFullPath(path);
        var temporary = $"{target}.{Environment.ProcessId}.tmp";
        try
        {
            using (var file = new FileStream(temporary, FileMode.CreateNew, FileAccess.Write))
            {
                file.Write(bytes);
                file.Flush(flushToDisk: true);
            }

            if (!OperatingSystem.IsWindows() && File.Exists(target))
                File.SetUnixFileMode(temporary, File.GetUnixFileMode(target));
            File.Move(temporary, target, overwrite: true);
        }
        finally
        {
            File.Delete(temporary);
        }
    }
}
