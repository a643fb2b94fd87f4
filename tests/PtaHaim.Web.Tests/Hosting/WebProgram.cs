using System.Collections.Concurrent;
using System.Diagnostics;
using System.Globalization;
using System.Text.RegularExpressions;

namespace PtaHaim.Web.Tests.Hosting;

/// <summary>The program itself as a process of its own, in Production, on a free loopback port.</summary>
internal sealed partial class WebProgram : IAsyncDisposable
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(60);
    private readonly ConcurrentQueue<string> output = new();
    private readonly ConcurrentQueue<string> errors = new();
    private readonly TaskCompletionSource<int> opened = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private readonly Process process;
    private readonly string folder = Directory.CreateTempSubdirectory("ptahaim-web-").FullName;

    private WebProgram(
        string[] arguments,
        IReadOnlyDictionary<string, string> environment,
        string? workingFolder = null
    )
    {
        var start = new ProcessStartInfo("dotnet")
        {
            UseShellExecute = false,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        };
        start.ArgumentList.Add(Path.Combine(AppContext.BaseDirectory, "PtaHaim.Web.dll"));
        foreach (var argument in arguments)
            start.ArgumentList.Add(argument);
        start.WorkingDirectory = workingFolder ?? "";
        start.Environment["ASPNETCORE_ENVIRONMENT"] = "Production";
        start.Environment["Catalog__Data"] = folder;
        start.Environment["Catalog__Seeds"] = Path.Combine(Repository.Folder, "seeds");
        foreach (var (name, value) in environment)
            start.Environment[name] = value;

        process = new Process { StartInfo = start, EnableRaisingEvents = true };
        process.OutputDataReceived += (_, line) => Read(line.Data);
        process.ErrorDataReceived += (_, line) => Keep(errors, line.Data);
        process.Start();
        process.BeginOutputReadLine();
        process.BeginErrorReadLine();
    }

    public IReadOnlyList<string> Output => [.. output];

    public string Errors => string.Join('\n', errors);

    public int Id => process.Id;

    /// <summary>The folder of its snapshots.</summary>
    public string Data => folder;

    public int Port { get; private set; }

    public static WebProgram Start(params string[] arguments) => new(arguments, new Dictionary<string, string>());

    public static WebProgram Start(IReadOnlyDictionary<string, string> environment, params string[] arguments) =>
        new(arguments, environment);

    public static WebProgram StartIn(string workingFolder, params string[] arguments) =>
        new(arguments, new Dictionary<string, string>(), workingFolder);

    public static async Task<WebProgram> OpenAsync(params string[] arguments)
    {
        var program = Start(["--urls", "http://127.0.0.1:0", .. arguments]);
        await program.WaitUntilOpenAsync();
        return program;
    }

    public async Task WaitUntilOpenAsync()
    {
        var first = await Task.WhenAny(opened.Task, process.WaitForExitAsync()).WaitAsync(Patience);
        Assert.True(first == opened.Task, $"The program ended before it was open: {Errors}");
        Port = await opened.Task;
    }

    public async Task<int> WaitForExitAsync()
    {
        await process.WaitForExitAsync().WaitAsync(Patience);
        return process.ExitCode;
    }

    /// <summary>Waits until the log holds such a line: it is written after the answer has left.</summary>
    public async Task<string> LineAsync(Func<string, bool> wanted)
    {
        for (var tries = 0; tries < 200; tries++)
        {
            if (output.FirstOrDefault(wanted) is { } line)
                return line;
            await Task.Delay(25);
        }

        throw new InvalidOperationException("No such line:\n" + string.Join('\n', output));
    }

    public void Signal(string name)
    {
        using var kill = Process.Start("kill", [$"-{name}", process.Id.ToString(CultureInfo.InvariantCulture)]);
        kill.WaitForExit();
    }

    public async ValueTask DisposeAsync()
    {
        if (!process.HasExited)
            process.Kill(entireProcessTree: true);
        await process.WaitForExitAsync();
        process.Dispose();
        Directory.Delete(folder, recursive: true);
    }

    private void Read(string? line)
    {
        Keep(output, line);
        if (line is not null && Address().Match(line) is { Success: true } match)
            opened.TrySetResult(int.Parse(match.Groups["port"].Value, CultureInfo.InvariantCulture));
    }

    private static void Keep(ConcurrentQueue<string> lines, string? line)
    {
        if (line is not null)
            lines.Enqueue(line);
    }

    [GeneratedRegex(
        @"(open at |""Address"":"")http://[^ ]*?:(?<port>\d+)",
        RegexOptions.ExplicitCapture,
        matchTimeoutMilliseconds: 1000
    )]
    private static partial Regex Address();
}
