using System.Net;
using System.Text.Json;
using System.Xml.Linq;
using PtaHaim.Web.Tests.Hosting;

namespace PtaHaim.Web.Tests.Pages;

/// <summary>The page of results, the rows that the box shows, and what browsers read to offer the site as a search engine.</summary>
[Collection(AskTheProgram.Name)]
public sealed class SearchPageTests(RunningProgram site)
{
    [Theory]
    [InlineData("lost track", "/works/lost-track", "Music video, 2022", null)]
    [InlineData("track LOST", "/works/lost-track", "Music video, 2022", null)]
    [InlineData("pta", "/people/paul-thomas-anderson", "Person", "Also PTA")]
    [InlineData("andersom", "/people/paul-thomas-anderson", "Person", null)]
    public async Task The_best_comes_first_and_says_why(string text, string address, string what, string? why)
    {
        using var pages = new PageReader(site.Port);

        var page = await pages.ReadAsync($"/search?q={Uri.EscapeDataString(text)}");

        var hit = page.QuerySelector(".hit")!;
        Assert.Equal(address, hit.One(".row-title a").Href());
        Assert.StartsWith(what, hit.One(".row-meta").Words(), StringComparison.Ordinal);
        Assert.Equal(why, hit.QuerySelector(".row-notes")?.Words());
    }

    [Fact]
    public async Task Results_stand_under_the_kinds_of_things_and_the_address_keeps_the_filter()
    {
        using var pages = new PageReader(site.Port);
        var all = await pages.ReadAsync("/search?q=haim");

        var people = all.QuerySelectorAll(".section").First(part => part.QuerySelector("#person") is not null);
        Assert.Contains("/people/haim", people.QuerySelectorAll(".hit .row-title a").Select(link => link.Href()));
        var chip = all.QuerySelectorAll(".chips a").First(link => link.Words() == "People and bands");
        var only = await pages.ReadAsync(chip.Href());

        Assert.Equal("/search?q=haim&kind=person", chip.Href());
        Assert.Equal("People and bands", only.One(".chips [aria-current]").Words());
        Assert.Equal("person", only.One("input[type=hidden][name=kind]").GetAttribute("value"));
        Assert.All(
            only.QuerySelectorAll(".hit .row-title a"),
            link => Assert.StartsWith("/people/", link.Href(), StringComparison.Ordinal)
        );
    }

    [Fact]
    public async Task A_part_is_found_with_who_plays_it()
    {
        using var pages = new PageReader(site.Port);

        var page = await pages.ReadAsync("/search?q=reynolds+woodcock");

        var hit = page.QuerySelector(".hit")!;
        Assert.Equal("/works/phantom-thread", hit.One(".row-title a").Href());
        Assert.Equal("With the part Reynolds Woodcock, played by Daniel Day-Lewis", hit.One(".row-notes").Words());
        Assert.Equal(["Reynolds", "Woodcock"], hit.QuerySelectorAll("mark").Select(mark => mark.TextContent));
    }

    [Fact]
    public async Task Nothing_found_is_said_with_a_way_to_add_it()
    {
        using var pages = new PageReader(site.Port);

        var page = await pages.ReadAsync("/search?q=zzyzx");

        Assert.Equal("Nothing found in this catalog", page.One(".box h2").Words());
        Assert.Contains("/about#missing", page.QuerySelectorAll(".box a").Select(link => link.Href()));
        Assert.NotNull((await pages.ReadAsync("/about")).GetElementById("missing"));
    }

    [Theory]
    [InlineData("/search?q=haim&kind=opera")]
    [InlineData("/search?q=haim&cursor=nonsense")]
    [InlineData("/search?q=haim&sort=name")]
    public async Task What_cannot_be_asked_is_refused(string address)
    {
        using var pages = new PageReader(site.Port);

        await pages.ReadAsync(address, HttpStatusCode.BadRequest);
        await pages.ReadAsync($"/search?q={new string('a', 201)}", HttpStatusCode.BadRequest);
        await pages.ReadAsync($"/search/suggestions?q={new string('a', 201)}", HttpStatusCode.BadRequest);
    }

    [Fact]
    public async Task The_rows_of_the_box_end_with_the_way_to_all_results()
    {
        using var pages = new PageReader(site.Port);

        var rows = await pages.ReadAsync("/search/suggestions?q=a%26b<i>alana");
        var some = await pages.ReadAsync("/search/suggestions?q=lost");

        Assert.Equal("/search?q=a%26b%3Ci%3Ealana", rows.QuerySelectorAll("li")[^1].GetAttribute("data-key"));
        Assert.Empty(rows.QuerySelectorAll("li i"));
        Assert.Contains("/works/lost-track", some.QuerySelectorAll("li").Select(row => row.GetAttribute("data-key")));
        Assert.All(
            some.QuerySelectorAll("li:not(.all)"),
            row => Assert.NotNull(row.QuerySelector("b mark, span mark"))
        );
    }

    [Fact]
    public async Task A_browser_can_take_the_site_as_a_search_engine()
    {
        using var pages = new PageReader(site.Port);
        XNamespace names = "http://a9.com/-/spec/opensearch/1.1/";

        var link = (await pages.ReadAsync("/")).One("link[rel=search]");
        Assert.Equal("application/opensearchdescription+xml", link.GetAttribute("type"));
        var description = XDocument.Parse(await pages.JsonAsync(link.Href())).Root!;

        Assert.Equal(names + "OpenSearchDescription", description.Name);
        Assert.InRange(description.Element(names + "ShortName")!.Value.Length, 1, 16);
        var templates = description
            .Elements(names + "Url")
            .ToDictionary(url => url.Attribute("rel")!.Value, url => url.Attribute("template")!.Value);
        Assert.Equal($"{pages.Origin}/search?q={{searchTerms}}", templates["results"]);
        var suggestions = JsonSerializer.Deserialize<JsonElement[]>(
            await pages.JsonAsync(
                templates["suggestions"].Replace("{searchTerms}", "lost", StringComparison.Ordinal)[
                    pages.Origin.Length..
                ]
            )
        )!;
        Assert.Equal("lost", suggestions[0].GetString());
        Assert.Equal("Lost Track", suggestions[1][0].GetString());
        Assert.StartsWith($"{pages.Origin}/works/lost-track", suggestions[3][0].GetString(), StringComparison.Ordinal);
    }
}
