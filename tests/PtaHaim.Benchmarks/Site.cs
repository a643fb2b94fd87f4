using System.Diagnostics;
using System.Globalization;

namespace PtaHaim.Benchmarks;

/// <summary>The published site as a process of its own, in Production, on a loopback port.</summary>
internal sealed class Site : IAsyncDisposable
{
    private static readonly TimeSpan Patience = TimeSpan.FromMinutes(1);

    private readonly TaskCompletionSource checkedWhole = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private readonly Dictionary<string, List<double>> worked = [];
    private readonly HttpClient client;
    private readonly Process process;

    private Site(string folder, string[] settings)
    {
        var address = $"http://127.0.0.1:{FreePort.Find()}";
        client = new HttpClient(new SocketsHttpHandler { AllowAutoRedirect = false })
        {
            BaseAddress = new Uri(address),
        };
        var start = new ProcessStartInfo(Path.Combine(folder, "PtaHaim.Web"), ["--urls", address, .. settings])
        {
            WorkingDirectory = folder,
            RedirectStandardOutput = true,
            UseShellExecute = false,
        };
        process = new Process { StartInfo = start };
        process.OutputDataReceived += (_, line) => Hear(line.Data);
        process.Start();
        process.BeginOutputReadLine();
    }

    public int Id => process.Id;

    public Uri Address => client.BaseAddress!;

    /// <summary>Starts it and waits until it serves.</summary>
    public static async Task<Site> OpenAsync(string folder, params string[] settings)
    {
        var site = new Site(folder, settings);
        for (var clock = Stopwatch.StartNew(); ; await Task.Delay(20))
            try
            {
                await site.AskAsync("/health/ready", "localhost");
                return site;
            }
            catch (HttpRequestException) when (clock.Elapsed < Patience && !site.process.HasExited) { }
    }

    /// <summary>Waits until a large file, which is opened after a look at samples, was read whole beside the requests.</summary>
    public Task WaitUntilCheckedAsync() => checkedWhole.Task.WaitAsync(Patience);

    /// <summary>The whole answer, as a browser asks for it under that host; anything but a 200 throws.</summary>
    public async Task<byte[]> AskAsync(string address, string host, string? encoding = null)
    {
        using var request = new HttpRequestMessage(HttpMethod.Get, new Uri(address, UriKind.Relative));
        request.Headers.Host = host;
        if (encoding is not null)
            request.Headers.AcceptEncoding.ParseAdd(encoding);
        using var answer = await client.SendAsync(request);
        return answer.StatusCode == System.Net.HttpStatusCode.OK
            ? await answer.Content.ReadAsByteArrayAsync()
            : throw new HttpRequestException($"{address} is a {(int)answer.StatusCode}");
    }

    /// <summary>Reads an answer to its end, however long it takes, and keeps nothing of it.</summary>
    public async Task<(long Bytes, long Lines)> ReadThroughAsync(string address)
    {
        using var patient = new HttpClient { BaseAddress = Address, Timeout = Timeout.InfiniteTimeSpan };
        using var answer = await patient.GetAsync(
            new Uri(address, UriKind.Relative),
            HttpCompletionOption.ResponseHeadersRead
        );
        answer.EnsureSuccessStatusCode();
        await using var body = await answer.Content.ReadAsStreamAsync();
        var buffer = new byte[64 * 1024];
        var (bytes, lines) = (0L, 0L);
        for (int read; (read = await body.ReadAsync(buffer)) > 0; bytes += read)
            lines += buffer.AsSpan(0, read).Count((byte)'\n');
        return (bytes, lines);
    }

    public async ValueTask DisposeAsync()
    {
        client.Dispose();
        process.Kill();
        await process.WaitForExitAsync();
        process.Dispose();
    }

    /// <summary>How long it worked on each request for that path until now, in milliseconds, as its own log has it; waits until there are so many.</summary>
    public async Task<List<double>> WorkedAsync(string path, int requests)
    {
        for (var clock = Stopwatch.StartNew(); clock.Elapsed < Patience; await Task.Delay(50))
            lock (worked)
                if (worked.TryGetValue(path, out var times) && times.Count >= requests)
                    return [.. times];
        throw new TimeoutException($"The log has fewer than {requests} lines for {path}.");
    }

    private void Hear(string? line)
    {
        if (
            line?.Split(" INFO  GET ") is [_, var request]
            && request.Split(' ') is [var path, "200", var time, "ms", ..]
        )
            lock (worked)
            {
                if (!worked.TryGetValue(path, out var times))
                    worked[path] = times = [];
                times.Add(double.Parse(time, CultureInfo.InvariantCulture));
            }

        if (line?.Contains("was checked whole and is good", StringComparison.Ordinal) == true)
            checkedWhole.TrySetResult();
    }
}
