using System.Globalization;
using System.Net;
using System.Text.Json.Nodes;

namespace PtaHaim.Web.Tests.Api;

/// <summary>What changed between the catalog of the tests and the one before it.</summary>
[Collection(ApiCollection.Name)]
public sealed class ChangesTests(ApiSite site)
{
    private const string Changes = "/api/v1/changes";

    [Fact]
    public async Task A_change_names_the_thing_its_parts_whom_it_concerns_and_its_page()
    {
        var item = Assert.Single((await site.JsonAsync($"{Changes}?since=2026"))["items"]!.AsArray())!;

        Assert.Equal(
            ("changed", "work", "harbour-song", "Harbour Song", "/works/harbour-song"),
            (
                (string?)item["change"],
                (string?)item["type"],
                (string?)item["slug"],
                (string?)item["name"],
                (string?)item["page"]
            )
        );
        Assert.Equal("title", (string?)Assert.Single(item["parts"]!.AsArray()));
        Assert.Contains("ada-north", item["people"]!.AsArray().Select(slug => (string?)slug));
        Assert.StartsWith(
            "Harbour Song (music video) was changed: title. Sources: ",
            (string?)item["summary"],
            StringComparison.Ordinal
        );
    }

    [Fact]
    public async Task Since_a_catalog_is_what_came_after_it_in_either_length_of_its_name()
    {
        var all = await site.JsonAsync(Changes);
        var (before, now) = ((string)all["items"]![0]!["from"]!, (string)all["fingerprint"]!);
        var catalog = await site.JsonAsync("/api/v1/catalog");

        Assert.Equal((string)catalog["fingerprint"]!, now);
        Assert.Single(await ItemsAsync($"since={before}"));
        Assert.Empty(await ItemsAsync($"since={now}"));
    }

    [Theory]
    [InlineData("2020", 1)]
    [InlineData("2020-02", 1)]
    [InlineData("2020-02-29", 1)]
    [InlineData("2020-02-29T12:00Z", 1)]
    [InlineData("2020-02-29T12:00:00.5Z", 1)]
    [InlineData("9999-12-31", 0)]
    [InlineData("9999-12-31T23:59:59Z", 0)]
    public async Task Since_a_time_is_what_was_published_then_or_later(string since, int count) =>
        Assert.Equal(count, (await ItemsAsync($"since={since}")).Count);

    [Theory]
    [InlineData("since=abcdefabcdef")]
    [InlineData("since=yesterday")]
    [InlineData("since=2026-13")]
    [InlineData("since=0000")]
    public async Task Another_since_is_a_400_that_names_the_catalogs_that_are_known(string query)
    {
        using var answer = await site.Client.GetAsync($"{Changes}?{query}");
        var problem = JsonNode.Parse(await answer.Content.ReadAsStringAsync())!;

        Assert.Equal(HttpStatusCode.BadRequest, answer.StatusCode);
        Assert.Equal(2, problem["errors"]![0]!["valid"]!.AsArray().Count);
    }

    [Theory]
    [InlineData("with=ada-north", 1)]
    [InlineData("with=ada-north&with=the-tidewater", 1)]
    [InlineData("with=edda-reed", 0)]
    public async Task With_people_is_what_concerns_all_of_them(string query, int count) =>
        Assert.Equal(count, (await ItemsAsync(query)).Count);

    [Theory]
    [InlineData("with=nobody-here")]
    [InlineData("with=a&with=b&with=c")]
    [InlineData("cursor=AAAA")]
    [InlineData("limit=101")]
    public async Task What_is_not_valid_is_a_400(string query)
    {
        using var answer = await site.Client.GetAsync($"{Changes}?{query}");

        Assert.Equal(HttpStatusCode.BadRequest, answer.StatusCode);
        Assert.Equal("application/problem+json", answer.Content.Headers.ContentType?.MediaType);
    }

    [Fact]
    public async Task It_says_from_when_on_it_knows()
    {
        var list = await site.JsonAsync($"{Changes}?count=true");

        Assert.True(
            DateTimeOffset.Parse((string)list["begins"]!, CultureInfo.InvariantCulture)
                <= DateTimeOffset.Parse((string)list["items"]![0]!["date"]!, CultureInfo.InvariantCulture)
        );
        Assert.Equal(1, (int)list["count"]!);
    }

    private async Task<JsonArray> ItemsAsync(string query) =>
        (await site.JsonAsync($"{Changes}?{query}"))["items"]!.AsArray();
}
