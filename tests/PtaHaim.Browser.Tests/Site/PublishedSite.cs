using System.Collections.Concurrent;
using System.Diagnostics;
using System.Text.RegularExpressions;

namespace PtaHaim.Browser.Tests.Site;

/// <summary>The published program as a process of its own, on a free loopback port, with a data folder that goes when it goes.</summary>
internal sealed partial class PublishedSite : IAsyncDisposable
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(90);
    private readonly ConcurrentQueue<string> output = new();
    private readonly TaskCompletionSource<string> opened = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private readonly string data = Directory.CreateTempSubdirectory("ptahaim-site-").FullName;
    private readonly Process process;

    private PublishedSite(string environment, string[] settings)
    {
        var start = new ProcessStartInfo("dotnet")
        {
            UseShellExecute = false,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
            WorkingDirectory = Folder,
        };
        start.ArgumentList.Add(System.IO.Path.Combine(Folder, "PtaHaim.Web.dll"));
        start.ArgumentList.Add("--urls=http://127.0.0.1:0");
        start.ArgumentList.Add($"--Catalog:Data={data}");
        foreach (var setting in settings)
            start.ArgumentList.Add(setting);
        start.Environment["ASPNETCORE_ENVIRONMENT"] = environment;

        process = new Process { StartInfo = start, EnableRaisingEvents = true };
        process.OutputDataReceived += (_, line) => Read(line.Data);
        process.ErrorDataReceived += (_, line) => Read(line.Data);
        process.Start();
        process.BeginOutputReadLine();
        process.BeginErrorReadLine();
    }

    public static string Folder => System.IO.Path.Combine(AppContext.BaseDirectory, "site");

    public string Origin { get; private set; } = "";

    public static async Task<PublishedSite> StartAsync(string environment, params string[] settings)
    {
        var site = new PublishedSite(environment, settings);
        try
        {
            var first = await Task.WhenAny(site.opened.Task, site.process.WaitForExitAsync()).WaitAsync(Patience);
            if (first != site.opened.Task)
                throw new InvalidOperationException($"The site did not open:\n{string.Join('\n', site.output)}");
            site.Origin = await site.opened.Task;
            return site;
        }
        catch
        {
            await site.DisposeAsync();
            throw;
        }
    }

    public async ValueTask DisposeAsync()
    {
        if (!process.HasExited)
            process.Kill(entireProcessTree: true);
        await process.WaitForExitAsync();
        process.Dispose();
        Directory.Delete(data, recursive: true);
    }

    private void Read(string? line)
    {
        if (line is null)
            return;
        output.Enqueue(line);
        if (Address().Match(line) is { Success: true } match)
            opened.TrySetResult(match.Groups["origin"].Value);
    }

    [GeneratedRegex(
        @"open at (?<origin>http://127\.0\.0\.1:\d+)",
        RegexOptions.ExplicitCapture,
        matchTimeoutMilliseconds: 1000
    )]
    private static partial Regex Address();
}
