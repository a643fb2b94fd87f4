using System.Text.Json.Nodes;
using AngleSharp.Dom;
using PtaHaim.Web.Tests.Pages;

namespace PtaHaim.Web.Tests.LinkedData;

public sealed class HostileLinkedDataTests(OtherCollection site) : IClassFixture<OtherCollection>
{
    [Fact]
    public async Task A_title_that_would_end_the_element_stays_a_title()
    {
        var page = await site.Pages.ReadAsync("/works/slow-water");

        Assert.Contains(
            "<script type=\"application/ld+json\">{",
            await site.Pages.JsonAsync("/works/slow-water"),
            StringComparison.Ordinal
        );
        var script = page.One("script[type='application/ld+json']");
        Assert.DoesNotContain('<', script.TextContent);
        var work = LinkedFaults.Read(page)!["@graph"]!
            .AsArray()
            .Single(node => (string?)node!["@type"] == "MusicRecording");
        Assert.Equal($"Slow Water {OtherCollection.Hostile}", (string)work!["name"]!);
        Assert.All(page.Scripts, element => Assert.True(element.HasAttribute("src") || element == script));
    }

    [Fact]
    public async Task Ids_are_addresses_of_the_public_origin_and_sources_are_those_that_the_page_numbers()
    {
        var page = await site.Pages.ReadAsync("/works/night-ferry");

        var graph = LinkedFaults.Read(page)!["@graph"]!.AsArray();
        Assert.Equal("https://ferries.example/works/night-ferry", (string)graph[0]!["mainEntity"]!["@id"]!);
        Assert.Equal(page.QuerySelectorAll(".sources > li").Length, graph[0]!["citation"]!.AsArray().Count);
        var cited = graph[0]!["citation"]!.AsArray().Single(source => (string)source!["name"]! == "Ferry at night")!;
        Assert.Equal(
            ("Harbour Post", "B. Lowe", "2021-03", "https://archive.example/ferry"),
            (
                (string)cited["publisher"]!["name"]!,
                (string)cited["creditText"]!,
                (string)cited["datePublished"]!,
                (string)cited["archivedAt"]!
            )
        );
    }

    [Fact]
    public async Task What_no_source_gives_is_left_out()
    {
        var page = await site.Pages.ReadAsync("/people/una-vale");

        var person = LinkedFaults.Read(page)!["@graph"]![1]!.AsObject();
        Assert.Equal(["@type", "@id", "name", "url", "memberOf"], person.Select(pair => pair.Key));
        Assert.Equal(["@type", "memberOf"], person["memberOf"]!.AsObject().Select(pair => pair.Key));
    }
}
