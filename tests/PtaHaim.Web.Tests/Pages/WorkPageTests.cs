using AngleSharp.Dom;

namespace PtaHaim.Web.Tests.Pages;

public sealed class WorkPageTests(OtherCollection site) : IClassFixture<OtherCollection>
{
    [Theory]
    [InlineData("which-title", ".work-text > .note")]
    [InlineData("how-long", ".facts dd")]
    [InlineData("when-out", ".facts dd, .ledger td")]
    [InlineData("where-shot", ".facts dd")]
    [InlineData("who-filmed", ".credits dd")]
    public async Task Where_sources_disagree_the_page_says_so_beside_the_statement(string dispute, string beside)
    {
        var page = await site.Pages.ReadAsync("/works/night-ferry");

        var said = page.QuerySelectorAll($"a[href='#dispute-{dispute}']");
        Assert.NotEmpty(said);
        Assert.All(said, link => Assert.Contains(link.Closest("dd, td, p"), page.QuerySelectorAll(beside)));
        var box = page.One($"#dispute-{dispute}");
        Assert.Equal(2, box.QuerySelectorAll(".claims > li").Length);
        Assert.All(box.QuerySelectorAll(".claims > li"), claim => Assert.NotNull(claim.QuerySelector(".cite")));
    }

    [Fact]
    public async Task The_disputed_credit_is_the_one_that_is_marked()
    {
        var page = await site.Pages.ReadAsync("/works/night-ferry");

        var marked = page.QuerySelectorAll(".credits dd")
            .Single(credit => credit.QuerySelector("a[href='#dispute-who-filmed']") is not null);
        Assert.StartsWith("Otto Reed", marked.Words(), StringComparison.Ordinal);
        Assert.Contains("uncredited", marked.Words(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_confirmed_upload_can_be_played_and_loads_nothing_by_itself()
    {
        var page = await site.Pages.ReadAsync("/works/lamp-light");

        var play = page.One(".player button");
        Assert.Equal("aaaaaaaaaa1", play.GetAttribute("data-youtube"));
        Assert.True(play.HasAttribute("hidden"));
        Assert.Equal("https://www.youtube.com/watch?v=aaaaaaaaaa1", page.One(".under a:not(.cite)").Href());
        Assert.Contains(
            "Nothing loads from YouTube before you press play.",
            page.One(".under").Words(),
            StringComparison.Ordinal
        );
        Assert.Empty(page.QuerySelectorAll("iframe, img, [src*=youtube], [src*=ytimg]"));
        Assert.NotNull(page.QuerySelector("script[src^='/js/player.']"));
    }

    [Fact]
    public async Task An_unconfirmed_upload_is_looked_for_and_never_guessed()
    {
        var page = await site.Pages.ReadAsync("/works/night-ferry");

        Assert.Empty(page.QuerySelectorAll(".player"));
        Assert.Equal(
            "https://www.youtube.com/results?search_query=The%20Lanterns%20Night%20Ferry",
            page.One(".under a").Href()
        );
        Assert.StartsWith("No source confirms", page.One(".under .note").Words(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_song_offers_no_video()
    {
        var page = await site.Pages.ReadAsync("/works/slow-water");

        Assert.Empty(page.QuerySelectorAll(".player, .under, a[href*='youtube.com']"));
    }

    [Fact]
    public async Task A_source_is_listed_with_all_that_is_known_of_it()
    {
        var page = await site.Pages.ReadAsync("/works/night-ferry");

        var source = page.QuerySelectorAll(".sources > li").Single(row => row.One("b").Words() == "Harbour Post");
        var words = source.Words();
        Assert.Contains(
            "Ferry at night, by B. Lowe, March 2021. Article, paragraph 2; paragraph 3.",
            words,
            StringComparison.Ordinal
        );
        Assert.Contains("Archived copy. Read 2 January 2026.", words, StringComparison.Ordinal);
        Assert.Equal("https://harbour.example/ferry?a=1&b=2", source.QuerySelector("a")!.Href());
    }

    [Fact]
    public async Task What_a_seed_says_is_text_and_never_markup()
    {
        var song = await site.Pages.ReadAsync("/works/slow-water");
        var video = await site.Pages.ReadAsync("/works/night-ferry");

        Assert.Contains(OtherCollection.Hostile, song.One("h1").TextContent, StringComparison.Ordinal);
        Assert.Contains(
            "A ferry <i>at night</i> & its crew.",
            video.One(".lede").TextContent,
            StringComparison.Ordinal
        );
        Assert.Empty(song.QuerySelectorAll("main script"));
        Assert.Empty(video.QuerySelectorAll("main script, main i, .sources b b"));
    }
}
