using PtaHaim.Catalog.Snapshots;
using PtaHaim.Catalog.Tests.Seeds;

namespace PtaHaim.Catalog.Tests.Snapshots;

public sealed class CatalogServiceTests : IDisposable
{
    private readonly TestSite site = new();

    public void Dispose() => site.Dispose();

    [Fact]
    public async Task The_first_start_builds_and_publishes()
    {
        var service = await site.StartAsync();
        var fingerprint = service.Status.Fingerprint!;

        Assert.Equal("Night Ferry", site.Title());
        Assert.Equal(
            ["build.lock", $"catalog-{fingerprint}.db", $"catalog-{fingerprint}.json", "current.json"],
            site.Files()
        );
        Assert.True(service.Status is { Ready: true, Degraded: false, Building: false });
        Assert.Contains($"Built snapshot {fingerprint}", site.LogText, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_next_start_opens_what_is_there_and_changes_no_file()
    {
        var fingerprint = await site.BuildAsync();
        var written = File.GetLastWriteTimeUtc(site.Database(fingerprint));
        site.Log.Clear();

        var service = await site.StartAsync();

        Assert.Equal(fingerprint, service.Status.Fingerprint);
        Assert.Equal(written, File.GetLastWriteTimeUtc(site.Database(fingerprint)));
        Assert.DoesNotContain("Built", site.LogText, StringComparison.Ordinal);
        Assert.Equal("Night Ferry", site.Title());
    }

    [Fact]
    public async Task Serving_leaves_no_file_beside_the_snapshot_and_cannot_write()
    {
        await site.StartAsync();
        var before = site.Files();
        using var lease = site.Current.Take();
        using var context = lease.Snapshot.CreateContext();

        Assert.ThrowsAny<Exception>(() =>
            Microsoft.EntityFrameworkCore.RelationalDatabaseFacadeExtensions.ExecuteSqlRaw(
                context.Database,
                "DELETE FROM Works"
            )
        );
        Assert.Equal(before, site.Files());
    }

    [Fact]
    public async Task A_folder_name_of_odd_characters_is_a_folder_name()
    {
        await using var odd = new TestSite(data: "da ta?#%20;='&ä");

        await odd.StartAsync();

        Assert.Equal("Night Ferry", odd.Title());
    }

    [Fact]
    public async Task Two_processes_on_one_empty_folder_build_once_and_both_serve()
    {
        var other = new CurrentSnapshot();

        var services = await Task.WhenAll(
            Task.Run(() => site.StartAsync()),
            Task.Run(() => site.StartAsync(other)),
            Task.Run(() => site.StartAsync(new CurrentSnapshot()))
        );

        Assert.Single(services.Select(service => service.Status.Fingerprint).Distinct());
        Assert.Single(site.Log, line => line.StartsWith("Built", StringComparison.Ordinal));
        using var lease = other.Take();
        Assert.Equal("Night Ferry", TestSite.TitleIn(lease.Snapshot));
    }

    [Fact]
    public async Task One_who_waits_for_another_build_says_so_and_can_be_stopped()
    {
        Directory.CreateDirectory(site.Data);
        await using var held = new FileStream(
            Path.Combine(site.Data, "build.lock"),
            FileMode.Create,
            FileAccess.ReadWrite,
            FileShare.None
        );
        using var cancel = new CancellationTokenSource();

        var starting = site.Service().StartAsync(cancel.Token);
        await TestSite.UntilAsync(
            () => site.LogText.Contains("Another process", StringComparison.Ordinal),
            "the notice"
        );
        await cancel.CancelAsync();

        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => starting);
    }

    [Fact]
    public async Task A_bad_seed_and_no_earlier_snapshot_end_the_start_with_the_report()
    {
        site.Save(SampleSeed.With("\"kind\": \"song\"", "\"kind\": \"sung\""));

        var failure = await Assert.ThrowsAsync<CatalogUnavailableException>(() => site.StartAsync());

        Assert.Contains(site.Seeds, failure.Message, StringComparison.Ordinal);
        Assert.Matches(@"\ncatalog\.json:\d+:\d+: .*sung", failure.Message);
        Assert.False(Directory.Exists(site.Data));
    }

    [Fact]
    public async Task A_bad_seed_leaves_the_last_good_snapshot_serving_and_says_so()
    {
        var good = await site.BuildAsync();
        site.Save(SampleSeed.With("\"kind\": \"song\"", "\"kind\": \"sung\""));

        var service = await site.StartAsync();

        Assert.Equal("Night Ferry", site.Title());
        Assert.True(service.Status is { Ready: true, Degraded: true });
        Assert.Equal(good, service.Status.Fingerprint);
        Assert.Contains("sung", Assert.Single(service.Status.Report), StringComparison.Ordinal);
        Assert.Contains("sung", site.LogText, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Missing_seeds_leave_the_last_good_snapshot_serving_and_say_so()
    {
        await site.BuildAsync();
        Directory.Delete(site.Seeds, recursive: true);

        var service = await site.StartAsync();

        Assert.Equal("Night Ferry", site.Title());
        Assert.True(service.Status.Degraded);
    }

    [Fact]
    public async Task When_the_current_snapshot_is_damaged_too_the_one_before_it_serves()
    {
        await site.BuildAsync();
        site.SaveTitle("Second");
        var second = await site.BuildAsync();
        Damage.Truncate(site.Database(second));
        site.Save("{");

        var service = await site.StartAsync();

        Assert.Equal("Night Ferry", site.Title());
        Assert.True(service.Status.Degraded);
    }

    [Fact]
    public async Task A_new_seed_is_served_to_new_requests_while_old_ones_keep_theirs()
    {
        var service = await site.StartAsync();
        using var before = site.Current.Take();

        site.SaveTitle("Day Ferry");
        await service.RefreshAsync(CancellationToken.None);

        Assert.Equal("Day Ferry", site.Title());
        Assert.Equal("Night Ferry", TestSite.TitleIn(before.Snapshot));
    }

    [Fact]
    public async Task A_bad_save_is_reported_and_a_good_one_clears_the_report()
    {
        var service = await site.StartAsync();

        site.Save("{");
        await service.RefreshAsync(CancellationToken.None);
        var bad = service.Status;
        site.Save(SampleSeed.Json);
        await service.RefreshAsync(CancellationToken.None);

        Assert.True(bad is { Ready: true, Degraded: true });
        Assert.False(service.Status.Degraded);
        Assert.Equal("Night Ferry", site.Title());
    }

    [Fact]
    public async Task Current_and_previous_are_kept_and_older_ones_swept()
    {
        var first = await site.BuildAsync();
        site.SaveTitle("Second");
        var second = await site.BuildAsync();
        site.SaveTitle("Third");
        var third = await site.BuildAsync();

        Assert.DoesNotContain($"catalog-{first}.db", site.Files());
        Assert.DoesNotContain($"catalog-{first}.json", site.Files());
        Assert.Contains($"catalog-{second}.db", site.Files());
        Assert.Contains($"catalog-{third}.db", site.Files());
    }

    [Fact]
    public async Task A_snapshot_that_a_live_process_serves_is_not_swept()
    {
        var older = await site.StartAsync();
        site.SaveTitle("Second");
        await site.BuildAsync();
        site.SaveTitle("Third");
        await site.BuildAsync();
        Assert.True(File.Exists(site.Database(older.Status.Fingerprint!)));
        Assert.Equal("Night Ferry", site.Title());

        await older.DisposeAsync();
        await site.BuildAsync();

        Assert.False(File.Exists(site.Database(older.Status.Fingerprint!)));
    }

    [Fact]
    public async Task Remains_of_dead_builds_are_swept_and_files_of_others_are_not()
    {
        await site.BuildAsync();
        string[] remains =
        [
            "catalog-0123456789ab.db.building",
            "catalog-0123456789ab.json.building",
            "current.json.building",
            "catalog-0123456789ab.db",
            "catalog-ba9876543210.json",
        ];
        string[] foreign =
        [
            "catalog.db",
            "catalog-2022.db",
            "catalog-0123456789ab.db.bak",
            "Catalog-0123456789ab.db",
            "notes.txt",
            "base-0123456789ab.db",
        ];
        foreach (var name in remains.Concat(foreign))
            await File.WriteAllTextAsync(Path.Combine(site.Data, name), "x");

        await site.BuildAsync();

        Assert.Empty(site.Files().Intersect(remains));
        Assert.Equal(foreign.Order(), site.Files().Intersect(foreign).Order());
    }

    [Fact]
    public async Task Nothing_is_swept_while_another_process_builds()
    {
        await site.BuildAsync();
        var temporary = Path.Combine(site.Data, "catalog-0123456789ab.db.building");
        await File.WriteAllTextAsync(temporary, "x");
        await using (
            new FileStream(Path.Combine(site.Data, "build.lock"), FileMode.Open, FileAccess.ReadWrite, FileShare.None)
        )
            await site.BuildAsync();

        Assert.True(File.Exists(temporary));
    }

    [Fact]
    public async Task Going_back_to_an_earlier_seed_opens_the_earlier_snapshot()
    {
        var first = await site.BuildAsync();
        site.SaveTitle("Second");
        await site.BuildAsync();
        site.Save(SampleSeed.Json);
        site.Log.Clear();

        var again = await site.BuildAsync();

        Assert.Equal(first, again);
        Assert.DoesNotContain("Built", site.LogText, StringComparison.Ordinal);
        Assert.Contains(
            $"\"snapshot\": \"{first}\"",
            await File.ReadAllTextAsync(Path.Combine(site.Data, "current.json")),
            StringComparison.Ordinal
        );
    }
}
