using System.Net;
using System.Text.Json.Nodes;

namespace PtaHaim.Web.Tests.Api;

[Collection(ApiCollection.Name)]
public sealed class ShapeTests(ApiSite site)
{
    [Fact]
    public async Task The_catalog_counts_and_says_how_well_it_is_supported()
    {
        var catalog = await site.JsonAsync("/api/v1/catalog");

        Assert.NotEmpty((string)catalog["fingerprint"]!);
        Assert.Equal(
            [
                "people",
                "works",
                "credits",
                "relationships",
                "links",
                "places",
                "sources",
                "citations",
                "facts",
                "disputes",
            ],
            catalog["counts"]!.AsObject().Select(pair => pair.Key)
        );
        Assert.Equal(6, (int)catalog["counts"]!["works"]!);
        Assert.Equal(
            ["sourced", "twoOrMoreSources", "copiesOnly"],
            catalog["coverage"]!.AsObject().Select(pair => pair.Key)
        );
    }

    [Fact]
    public async Task A_work_gives_credits_with_person_role_and_citations()
    {
        var work = await site.JsonAsync("/api/v1/works/the-long-table?include=credits,sources");

        Assert.Equal("the-long-table", (string)work["slug"]!);
        Assert.Equal("feature-film", (string)work["kind"]!);
        Assert.Equal("2004-10-01", (string)work["date"]!);
        var credit = work["credits"]![1]!;
        Assert.Equal("bo-vale", (string)credit["person"]!["slug"]!);
        Assert.Equal("Bo Vale", (string)credit["person"]!["name"]!);
        Assert.Equal("cast", (string)credit["role"]!);
        Assert.Equal("The baker", (string)credit["character"]!);
        var citation = credit["citations"]![0]!;
        Assert.Equal("film-almanac", (string)citation["source"]!["slug"]!);
        Assert.Equal("Film Almanac", (string)citation["source"]!["publisher"]!);
        Assert.Equal("The Long Table", (string)citation["source"]!["title"]!);
        Assert.Equal("https://example.org/almanac/long-table", (string)citation["source"]!["url"]!);
        Assert.True(citation.AsObject().ContainsKey("locator"));
        Assert.Equal(2, work["sources"]!.AsArray().Count);
        Assert.Null(work["links"]);
        Assert.True(work.AsObject().ContainsKey("links"));
    }

    [Fact]
    public async Task A_list_gives_the_full_address_of_the_next_page_in_body_and_link()
    {
        using var answer = await site.Client.GetAsync("/api/v1/works?limit=4&sort=title&count=true");
        var page = JsonNode.Parse(await answer.Content.ReadAsStringAsync())!;

        var next = (string)page["next"]!;
        Assert.StartsWith("http://localhost/api/v1/works?", next, StringComparison.Ordinal);
        Assert.Contains("sort=title", next, StringComparison.Ordinal);
        Assert.Equal($"<{next}>; rel=\"next\"", answer.Headers.GetValues("Link").Single());
        Assert.Equal((6, true), ((int)page["count"]!, (bool)page["exact"]!));
        var rest = await site.JsonAsync(next);
        Assert.Equal(2, rest["items"]!.AsArray().Count);
        Assert.Null(rest["next"]);
        Assert.True(rest.AsObject().ContainsKey("next"));
    }

    [Fact]
    public async Task A_page_has_a_count_only_where_asked_for()
    {
        var page = await site.JsonAsync("/api/v1/people");

        Assert.Equal(["items", "next"], page.AsObject().Select(pair => pair.Key));
    }

    [Fact]
    public async Task Works_of_a_list_expand_to_their_credits()
    {
        var page = await site.JsonAsync("/api/v1/works?include=credits&kind=feature-film");

        Assert.Equal(3, page["items"]![0]!["credits"]!.AsArray().Count);
    }

