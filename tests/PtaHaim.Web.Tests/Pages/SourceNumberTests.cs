using System.Globalization;
using System.Text.Json;
using AngleSharp.Dom;
using PtaHaim.Web.Tests.Hosting;

namespace PtaHaim.Web.Tests.Pages;

[Collection(AskTheProgram.Name)]
public sealed class SourceNumberTests(RunningProgram site)
{
    public static TheoryData<string> CitingPages =>
        [
            "/works/lost-track",
            "/works/licorice-pizza",
            "/people/alana-haim",
            "/people/haim",
            "/collaborations/haim/paul-thomas-anderson",
            "/timeline",
            "/places/balboa-golf-course",
            "/places/monterey-at-encino",
            "/disputes",
            "/",
        ];

    [Theory]
    [MemberData(nameof(CitingPages))]
    public async Task Numbers_rise_in_the_order_of_first_appearance_and_each_is_in_the_list(string address)
    {
        using var pages = new PageReader(site.Port);

        var page = await pages.ReadAsync(address);

        var first = page.QuerySelectorAll(".cites .cite").Select(Number).Distinct().ToList();
        var listed = page.QuerySelectorAll(".sources > li").Select(source => source.Id).ToList();
        Assert.NotEmpty(first);
        Assert.Equal(Enumerable.Range(1, first.Count), first);
        Assert.Equal(first.Select(number => $"s{number}"), listed);
    }

    [Theory]
    [MemberData(nameof(CitingPages))]
    public async Task Each_source_says_what_it_is_and_leads_back_to_a_fact_that_cites_it(string address)
    {
        using var pages = new PageReader(site.Port);

        var page = await pages.ReadAsync(address);

        foreach (var source in page.QuerySelectorAll(".sources > li"))
        {
            Assert.NotEqual("", source.One("b").Words());
            Assert.StartsWith("http", source.QuerySelector("a")!.Href(), StringComparison.Ordinal);
            Assert.StartsWith("/sources/", source.QuerySelectorAll("a")[1].Href(), StringComparison.Ordinal);
            foreach (var back in source.QuerySelectorAll(".back, .backs a"))
            {
                var mark = page.QuerySelector(back.Href());
                Assert.Equal($"#{source.Id}", mark?.Href());
            }
        }
    }

    [Fact]
    public async Task Every_work_page_cites_as_many_sources_as_lists_and_API_count()
    {
        using var pages = new PageReader(site.Port);
        var wrong = new List<string>();
        var works = 0;
        for (string? address = "/works"; address is not null; )
        {
            var list = await pages.ReadAsync(address);
            foreach (var row in list.QuerySelectorAll(".rows > li"))
            {
                var link = row.One(".row-title a").Href();
                var counted = row.One(".row-notes").Words().Split(' ')[0];
                var page = await pages.ReadAsync(link);
                var cited = page.QuerySelectorAll(".sources > li").Length.ToString(CultureInfo.InvariantCulture);
                using var json = JsonDocument.Parse(await pages.JsonAsync($"/api/v1{link}"));
                var inApi = json.RootElement.GetProperty("sourceCount").ToString();
                if (counted != cited || inApi != cited)
                    wrong.Add($"{link}: {counted} in the list, {inApi} in the API, {cited} on its page");
                works++;
            }

            address = list.QuerySelector(".pager a[rel=next]")?.Href();
        }

        Assert.Empty(wrong);
        Assert.Equal(ShippedSeed.Seed.Works.Count, works);
    }

    private static int Number(IElement mark) => int.Parse(mark.TextContent, CultureInfo.InvariantCulture);
}
