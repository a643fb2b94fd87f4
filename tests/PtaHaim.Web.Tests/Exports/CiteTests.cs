using System.Net;
using System.Text.Json.Nodes;
using PtaHaim.Web.Tests.Hosting;
using PtaHaim.Web.Tests.Pages;

namespace PtaHaim.Web.Tests.Exports;

[Collection(AskTheProgram.Name)]
public sealed class CiteTests(RunningProgram site)
{
    [Theory]
    [InlineData("/works/lost-track", "Lost Track (2022)")]
    [InlineData("/people/haim", "HAIM")]
    [InlineData("/collaborations/haim/paul-thomas-anderson", "HAIM × Paul Thomas Anderson")]
    [InlineData("/paths?from=este-haim&to=tom-waits", "Este Haim to Tom Waits")]
    [InlineData("/sources/slashfilm-lost-track", null)]
    public async Task A_page_says_how_to_cite_it_and_its_links_have_the_day_of_the_request(string page, string? title)
    {
        using var pages = new PageReader(site.Port);
        var menu = (await pages.ReadAsync(page)).One(".actions .citing details");
        var links = menu.QuerySelectorAll(".forms a").Select(link => link.Href()).ToList();
        var before = TimeProvider.System.GetUtcNow();

        var text = await pages.JsonAsync(links[0]);
        var bibTeX = await pages.JsonAsync(links[1]);
        var item = JsonNode.Parse(await pages.JsonAsync(links[2]))![0]!;

        var day = item["accessed"]!["date-parts"]![0]!.AsArray().Select(part => (int)part!).ToArray();
        var accessed = new DateTimeOffset(day[0], day[1], day[2], 0, 0, 0, TimeSpan.Zero);
        Assert.InRange(accessed, before.AddDays(-1), before.AddDays(1));
        Assert.Equal($"{pages.Origin}{page}", (string)item["URL"]!);
        Assert.Equal(title ?? (string)item["title"]!, (string)item["title"]!);
        Assert.Contains($"“{item["title"]}”", text, StringComparison.Ordinal);
        Assert.Contains($"urldate = {{{accessed:yyyy-MM-dd}}}", bibTeX, StringComparison.Ordinal);
        Assert.Contains((string)item["version"]!, menu.Words(), StringComparison.Ordinal);
        using var answer = await pages.AskAsync(links[0]);
        Assert.True(answer.Headers.CacheControl?.NoStore);
        Assert.Null(answer.Headers.ETag);
    }

    [Theory]
    [InlineData("")]
    [InlineData("?page=")]
    [InlineData("?page=/works/nobody")]
    [InlineData("?page=/works")]
    [InlineData("?page=https://elsewhere.example/works/lost-track")]
    [InlineData("?page=//elsewhere.example")]
    [InlineData("?page=/collaborations/haim/haim")]
    [InlineData("?page=/paths?from=haim")]
    [InlineData("?page=%00")]
    [InlineData("?other=1")]
    public async Task Nothing_but_pages_is_cited(string query)
    {
        using var pages = new PageReader(site.Port);

        using var answer = await pages.AskAsync($"/exports/cite.bib{query}");

        Assert.Equal(HttpStatusCode.BadRequest, answer.StatusCode);
        Assert.Equal("application/problem+json", answer.Content.Headers.ContentType?.MediaType);
    }
}
