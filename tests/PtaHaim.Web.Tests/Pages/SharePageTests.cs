using AngleSharp.Dom;
using PtaHaim.Web.Tests.Hosting;

namespace PtaHaim.Web.Tests.Pages;

/// <summary>A band's work on the pages of its members.</summary>
[Collection(AskTheProgram.Name)]
public sealed class SharePageTests(RunningProgram site)
{
    private const string Mark = "the work has no date";

    [Fact]
    public async Task A_member_whose_membership_is_dated_has_undated_works_marked_and_no_others()
    {
        using var pages = new PageReader(site.Port);

        var page = await pages.ReadAsync("/people/dash-hutton");

        var works = page.QuerySelectorAll(".rows > li");
        var undated = works.Where(work => work.One(".row-meta").Words().StartsWith("Date unknown", Ordinal)).ToList();
        Assert.NotEmpty(undated);
        Assert.True(undated.Count < works.Length);
        Assert.All(undated, work => Assert.Contains(Mark, work.Words(), Ordinal));
        Assert.All(works.Except(undated), work => Assert.DoesNotContain(Mark, work.Words(), Ordinal));
        Assert.Contains(
            page.QuerySelectorAll(".side .note"),
            note => note.Words().Contains("Works without a date are counted", Ordinal)
        );
    }

    [Fact]
    public async Task A_pair_has_undated_works_marked_beside_the_side_that_they_count_for()
    {
        using var pages = new PageReader(site.Port);

        var page = await pages.ReadAsync("/collaborations/alana-haim/dash-hutton");

        var song = page.QuerySelectorAll(".ledger tbody tr")
            .Single(row => row.QuerySelector("th a")!.Words() == "Night So Long (live)");
        Assert.Contains(Mark, song.One("[data-label='Dash Hutton']").Words(), Ordinal);
        Assert.DoesNotContain(
            page.QuerySelectorAll(".ledger tbody tr time").Select(time => time.Closest("tr")!.Words()),
            row => row.Contains(Mark, Ordinal)
        );
    }

    [Theory]
    [InlineData("dash-hutton", "0", "{0} works as a member of HAIM; none credits Dash Hutton by name")]
    [InlineData("alana-haim", "1", "{0} further works as a member of HAIM")]
    public async Task A_member_is_told_how_many_of_the_bands_works_count(string slug, string own, string said)
    {
        using var pages = new PageReader(site.Port);
        var json = System.Text.Json.Nodes.JsonNode.Parse(await pages.JsonAsync($"/api/v1/people/{slug}"))!;
        var through = (int)json["throughBands"]!;

        var page = await pages.ReadAsync($"/people/{slug}");

        Assert.Equal(own == "0", (int)json["workCount"]! == 0);
        Assert.Equal(
            through,
            json["works"]!
                .AsArray()
                .SelectMany(group => group!["works"]!.AsArray())
                .Count(work => work!["roles"]!.AsArray().All(role => role!["via"] is not null))
        );
        var tally = page.Value("In this catalog").Words();
        Assert.Contains(string.Format(null, said, through), tally, Ordinal);
        Assert.DoesNotContain(" 0 works", $" {tally} {page.One("meta[name=description]").OuterHtml}", Ordinal);
    }

    [Fact]
    public async Task The_list_of_pairs_says_whom_it_leaves_out()
    {
        using var pages = new PageReader(site.Port);

        var page = await pages.ReadAsync("/collaborations");

        Assert.Contains(
            "Bands with their own members, and companies, are left out.",
            page.One("main").Words(),
            Ordinal
        );
    }

    private const StringComparison Ordinal = StringComparison.Ordinal;
}
