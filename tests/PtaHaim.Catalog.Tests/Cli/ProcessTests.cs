using System.Diagnostics;
using PtaHaim.Catalog.Seeds;
using PtaHaim.Catalog.Tests.Seeds;

namespace PtaHaim.Catalog.Tests.Cli;

/// <summary>The program as its users meet it: a process of its own.</summary>
public sealed class ProcessTests : IDisposable
{
    private readonly TemporaryFolder folder = new();
    private readonly string path;

    public ProcessTests() => path = folder.Write("catalog.json", SampleSeed.Json);

    public void Dispose() => folder.Dispose();

    [Fact]
    public async Task A_video_is_added_end_to_end()
    {
        using var youTube = new StandIn("200 OK", """{ "title": "Night Ferry", "author_name": "The Lanterns" }""");
        using var process = Start("videos", "add", "night-ferry", "bbbbbbbbbb2", "--oembed", youTube.Address);
        await process.StandardInput.WriteLineAsync("yes");

        var output = await process.StandardOutput.ReadToEndAsync();
        await process.WaitForExitAsync();

        Assert.Equal("", await process.StandardError.ReadToEndAsync());
        Assert.Equal(0, process.ExitCode);
        Assert.EndsWith($"added to {path}\n", output);
        Assert.Equal("bbbbbbbbbb2", SeedReader.Read(path).Seed!.Works[0].Videos[0].Id);
    }

    [Fact]
    public async Task A_bad_seed_ends_with_1_and_no_stack_trace()
    {
        await File.WriteAllTextAsync(path, "{ \"works\": [{}] }");
        using var process = Start("check");

        var error = await process.StandardError.ReadToEndAsync();
        await process.WaitForExitAsync();

        Assert.Equal(1, process.ExitCode);
        Assert.Contains("catalog.json:1:13: a work lacks the field \"id\"", error);
        Assert.DoesNotContain("   at ", error);
    }

    [Theory]
    [InlineData("-TERM")]
    [InlineData("-INT")]
    public async Task A_signal_while_it_waits_stops_it_cleanly(string signal)
    {
        using var process = Start("videos", "add", "night-ferry", "bbbbbbbbbb2", "--title", "T", "--channel", "C");
        while (
            await process.StandardOutput.ReadLineAsync() is { } line
            && !line.StartsWith("kind", StringComparison.Ordinal)
        ) { }
        using var kill = Process.Start("kill", [signal, $"{process.Id}"]);

        await process.WaitForExitAsync(new CancellationTokenSource(TimeSpan.FromSeconds(8)).Token);

        Assert.Equal(130, process.ExitCode);
        Assert.Equal("ptahaim: stopped\n", await process.StandardError.ReadToEndAsync());
        Assert.Equal(SampleSeed.Json, await File.ReadAllTextAsync(path));
    }

    private Process Start(params string[] args)
    {
        var start = new ProcessStartInfo("dotnet", [Path.Combine(AppContext.BaseDirectory, "ptahaim.dll"), .. args])
        {
            UseShellExecute = false,
            RedirectStandardInput = true,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        };
        start.Environment["Catalog__Seeds"] = path;
        return Process.Start(start)!;
    }
}
