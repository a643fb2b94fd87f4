using System.Net;
using PtaHaim.Web.Tests.Hosting;

namespace PtaHaim.Web.Tests.Pages;

/// <summary>The story by year, and what a pair's page says of those round the two.</summary>
[Collection(AskTheProgram.Name)]
public sealed class TimelinePageTests(RunningProgram site)
{
    private const string Pair = "/collaborations/haim/paul-thomas-anderson";

    [Theory]
    [InlineData("/timeline")]
    [InlineData("/timeline?whole=true")]
    public async Task Years_rise_and_each_event_has_a_date_of_its_year_and_a_source(string address)
    {
        using var pages = new PageReader(site.Port);

        var page = await pages.ReadAsync(address);

        var years = page.QuerySelectorAll("h2[id^=year-]").Select(year => year.Words()).ToList();
        Assert.True(years.Count > 5);
        Assert.Equal(years.Order(StringComparer.Ordinal), years);
        foreach (var row in page.QuerySelectorAll(".story > li"))
        {
            var year = row.Closest("section")!.One("h2").Words();
            if (year == "Undated")
                Assert.Empty(row.QuerySelectorAll(".when time"));
            else
                Assert.EndsWith(year, row.One(".when time").Words(), StringComparison.Ordinal);
            Assert.NotEmpty(row.QuerySelectorAll(".cite"));
        }
    }

    [Theory]
    [InlineData("/timeline?person=alana-haim", "Alana Haim")]
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
    [InlineData("/timeline?whole=some")]
    public async Task What_it_cannot_show_is_a_400(string address)
    {
        using var pages = new PageReader(site.Port);

        await pages.ReadAsync(address, HttpStatusCode.BadRequest);
    }

    [Theory]
    [InlineData("/timeline?person=&other=", "/timeline?whole=true")]
    [InlineData("/timeline?kind=song&person=&other=", "/timeline?kind=song&whole=true")]
    public async Task A_form_that_names_nobody_asks_for_the_whole(string address, string now)
    {
        using var pages = new PageReader(site.Port);

        using var answer = await pages.AskAsync(address);

        Assert.Equal(now, answer.Headers.Location?.OriginalString);
    }

    [Fact]
    public async Task The_whole_has_every_work_once_and_is_linked_from_the_pair()
    {
        using var pages = new PageReader(site.Port);
        var pair = await pages.ReadAsync("/timeline");
        var told = new List<string>();

        for (string? address = "/timeline?whole=true"; address is not null; )
        {
            var page = await pages.ReadAsync(address);
            told.AddRange(page.QuerySelectorAll(".story h3 a[href^='/works/']").Select(link => link.Href()));
            address = page.QuerySelector(".pager [rel=next]")?.GetAttribute("href");
        }

        Assert.Contains("/timeline?whole=true", pair.QuerySelectorAll(".actions a").Select(link => link.Href()));
        Assert.Equal(
            ShippedSeed.Seed.Works.Select(work => $"/works/{work.Id}").Order(StringComparer.Ordinal),
            told.Order(StringComparer.Ordinal)
        );
    }

    [Theory]
    [InlineData("/timeline")]
    [InlineData("/timeline?whole=true")]
    [InlineData("/timeline?person=fiona-apple")]
    [InlineData("/timeline?person=haim&kind=song")]
    public async Task Each_kind_that_is_offered_leads_to_events(string address)
    {
        using var pages = new PageReader(site.Port);
        var page = await pages.ReadAsync(address);

        var chips = page.QuerySelectorAll(".chips a");

        Assert.InRange(chips.Length, 2, 14);
        foreach (var chip in chips)
            Assert.NotEmpty((await pages.ReadAsync(chip.Href())).QuerySelectorAll(".story > li"));
    }

    [Fact]
    public async Task A_kind_of_which_there_is_nothing_leads_to_the_whole()
    {
        using var pages = new PageReader(site.Port);

        var page = await pages.ReadAsync("/timeline?person=haim&kind=novel");

        Assert.Equal("/timeline?whole=true", page.One(".box a").Href());
    }

    [Fact]
    public async Task A_note_is_said_where_a_membership_begins_and_not_again_where_it_ends()
    {
        using var pages = new PageReader(site.Port);

        var page = await pages.ReadAsync("/timeline?person=dash-hutton&kind=membership");

        var said = page.QuerySelectorAll(".story .row-meta").Select(line => line.Words()).ToList();
        Assert.Single(said, line => line.Contains("from then", StringComparison.Ordinal));
        Assert.Single(said, line => line.Contains("until then", StringComparison.Ordinal));
        Assert.Single(said, line => line.Contains("drums", StringComparison.Ordinal));
    }

    [Fact]
    public async Task What_has_no_date_ends_the_story_in_the_words_of_its_source()
    {
        using var pages = new PageReader(site.Port);

        var page = await pages.ReadAsync("/timeline?person=paul-thomas-anderson");

        var last = page.QuerySelectorAll("section[aria-labelledby^=year-]")[^1];
        Assert.Equal("Undated", last.One("h2").Words());
        Assert.Contains("early 1980s", last.QuerySelectorAll(".when").Select(when => when.Words()));
    }

    [Fact]
    public async Task An_entry_says_once_that_sources_disagree_and_not_in_its_heading()
    {
        using var pages = new PageReader(site.Port);

        var page = await pages.ReadAsync("/timeline?whole=true");

        var rows = page.QuerySelectorAll(".story > li");
        Assert.NotEmpty(page.QuerySelectorAll(".story .row-meta a.certain"));
        Assert.All(rows, row => Assert.InRange(row.QuerySelectorAll("a.certain").Length, 0, 1));
        Assert.Empty(page.QuerySelectorAll("h3 .certain"));
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
