using System.Diagnostics;

namespace PtaHaim.Catalog.Tests.Snapshots;

/// <summary>Runs the command line tool as a process of its own.</summary>
internal static class Ptahaim
{
    public static Process Start(params string[] arguments) => Start([], arguments);

    /// <param name="before">A program and arguments that start it in their turn, such as a shell with limits.</param>
    /// <param name="arguments">Its own arguments.</param>
    public static Process Start(string[] before, string[] arguments)
    {
        var dotnet = Environment.GetEnvironmentVariable("DOTNET_HOST_PATH") ?? "dotnet";
        string[] line =
        [
            .. before,
            dotnet,
            "exec",
            Path.Combine(AppContext.BaseDirectory, "ptahaim.dll"),
            .. arguments,
        ];
        var start = new ProcessStartInfo(line[0], line[1..])
        {
            UseShellExecute = false,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        };
        // A killed process would leave the sockets of its diagnostics behind.
        start.Environment["DOTNET_EnableDiagnostics"] = "0";
        return Process.Start(start)!;
    }

    public static async Task<(int ExitCode, string Output, string Error)> RunAsync(params string[] arguments) =>
        await EndAsync(Start(arguments));

    public static async Task<(int ExitCode, string Output, string Error)> EndAsync(Process process)
    {
        using var ended = process;
        var output = ended.StandardOutput.ReadToEndAsync();
        var error = ended.StandardError.ReadToEndAsync();
        await ended.WaitForExitAsync().WaitAsync(TimeSpan.FromSeconds(60));
        return (ended.ExitCode, await output, await error);
    }
}
