using System.Net;
using System.Text;
using PtaHaim.Catalog.Search;
using PtaHaim.Web.Api;
using PtaHaim.Web.Tests.Hosting;
using PtaHaim.Web.Tests.Pages;

namespace PtaHaim.Web.Tests.Api;

[Collection(AskTheProgram.Name)]
public sealed class SuggestTests(RunningProgram site)
{
    [Theory]
    [InlineData("paul th", "paul-thomas-anderson")]
    [InlineData("PAUL  THÓM", "paul-thomas-anderson")]
    [InlineData("ander", "paul-thomas-anderson")]
    [InlineData("anderson, paul", "paul-thomas-anderson")]
    [InlineData("oconn", "kevin-j-oconnor")]
    [InlineData("O’Conn", "kevin-j-oconnor")]
    [InlineData("haim", "haim")]
    [InlineData("day-l", "daniel-day-lewis")]
    public async Task A_name_is_found_by_how_it_begins_however_it_is_spelt(string typed, string slug)
    {
        using var pages = new PageReader(site.Port);

        var items = await ItemsAsync(pages, typed);

        Assert.Equal(slug, items[0]);
    }

    [Fact]
    public async Task Without_a_beginning_the_best_known_are_named()
    {
        using var pages = new PageReader(site.Port);

        var items = await ItemsAsync(pages, "");

        Assert.Equal(10, items.Count);
        Assert.Equal(["paul-thomas-anderson", "haim"], items.Take(2));
    }

    [Theory]
    [InlineData("")]
    [InlineData("a")]
    [InlineData("j")]
    [InlineData("the")]
    public async Task An_answer_is_small(string typed)
    {
        using var pages = new PageReader(site.Port);

        var json = await pages.JsonAsync($"/api/v1/suggest?kind=person&q={typed}");

        Assert.InRange(Encoding.UTF8.GetByteCount(json), 2, 2000);
    }

    [Fact]
    public void A_long_one_does_not_keep_shorter_ones_from_their_place()
    {
        var items = new[] { 600, 1500, 600, 2500, 50 }.Select(length => new Suggestion(
            "a",
            new string('n', length),
            "statement",
            null,
            "fact",
            "/works/a",
            null,
            []
        ));

        Assert.Equal([600, 600, 50], SuggestApi.Fitting(items).Select(item => item.Name.Length));
    }

    [Theory]
    [InlineData("'")]
    [InlineData("%25")]
    [InlineData("_")]
    [InlineData("*")]
    [InlineData("%F0%9F%8E%AC")]
    [InlineData("%22%20OR%201%3D1--")]
    [InlineData("%E2%80%AE%CC%81%CC%81")]
    [InlineData("%F4%8F%BF%BF")]
    public async Task A_hostile_text_finds_nobody(string typed)
    {
        using var pages = new PageReader(site.Port);

        Assert.Equal("""{"items":[]}""", await pages.JsonAsync($"/api/v1/suggest?q={typed}"));
    }

    [Theory]
    [InlineData("/api/v1/suggest?q=a&kind=song")]
    [InlineData("/api/v1/suggest?q=a&limit=3")]
    [InlineData("/api/v1/suggest?q=a&q=b")]
    public async Task What_it_does_not_take_is_refused(string address)
    {
        using var pages = new PageReader(site.Port);

        using var answer = await pages.AskAsync(address);

        Assert.Equal(HttpStatusCode.BadRequest, answer.StatusCode);
    }

    private static async Task<IReadOnlyList<string>> ItemsAsync(PageReader pages, string typed)
    {
        var json = await pages.JsonAsync($"/api/v1/suggest?kind=person&q={Uri.EscapeDataString(typed)}");
        var answer = System.Text.Json.Nodes.JsonNode.Parse(json)!;
        Assert.All(
            answer["items"]!.AsArray(),
            item =>
                Assert.Equal(
                    ["slug", "name", "kind", "note", "type", "address", "match", "ranges"],
                    item!.AsObject().Select(field => field.Key)
                )
        );
        return [.. answer["items"]!.AsArray().Select(item => (string)item!["slug"]!)];
    }
}
