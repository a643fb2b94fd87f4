using PtaHaim.Catalog.Snapshots;
using PtaHaim.Catalog.Tests.Seeds;

namespace PtaHaim.Catalog.Tests.Snapshots;

public sealed class SeedWatcherTests : IDisposable
{
    private readonly TestSite site = new();

    public void Dispose() => site.Dispose();

    [Fact]
    public async Task A_saved_seed_is_served_soon_and_no_request_fails_meanwhile()
    {
        var service = await site.StartAsync();
        await using var watcher = Watch(service);
        using var stop = new CancellationTokenSource();
        var titles = new HashSet<string>();
        var requests = Task.Run(() =>
        {
            while (!stop.IsCancellationRequested)
                titles.Add(site.Title());
        });

        for (var save = 1; save <= 3; save++)
        {
            site.SaveTitle($"Ferry {save}");
            await TestSite.UntilAsync(() => site.Title() == $"Ferry {save}", $"save {save}");
        }

        await stop.CancelAsync();
        await requests;

        Assert.Subset(new HashSet<string> { "Night Ferry", "Ferry 1", "Ferry 2", "Ferry 3" }, titles);
        Assert.True(titles.Count > 1);
    }

    [Fact]
    public async Task An_error_keeps_the_old_catalog_and_is_shown_until_a_good_save()
    {
        var service = await site.StartAsync();
        await using var watcher = Watch(service);

        site.Save(SampleSeed.With("\"kind\": \"song\"", "\"kind\": \"sung\""));
        await TestSite.UntilAsync(() => service.Status.Degraded, "the report");
        var report = service.Status.Report;
        var title = site.Title();
        site.SaveTitle("Mended");
        await TestSite.UntilAsync(() => !service.Status.Degraded, "the report to go");

        Assert.Contains("sung", Assert.Single(report), StringComparison.Ordinal);
        Assert.Equal("Night Ferry", title);
        Assert.Equal("Mended", site.Title());
    }

    [Fact]
    public async Task A_seed_that_is_replaced_by_rename_or_gets_a_new_file_is_seen()
    {
        var service = await site.StartAsync();
        await using var watcher = Watch(service);
        var written = Path.Combine(site.Folder, "written.json");
        await File.WriteAllTextAsync(written, SampleSeed.With("\"title\": \"Night Ferry\"", "\"title\": \"Renamed\""));

        File.Move(written, Path.Combine(site.Seeds, "catalog.json"), overwrite: true);
        await TestSite.UntilAsync(() => site.Title() == "Renamed", "the renamed file");
        await File.WriteAllTextAsync(Path.Combine(site.Seeds, "more.json"), "{ ");
        await TestSite.UntilAsync(() => service.Status.Degraded, "the new file");
        File.Delete(Path.Combine(site.Seeds, "more.json"));
        await TestSite.UntilAsync(() => !service.Status.Degraded, "its end");

        Assert.Equal("Renamed", site.Title());
    }

    [Fact]
    public async Task Seeds_that_appear_where_there_was_no_folder_are_seen_by_looking()
    {
        await site.BuildAsync();
        Directory.Move(site.Seeds, site.Seeds + "-away");
        var seeds = Path.Combine(site.Seeds, "deeper");
        var service = site.Service(seeds: seeds);
        await service.StartAsync(CancellationToken.None);
        await using var watcher = Watch(service);
        Assert.True(service.Status.Degraded);

        await TestSite.UntilAsync(
            () => site.LogText.Contains("looking every 2 s", StringComparison.Ordinal),
            "the notice"
        );
        Directory.CreateDirectory(site.Seeds);
        Directory.Move(site.Seeds + "-away", seeds);
        await TestSite.UntilAsync(() => !service.Status.Degraded, "the seeds to be seen");

        Assert.Equal("Night Ferry", site.Title());
    }

    [Fact]
    public async Task A_data_folder_that_refuses_a_build_while_serving_is_reported_and_serving_goes_on()
    {
        var service = await site.StartAsync();
        await using var watcher = Watch(service);
        File.Delete(Path.Combine(site.Data, "build.lock"));
        Directory.CreateDirectory(Path.Combine(site.Data, "build.lock"));

        site.SaveTitle("Nowhere to go");
        await TestSite.UntilAsync(() => service.Status.Degraded, "the report");

        Assert.Contains(site.Data, Assert.Single(service.Status.Report), StringComparison.Ordinal);
        Assert.Equal("Night Ferry", site.Title());
    }

    [Fact]
    public async Task It_stops_at_once_and_sees_nothing_afterwards()
    {
        var service = await site.StartAsync();
        var watcher = Watch(service);

        await watcher.DisposeAsync().AsTask().WaitAsync(TimeSpan.FromSeconds(1));
        site.SaveTitle("Too late");
        await Task.Delay(600);

        Assert.Equal("Night Ferry", site.Title());
    }

    private SeedWatcher Watch(CatalogService service)
    {
        var watcher = new SeedWatcher(service, TimeProvider.System, new RecordingLogger<SeedWatcher>(site.Log));
        watcher.Start();
        return watcher;
    }
}
