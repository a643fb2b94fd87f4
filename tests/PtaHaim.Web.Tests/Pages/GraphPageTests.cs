using System.Net;
using System.Text.Json.Nodes;
using PtaHaim.Web.Tests.Hosting;

namespace PtaHaim.Web.Tests.Pages;

[Collection(AskTheProgram.Name)]
public sealed class GraphPageTests(RunningProgram site)
{
    [Theory]
    [InlineData("haim")]
    [InlineData("paul-thomas-anderson")]
    [InlineData("fiona-apple")]
    public async Task Both_drawings_and_the_table_say_what_the_api_says(string focus)
    {
        using var pages = new PageReader(site.Port);
        var json = JsonNode.Parse(await pages.JsonAsync($"/api/v1/graph?focus={focus}"))!;
        var nodes = json["nodes"]!.AsArray().Skip(1).Select(node => node!).ToList();

        var page = await pages.ReadAsync($"/graph?focus={focus}");

        var spoken = nodes
            .Select(node =>
                $"{node["person"]!["name"]}, {node["works"]} shared {((int)node["works"]! == 1 ? "work" : "works")}"
            )
            .ToList();
        Assert.Equal(spoken, page.QuerySelectorAll(".ego-wide a").Select(link => link.One("title").TextContent));
        Assert.Equal(spoken, page.QuerySelectorAll(".ego-phone a").Select(link => link.One("title").TextContent));
        Assert.Equal(
            nodes.OrderBy(node => (int)node["rank"]!).Select(node => $"{node["person"]!["name"]} {node["works"]}"),
            page.QuerySelectorAll(".ledger tbody tr")
                .Select(row => $"{row.One("th").Words()} {row.One(".figure").Words()}")
        );
    }

    [Fact]
    public async Task Those_who_are_left_out_are_counted_and_are_all_on_the_list()
    {
        using var pages = new PageReader(site.Port);
        var left = (int)
            JsonNode.Parse(await pages.JsonAsync("/api/v1/graph?focus=paul-thomas-anderson"))!["left"]!["count"]!;

        var page = await pages.ReadAsync("/graph?focus=paul-thomas-anderson");
        var more = page.One("figcaption a[href^='/people/']");
        var listed = 0;
        for (var address = more.Href(); address is not null; )
        {
            var list = await pages.ReadAsync(address);
            listed += list.QuerySelectorAll(".together > li").Length;
            address = list.QuerySelector(".pager [rel=next]")?.GetAttribute("href");
        }

        Assert.Equal($"+{left} more", more.Words());
        Assert.Equal(24 + left, listed);
    }

    [Fact]
    public async Task Without_a_focus_the_best_known_person_is_in_the_middle()
    {
        using var pages = new PageReader(site.Port);

        var page = await pages.ReadAsync("/graph");

        Assert.Equal("Around Paul Thomas Anderson", page.One("h1").Words());
        Assert.EndsWith(
            "/graph?focus=paul-thomas-anderson",
            page.One("link[rel=canonical]").Href(),
            StringComparison.Ordinal
        );
    }

    [Theory]
    [InlineData("/graph?focus=Alana+Haim", HttpStatusCode.Found, "/graph?focus=alana-haim")]
    [InlineData("/graph?focus=este", HttpStatusCode.Found, "/graph?focus=este-haim")]
    [InlineData("/graph?focus=", HttpStatusCode.Found, "/graph")]
    public async Task A_name_leads_to_the_address_of_the_slug(string address, HttpStatusCode status, string now)
    {
        using var pages = new PageReader(site.Port);

        using var answer = await pages.AskAsync(address);

        Assert.Equal(status, answer.StatusCode);
        Assert.Equal(now, answer.Headers.Location?.OriginalString);
    }

    [Fact]
    public async Task Somebody_who_is_not_here_is_a_404_with_the_form_and_those_near()
    {
        using var pages = new PageReader(site.Port);

        var page = await pages.ReadAsync("/graph?focus=alana-haimm", HttpStatusCode.NotFound);

        Assert.Contains(
            "No name in this catalog is exactly “alana-haimm”",
            page.One(".box.wrong").Words(),
            StringComparison.Ordinal
        );
        Assert.Contains(page.QuerySelectorAll(".box.wrong a"), link => link.Href() == "/graph?focus=alana-haim");
        Assert.Equal("focus", page.One("form select").GetAttribute("name"));
        Assert.Empty(page.QuerySelectorAll("svg.ego"));
    }

    [Theory]
    [InlineData("/people/alana-haim", 2)]
    [InlineData("/people/the-smile", 2)]
    [InlineData("/people/fiona-apple", 0)]
    [InlineData("/people/ernie-anderson", 0)]
    public async Task A_persons_page_has_the_drawing_where_there_are_three_to_draw(string address, int drawings)
    {
        using var pages = new PageReader(site.Port);

        var page = await pages.ReadAsync(address);

        Assert.Equal(drawings, page.QuerySelectorAll("svg.ego").Length);
        Assert.Equal(drawings > 0 ? 1 : 0, page.QuerySelectorAll("script[src^='/js/graph.']").Length);
    }
}
