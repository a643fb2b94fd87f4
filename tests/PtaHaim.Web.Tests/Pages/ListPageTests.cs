using System.Net;
using AngleSharp.Dom;
using PtaHaim.Web.Tests.Hosting;

namespace PtaHaim.Web.Tests.Pages;

[Collection(AskTheProgram.Name)]
public sealed class ListPageTests(RunningProgram site)
{
    [Theory]
    [InlineData("/works", ".rows .row-title a")]
    [InlineData("/works?sort=title", ".rows .row-title a")]
    [InlineData("/works?kind=music-video&sort=date", ".rows .row-title a")]
    [InlineData("/people", ".names .row-title a")]
    [InlineData("/people?kind=person&sort=name", ".names .row-title a")]
    [InlineData("/collaborations", ".pairs a")]
    [InlineData("/places", ".ledger th a", 20)]
    [InlineData("/sources", ".ledger td a")]
    [InlineData("/sources?kind=article", ".ledger td a")]
    public async Task Paging_shows_each_entry_once_and_leads_back_to_the_start(
        string start,
        string entry,
        int atLeast = 25
    )
    {
        using var pages = new PageReader(site.Port);
        var seen = new List<string>();
        for (string? address = start; address is not null; )
        {
            var page = await pages.ReadAsync(address);
            seen.AddRange(page.QuerySelectorAll(entry).Select(link => link.Href()));
            Assert.InRange(page.QuerySelectorAll(entry).Length, 1, 24);
            if (address != start)
                Assert.Equal(start, page.QuerySelector(".pager a:not([rel])")!.Href());
            address = page.QuerySelector(".pager a[rel=next]")?.Href();
        }

        Assert.True(seen.Count >= atLeast, $"{seen.Count} entries");
        Assert.Equal(seen.Count, seen.Distinct(StringComparer.Ordinal).Count());
    }

    [Theory]
    [InlineData("/works?kind=music-video&year.gte=2017&year.lte=2019", "Music video, ")]
    [InlineData("/works?person=Alana+Haim&role=cast&kind=feature-film", "Film, ")]
    public async Task A_filter_shows_what_it_asks_for_and_keeps_its_state(string address, string meta)
    {
        using var pages = new PageReader(site.Port);

        var page = await pages.ReadAsync(address);

        Assert.NotEmpty(page.QuerySelectorAll(".rows > li"));
        Assert.All(
            page.QuerySelectorAll(".rows .row-meta"),
            row => Assert.StartsWith(meta, row.Words(), StringComparison.Ordinal)
        );
        Assert.StartsWith(meta.TrimEnd(' ', ','), page.One(".chips [aria-current]").Words(), StringComparison.Ordinal);
        Assert.NotNull(page.QuerySelector("form input[name=kind][type=hidden]"));
    }

    [Theory]
    [InlineData("/works?year.gte=2025&year.lte=2015", "The years do not fit", "/works?year.gte=2015&year.lte=2025")]
    [InlineData("/works?year.gte=soon", "That is no year", "/works")]
    [InlineData("/works?kind=opera", "No such kind of work", "/works?kind=album")]
    [InlineData("/works?sort=loudest", "That order does not fit", "/works?sort=title")]
    [InlineData(
        "/works?person=alana-hai",
        "Nobody of that name or role is in this catalog",
        "/works?person=alana-haim"
    )]
    [InlineData("/works?role=director", "A role needs a person", "/works")]
    [InlineData("/works?cursor=x", "This page is no longer there", "/works")]
    [InlineData("/people?kind=robot", "No such kind of people", "/people?kind=group")]
    [InlineData("/people?sort=age", "No such order", "/people?sort=name")]
    [InlineData("/people?cursor=x", "This page is no longer there", "/people")]
    [InlineData("/sources?kind=rumour", "No such kind of source", "/sources?kind=interview")]
    [InlineData("/sources?cursor=x", "This page is no longer there", "/sources")]
    [InlineData("/collaborations?cursor=x", "This page is no longer there", "/collaborations")]
    [InlineData("/disputes?cursor=x", "This page is no longer there", "/disputes")]
    [InlineData("/places?cursor=x", "This page is no longer there", "/places")]
    [InlineData(
        "/sources/slashfilm-lost-track?cursor=x",
        "This page is no longer there",
        "/sources/slashfilm-lost-track"
    )]
    public async Task A_wrong_filter_is_a_400_that_says_what_is_wrong_and_offers_what_works(
        string address,
        string heading,
        string repair
    )
    {
        using var pages = new PageReader(site.Port);

        var page = await pages.ReadAsync(address, HttpStatusCode.BadRequest);

        var box = page.One(".box.wrong[role=alert]");
        Assert.Equal(heading, box.One("h2").Words());
        Assert.Contains(repair, box.QuerySelectorAll("a").Select(link => link.Href()));
        foreach (var link in box.QuerySelectorAll("a"))
            await pages.ReadAsync(link.Href());
    }

    [Fact]
    public async Task Nothing_found_is_said_of_this_catalog_with_a_way_out()
    {
        using var pages = new PageReader(site.Port);

        var page = await pages.ReadAsync("/works?kind=music-video&year.lte=1930");

        var box = page.One(".box");
        Assert.Equal(
            "No music video up to 1930 is in this catalog. That is no proof that none exists.",
            box.One("p").Words()
        );
        Assert.Equal("/works", box.One("a").Href());
    }

    [Theory]
    [InlineData("/works", "work")]
    [InlineData("/people", "entr")]
    [InlineData("/sources", "source")]
    public async Task The_chips_count_what_they_lead_to(string address, string what)
    {
        using var pages = new PageReader(site.Port);
        var list = await pages.ReadAsync(address);

        Assert.True(list.QuerySelectorAll(".chips a").Length > 2);
        foreach (var chip in list.QuerySelectorAll(".chips a"))
        {
            var page = await pages.ReadAsync(chip.Href());
            Assert.StartsWith(
                $"{chip.One(".count").Words()} {what}",
                page.One(".result").Words(),
                StringComparison.Ordinal
            );
        }
    }
}
