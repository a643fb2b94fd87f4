namespace PtaHaim.Catalog.Tests.Seeds;

/// <summary>What the article that the catalog began with says, and where the catalog says it.</summary>
public sealed class FoundingArticleTests
{
    private const string Article = "slashfilm-lost-track";

    [Theory]
    [InlineData("lost-track.credit.director.paul-thomas-anderson", "paragraph 1")]
    [InlineData("lost-track.credit.cinematographer.paul-thomas-anderson", "paragraph 1")]
    [InlineData("lost-track.credit.artist.haim", "paragraph 1")]
    [InlineData("lost-track.credit.cast.alana-haim", "paragraph 1")]
    [InlineData("lost-track.release.2022-02-12.theatrical", "paragraph 1")]
    [InlineData("lost-track.release.2022-03-01.online", "paragraph 2")]
    [InlineData("statement.lost-track-cinemas-before-online", "paragraph 1")]
    [InlineData("lost-track.screened-with.licorice-pizza", "paragraph 1")]
    [InlineData("lost-track.place.balboa-golf-course", "paragraph 4")]
    [InlineData("lost-track.place.monterey-at-encino", "paragraph 4")]
    [InlineData("statement.lost-track-valley-women", "paragraph 4")]
    [InlineData("statement.lost-track-society-of-ladies", "paragraph 4")]
    [InlineData("lost-track.credit.cast.danielle-haim", "paragraph 4")]
    [InlineData("lost-track.credit.cast.este-haim", "paragraph 4")]
    [InlineData("donna-haim.taught.paul-thomas-anderson", "paragraph 3")]
    [InlineData("donna-haim.mother-of.alana-haim", "paragraph 3")]
    [InlineData("donna-haim.mother-of.danielle-haim", "paragraph 3")]
    [InlineData("donna-haim.mother-of.este-haim", "paragraph 3")]
    [InlineData("statement.anderson-heard-haim-on-the-radio", "paragraph 3")]
    [InlineData("paul-thomas-anderson.friend-of.haim", "paragraph 3")]
    [InlineData("statement.anderson-befriended-haim", "paragraph 3")]
    [InlineData("licorice-pizza.credit.cast.alana-haim", "paragraph 3")]
    [InlineData("statement.alana-haim-first-role", "paragraph 3")]
    [InlineData("lost-track.credit.cast.pearl-anderson", "paragraph 4")]
    [InlineData("licorice-pizza.credit.cast.pearl-anderson", "paragraph 4")]
    [InlineData("paul-thomas-anderson.father-of.pearl-anderson", "paragraph 4")]
    [InlineData("licorice-pizza.credit.cinematographer.michael-bauman", "paragraph 5")]
    [InlineData("statement.haim-videos-as-tests", "paragraph 1")]
    [InlineData("haim-videos-by-anderson.tested-technique-for.licorice-pizza", "paragraph 6")]
    [InlineData("statement.bauman-on-tests", "paragraph 6")]
    [InlineData("statement.bauman-on-stabilization", "paragraph 6")]
    [InlineData("haim-videos-by-anderson.tested-technique-for.phantom-thread", "paragraph 6")]
    [InlineData("lost-track.availability.online-to-buy-and-to-stream", "paragraph 7")]
    [InlineData("lost-track.availability.haims-official-youtube-channel", "paragraph 2")]
    public void Each_statement_is_a_fact_that_cites_the_paragraph(string fact, string paragraph)
    {
        var source = Assert.Single(ShippedCatalog.Rows.Sources, row => row.Slug == Article);
        var found = Assert.Single(ShippedCatalog.Rows.Facts, row => row.Key == fact);

        Assert.Contains(
            ShippedCatalog.Rows.Citations,
            row => row.FactId == found.Id && row.SourceId == source.Id && row.Locator == paragraph
        );
    }

    [Theory]
    [InlineData("licorice-pizza.credit.cast.pearl-anderson", "Sharon")]
    [InlineData("statement.bauman-on-tests", "film stock and technology")]
    [InlineData("statement.bauman-on-stabilization", "stabilization system")]
    [InlineData("statement.anderson-heard-haim-on-the-radio", "on the radio")]
    [InlineData("statement.lost-track-valley-women", "1950s")]
    [InlineData("lost-track.place.monterey-at-encino", "Monterey at Encino")]
    [InlineData("donna-haim.taught.paul-thomas-anderson", "art, in elementary school")]
    public void The_sentence_says_it(string fact, string words) =>
        Assert.Contains(
            words,
            Assert.Single(ShippedCatalog.Rows.Facts, row => row.Key == fact).Statement,
            StringComparison.Ordinal
        );
}
