using System.Net;
using System.Text.Json.Nodes;
using AngleSharp.Dom;
using PtaHaim.Web.Tests.Hosting;

namespace PtaHaim.Web.Tests.Pages;

/// <summary>All who share works with somebody, as a page.</summary>
[Collection(AskTheProgram.Name)]
public sealed class CollaboratorsPageTests(RunningProgram site)
{
    [Theory]
    [InlineData("/people/haim/collaborators")]
    [InlineData("/people/paul-thomas-anderson/collaborators")]
    [InlineData("/people/haim/collaborators?kind=music-video&their.role=director")]
    [InlineData("/people/alana-haim/collaborators?role=cast")]
    public async Task Each_entry_says_what_the_api_says(string address)
    {
        using var pages = new PageReader(site.Port);

        var page = await pages.ReadAsync(address);

        var items = JsonNode.Parse(
            await pages.JsonAsync(page.One("link[rel=alternate][type='application/json']").Href())
        )!["items"]!.AsArray();
        var entries = page.QuerySelectorAll(".together > li");
        Assert.NotEmpty(entries);
        Assert.Equal(items.Count, entries.Length);
        foreach (var (item, entry) in items.Zip(entries))
        {
            Assert.Equal((string)item!["person"]!["name"]!, entry.One("h3 a").Words());
            var works = (int)item["works"]!;
            Assert.Equal($"{works} {(works == 1 ? "work" : "works")}", entry.One(".share b").Words());
            Assert.Contains(((string?)item["last"])?[..4] ?? "", entry.One(".share").Words(), StringComparison.Ordinal);
            var did = entry.QuerySelectorAll("dd").Select(roles => roles.Words()).ToList();
            Assert.StartsWith((string)item["theirRoles"]![0]!["label"]!, did[0], StringComparison.Ordinal);
            Assert.StartsWith((string)item["roles"]![0]!["label"]!, did[1], StringComparison.Ordinal);
            Assert.Equal(
                item["bestKnown"]!.AsArray().Take(4).Select(work => $"/works/{work!["slug"]}"),
                entry.QuerySelectorAll(".known a").Select(work => work.Href())
            );
        }
    }

    [Fact]
    public async Task The_form_is_plain_and_keeps_what_was_chosen_from_page_to_page()
    {
        using var pages = new PageReader(site.Port);

        var page = await pages.ReadAsync("/people/paul-thomas-anderson/collaborators?role=director&kind=feature-film");

        Assert.Equal("get", page.One(".filters form").GetAttribute("method"));
        Assert.Equal(
            ["feature-film", "director"],
            page.QuerySelectorAll(".filters option[selected]").Select(option => option.GetAttribute("value")!)
        );
        Assert.StartsWith(
            "/people/paul-thomas-anderson/collaborators?role=director&kind=feature-film&cursor=",
            page.One(".pager [rel=next]").Href(),
            StringComparison.Ordinal
        );
        Assert.Contains(
            "Films, Paul Thomas Anderson as director",
            page.One(".result").Words(),
            StringComparison.Ordinal
        );
    }

    [Theory]
    [InlineData("/people/haim/collaborators?kind=opera")]
    [InlineData("/people/haim/collaborators?role=nobody")]
    [InlineData("/people/haim/collaborators?cursor=nonsense")]
    public async Task What_cannot_be_filtered_is_a_400_with_a_way_on(string address)
    {
        using var pages = new PageReader(site.Port);

        var page = await pages.ReadAsync(address, HttpStatusCode.BadRequest);

        Assert.Equal("/people/haim/collaborators", page.One(".box.wrong a").Href());
    }

    [Fact]
    public async Task A_filter_that_nobody_fits_says_so_and_leads_back()
    {
        using var pages = new PageReader(site.Port);

        var page = await pages.ReadAsync("/people/haim/collaborators?kind=novel");

        Assert.Empty(page.QuerySelectorAll(".together"));
        Assert.Equal("/people/haim/collaborators", page.One(".box a").Href());
    }

    [Fact]
    public async Task The_collaborators_of_nobody_are_a_404()
    {
        using var pages = new PageReader(site.Port);

        using var missing = await pages.AskAsync("/people/nobody/collaborators");

        Assert.Equal(HttpStatusCode.NotFound, missing.StatusCode);
    }
}
