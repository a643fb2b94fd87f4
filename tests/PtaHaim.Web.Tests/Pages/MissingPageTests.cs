using System.Net;
using AngleSharp.Dom;
using PtaHaim.Web.Tests.Hosting;

namespace PtaHaim.Web.Tests.Pages;

[Collection(AskTheProgram.Name)]
public sealed class MissingPageTests(RunningProgram site)
{
    [Theory]
    [InlineData("/works/lost-trak", "/works/lost-track", "Lost Track (music video, 2022)")]
    [InlineData("/works/LOST-TRACK", "/works/lost-track", "Lost Track (music video, 2022)")]
    [InlineData("/people/alana-hai", "/people/alana-haim", "Alana Haim")]
    [InlineData("/people/Alana%20Haim", "/people/alana-haim", "Alana Haim")]
    [InlineData("/places/balboa", "/places/balboa-golf-course", "Balboa Golf Course, Encino")]
    [InlineData("/collaborations/alana-hai/haim", "/people/alana-haim", "Alana Haim")]
    public async Task A_missing_page_is_a_404_that_names_the_address_and_the_nearest_ones(
        string address,
        string near,
        string title
    )
    {
        using var pages = new PageReader(site.Port);

        var page = await pages.ReadAsync(address, HttpStatusCode.NotFound);

        Assert.Equal("Nothing is showing here", page.One("h1").Words());
        Assert.Contains(Uri.UnescapeDataString(address), page.One("main").Words(), StringComparison.Ordinal);
        Assert.Contains((near, title), page.QuerySelectorAll("main a").Select(link => (link.Href(), link.Words())));
        Assert.Empty(page.QuerySelectorAll("link[rel=canonical]"));
    }

    [Theory]
    [InlineData("/works/%27%3B%20DROP%20TABLE%20Works%3B--")]
    [InlineData("/works/%3Cscript%3Ealert(1)%3C%2Fscript%3E")]
    [InlineData("/works/%E2%80%AElost-track")]
    [InlineData("/works/%25")]
    [InlineData("/works/lost-track%20")]
    [InlineData("/works/LOST-TRACK")]
    [InlineData("/works/..%2Fpeople")]
    [InlineData("/people/%F0%9F%8E%AC")]
    [InlineData("/people/*")]
    [InlineData("/places/%22")]
    [InlineData("/sources/%60id%60")]
    [InlineData("/collaborations/haim/haim")]
    [InlineData("/collaborations/haim/nobody")]
    [InlineData("/collaborations/%25/%25")]
    [InlineData("/error/500")]
    [InlineData("/nothing")]
    public async Task A_hostile_or_unknown_address_is_only_not_there(string address)
    {
        using var pages = new PageReader(site.Port);

        var page = await pages.ReadAsync(address, HttpStatusCode.NotFound);

        Assert.Equal("Nothing is showing here", page.One("h1").Words());
        Assert.Empty(page.QuerySelectorAll("script:not([src])"));
    }

    [Theory]
    [InlineData("POST", "/works")]
    [InlineData("DELETE", "/works/lost-track")]
    [InlineData("PUT", "/about")]
    public async Task Pages_can_only_be_read(string method, string address)
    {
        using var client = new HttpClient();
        using var request = new HttpRequestMessage(new HttpMethod(method), $"http://127.0.0.1:{site.Port}{address}");

        using var answer = await client.SendAsync(request);

        Assert.Equal(HttpStatusCode.MethodNotAllowed, answer.StatusCode);
        Assert.Contains("This page is for reading", await answer.Content.ReadAsStringAsync(), StringComparison.Ordinal);
    }
}
