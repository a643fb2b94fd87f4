using System.Net;
using PtaHaim.Web.Tests.Hosting;

namespace PtaHaim.Web.Tests.Pages;

/// <summary>Names as readers type them, on the pages that ask for one.</summary>
[Collection(AskTheProgram.Name)]
public sealed class NamePageTests(RunningProgram site)
{
    [Theory]
    [InlineData("/paths?from=anderson&to=haim", "/paths?from={0}&to=haim", HttpStatusCode.NotFound)]
    [InlineData("/paths?from=haim&to=Anderson", "/paths?from=haim&to={0}", HttpStatusCode.NotFound)]
    [InlineData("/graph?focus=anderson", "/graph?focus={0}", HttpStatusCode.NotFound)]
    [InlineData("/timeline?person=anderson", "/timeline?person={0}", HttpStatusCode.BadRequest)]
    [InlineData(
        "/timeline?person=haim&other=anderson&kind=song",
        "/timeline?person=haim&other={0}&kind=song",
        HttpStatusCode.BadRequest
    )]
    public async Task A_surname_of_several_offers_them_all_best_known_first(
        string address,
        string offered,
        HttpStatusCode status
    )
    {
        using var pages = new PageReader(site.Port);

        var page = await pages.ReadAsync(address, status);

        string[] andersons = ["paul-thomas-anderson", "colin-anderson", "pearl-anderson", "ernie-anderson"];
        Assert.Equal(
            andersons.Select(slug => offered.Replace("{0}", slug, StringComparison.Ordinal)),
            page.QuerySelectorAll(".box.wrong a").Select(link => link.Href())
        );
    }

    [Theory]
    [InlineData("/paths?from=este&to=haim", "/paths?from=este-haim&to=haim")]
    [InlineData("/graph?focus=este", "/graph?focus=este-haim")]
    [InlineData("/timeline?person=este", "/timeline?person=este-haim")]
    [InlineData("/timeline?person=Este+Haim&kind=song", "/timeline?person=este-haim&kind=song")]
    [InlineData("/timeline?other=este&whole=true", "/timeline?person=este-haim")]
    public async Task A_name_that_only_one_begins_with_leads_to_that_one(string address, string now)
    {
        using var pages = new PageReader(site.Port);

        using var answer = await pages.AskAsync(address);

        Assert.Equal(now, answer.Headers.Location?.OriginalString);
    }

    [Theory]
    [InlineData("/paths?from=este-hame", "/paths?from=este-haim", HttpStatusCode.NotFound)]
    [InlineData("/timeline?person=este-hame", "/timeline?person=este-haim", HttpStatusCode.BadRequest)]
    public async Task What_nobody_begins_with_offers_those_whose_slugs_stand_near(
        string address,
        string near,
        HttpStatusCode status
    )
    {
        using var pages = new PageReader(site.Port);

        var page = await pages.ReadAsync(address, status);

        Assert.Contains(near, page.QuerySelectorAll(".box.wrong a").Select(link => link.Href()));
    }
}
