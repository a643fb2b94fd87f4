using System.Net;
using System.Text.Json.Nodes;
using System.Xml.Linq;
using AngleSharp.Html.Parser;
using PtaHaim.Web.Tests.Api;
using PtaHaim.Web.Tests.Pages;

namespace PtaHaim.Web.Tests.Embeds;

[Collection(ApiCollection.Name)]
public sealed class OEmbedTests(ApiSite site)
{
    private const string Origin = "http://localhost";
    private const string Work = $"{Origin}/works/harbour-song";

    [Theory]
    [InlineData("/works/harbour-song", "/embed/works/harbour-song")]
    [InlineData("/works/harbour-song/", "/embed/works/harbour-song")]
    [InlineData("/works/harbour%2Dsong?utm_source=x#credits", "/embed/works/harbour-song")]
    [InlineData("/works/long-table", "/embed/works/the-long-table")]
    [InlineData("/people/ada-n", "/embed/people/ada-north")]
    [InlineData("/collaborations/bo-vale/ada-north", "/embed/collaborations/ada-north/bo-vale")]
    [InlineData("/paths?to=bo-vale&from=ada-n", "/embed/paths?from=ada-north&to=bo-vale")]
    [InlineData("/embed/works/harbour-song?theme=dark", "/embed/works/harbour-song")]
    public async Task An_address_of_a_card_is_rich(string page, string card)
    {
        var answer = await AnswerAsync(Origin + page);
        var frame = Frame(answer);

        Assert.Equal("1.0", (string?)answer["version"]);
        Assert.Equal("rich", (string?)answer["type"]);
        Assert.Equal(Origin + card, frame.GetAttribute("src"));
        Assert.Equal(
            $"{answer["width"]} {answer["height"]}",
            $"{frame.GetAttribute("width")} {frame.GetAttribute("height")}"
        );
        Assert.Equal("lazy", frame.GetAttribute("loading"));
        using var shown = await site.Client.GetAsync(frame.GetAttribute("src"));
        Assert.Equal(HttpStatusCode.OK, shown.StatusCode);
    }

    [Theory]
    [InlineData("/", "PtaHaim")]
    [InlineData("/works?kind=song", "Works")]
    [InlineData("/about", "About")]
    [InlineData("/places/harbour-hall", "Harbour Hall")]
    [InlineData("/sources/film-almanac", "The Long Table")]
    [InlineData("/people/ada-north/collaborators", "Collaborators of Ada North")]
    public async Task Another_page_is_a_link(string page, string title)
    {
        var answer = await AnswerAsync(Origin + page);

        Assert.Equal("link", (string?)answer["type"]);
        Assert.Equal(title, (string?)answer["title"]);
        Assert.Null(answer["html"]);
    }

    [Theory]
    [InlineData("url=http://elsewhere.example/works/harbour-song", 404)]
    [InlineData("url=http://localhost.elsewhere.example/works/harbour-song", 404)]
    [InlineData("url=http://a@localhost/works/harbour-song", 404)]
    [InlineData("url=http://localhost:8080/works/harbour-song", 404)]
    [InlineData("url=file:///etc/passwd", 404)]
    [InlineData("url=/works/harbour-song", 404)]
    [InlineData("url=http://localhost/works/harbour-sing", 404)]
    [InlineData("url=http://localhost/error/500", 404)]
    [InlineData("url=http://localhost/api/v1/works", 404)]
    [InlineData("url=http://localhost/search/suggestions", 404)]
    [InlineData("url=%00%ff", 404)]
    [InlineData("", 400)]
    [InlineData("url=", 400)]
    [InlineData("url=http://localhost/works/harbour-song&maxwidth=wide", 400)]
    [InlineData("url=http://localhost/works/harbour-song&maxheight=0", 400)]
    [InlineData("url=http://localhost/works/harbour-song&format=yaml", 501)]
    public async Task What_cannot_be_answered_says_so(string query, int status)
    {
        using var answer = await site.Client.GetAsync($"/oembed?{query}");

        Assert.Equal(status, (int)answer.StatusCode);
        Assert.Equal("application/problem+json", answer.Content.Headers.ContentType?.MediaType);
    }

