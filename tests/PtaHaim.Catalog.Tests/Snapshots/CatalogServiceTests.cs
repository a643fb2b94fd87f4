using PtaHaim.Catalog.Snapshots;
using PtaHaim.Catalog.Tests.Databases;
using PtaHaim.Catalog.Tests.Seeds;

namespace PtaHaim.Catalog.Tests.Snapshots;

/// <summary>A running catalog, wherever its snapshots lie.</summary>
public abstract class CatalogServiceTests(OnDatabase on) : IAsyncLifetime
{
    private TestSite site = null!;

    public async Task InitializeAsync() => site = await TestSite.CreateAsync(on);

    public async Task DisposeAsync() => await site.DisposeAsync();

    [Fact]
    public async Task The_first_start_builds_and_publishes()
    {
        var service = await site.StartAsync();

        Assert.Equal("Night Ferry", site.Title());
        Assert.True(service.Status is { Ready: true, Degraded: false, Building: false });
        Assert.Contains($"Built snapshot {service.Status.Fingerprint!}", site.LogText, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_next_start_opens_what_is_there()
    {
        var fingerprint = await site.BuildAsync();
        site.Log.Clear();

        var service = await site.StartAsync();

        Assert.Equal(fingerprint, service.Status.Fingerprint);
        Assert.DoesNotContain("Built", site.LogText, StringComparison.Ordinal);
        Assert.Equal("Night Ferry", site.Title());
    }

    [Fact]
    public async Task Processes_that_start_at_once_build_once_and_all_serve()
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
    public async Task A_bad_seed_and_no_earlier_snapshot_end_the_start_with_the_report()
    {
        site.Save(SampleSeed.With("\"kind\": \"song\"", "\"kind\": \"sung\""));

        var failure = await Assert.ThrowsAsync<CatalogUnavailableException>(() => site.StartAsync());

        Assert.Contains(site.Seeds, failure.Message, StringComparison.Ordinal);
        Assert.Matches(@"\ncatalog\.json:\d+:\d+: .*sung", failure.Message);
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
    public async Task Going_back_to_an_earlier_seed_serves_the_earlier_snapshot_and_builds_nothing()
    {
        var service = await site.StartAsync();
        var first = service.Status.Fingerprint;
        site.SaveTitle("Second");
        await service.RefreshAsync(CancellationToken.None);
        site.Log.Clear();

        site.Save(SampleSeed.Json);
        await service.RefreshAsync(CancellationToken.None);

        Assert.Equal(first, service.Status.Fingerprint);
        Assert.Equal("Night Ferry", site.Title());
        Assert.DoesNotContain("Built", site.LogText, StringComparison.Ordinal);
        Assert.Equal(first, await site.BuildAsync());
    }
}

[Collection(SqliteCollection.Name)]
public sealed class CatalogServiceOnSqlite(OnSqlite on) : CatalogServiceTests(on);

[Collection(PostgresCollection.Name)]
public sealed class CatalogServiceOnPostgres(OnPostgres on) : CatalogServiceTests(on);
