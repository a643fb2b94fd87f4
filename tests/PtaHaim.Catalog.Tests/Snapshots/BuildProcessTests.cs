using System.Diagnostics;
using PtaHaim.Catalog.Tests.Seeds;

namespace PtaHaim.Catalog.Tests.Snapshots;

/// <summary>The promises about builds, kept by processes of their own: killed, at once, and on disks that refuse.</summary>
public sealed class BuildProcessTests : IDisposable
{
    private readonly TestSite site = new();

    public void Dispose() => site.Dispose();

    [Fact]
    public async Task A_build_says_what_is_ready_and_a_second_run_finds_it()
    {
        var first = await BuildAsync();
        var second = await BuildAsync();

        Assert.Equal(0, first.ExitCode);
        Assert.Matches(@"^Snapshot [0-9a-f]{12} is ready in .*\.\n$", first.Output);
        Assert.StartsWith("Built snapshot", first.Error, StringComparison.Ordinal);
        Assert.Equal(first.Output, second.Output);
        Assert.StartsWith("Opened snapshot", second.Error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Killed_at_any_moment_of_the_first_build_it_starts_with_the_whole_catalog()
    {
        var kills = Environment.GetEnvironmentVariable("PTAHAIM_LONG") == "1" ? 200 : 5;
        await using var clean = new TestSite();
        File.Copy(
            Path.Combine(ShippedCatalog.Folder, "catalog.json"),
            Path.Combine(clean.Seeds, "catalog.json"),
            overwrite: true
        );
        File.Copy(Path.Combine(clean.Seeds, "catalog.json"), Path.Combine(site.Seeds, "catalog.json"), overwrite: true);
        var (fingerprint, duration) = await TimeCleanBuildAsync(clean);
        var whole = RowHash.Of(clean.Database(fingerprint));
        var random = new Random(20220315);
        var unfinished = 0;

        for (var kill = 0; kill < kills; kill++)
        {
            using (var process = Ptahaim.Start("build", "--seeds", site.Seeds, "--data", site.Data))
            {
                await WaitForLockAsync(site.Data, process);
                await Task.Delay(duration * random.NextDouble());
                process.Kill();
                await process.WaitForExitAsync();
            }

            unfinished += File.Exists(site.Manifest(fingerprint)) ? 0 : 1;
            var started = await site.BuildAsync();
            Assert.Equal(fingerprint, started);
            Assert.Equal(whole, RowHash.Of(site.Database(fingerprint)));
            Assert.Equal(
                [
                    "build.lock",
                    $"catalog-{fingerprint}.db",
                    $"catalog-{fingerprint}.graph",
                    $"catalog-{fingerprint}.json",
                    "changes.jsonl",
                    "current.json",
                ],
                site.Files()
            );
            Directory.Delete(site.Data, recursive: true);
        }

        Assert.True(unfinished > 0, "No kill met a build.");
    }

    [Fact]
    public async Task Two_processes_started_at_once_on_an_empty_folder_both_come_up()
    {
        var both = await Task.WhenAll(BuildAsync(), BuildAsync());

        Assert.All(both, ended => Assert.Equal(0, ended.ExitCode));
        Assert.Equal(both[0].Output, both[1].Output);
        Assert.Single(both, ended => ended.Error.Contains("Built", StringComparison.Ordinal));
    }

    [Fact]
    public async Task A_read_only_folder_gives_one_clear_line_when_a_build_is_needed()
    {
        Directory.CreateDirectory(site.Data);
        using (LimitedFolder.ReadOnly(site.Data))
            AssertOneLine(await BuildAsync(), "cannot be written");
    }

    [Fact]
    public async Task A_file_in_the_place_of_the_folder_gives_one_clear_line()
    {
        await File.WriteAllTextAsync(site.Data, "");

        AssertOneLine(await BuildAsync(), "cannot be written");
    }

    [Fact]
    public async Task A_full_disk_gives_one_clear_line_and_leaves_no_remains()
    {
        using var small = LimitedFolder.TrySmall(site.Data);
        var ended = small is not null ? await BuildAsync() : await BuildWithSmallFilesAsync();

        AssertOneLine(ended, small is not null ? "no space left" : "");
        Assert.Equal(["build.lock"], site.Files());
    }

    [Fact]
    public async Task A_file_size_limit_gives_one_clear_line_and_leaves_no_remains()
    {
        AssertOneLine(await BuildWithSmallFilesAsync(), "");
        Assert.Equal(["build.lock"], site.Files());
    }

    [Fact]
    public async Task A_read_only_folder_that_holds_the_snapshot_serves()
    {
        await site.BuildAsync();
        File.Delete(Path.Combine(site.Data, "build.lock"));
        using (LimitedFolder.ReadOnly(site.Data))
        {
            var ended = await BuildAsync();
            await using var service = await site.StartAsync();

            Assert.Equal(0, ended.ExitCode);
            Assert.Equal("Night Ferry", site.Title());
            Assert.DoesNotContain("build.lock", site.Files());
        }
    }

    [Fact]
    public async Task A_build_that_is_told_to_stop_stops_cleanly()
    {
        Directory.CreateDirectory(site.Data);
        await using var held = new FileStream(
            Path.Combine(site.Data, "build.lock"),
            FileMode.Create,
            FileAccess.ReadWrite,
            FileShare.None
        );
        var process = Ptahaim.Start("build", "--seeds", site.Seeds, "--data", site.Data);
        var notice = await process.StandardError.ReadLineAsync();
        using var kill = Process.Start("kill", ["-TERM", $"{process.Id}"]);

        var ended = await Ptahaim.EndAsync(process);

        Assert.StartsWith("Another process is building", notice, StringComparison.Ordinal);
        Assert.Equal(130, ended.ExitCode);
        Assert.DoesNotContain("   at ", ended.Error, StringComparison.Ordinal);
        Assert.Equal(["build.lock"], site.Files());
    }

    [Fact]
    public async Task A_bad_seed_ends_the_build_with_every_error_and_no_stack_trace()
    {
        site.Save(SampleSeed.With("\"kind\": \"song\"", "\"kind\": \"sung\""));

        var ended = await BuildAsync();

        Assert.Equal(1, ended.ExitCode);
        Assert.Contains("catalog.json:", ended.Error, StringComparison.Ordinal);
        Assert.DoesNotContain("   at ", ended.Error, StringComparison.Ordinal);
    }

    private void AssertOneLine((int ExitCode, string Output, string Error) ended, string reason)
    {
        Assert.Equal(1, ended.ExitCode);
        Assert.Empty(ended.Output);
        Assert.Matches(@"\A[^\n]+\n\z", ended.Error);
        Assert.Contains(site.Data, ended.Error, StringComparison.Ordinal);
        Assert.Contains(reason, ended.Error, StringComparison.Ordinal);
        Assert.Contains("Catalog:Data", ended.Error, StringComparison.Ordinal);
    }

    private Task<(int ExitCode, string Output, string Error)> BuildAsync() =>
        Ptahaim.RunAsync("build", "--seeds", site.Seeds, "--data", site.Data);

    /// <summary>No file may grow beyond 100 blocks of 512 bytes: what a quota does to a user who may not mount.</summary>
    private Task<(int ExitCode, string Output, string Error)> BuildWithSmallFilesAsync()
    {
        const string Limit = "trap '' XFSZ; ulimit -f 100; export DOTNET_EnableWriteXorExecute=0; exec \"$@\"";
        return Ptahaim.EndAsync(
            Ptahaim.Start(["/bin/sh", "-c", Limit, "sh"], ["build", "--seeds", site.Seeds, "--data", site.Data])
        );
    }

    private static async Task<(string Fingerprint, TimeSpan Duration)> TimeCleanBuildAsync(TestSite clean)
    {
        var process = Ptahaim.Start("build", "--seeds", clean.Seeds, "--data", clean.Data);
        await WaitForLockAsync(clean.Data, process);
        var watch = Stopwatch.StartNew();
        var ended = await Ptahaim.EndAsync(process);
        Assert.Equal(0, ended.ExitCode);
        return (ended.Output.Split(' ')[1], watch.Elapsed);
    }

    private static async Task WaitForLockAsync(string data, Process process)
    {
        while (!File.Exists(Path.Combine(data, "build.lock")) && !process.HasExited)
            await Task.Delay(1);
    }
}
