using System.Net;
using AngleSharp.Html.Dom;
using AngleSharp.Html.Parser;
using PtaHaim.Web.Tests.Api;
using PtaHaim.Web.Tests.Pages;

namespace PtaHaim.Web.Tests.Embeds;

/// <summary>Cards in frames of other sites, over the small catalog of invented people.</summary>
[Collection(ApiCollection.Name)]
public sealed class EmbedPageTests(ApiSite site)
{
    [Theory]
    [InlineData("/embed/works/harbour-song", "Harbour Song", "/works/harbour-song")]
    [InlineData("/embed/people/ada-north", "Ada North", "/people/ada-north")]
    [InlineData("/embed/collaborations/bo-vale/ada-north", "Ada North × Bo Vale", "/collaborations/ada-north/bo-vale")]
    [InlineData(
        "/embed/paths?from=ada-north&to=bo-vale",
        "Ada North to Bo Vale in one step",
        "/paths?from=ada-north&to=bo-vale"
    )]
    public async Task A_card_says_what_it_is_and_leads_back(string address, string title, string page)
    {
        var card = await ReadAsync(address);

        Assert.Equal(title, card.One("h1").Words());
        Assert.Equal(
            [page, $"{page}#sources", page],
            card.QuerySelectorAll("main a:not(.watch)").Select(link => link.Href())
        );
        Assert.All(card.QuerySelectorAll("main a"), link => Assert.Equal("_blank", link.GetAttribute("target")));
        Assert.EndsWith(".", card.One(".long").Words(), StringComparison.Ordinal);
        Assert.Matches("^[1-9][0-9]* sources?$", card.QuerySelector(".foot-line a")!.Words());
        Assert.Empty(card.QuerySelectorAll("header, nav, form, [style], script:not([src])"));
    }

    [Fact]
    public async Task Anybody_may_frame_a_card_and_nothing_else()
    {
        foreach (
            var address in (string[])
                ["/embed/works/harbour-song", "/embed/works/nobody", "/embed/people/ada-north?theme=pink"]
        )
            Assert.EndsWith("frame-ancestors *", await PolicyAsync(address), StringComparison.Ordinal);
        foreach (
            var address in (string[])
                [
                    "/",
                    "/works/harbour-song",
                    "/embeds?url=/works/harbour-song",
                    "/embed-not",
                    "/oembed",
                    "/og/site.png",
                    "/css/base.css",
                    "/api/v1",
                ]
        )
            Assert.Contains("frame-ancestors 'none'", await PolicyAsync(address), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("light")]
    [InlineData("dark")]
    public async Task A_theme_that_is_asked_for_is_fixed(string theme)
    {
        var card = await ReadAsync($"/embed/people/ada-north?theme={theme}");

        Assert.Equal(theme, card.DocumentElement.GetAttribute("data-theme"));
    }

    [Theory]
    [InlineData("/embed/works/harbour-song?theme=pink", HttpStatusCode.BadRequest)]
    [InlineData("/embed/works/harbour-song?size=9", HttpStatusCode.BadRequest)]
    [InlineData("/embed/works/harbour-sing", HttpStatusCode.NotFound)]
    [InlineData("/embed/collaborations/ada-north/ada-north", HttpStatusCode.NotFound)]
    [InlineData("/embed/paths", HttpStatusCode.NotFound)]
    [InlineData("/embed/paths?from=ada-north&to=bo-vale&kind=opera", HttpStatusCode.BadRequest)]
    [InlineData("/embed", HttpStatusCode.NotFound)]
    public async Task What_has_no_card_is_a_small_page(string address, HttpStatusCode status)
    {
        using var answer = await site.Client.GetAsync(address);
        var text = await answer.Content.ReadAsStringAsync();

        Assert.Equal(status, answer.StatusCode);
        Assert.Equal("text/html", answer.Content.Headers.ContentType?.MediaType);
        Assert.InRange(text.Length, 50, 1000);
    }

    [Theory]
    [InlineData("/embed/works/long-table?theme=dark", "/embed/works/the-long-table?theme=dark")]
    [InlineData("/embed/people/ada-n", "/embed/people/ada-north")]
    [InlineData("/embed/collaborations/ada-n/bo-vale", "/embed/collaborations/ada-north/bo-vale")]
    [InlineData("/embed/paths?from=ada-n&to=bo-vale&theme=light", "/embed/paths?from=ada-north&to=bo-vale&theme=light")]
    public async Task A_former_slug_leads_to_the_card_of_today(string former, string now)
    {
        using var answer = await site.Client.GetAsync(former);

        Assert.Equal(HttpStatusCode.PermanentRedirect, answer.StatusCode);
        Assert.Equal(now, answer.Headers.Location?.OriginalString);
    }

    [Theory]
    [InlineData("/works/harbour-song")]
    [InlineData("/works/the-long-table")]
    [InlineData("/people/ada-north")]
    [InlineData("/people/the-tidewater")]
    [InlineData("/paths?from=ada-north&to=bo-vale")]
    public async Task It_names_as_many_sources_as_its_page(string page)
    {
        var card = await ReadAsync($"/embed{page}");
        var cited = (await ReadAsync(page)).QuerySelectorAll(".sources li").Length;

        Assert.StartsWith($"{cited} source", card.QuerySelector(".foot-line a")!.Words(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_play_disc_is_a_link_until_a_script_makes_it_a_button()
    {
        var card = await ReadAsync("/embed/works/harbour-song");

        Assert.StartsWith("https://www.youtube.com/", card.One("a.watch").Href(), StringComparison.Ordinal);
        Assert.True(card.One("button[data-youtube]").HasAttribute("hidden"));
    }

    [Fact]
    public async Task Its_files_are_open_to_a_frame_without_an_origin()
    {
        var card = await ReadAsync("/embed/works/harbour-song");
        string[] files =
        [
            .. card.QuerySelectorAll("link[rel=stylesheet]").Select(link => link.Href()),
            "/js/player.js",
            "/lib/fraunces/5.3.0/fraunces-latin.woff2",
        ];

        foreach (var file in files)
        {
            using var answer = await site.Client.GetAsync(file);
            Assert.True(answer.IsSuccessStatusCode, file);
            Assert.Equal(["*"], answer.Headers.GetValues("Access-Control-Allow-Origin"));
        }
    }

    private async Task<IHtmlDocument> ReadAsync(string address)
    {
        using var answer = await site.Client.GetAsync(address);
        Assert.True(answer.StatusCode == HttpStatusCode.OK, $"{address}: {answer.StatusCode}");
        return new HtmlParser().ParseDocument(await answer.Content.ReadAsStringAsync());
    }

    private async Task<string> PolicyAsync(string address)
    {
        using var answer = await site.Client.GetAsync(address);
        return Assert.Single(answer.Headers.GetValues("Content-Security-Policy"));
    }
}
