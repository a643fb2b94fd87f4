using Microsoft.Data.Sqlite;
using PtaHaim.Catalog.Snapshots;

namespace PtaHaim.Catalog.Tests.Snapshots;

public sealed class DamagedSnapshotTests : IDisposable
{
    private const int Small = 100_000;

    private readonly TestSite site = new();

    public void Dispose() => site.Dispose();

    public static TheoryData<string, Action<string>> Damages =>
        new()
        {
            { "truncated", Damage.Truncate },
            { "emptied", path => Damage.Replace(path, []) },
            { "one byte overwritten", path => Damage.Overwrite(path, 70_000, 1) },
            { "head overwritten", path => Damage.Overwrite(path, 0, 200) },
            { "no database", path => Damage.Replace(path, "hello"u8.ToArray()) },
            { "a database of another program", path => Damage.Replace(path, Foreign()) },
            { "gone", File.Delete },
        };

    [Theory]
    [MemberData(nameof(Damages))]
    public async Task A_damaged_or_foreign_file_is_noticed_and_rebuilt(string what, Action<string> damage)
    {
        var fingerprint = await site.BuildAsync();
        var good = RowHash.Of(site.Database(fingerprint));
        damage(site.Database(fingerprint));

        await site.StartAsync();

        Assert.True(good == RowHash.Of(site.Database(fingerprint)), what);
        Assert.Equal("Night Ferry", site.Title());
        Assert.Contains($"Snapshot {fingerprint} cannot be used", site.LogText, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("")]
    [InlineData("{")]
    [InlineData("null")]
    [InlineData("""{ "format": 1, "fingerprint": "x", "parts": [], "counts": {} }""")]
    [InlineData(
        """{ "format": 0, "fingerprint": "x", "parts": [{ "file": "/etc/passwd", "size": 1, "sha256": "", "sampled": null }], "counts": {} }"""
    )]
    public async Task A_manifest_that_is_damaged_or_of_another_format_is_noticed_and_rebuilt(string manifest)
    {
        var fingerprint = await site.BuildAsync();
        Damage.Replace(site.Manifest(fingerprint), System.Text.Encoding.UTF8.GetBytes(manifest));

        await site.StartAsync();

        Assert.Equal("Night Ferry", site.Title());
        Assert.Equal(2, site.Log.Count(line => line.StartsWith("Built", StringComparison.Ordinal)));
    }

    [Theory]
    [InlineData("")]
    [InlineData("{ \"snapshot\": \"../../etc\", \"previous\": null }")]
    public async Task A_damaged_current_file_costs_nothing_but_its_memory(string text)
    {
        await site.BuildAsync();
        Damage.Replace(Path.Combine(site.Data, "current.json"), System.Text.Encoding.UTF8.GetBytes(text));

        await site.StartAsync();

        Assert.Equal("Night Ferry", site.Title());
    }

    [Theory]
    [InlineData("truncated")]
    [InlineData("first page")]
    [InlineData("last page")]
    public async Task A_large_file_is_checked_by_size_head_and_samples_at_the_start(string what)
    {
        var store = site.Store(Small);
        var fingerprint = await BuildLargeAsync();
        var path = site.Database(fingerprint);
        if (what == "truncated")
            Damage.Truncate(path);
        else
            Damage.Overwrite(path, what == "first page" ? 3000 : new FileInfo(path).Length - 100, 4);

        Assert.Null(store.OpenLast(CancellationToken.None));
    }

    [Fact]
    public async Task Damage_between_the_samples_of_a_large_file_is_found_in_the_background_and_rebuilt()
    {
        var rows = ManyRows.Make(100_000);
        var store = site.Store(Small);
        var built = await store.BuildAsync(
            new SnapshotFingerprint(new string('a', 64)),
            () => rows,
            CancellationToken.None
        );
        built.Close();
        var path = site.Database(built.Fingerprint);
        var length = new FileInfo(path).Length;
        Assert.True(length > 8_000_000);
        var betweenFirstAndSecond = (65_536 + (length / 63)) / 2;
        Damage.Overwrite(path, betweenFirstAndSecond, 16);

        var opened = store.OpenLast(CancellationToken.None)!;

        Assert.True(opened.IsUnchecked);
        Assert.NotNull(store.CheckWhole(opened, slow: true, CancellationToken.None));
        Assert.Null(store.OpenLast(CancellationToken.None));
        opened.Close();
    }

    [Fact]
    public async Task The_background_check_of_a_large_file_rebuilds_it_from_the_seeds()
    {
        var fingerprint = await BuildLargeAsync();
        var good = RowHash.Of(site.Database(fingerprint));
        var unsampled = Manifests.BlindTo(site.Manifest(fingerprint), site.Database(fingerprint), 70_000);

        await site.StartAsync(store: site.Store(Small));
        await TestSite.UntilAsync(
            () => site.Log.Count(line => line.StartsWith("Built", StringComparison.Ordinal)) == 2,
            "the rebuild"
        );

        Assert.True(unsampled);
        Assert.Equal(good, RowHash.Of(site.Database(fingerprint)));
    }

    [Fact]
    public async Task Damage_that_a_request_meets_is_repaired_while_others_go_on()
    {
        var service = await site.StartAsync();
        var fingerprint = service.Status.Fingerprint!;
        Damage.Overwrite(site.Database(fingerprint), 0, (int)new FileInfo(site.Database(fingerprint)).Length);

        var failure = Assert.ThrowsAny<Exception>(site.Title);
        using var damaged = site.Current.Take();
        var met = new InvalidOperationException("A query failed.", failure);
        await Task.WhenAll(Enumerable.Range(0, 5).Select(_ => service.RepairAsync(met, damaged.Snapshot)));
        await service.RepairAsync(met, damaged.Snapshot);
        using var repaired = site.Current.Take();

        Assert.True(service.IsDamage(met));
        Assert.Equal(2, site.Log.Count(line => line.StartsWith("Built", StringComparison.Ordinal)));
        Assert.Equal("Night Ferry", site.Title());
        Assert.Equal(damaged.Snapshot.Fingerprint, repaired.Snapshot.Fingerprint);
        Assert.NotEqual(damaged.Snapshot.Number, repaired.Snapshot.Number);
        Assert.NotEqual(damaged.Snapshot.Edition, repaired.Snapshot.Edition);
        Assert.False(service.Status.Degraded);
    }

    [Fact]
    public async Task A_file_that_was_replaced_under_a_running_process_is_opened_afresh()
    {
        var service = await site.StartAsync();
        var path = site.Database(service.Status.Fingerprint!);
        var good = await File.ReadAllBytesAsync(path);
        Damage.Overwrite(path, 0, good.Length);
        var failure = Assert.ThrowsAny<Exception>(site.Title);
        Damage.Replace(path, good);

        using var damaged = site.Current.Take();
        await service.RepairAsync(failure, damaged.Snapshot);
        using var reopened = site.Current.Take();

        Assert.Equal("Night Ferry", site.Title());
        Assert.Single(site.Log, line => line.StartsWith("Opened", StringComparison.Ordinal));
        Assert.NotEqual(damaged.Snapshot.Edition, reopened.Snapshot.Edition);
        Assert.Single(site.Log, line => line.StartsWith("Built", StringComparison.Ordinal));
    }

    [Fact]
    public async Task Other_failures_of_queries_are_no_damage()
    {
        var service = await site.StartAsync();

        Assert.False(service.IsDamage(new InvalidOperationException("No.")));
        Assert.False(service.IsDamage(new SqliteException("syntax error", 1)));
    }

    private async Task<string> BuildLargeAsync()
    {
        await using var service = await site.StartAsync(new CurrentSnapshot(), site.Store(Small));
        await TestSite.UntilAsync(
            () => site.LogText.Contains("was checked whole", StringComparison.Ordinal),
            "the check"
        );
        return service.Status.Fingerprint!;
    }

    private static byte[] Foreign()
    {
        var path = Path.GetTempFileName();
        try
        {
            using (var connection = new SqliteConnection($"Data Source={path};Pooling=False"))
            {
                connection.Open();
                using var command = connection.CreateCommand();
                command.CommandText = "CREATE TABLE Works (Id INTEGER); INSERT INTO Works VALUES (1)";
                command.ExecuteNonQuery();
            }

            return File.ReadAllBytes(path);
        }
        finally
        {
            File.Delete(path);
        }
    }
}
