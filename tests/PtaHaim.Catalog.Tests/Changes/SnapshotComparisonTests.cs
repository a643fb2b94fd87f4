using PtaHaim.Catalog.Changes;
using PtaHaim.Catalog.Seeds;
using PtaHaim.Catalog.Tests.Databases;
using PtaHaim.Catalog.Tests.Seeds;

namespace PtaHaim.Catalog.Tests.Changes;

/// <summary>Every kind of edit of a seed is noticed, at the thing that it was made to.</summary>
public abstract class SnapshotComparisonTests(OnDatabase on)
{
    private static readonly Thing[] None = [];

    /// <summary>What was written, what is written then, and the changes in order, joined by semicolons.</summary>
    public static TheoryData<string, string, string> Edits() =>
        new()
        {
            { "\"title\": \"Night Ferry\"", "\"title\": \"Day Ferry\"", "changed work/night-ferry (title)" },
            {
                "\"title\": \"Night Ferry\"",
                "\"title\": \"Night Ferry\", \"synopsis\": \"A crossing.\", \"note\": \"Seen twice.\"",
                "changed work/night-ferry (note, synopsis)"
            },
            { "\"kind\": \"music-video\"", "\"kind\": \"live-performance-video\"", "changed work/night-ferry (kind)" },
            { "\"minutes\": 4", "\"minutes\": 5", "changed work/night-ferry (facts)" },
            { "\"date\": \"2020-10\"", "\"date\": \"2020-11\"", "changed work/night-ferry (facts)" },
            { "\"role\": \"director\"", "\"role\": \"editor\"", "changed work/night-ferry (citations, credits)" },
            {
                "\"role\": \"director\"",
                "\"role\": \"director\", \"creditedAs\": \"I. Moss\"",
                "changed work/night-ferry (credits)"
            },
            {
                "\"role\": \"performer\"",
                "\"role\": \"performer\", \"uncredited\": true",
                "changed work/night-ferry (credits)"
            },
            { "\"use\": \"filmed\"", "\"use\": \"set\"", "changed work/night-ferry (places)" },
            {
                "\"to\": \"slow-water\",",
                "\"to\": \"slow-water\", \"certainty\": \"probable\",",
                "changed work/night-ferry (links); changed work/slow-water (links)"
            },
            { "\"locator\": \"paragraph 2\"", "\"locator\": \"paragraph 3\"", "changed work/night-ferry (citations)" },
            { "tt9000001", "tt9000002", "changed work/night-ferry (identifiers)" },
            { "\"checked\": \"2026-01-02\"", "\"checked\": \"2026-02-02\"", "" },
            {
                "\"kind\": \"song\",",
                "\"kind\": \"song\", \"releases\": [{ \"medium\": \"theatrical\", \"cites\": [{ \"source\": \"film-roll\" }] }],",
                "changed work/slow-water (citations, releases)"
            },
            { "It was shot in one night.", "It was shot in two nights.", "changed work/night-ferry (facts)" },
            { "\"name\": \"Otto Reed\"", "\"name\": \"Otto Rohr\"", "changed person/otto-reed (name)" },
            {
                "\"name\": \"Otto Reed\"",
                "\"name\": \"Otto Reed\", \"aliases\": [\"O. R.\"]",
                "changed person/otto-reed (aliases)"
            },
            { "\"date\": \"1970\"", "\"date\": \"1971\"", "changed person/ida-moss (life)" },
            { "\"ida-m\"", "\"ida-mm\"", "changed person/ida-moss (address)" },
            {
                "\"end\": \"1999-05\"",
                "\"end\": \"1999-06\"",
                "changed person/ida-moss (relationships); changed person/otto-reed (relationships)"
            },
            { "\"within\": \"harbour\", ", "", "changed place/pier-two (within)" },
            { "\"name\": \"Pier Two\"", "\"name\": \"Pier 2\"", "changed place/pier-two (name)" },
            { "\"published\": \"2021-03\"", "\"published\": \"2021-04\"", "changed source/harbour-post (published)" },
            { "\"author\": \"N. Quill\", ", "", "changed source/film-roll (author)" },
            { "https://roll.example/moss", "https://roll.example/ida", "changed source/film-roll (url)" },
            {
                "\"Who filmed it\"",
                "\"Who shot it\"",
                "changed work/night-ferry (disputes); changed dispute/who-filmed (question)"
            },
            {
                "\"text\": \"Otto Reed.\"",
                "\"text\": \"Otto Rohr.\"",
                "changed work/night-ferry (disputes); changed dispute/who-filmed (citations, claims)"
            },
            { "\"id\": \"one-night\"", "\"id\": \"a-night\"", "changed work/night-ferry (citations)" },
            { "\"about\": \"Films of a harbour town.\"", "\"about\": \"Films.\"", "" },
        };

