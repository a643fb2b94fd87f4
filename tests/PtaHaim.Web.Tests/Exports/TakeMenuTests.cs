using System.Net;
using AngleSharp.Dom;
using PtaHaim.Web.Tests.Hosting;
using PtaHaim.Web.Tests.Pages;

namespace PtaHaim.Web.Tests.Exports;

[Collection(AskTheProgram.Name)]
public sealed class TakeMenuTests(RunningProgram site)
{
    [Theory]
    [InlineData(
        "/works?kind=music-video&year.gte=2017",
        "/exports/works.csv?kind=music-video&year.gte=2017&sort=-date"
    )]
    [InlineData("/works?person=Alana+Haim&role=cast", "/exports/works.csv?credit=cast%3Aalana-haim&sort=-date")]
    [InlineData("/works/lost-track", "/exports/credits.csv?work=lost-track")]
    [InlineData("/people?kind=group", "/exports/people.csv?kind=group&sort=known")]
    [InlineData("/people/haim", "/exports/collaborators.csv?person=haim")]
    [InlineData("/people/haim/collaborators?kind=song", "/exports/collaborators.csv?person=haim&kind=song")]
    [InlineData("/graph?focus=haim", "/exports/collaborators.csv?person=haim")]
    [InlineData("/collaborations", "/exports/collaborations.csv")]
    [InlineData(
        "/collaborations/haim/paul-thomas-anderson",
        "/exports/shared-works.csv?with=haim&with=paul-thomas-anderson"
    )]
    [InlineData("/paths?from=este-haim&to=tom-waits", "/exports/paths.csv?from=este-haim&to=tom-waits")]
    [InlineData("/timeline", "/exports/timeline.csv")]
    [InlineData("/timeline?whole=true", "/exports/timeline.csv?whole=true")]
    [InlineData("/sources?kind=article", "/exports/sources.csv?kind=article")]
    [InlineData("/sources/slashfilm-lost-track", "/exports/facts.csv?source=slashfilm-lost-track")]
    [InlineData("/places", "/exports/places.csv")]
    [InlineData("/places/reno", "/exports/works.csv?place=reno")]
    [InlineData("/search?q=haim&kind=work", "/exports/search.csv?q=haim&kind=work")]
    [InlineData("/disputes", "/exports/disputes.csv")]
    public async Task A_page_offers_its_lists_with_the_filters_on_screen(string page, string list)
    {
        using var pages = new PageReader(site.Port);

        var menu = (await pages.ReadAsync(page)).One(".actions .take details");

        var links = menu.QuerySelectorAll("a[download]").Select(link => link.Href()).ToList();
        Assert.Contains(list, links);
        Assert.Null(menu.GetAttribute("open"));
        foreach (var link in links)
        {
            using var answer = await pages.AskAsync(link);
            Assert.True(answer.StatusCode == HttpStatusCode.OK, $"{link}: {answer.StatusCode}");
            Assert.True((await answer.Content.ReadAsByteArrayAsync()).Length > 50, $"{link} is empty");
        }
    }
}
