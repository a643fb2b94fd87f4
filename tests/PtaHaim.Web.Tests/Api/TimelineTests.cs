using System.Net;
using System.Text.Json.Nodes;

namespace PtaHaim.Web.Tests.Api;

/// <summary>What happened when, as the API answers it.</summary>
[Collection(ApiCollection.Name)]
public sealed class TimelineTests(ApiSite site)
{
    [Theory]
    [InlineData("")]
    [InlineData("?with=ada-north")]
    [InlineData("?with=the-tidewater")]
    [InlineData("?with=ada-north&with=the-tidewater")]
    [InlineData("?with=bo-vale&with=the-tidewater&with=ada-north")]
    public async Task Events_rise_by_date_and_each_is_cited_and_named_once(string query)
    {
        var events = await EventsAsync($"/api/v1/timeline{query}");

        var keys = events.Select(one => ((string?)one["date"] ?? "~", (string)one["id"]!)).ToList();
        Assert.NotEmpty(keys);
        Assert.Equal(keys.Order(Comparer<(string, string)>.Create(Compare)), keys);
        Assert.Equal(keys.Distinct(), keys);
        Assert.All(events, one => Assert.NotEmpty(one["citations"]!.AsArray()));
        Assert.All(events, one => Assert.True(one["work"] is null != one["from"] is null));
    }

    [Theory]
    [InlineData("with=ada-north")]
    [InlineData("whole=true")]
    [InlineData("whole=true&kind=music-video,song,relationship")]
    public async Task Page_by_page_it_is_the_whole_story(string asked)
    {
        var whole = await EventsAsync($"/api/v1/timeline?{asked}&limit=100");
        var visited = new List<JsonNode>();
        for (string? next = $"/api/v1/timeline?{asked}&limit=1"; next is not null; )
        {
            var page = await site.JsonAsync(next);
            visited.AddRange(page["items"]!.AsArray().Select(one => one!));
            next = (string?)page["next"];
        }

        Assert.Equal(whole.Select(one => one.ToJsonString()), visited.Select(one => one.ToJsonString()));
        var counted = await site.JsonAsync($"/api/v1/timeline?{asked}&count=true&limit=1");
        Assert.Equal(whole.Count, (int)counted["count"]!);
    }

    [Fact]
    public async Task Kinds_leave_only_such_events()
    {
        var whole = await EventsAsync("/api/v1/timeline?with=the-tidewater&limit=100");
        var some = await EventsAsync("/api/v1/timeline?with=the-tidewater&kind=music-video,membership&limit=100");

        Assert.Equal(
            whole.Where(one => (string)one["kind"]! is "music-video" or "membership").Select(one => (string)one["id"]!),
            some.Select(one => (string)one["id"]!)
        );
    }

    [Theory]
    [InlineData("with=the-tidewater")]
    [InlineData("whole=true")]
    public async Task The_kinds_are_those_of_all_events_whatever_is_asked_for(string asked)
    {
        var whole = await site.JsonAsync($"/api/v1/timeline?{asked}&limit=100");
        var some = await site.JsonAsync($"/api/v1/timeline?{asked}&kind=membership");

        Assert.Equal(whole["kinds"]!.ToJsonString(), some["kinds"]!.ToJsonString());
        Assert.Equal(
            whole["items"]!.AsArray().Select(one => (string)one!["kind"]!).Distinct().Order(StringComparer.Ordinal),
            whole["kinds"]!.AsArray().Select(kind => (string)kind!).Order(StringComparer.Ordinal)
        );
    }

    [Fact]
    public async Task Shared_works_are_those_of_the_collaboration()
    {
        const string With = "with=ada-north&with=the-tidewater";
        var pair = await site.JsonAsync($"/api/v1/collaborations?{With}");
        var events = await EventsAsync($"/api/v1/timeline?{With}&limit=100");

        Assert.Equal(
            pair["works"]!.AsArray().Select(shared => (string)shared!["work"]!["slug"]!).Order(StringComparer.Ordinal),
            events
                .Where(one => one["work"] is not null && !(bool)one["byMembers"]!)
                .Select(one => (string)one["work"]!["slug"]!)
                .Distinct()
                .Order(StringComparer.Ordinal)
        );
    }

    [Theory]
    [InlineData("/api/v1/timeline?with=nobody", HttpStatusCode.NotFound)]
    [InlineData("/api/v1/timeline?with=ada-north&whole=true", HttpStatusCode.BadRequest)]
    [InlineData("/api/v1/timeline?kind=opera", HttpStatusCode.BadRequest)]
    [InlineData("/api/v1/timeline?with=ada-north&with=ada-north", HttpStatusCode.BadRequest)]
    [InlineData("/api/v1/timeline?who=ada-north", HttpStatusCode.BadRequest)]
    [InlineData("/api/v1/timeline?cursor=nonsense", HttpStatusCode.BadRequest)]
    [InlineData("/api/v1/timeline?limit=101", HttpStatusCode.BadRequest)]
    public async Task What_it_does_not_have_or_take_it_says(string address, HttpStatusCode status)
    {
        using var answer = await site.Client.GetAsync(address);

        Assert.Equal(status, answer.StatusCode);
        Assert.Equal("application/problem+json", answer.Content.Headers.ContentType!.MediaType);
    }

    private async Task<List<JsonNode>> EventsAsync(string address) =>
        [.. (await site.JsonAsync(address))["items"]!.AsArray().Select(one => one!)];

    private static int Compare((string Date, string Id) one, (string Date, string Id) other) =>
        string.CompareOrdinal(one.Date, other.Date) is not 0 and var order
            ? order
            : string.CompareOrdinal(one.Id, other.Id);
}