    [Fact]
    public async Task Collaborations_with_two_give_what_they_share_and_without_the_top_pairs()
    {
        var pair = await site.JsonAsync("/api/v1/collaborations?with=ada-north&with=the-tidewater");
        var list = await site.JsonAsync("/api/v1/collaborations");

        Assert.Equal("this catalog", (string)pair["coverage"]!);
        Assert.Equal(2, (int)pair["workCount"]!);
        Assert.Equal(2, list["items"]![0]!["people"]!.AsArray().Count);
    }

    [Fact]
    public async Task A_graph_gives_nodes_with_places_and_edges_with_weights()
    {
        var graph = await site.JsonAsync("/api/v1/graph?focus=ada-north&limit=2");

        Assert.Equal(
            ["focus", "coverage", "nodes", "edges", "left", "wide", "phone"],
            graph.AsObject().Select(pair => pair.Key)
        );
        Assert.Equal(3, graph["nodes"]!.AsArray().Count);
        Assert.Equal(
            ["person", "rank", "works", "first", "last", "wide", "phone"],
            graph["nodes"]![1]!.AsObject().Select(pair => pair.Key)
        );
        Assert.Equal(["x", "y", "radius"], graph["nodes"]![1]!["phone"]!.AsObject().Select(pair => pair.Key));
        Assert.Equal("ada-north", (string)graph["edges"]![0]!["from"]!);
        Assert.Equal((int)graph["nodes"]![1]!["works"]!, (int)graph["edges"]![0]!["works"]!);
        Assert.True((bool)graph["left"]!["exact"]!);
    }

    [Fact]
    public async Task A_graph_without_a_focus_is_that_of_the_best_known_person()
    {
        var graph = await site.JsonAsync("/api/v1/graph");

        Assert.Equal("ada-north", (string)graph["focus"]!["slug"]!);
    }

    [Theory]
    [InlineData("/api/v1/graph?focus=ada-n&limit=3", "http://localhost/api/v1/graph?limit=3&focus=ada-north")]
    [InlineData(
        "/api/v1/works/long-table?include=credits",
        "http://localhost/api/v1/works/the-long-table?include=credits"
    )]
    [InlineData("/api/v1/people/ada-n/credits", "http://localhost/api/v1/people/ada-north/credits")]
    [InlineData("/api/v1/places/old-hall", "http://localhost/api/v1/places/harbour-hall")]
    [InlineData("/api/v1/sources/gazette-1", "http://localhost/api/v1/sources/the-harbour-gazette")]
    [InlineData(
        "/api/v1/collaborations?with=ada-n&with=bo-vale",
        "http://localhost/api/v1/collaborations?with=ada-north&with=bo-vale"
    )]
    public async Task A_former_slug_leads_to_the_address_of_today(string former, string now)
    {
        using var answer = await site.Client.GetAsync(former);

        Assert.Equal(HttpStatusCode.PermanentRedirect, answer.StatusCode);
        Assert.Equal(now, answer.Headers.Location?.OriginalString);
    }

    [Theory]
    [InlineData("/api/v1/works")]
    [InlineData("/api/v1/works/the-long-table")]
    [InlineData("/api/v1/catalog")]
    public async Task Head_answers_as_get(string address)
    {
        using var get = await site.Client.GetAsync(address);
        using var request = new HttpRequestMessage(HttpMethod.Head, address);
        using var head = await site.Client.SendAsync(request);

        Assert.Equal(get.StatusCode, head.StatusCode);
        Assert.Equal(get.Content.Headers.ContentType, head.Content.Headers.ContentType);
        Assert.Equal(get.Headers.ETag, head.Headers.ETag);
    }

    [Fact]
    public async Task A_source_gives_its_facts_unless_told_not_to()
    {
        var full = await site.JsonAsync("/api/v1/sources/film-almanac");
        var bare = await site.JsonAsync("/api/v1/sources/film-almanac?include=");

        Assert.Equal((int)full["factCount"]!, full["facts"]!.AsArray().Count);
        Assert.Null(bare["facts"]);
    }
}
