using AngleSharp.Dom;
using PtaHaim.Web.Tests.Hosting;

namespace PtaHaim.Web.Tests.Pages;

/// <summary>No statement without a source number, and what no source states is marked.</summary>
[Collection(AskTheProgram.Name)]
public sealed class CitedPageTests(RunningProgram site)
{
    [Fact]
    public async Task The_home_page_cites_what_it_says_of_the_featured_work()
    {
        using var pages = new PageReader(site.Port);

        var page = await pages.ReadAsync("/");

        var feature = page.One(".showing");
        Assert.NotEmpty(feature.One("h2 + p").QuerySelectorAll(".cite"));
        var note = feature.One("p + .note");
        var makers = note.Words().Split(": ").Length - 1;
        Assert.True(makers > 1, note.Words());
        Assert.Equal(1 + makers, note.QuerySelectorAll(".cites").Length);
    }

    [Theory]
    [InlineData("/places/monterey-at-encino", "Within", 3)]
    [InlineData("/places/san-fernando-valley", "In it", 2)]
    public async Task A_place_cites_where_it_lies_and_what_lies_in_it(string address, string label, int places)
    {
        using var pages = new PageReader(site.Port);

        var page = await pages.ReadAsync(address);

        var value = page.Value(label);
        Assert.Equal(places, value.QuerySelectorAll("a[href^='/places/']").Length);
        Assert.Equal(places, value.QuerySelectorAll(".cites").Length);
    }

    [Theory]
    [InlineData("/places/new-beverly-cinema", "Quentin Tarantino owned the cinema in 2019.")]
    [InlineData("/places/valentine-recording-studios", "North Hollywood")]
    [InlineData("/works/night-so-long-live", "Rolling Stone")]
    [InlineData("/works/women-in-music-pt-iii", "24 April 2020")]
    public async Task What_a_source_states_is_a_fact_with_its_number(string address, string words)
    {
        using var pages = new PageReader(site.Port);

        var page = await pages.ReadAsync(address);

        var fact = page.QuerySelectorAll(".statements li").Single(row => row.Words().Contains(words));
        Assert.NotEmpty(fact.QuerySelectorAll(".cite"));
        Assert.Empty(page.QuerySelectorAll(".editors"));
    }

    [Fact]
    public async Task What_no_source_states_is_marked_as_a_note_of_the_editors()
    {
        using var pages = new PageReader(site.Port);
        var notes = ShippedSeed.Seed.Works.Where(work => work.Note is not null).ToList();

        Assert.NotEmpty(notes);
        foreach (var work in notes)
        {
            var page = await pages.ReadAsync($"/works/{work.Id}");
            Assert.Equal($"editors’ note {work.Note}", page.One(".editors").Words());
        }
    }

    [Fact]
    public async Task The_page_says_by_itself_that_no_upload_is_confirmed()
    {
        using var pages = new PageReader(site.Port);

        var page = await pages.ReadAsync("/works/lost-track");

        Assert.Contains("No source confirms", page.One(".under").Words(), StringComparison.Ordinal);
        Assert.DoesNotContain(ShippedSeed.Seed.Works, work => work.Note?.Contains("YouTube id") == true);
    }

    [Theory]
    [InlineData("/people/haim")]
    [InlineData("/collaborations/haim/paul-thomas-anderson")]
    [InlineData("/people/donna-haim")]
    public async Task Ten_further_facts_are_shown_and_the_rest_can_be_opened(string address)
    {
        using var pages = new PageReader(site.Port);

        var page = await pages.ReadAsync(address);

        var section = page.One("#statements").Closest("section")!;
        var all = section.QuerySelectorAll(".statements li").Length;
        var rest = section.QuerySelectorAll("details .statements li").Length;
        Assert.StartsWith($"{all} ", section.One(".label").Words(), StringComparison.Ordinal);
        Assert.Equal(Math.Max(0, all - 10), rest);
        Assert.Equal(
            rest == 0 ? [] : [rest == 1 ? "1 more fact" : $"{rest} more facts"],
            section.QuerySelectorAll("details > summary").Select(summary => summary.Words())
        );
    }

    [Fact]
    public async Task The_terms_of_use_are_those_of_the_collection()
    {
        using var pages = new PageReader(site.Port);

        var about = await pages.ReadAsync("/about");

        Assert.Contains(
            ShippedSeed.Seed.Collection.Licence!,
            about.One("#licences").Closest("section")!.Words(),
            StringComparison.Ordinal
        );
    }
}
