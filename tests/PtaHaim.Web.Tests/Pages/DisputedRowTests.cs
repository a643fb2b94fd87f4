using AngleSharp.Dom;
using PtaHaim.Web.Tests.Hosting;

namespace PtaHaim.Web.Tests.Pages;

[Collection(AskTheProgram.Name)]
public sealed class DisputedRowTests(RunningProgram site)
{
    private const string Who = "/works/the-steps#dispute-the-steps-director";
    private const string When = "/works/lost-track#dispute-lost-track-release";
    private const string Title = "/works/valentine#dispute-valentine-title";

    [Theory]
    [InlineData("/people/paul-thomas-anderson", Who, ".row-meta")]
    [InlineData("/people/danielle-haim", Who, ".row-meta")]
    [InlineData("/people/alana-haim", When, ".row-meta")]
    [InlineData("/people/paul-thomas-anderson", Title, ".row-title")]
    [InlineData("/collaborations/danielle-haim/paul-thomas-anderson", Who, "td[data-label]")]
    [InlineData("/collaborations/haim/paul-thomas-anderson", When, "td.when")]
    [InlineData("/collaborations/haim/paul-thomas-anderson", Title, "th")]
    [InlineData("/", When, ".showing .note")]
    [InlineData("/places/valentine-recording-studios", "/works/valentine#dispute-valentine-place", ".row-notes")]
    public async Task Where_sources_disagree_a_row_says_so_beside_the_statement(
        string address,
        string dispute,
        string beside
    )
    {
        using var pages = new PageReader(site.Port);

        var page = await pages.ReadAsync(address);

        var marks = page.QuerySelectorAll($"main a.certain[href='{dispute}']");
        Assert.NotEmpty(marks);
        Assert.All(marks, mark => Assert.NotNull(mark.Closest(beside)));
        Assert.All(marks, mark => Assert.Equal("sources disagree", mark.Words()));
    }

    [Fact]
    public async Task Everybody_whose_role_is_disputed_finds_it_marked_and_the_mark_leads_to_all_versions()
    {
        using var pages = new PageReader(site.Port);
        var wrong = new List<string>();
        var looked = 0;
        foreach (
            var dispute in ShippedSeed.Seed.Disputes.Where(dispute => dispute is { Work: not null, Role: not null })
        )
        {
            var work = ShippedSeed.Seed.Works.Single(work => work.Id == dispute.Work);
            var box = (await pages.ReadAsync($"/works/{work.Id}")).QuerySelector($"#dispute-{dispute.Id}");
            if (box is null)
                wrong.Add($"/works/{work.Id}: {dispute.Id} is not there");
            foreach (var person in work.Credits.Where(credit => credit.Role == dispute.Role).Select(row => row.Person))
            {
                var page = await pages.ReadAsync($"/people/{person}");
                if (page.QuerySelector($".row-meta a[href='/works/{work.Id}#dispute-{dispute.Id}']") is null)
                    wrong.Add($"/people/{person}: {dispute.Id} is not marked");
                looked++;
            }
        }

        Assert.Empty(wrong);
        Assert.True(looked > 5, $"{looked} people");
    }

    [Fact]
    public async Task A_role_in_question_is_marked_and_no_other_role_of_the_row()
    {
        using var pages = new PageReader(site.Port);

        var page = await pages.ReadAsync("/collaborations/danielle-haim/paul-thomas-anderson");

        var row = page.QuerySelectorAll(".ledger tr")
            .Single(row => row.QuerySelector("a[href='/works/the-steps']") is not null);
        foreach (var mark in row.QuerySelectorAll("a.certain"))
        {
            var before = mark.ParentElement!.InnerHtml.Split("<a class=\"certain\"")[0].Split("<br>")[^1];
            Assert.StartsWith("Director", before, StringComparison.Ordinal);
        }

        Assert.Equal(2, row.QuerySelectorAll("a.certain").Length);
    }

    [Fact]
    public async Task A_question_in_general_is_asked_in_its_section_and_not_beside_the_synopsis()
    {
        using var pages = new PageReader(site.Port);

        var page = await pages.ReadAsync("/works/lost-track");

        Assert.NotNull(page.QuerySelector("section[aria-labelledby=disputes] #dispute-lost-track-count"));
        Assert.Empty(page.QuerySelectorAll("a[href$='#dispute-lost-track-count'], .lede .certain"));
    }

    [Fact]
    public async Task The_pair_page_marks_what_is_disputed_of_their_relationship()
    {
        using var pages = new PageReader(site.Port);

        var page = await pages.ReadAsync("/collaborations/haim/paul-thomas-anderson");

        var mark = page.One("a.certain[href='#dispute-how-anderson-met-haim']");
        Assert.Equal("between", mark.Closest("section")!.GetAttribute("aria-labelledby"));
    }
}