    [Theory]
    [MemberData(nameof(Edits))]
    public async Task An_edit_is_told_once_at_each_thing_whose_page_says_it(string from, string to, string changes)
    {
        var before = await ThingsAsync(SampleSeed.Json);
        var after = await ThingsAsync(SampleSeed.With(from, to));

        Assert.Equal(
            changes,
            string.Join("; ", SnapshotComparison.Compare(before, after).Select(change => change.Line()))
        );
        Assert.Equal(
            changes,
            string.Join("; ", SnapshotComparison.Compare(after, before).Select(change => change.Line()))
        );
    }

    [Fact]
    public async Task From_nothing_everything_is_added_and_to_nothing_everything_removed()
    {
        var things = await ThingsAsync(SampleSeed.Json);

        Assert.Equal(10, things.Count);
        Assert.Equal(
            things.Select(thing => $"added {thing.Type}/{thing.Slug}"),
            SnapshotComparison.Compare(None, things).Select(change => change.Line())
        );
        Assert.Equal(
            things.Select(thing => $"removed {thing.Type}/{thing.Slug}"),
            SnapshotComparison.Compare(things, None).Select(change => change.Line())
        );
    }

    [Theory]
    [InlineData("playing", "2026-05-01", "")]
    [InlineData("not-embeddable", "2026-05-01", "changed work/slow-water (videos)")]
    [InlineData("gone", "2026-04-01", "changed work/slow-water (videos)")]
    public async Task An_upload_is_news_when_it_stops_playing_and_not_when_it_is_looked_at(
        string status,
        string day,
        string changes
    )
    {
        var never = await ThingsAsync(SampleSeed.Json);
        var before = await ThingsAsync(SampleSeed.Json, Checked("playing", "2026-04-01"));
        var after = await ThingsAsync(SampleSeed.Json, Checked(status, day));

        Assert.Empty(SnapshotComparison.Compare(never, before));
        Assert.Equal(
            changes,
            string.Join("; ", SnapshotComparison.Compare(before, after).Select(change => change.Line()))
        );

        static string Checked(string status, string day) =>
            $$"""{ "videos": [{ "provider": "youtube", "id": "aaaaaaaaaa1", "status": "{{status}}", "since": "{{day}}", "checked": "{{day}}" }] }""";
    }

    [Fact]
    public async Task What_hashes_do_not_say_is_not_guessed()
    {
        var before = await ThingsAsync(SampleSeed.Json);
        var after = await ThingsAsync(SampleSeed.With("\"title\": \"Night Ferry\"", "\"title\": \"Day Ferry\""));

        Assert.Empty(SnapshotComparison.Compare(before, after, parts: false));
    }

    [Fact]
    public async Task A_work_concerns_members_of_its_bands_within_their_time()
    {
        const string member =
            "\"kind\": \"friend-of\", \"to\": \"otto-reed\", \"begin\": \"1999\", \"end\": \"1999-05\"";
        var dated = SampleSeed.With(
            "\"runtime\": { \"minutes\": 4",
            "\"releases\": [{ \"date\": \"2021\", \"medium\": \"online\", \"cites\": [{ \"source\": \"film-roll\" }] }], \"runtime\": { \"minutes\": 4"
        );

        var still = await PeopleOfAsync(Joined("\"begin\": \"1999\", \"ongoing\": true"));
        var no_longer = await PeopleOfAsync(Joined("\"begin\": \"1999\", \"end\": \"2019\""));

        Assert.Equal(["ida-moss", "otto-reed", "the-lanterns"], still);
        Assert.Equal(["ida-moss", "the-lanterns"], no_longer);

        string Joined(string time) =>
            dated
                .Replace(member, $"\"kind\": \"member-of\", \"to\": \"the-lanterns\", {time}", StringComparison.Ordinal)
                .Replace(
                    "{ \"from\": \"ida-moss\", \"kind\"",
                    "{ \"from\": \"otto-reed\", \"kind\"",
                    StringComparison.Ordinal
                );
        async Task<IReadOnlyList<string>> PeopleOfAsync(string json) =>
            (await ThingsAsync(json)).Single(thing => thing is { Type: ThingTypes.Work, Slug: "night-ferry" }).People;
    }

    private async Task<IReadOnlyList<Thing>> ThingsAsync(string json, string? videoChecks = null)
    {
        var reading = videoChecks is null
            ? SampleSeed.Read(("catalog.json", json))
            : SampleSeed.Read(("catalog.json", json), (VideoChecks.FileName, videoChecks));
        Assert.True(reading.Seed is not null, string.Join('\n', SeedReport.Lines(reading, 5)));
        await using var database = await on.CreateAsync(SeedRows.From(reading.Seed));
        return ChangeTelling.Read(() => database.Open(), CancellationToken.None);
    }
}

[Collection(SqliteCollection.Name)]
public sealed class SnapshotComparisonOnSqlite(OnSqlite on) : SnapshotComparisonTests(on);

[Collection(PostgresCollection.Name)]
public sealed class SnapshotComparisonOnPostgres(OnPostgres on) : SnapshotComparisonTests(on);
