using Microsoft.EntityFrameworkCore;
using PtaHaim.Catalog.Snapshots;
using PtaHaim.Catalog.Tests.Seeds;

namespace PtaHaim.Catalog.Tests.Snapshots;

/// <summary>What a running catalog does with the files of its data folder.</summary>
public sealed class SqliteCatalogServiceTests : IDisposable
{
    private readonly TestSite site = new();

    public void Dispose() => site.Dispose();

    [Fact]
    public async Task A_first_start_leaves_database_graph_manifest_the_log_and_the_lock()
    {
        var fingerprint = await site.BuildAsync();

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
    }

    [Fact]
    public async Task The_next_start_changes_no_file()
    {
        var fingerprint = await site.BuildAsync();
        var written = File.GetLastWriteTimeUtc(site.Database(fingerprint));

        await site.StartAsync();

        Assert.Equal(written, File.GetLastWriteTimeUtc(site.Database(fingerprint)));
    }

    [Fact]
    public async Task Serving_leaves_no_file_beside_the_snapshot_and_cannot_write()
    {
        await site.StartAsync();
        var before = site.Files();
        using var lease = site.Current.Take();
        using var context = lease.Snapshot.CreateContext();

        Assert.ThrowsAny<Exception>(() => context.Database.ExecuteSqlRaw("DELETE FROM Works"));
        Assert.Equal(before, site.Files());
    }

    [Fact]
    public async Task A_folder_name_of_odd_characters_is_a_folder_name()
    {
        await using var odd = new TestSite("da ta?#%20;='&ä");

        await odd.StartAsync();

        Assert.Equal("Night Ferry", odd.Title());
    }

    [Fact]
    public async Task A_bad_seed_makes_no_folder()
    {
        site.Save("{");

        await Assert.ThrowsAsync<CatalogUnavailableException>(() => site.StartAsync());

        Assert.False(Directory.Exists(site.Data));
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
    public async Task Current_and_previous_are_kept_and_older_ones_swept()
    {
        var first = await site.BuildAsync();
        site.SaveTitle("Second");
        var second = await site.BuildAsync();
        site.SaveTitle("Third");
        var third = await site.BuildAsync();

        Assert.DoesNotContain($"catalog-{first}.db", site.Files());
        Assert.DoesNotContain($"catalog-{first}.json", site.Files());
        Assert.DoesNotContain($"catalog-{first}.graph", site.Files());
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
    public async Task A_start_with_an_earlier_seed_opens_the_earlier_snapshot()
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
