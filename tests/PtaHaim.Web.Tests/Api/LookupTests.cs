using System.Net;
using System.Text.Json.Nodes;
using CsCheck;

namespace PtaHaim.Web.Tests.Api;

/// <summary>Finding things by ids of other catalogs, by addresses, and many by their slugs at once.</summary>
[Collection(ApiCollection.Name)]
public sealed class LookupTests(ApiSite site)
{
    [Theory]
    [InlineData("imdb=tt9900001", "works/the-long-table")]
    [InlineData("imdb=https://m.imdb.com/name/nm9900001/", "people/ada-north")]
    [InlineData("youtube=aaaaaaaaaaa", "works/harbour-song")]
    [InlineData("url=https://www.youtube.com/shorts/aaaaaaaaaaa?x=1", "works/harbour-song")]
    [InlineData("url=https://example.org/almanac/long-table", "sources/film-almanac")]
    [InlineData("url=http://localhost/people/ada-n", "people/ada-north")]
    public async Task What_is_found_comes_with_the_addresses_of_its_page_and_record(string question, string path)
    {
        var found = await site.JsonAsync($"/api/v1/lookup?{question}");

        var item = Assert.Single(found["items"]!.AsArray())!;
        Assert.Equal(
            ["type", "slug", "name", "kind", "scheme", "value", "page", "api"],
            item.AsObject().Select(pair => pair.Key)
        );
        Assert.Equal($"http://localhost/{path}", (string)item["page"]!);
        Assert.Equal((string)item["slug"]!, (string)(await site.JsonAsync((string)item["api"]!))["slug"]!);
    }

    [Theory]
    [InlineData("", "url", "A lookup takes exactly one of imdb, tmdb, musicbrainz, wikidata, youtube, url.")]
    [InlineData(
        "?imdb=tt9900001&url=x",
        "url",
        "A lookup takes exactly one of imdb, tmdb, musicbrainz, wikidata, youtube, url."
    )]
    [InlineData("?imdb=", "imdb", "imdb takes tt, nm or co and 7 to 9 digits, or an address at imdb.com.")]
    [InlineData(
        "?youtube=short",
        "youtube",
        "youtube takes the 11 characters of an upload, or its address in any form."
    )]
    [InlineData("?url=magnolia", "url", "url takes an http or https address.")]
    [InlineData("?letterboxd=magnolia", "letterboxd", null)]
    public async Task What_cannot_be_looked_up_is_a_400_that_says_what_can(
        string question,
        string parameter,
        string? message
    )
    {
        var error = await ErrorAsync($"/api/v1/lookup{question}");

        Assert.Equal(parameter, (string)error["parameter"]!);
        if (message is not null)
            Assert.Equal(message, (string)error["message"]!);
    }

    [Theory]
    [InlineData("imdb=tt0000000", "The catalog has nothing with imdb tt0000000.")]
    [InlineData("url=https://example.org/nothing", "The catalog has nothing with url https://example.org/nothing.")]
    public async Task An_id_that_nothing_has_is_a_404(string question, string detail)
    {
        using var answer = await site.Client.GetAsync($"/api/v1/lookup?{question}");

        Assert.Equal(HttpStatusCode.NotFound, answer.StatusCode);
        Assert.Equal("application/problem+json", answer.Content.Headers.ContentType?.MediaType);
        Assert.Equal(detail, (string)JsonNode.Parse(await answer.Content.ReadAsStringAsync())!["detail"]!);
    }

    [Fact]
    public Task No_text_is_answered_5xx() =>
        Gen.Select(Gen.String, Gen.Bool)
            .SampleAsync(
                async (text, asAddress) =>
                {
                    var value = Uri.EscapeDataString(asAddress ? $"https://{text}" : text);
                    using var answer = await site.Client.GetAsync(
                        $"/api/v1/lookup?{(asAddress ? "url" : "youtube")}={value}"
                    );
                    Assert.InRange((int)answer.StatusCode, 200, 499);
                },
                threads: 1,
                iter: 60
            );

    [Fact]
    public async Task Works_by_their_ids_keep_the_order_of_the_question_and_the_unknown_are_named()
    {
        var page = await site.JsonAsync(
            "/api/v1/works?ids=winter-song,nothing,long-table,%20winter-song,the-long-table"
        );

        Assert.Equal(
            ["winter-song", "the-long-table"],
            page["items"]!.AsArray().Select(item => (string)item!["slug"]!)
        );
        Assert.Equal(["nothing"], page["unknown"]!.AsArray().Select(slug => (string)slug!));
        Assert.Equal("""{"long-table":"the-long-table"}""", page["moved"]!.ToJsonString());
        Assert.True(page.AsObject().ContainsKey("next"));
        Assert.Null(page["next"]);
    }

    [Fact]
    public async Task Works_by_their_ids_expand_as_those_of_lists_do()
    {
        var page = await site.JsonAsync("/api/v1/works?ids=the-long-table&include=credits");
        var list = await site.JsonAsync("/api/v1/works?include=credits&kind=feature-film");

        Assert.Equal(list["items"]!.ToJsonString(), page["items"]!.ToJsonString());
    }

    [Fact]
    public async Task People_by_their_ids_are_those_of_lists()
    {
        var page = await site.JsonAsync("/api/v1/people?ids=the-tidewater,ada-n");
        var list = await site.JsonAsync("/api/v1/people?sort=known&limit=100");

        Assert.Equal(["the-tidewater", "ada-north"], page["items"]!.AsArray().Select(item => (string)item!["slug"]!));
        Assert.All(
            page["items"]!.AsArray(),
            item => Assert.Contains(list["items"]!.AsArray(), other => JsonNode.DeepEquals(item, other))
        );
    }

    [Theory]
    [InlineData("/api/v1/works?ids=the-long-table&kind=song&sort=title", "kind")]
    [InlineData("/api/v1/works?ids=the-long-table&limit=5", "limit")]
    [InlineData("/api/v1/people?ids=ada-north&cursor=x", "cursor")]
    [InlineData("/api/v1/people?ids=", "ids")]
    [InlineData("/api/v1/works?ids=,,", "ids")]
    public async Task Ids_stand_alone_and_name_something(string address, string parameter) =>
        Assert.Equal(parameter, (string)(await ErrorAsync(address))["parameter"]!);

    [Theory]
    [InlineData("works?ids=", 100, true)]
    [InlineData("works?ids=", 101, false)]
    [InlineData("people?ids=", 101, false)]
    [InlineData("works?include=credits&ids=", 25, true)]
    [InlineData("works?include=credits&ids=", 26, false)]
    public async Task Ids_are_at_most_a_hundred(string start, int count, bool served)
    {
        var ids = string.Join(',', Enumerable.Range(1, count).Select(number => $"id-{number}"));
        using var answer = await site.Client.GetAsync($"/api/v1/{start}{ids}");

        Assert.Equal(served ? HttpStatusCode.OK : HttpStatusCode.BadRequest, answer.StatusCode);
    }

    private async Task<JsonNode> ErrorAsync(string address)
    {
        using var answer = await site.Client.GetAsync(address);
        Assert.Equal(HttpStatusCode.BadRequest, answer.StatusCode);
        return JsonNode.Parse(await answer.Content.ReadAsStringAsync())!["errors"]!.AsArray().Single()!;
    }
}
