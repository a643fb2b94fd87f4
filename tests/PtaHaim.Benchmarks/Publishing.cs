using System.Diagnostics;

namespace PtaHaim.Benchmarks;

/// <summary>Programs as their users have them: published for this machine.</summary>
internal static class Publishing
{
    public static Task PublishAsync(string project, string output) =>
        RunAsync(
            project,
            [
                "publish",
                "-c",
                "Release",
                "--use-current-runtime",
                "--self-contained",
                "false",
                "-p:PublishReadyToRun=true",
                "-o",
                output,
            ]
        );

    /// <summary>One command of the SDK.</summary>
    public static async Task RunAsync(string folder, params string[] arguments)
    {
        var start = new ProcessStartInfo("dotnet", arguments)
        {
            WorkingDirectory = folder,
            RedirectStandardOutput = true,
            UseShellExecute = false,
        };
        using var process = Process.Start(start)!;
        var output = await process.StandardOutput.ReadToEndAsync();
        await process.WaitForExitAsync();
        if (process.ExitCode != 0)
            throw new InvalidOperationException($"dotnet {string.Join(' ', arguments)} failed:\n{output}");
    }
}
