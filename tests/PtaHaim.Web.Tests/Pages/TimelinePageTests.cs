using System.Net;
using PtaHaim.Web.Tests.Hosting;

namespace PtaHaim.Web.Tests.Pages;

/// <summary>The story by year, and what a pair's page says of those round the two.</summary>
[Collection(AskTheProgram.Name)]
public sealed class TimelinePageTests(RunningProgram site)
{
    private const string Pair = "/collaborations/haim/paul-thomas-anderson";

    [Fact]
    public async Task Years_rise_and_each_event_has_a_date_of_its_year_and_a_source()
    {
        using var pages = new PageReader(site.Port);

        var page = await pages.ReadAsync("/timeline");

        var years = page.QuerySelectorAll("h2[id^=year-]").Select(year => year.Words()).ToList();
        Assert.True(years.Count > 5);
        Assert.Equal(years.Order(StringComparer.Ordinal), years);
        foreach (var row in page.QuerySelectorAll(".story > li"))
        {
            var year = row.Closest("section")!.One("h2").Words();
            Assert.EndsWith(year, row.One(".when time").Words(), StringComparison.Ordinal);
            Assert.NotEmpty(row.QuerySelectorAll(".cite"));
        }
    }

    [Theory]
    [InlineData("/timeline?person=Alana+Haim", "Alana Haim")]
    [InlineData("/timeline?person=haim&other=paul-thomas-anderson", "HAIM and Paul Thomas Anderson")]
    public async Task It_is_of_whom_the_reader_names(string address, string whose)
    {
        using var pages = new PageReader(site.Port);

        var page = await pages.ReadAsync(address);

        Assert.Contains(whose, page.One(".lede").Words(), StringComparison.Ordinal);
        Assert.Contains(whose, page.Title!, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("/timeline?person=nobody-at-all")]
    [InlineData("/timeline?kind=opera")]
    [InlineData("/timeline?cursor=nonsense")]
    [InlineData("/timeline?with=haim")]
    public async Task What_it_cannot_show_is_a_400(string address)
    {
        using var pages = new PageReader(site.Port);

        await pages.ReadAsync(address, HttpStatusCode.BadRequest);
    }

    [Fact]
    public async Task A_pair_begins_with_what_is_stated_between_them_and_ends_with_those_round_them()
    {
        using var pages = new PageReader(site.Port);

        var page = await pages.ReadAsync(Pair);

        var order = page.QuerySelectorAll("main h2[id]").Select(head => head.Id).ToList();
        Assert.Equal("between", order[0]);
        Assert.Equal(["others", "both"], order.Where(id => id is "others" or "both"));
        Assert.NotNull(
            page.QuerySelector("#between ~ *, section[aria-labelledby=between] a[href='/people/donna-haim']")
        );
        Assert.Equal("Only through what they made together", page.One("section[aria-labelledby=others] h3").Words());
        var through = await pages.ReadAsync("/collaborations/paul-thomas-anderson/este-haim");
        Assert.NotEmpty(through.QuerySelectorAll("section[aria-labelledby=others] .cite"));
    }

    [Fact]
    public async Task Who_works_with_both_has_the_counts_of_the_pair_pages()
    {
        using var pages = new PageReader(site.Port);
        var page = await pages.ReadAsync(Pair);
        var rows = page.QuerySelectorAll("section[aria-labelledby=both] tbody tr");

        Assert.InRange(rows.Length, 1, 12);
        foreach (var link in rows.SelectMany(row => row.QuerySelectorAll("td a")))
        {
            var other = await pages.ReadAsync(link.Href());
            Assert.Equal(link.Words(), other.QuerySelector(".tally b")!.Words());
        }
    }
}
