using Microsoft.Extensions.Time.Testing;
using PtaHaim.Catalog.Changes;
using PtaHaim.Catalog.Snapshots;
using PtaHaim.Catalog.Tests.Databases;
using PtaHaim.Catalog.Tests.Seeds;
using PtaHaim.Catalog.Tests.Snapshots;

namespace PtaHaim.Catalog.Tests.Changes;

/// <summary>What is written down of publications, wherever snapshots lie.</summary>
public abstract class ChangeLogTests(OnDatabase on) : IAsyncLifetime
{
    private static readonly DateTimeOffset Monday = new(2026, 3, 2, 9, 0, 0, 500, TimeSpan.Zero);

    private readonly FakeTimeProvider clock = new(Monday);
    private TestSite site = null!;

    public async Task InitializeAsync()
    {
        site = await TestSite.CreateAsync(on);
        site.Time = clock;
    }

    public async Task DisposeAsync() => await site.DisposeAsync();

    [Fact]
    public async Task The_first_publication_is_the_beginning_and_its_date_that_of_everything()
    {
        await site.StartAsync();

        var first = Assert.Single(site.Current.Changes.Publications);
        Assert.True(first.IsBaseline);
        Assert.Equal(Fingerprint(), first.To);
        Assert.Equal(new DateTimeOffset(2026, 3, 2, 9, 0, 0, TimeSpan.Zero), first.Published);
        Assert.Empty(first.Changes);
        Assert.Equal(first.Published, site.Current.Changes.LastChange(ThingTypes.Person, "otto-reed"));
    }

    [Fact]
    public async Task An_edit_is_told_with_its_parts_whom_it_concerns_and_who_is_the_source()
    {
        var service = await site.StartAsync();
        var first = Fingerprint();

        await EditAsync(service, "\"title\": \"Night Ferry\"", "\"title\": \"Day Ferry\"");

        var publication = site.Current.Changes.Publications[0];
        Assert.Equal((first, Fingerprint()), (publication.From, publication.To));
        Assert.Equal(Monday.AddHours(1).AddMilliseconds(-500), publication.Published);
        var change = Assert.Single(publication.Changes);
        Assert.Equal("changed work/night-ferry (title)", change.Line());
        Assert.Equal(("Day Ferry", "music-video"), (change.Name, change.Kind));
        Assert.Equal(["ida-moss", "the-lanterns"], change.People);
        Assert.Equal(["pier-two"], change.Places);
        Assert.Equal(["Harbour Post"], change.Sources);
    }

    [Fact]
    public async Task Each_thing_has_the_date_of_its_own_last_change_or_of_a_work_that_concerns_it()
    {
        var service = await site.StartAsync();
        var begun = site.Current.Changes.Publications[0].Published;

        await EditAsync(service, "\"title\": \"Night Ferry\"", "\"title\": \"Day Ferry\"");

        var log = site.Current.Changes;
        var edited = log.Publications[0].Published;
        Assert.Equal(edited, log.LastChange(ThingTypes.Work, "night-ferry"));
        Assert.Equal(edited, log.LastChange(ThingTypes.Person, "the-lanterns"));
        Assert.Equal(edited, log.LastChange(ThingTypes.Place, "pier-two"));
        Assert.Equal(begun, log.LastChange(ThingTypes.Work, "slow-water"));
        Assert.Equal(begun, log.LastChange(ThingTypes.Person, "otto-reed"));
        Assert.Equal(begun, log.Added(ThingTypes.Work, "night-ferry"));
    }

