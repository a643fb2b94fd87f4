using Microsoft.Extensions.Time.Testing;
using PtaHaim.Catalog.Snapshots;
using PtaHaim.Catalog.Tests.Snapshots;

namespace PtaHaim.Catalog.Tests.Changes;

/// <summary>The log of a data folder, and what may happen to a file.</summary>
public sealed class ChangeFileTests : IDisposable
{
    private readonly FakeTimeProvider clock = new(new DateTimeOffset(2026, 3, 2, 9, 0, 0, TimeSpan.Zero));
    private readonly TestSite site = new();

    public ChangeFileTests() => site.Time = clock;

    private string Log => Path.Combine(site.Data, "changes.jsonl");

    public void Dispose() => site.Dispose();

    [Fact]
    public async Task A_process_that_died_before_it_wrote_down_what_changed_does_so_when_it_starts_again()
    {
        var first = await site.BuildAsync();
        var before = await File.ReadAllBytesAsync(Log);
        site.SaveTitle("Day Ferry");
        await site.BuildAsync();
        Damage.Replace(Log, before);
        clock.Advance(TimeSpan.FromHours(1));

        await site.StartAsync();

        var publication = site.Current.Changes.Publications[0];
        Assert.StartsWith(first, publication.From, StringComparison.Ordinal);
        Assert.Equal(["changed work/night-ferry (title)"], publication.Lines());
        Assert.Equal(2, site.Current.Changes.Publications.Count);
    }

    [Fact]
    public async Task What_a_process_that_died_left_half_written_is_passed_over_and_swept()
    {
        await site.BuildAsync();
        await File.WriteAllTextAsync(Log + ".building", "{\"format\"");
        site.SaveTitle("Day Ferry");

        await site.StartAsync();

        Assert.Equal(2, site.Current.Changes.Publications.Count);
        Assert.DoesNotContain("changes.jsonl.building", site.Files());
    }

    [Fact]
    public async Task A_log_that_somebody_damaged_is_begun_anew_and_that_is_said()
    {
        await site.BuildAsync();
        Damage.Replace(Log, "{}\n"u8.ToArray());

        var service = await site.StartAsync();

        Assert.False(service.Status.Degraded);
        Assert.True(Assert.Single(site.Current.Changes.Publications).IsBaseline);
        Assert.Contains("cannot be read; it is begun anew", site.LogText, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_catalog_of_before_there_was_a_log_gets_one()
    {
        await site.BuildAsync();
        File.Delete(Log);
        clock.Advance(TimeSpan.FromDays(1));

        await site.StartAsync();

        Assert.Equal(clock.GetUtcNow(), Assert.Single(site.Current.Changes.Publications).Published);
    }

    [Fact]
    public async Task A_read_only_folder_serves_with_the_log_that_it_has()
    {
        await site.BuildAsync();
        using var folder = LimitedFolder.ReadOnly(site.Data);
        await using var service = await site.StartAsync();

        Assert.Single(site.Current.Changes.Publications);
    }

    [Fact]
    public async Task A_read_only_folder_without_a_log_serves_and_says_that_there_is_none()
    {
        await site.BuildAsync();
        File.Delete(Log);
        using var folder = LimitedFolder.ReadOnly(site.Data);
        await using var service = await site.StartAsync();

        Assert.Equal("Night Ferry", site.Title());
        Assert.Null(site.Current.Changes.Beginning);
        Assert.Null(site.Current.Changes.LastChange("work", "night-ferry"));
        Assert.Empty(site.Current.Changes.Publications);
    }

    [Fact]
    public async Task A_log_that_cannot_be_written_keeps_nobody_from_being_served_and_is_made_up_for()
    {
        await site.BuildAsync();
        File.Delete(Log);
        Directory.CreateDirectory(Log);
        site.SaveTitle("Day Ferry");

        var service = await site.StartAsync();
        var without = site.Current.Changes.Beginning;
        Directory.Delete(Log);
        await site.StartAsync();

        Assert.Equal("Day Ferry", site.Title());
        Assert.False(service.Status.Degraded);
        Assert.Null(without);
        Assert.NotNull(site.Current.Changes.Beginning);
    }

    [Fact]
    public async Task A_second_process_on_the_folder_reads_what_the_first_wrote()
    {
        var first = await site.StartAsync();
        var other = new CurrentSnapshot();
        await site.StartAsync(other);
        site.SaveTitle("Day Ferry");
        await first.RefreshAsync(CancellationToken.None);

        var stale = other.Changes.Publications.Count;
        await site.StartAsync(other);

        Assert.Equal(1, stale);
        Assert.Equal(site.Current.Changes.State, other.Changes.State);
    }
}