    [Fact]
    public async Task The_maximums_are_honoured_and_what_fits_can_be_read()
    {
        foreach (var (width, height) in ((int, int)[])[(300, 2000), (900, 260), (220, 250), (400, 150), (5000, 5000)])
        {
            var answer = await AnswerAsync(Work, $"&maxwidth={width}&maxheight={height}");

            Assert.Equal("rich", (string?)answer["type"]);
            Assert.InRange((int)answer["width"]!, 200, width);
            Assert.InRange((int)answer["height"]!, 90, height);
            Assert.Equal(width >= 1200 && height >= 630, answer["thumbnail_url"] is not null);
        }

        Assert.Equal("link", (string?)(await AnswerAsync(Work, "&maxwidth=150"))["type"]);
        Assert.Equal("link", (string?)(await AnswerAsync(Work, "&maxheight=50"))["type"]);
    }

    [Theory]
    [InlineData("json")]
    [InlineData("xml")]
    public async Task The_answer_is_the_one_that_was_accepted(string format)
    {
        using var request = new HttpRequestMessage(HttpMethod.Get, $"/oembed?url={Work}&format={format}");
        request.Headers.Add("Origin", "https://elsewhere.example");
        using var answer = await site.Client.SendAsync(request);
        var text = await answer.Content.ReadAsStringAsync();
        var file = Path.Combine(
            Hosting.Repository.Folder,
            "tests/PtaHaim.Web.Tests/Embeds/Snapshots",
            $"oembed.{format}.txt"
        );
        if (Environment.GetEnvironmentVariable("UPDATE_SNAPSHOTS") == "1")
            await File.WriteAllTextAsync(file, text + "\n");

        Assert.Equal(format == "xml" ? "text/xml" : "application/json", answer.Content.Headers.ContentType?.MediaType);
        Assert.Equal(File.Exists(file) ? await File.ReadAllTextAsync(file) : "", text + "\n");
        Assert.Equal(["*"], answer.Headers.GetValues("Access-Control-Allow-Origin"));
    }

    [Theory]
    [InlineData("/")]
    [InlineData("/works")]
    [InlineData("/works/harbour-song")]
    [InlineData("/people/ada-north")]
    [InlineData("/collaborations/ada-north/bo-vale")]
    [InlineData("/paths?from=ada-north&to=bo-vale")]
    [InlineData("/places/harbour-hall")]
    [InlineData("/sources")]
    public async Task A_page_names_its_answers_and_its_picture(string address)
    {
        var page = new HtmlParser().ParseDocument(await site.Client.GetStringAsync(address));
        var json = page.One("link[type='application/json+oembed']").Href();
        var xml = page.One("link[type='text/xml+oembed']").Href();

        Assert.NotNull(JsonNode.Parse(await site.Client.GetStringAsync(json)));
        Assert.Equal("oembed", XDocument.Parse(await site.Client.GetStringAsync(xml)).Root?.Name.LocalName);
        Assert.Equal(page.One("link[rel=canonical]").Href(), Meta("og:url"));
        Assert.Equal("summary_large_image", page.One("meta[name='twitter:card']").GetAttribute("content"));
        Assert.NotEmpty(Meta("og:title"));
        Assert.NotEmpty(Meta("og:image:alt"));
        using var picture = await site.Client.GetAsync(Meta("og:image"));
        Assert.Equal(HttpStatusCode.OK, picture.StatusCode);

        string Meta(string property) => page.One($"meta[property='{property}']").GetAttribute("content")!;
    }

    private async Task<JsonNode> AnswerAsync(string url, string more = "") =>
        await site.JsonAsync($"/oembed?url={Uri.EscapeDataString(url)}{more}");

    private static AngleSharp.Dom.IElement Frame(JsonNode answer) =>
        new HtmlParser().ParseDocument((string)answer["html"]!).One("iframe");
}