    [Fact]
    public async Task Going_back_is_a_publication_that_takes_back_what_the_one_before_did()
    {
        var service = await site.StartAsync();
        await EditAsync(
            service,
            "{ \"id\": \"the-lanterns\",",
            "{ \"id\": \"ada-reed\", \"name\": \"Ada Reed\", \"kind\": \"person\", \"cites\": [{ \"source\": \"film-roll\" }] }, { \"id\": \"the-lanterns\","
        );
        var there = site.Current.Changes.Publications[0];

        await SaveAsync(service, SampleSeed.Json);

        Assert.Equal(3, site.Current.Changes.Publications.Count);
        var back = site.Current.Changes.Publications[0];
        Assert.Equal((there.To, there.From), (back.From, back.To));
        Assert.Equal(["added person/ada-reed"], there.Lines());
        Assert.Equal(["removed person/ada-reed"], back.Lines());
        Assert.Equal(Monday.AddHours(2).AddMilliseconds(-500), back.Published);
    }

    [Fact]
    public async Task A_thing_with_another_slug_is_told_as_changed_and_keeps_its_date()
    {
        var service = await site.StartAsync();
        var begun = site.Current.Changes.Publications[0].Published;

        await EditAsync(
            service,
            "\"id\": \"slow-water\"",
            "\"id\": \"still-water\", \"formerIds\": [\"slow-water\"]",
            text => text.Replace("\"to\": \"slow-water\"", "\"to\": \"still-water\"", StringComparison.Ordinal)
        );

        var log = site.Current.Changes;
        Assert.Equal(
            ["changed work/night-ferry (citations, links)", "changed work/still-water formerly slow-water (address)"],
            log.Publications[0].Lines()
        );
        Assert.Equal(begun, log.Added(ThingTypes.Work, "still-water"));
        Assert.Equal(log.Publications[0].Published, log.LastChange(ThingTypes.Work, "still-water"));
    }

    [Fact]
    public async Task A_start_of_what_was_told_writes_nothing_and_every_process_reads_the_same()
    {
        var service = await site.StartAsync();
        await EditAsync(service, "\"title\": \"Night Ferry\"", "\"title\": \"Day Ferry\"");
        clock.Advance(TimeSpan.FromHours(1));
        var other = new CurrentSnapshot();

        await site.StartAsync(other);

        Assert.NotEqual("", other.Changes.State);
        Assert.Equal(site.Current.Changes.State, other.Changes.State);
        Assert.Equal(2, other.Changes.Publications.Count);
    }

    [Fact]
    public async Task A_clock_that_goes_back_leaves_the_order_of_the_dates()
    {
        var service = await site.StartAsync();
        var begun = site.Current.Changes.Publications[0].Published;
        clock.AdjustTime(new DateTimeOffset(2000, 1, 1, 0, 0, 0, TimeSpan.Zero));

        await SaveAsync(service, SampleSeed.With("\"title\": \"Night Ferry\"", "\"title\": \"Day Ferry\""));

        Assert.Equal(begun, site.Current.Changes.Publications[0].Published);
    }

    [Fact]
    public async Task A_seed_that_says_the_same_otherwise_is_a_publication_without_changes()
    {
        var service = await site.StartAsync();

        await SaveAsync(service, SampleSeed.Json + "\n\n");

        Assert.Equal(2, site.Current.Changes.Publications.Count);
        Assert.Empty(site.Current.Changes.Publications[0].Changes);
    }

    private string Fingerprint()
    {
        using var lease = site.Current.Take();
        return lease.Snapshot.Identity.Full;
    }

    private Task EditAsync(CatalogService service, string from, string to, Func<string, string>? then = null)
    {
        var json = SampleSeed.With(from, to);
        return SaveAsync(service, then is null ? json : then(json));
    }

    private async Task SaveAsync(CatalogService service, string json)
    {
        if (clock.GetUtcNow() >= Monday)
            clock.Advance(TimeSpan.FromHours(1));
        site.Save(json);
        await service.RefreshAsync(CancellationToken.None);
        Assert.Empty(service.Status.Report);
    }
}

[Collection(SqliteCollection.Name)]
public sealed class ChangeLogOnSqlite(OnSqlite on) : ChangeLogTests(on);

[Collection(PostgresCollection.Name)]
public sealed class ChangeLogOnPostgres(OnPostgres on) : ChangeLogTests(on);
