using PtaHaim.Web.Cards;
using Xunit;

namespace PtaHaim.Web.Tests.Cards;

public sealed class CardTextTests
{
    [Theory]
    [InlineData("lost-track", "music-video", "Lost Track", 100, "Lost Track")]
    [InlineData("there-will-be-blood", "feature-film", "There Will Be Blood", 92, "There/Will Be/Blood")]
    [InlineData("one-battle-after-another", "feature-film", "One Battle After Another", 76, "One Battle/After/Another")]
    [InlineData("something-to-tell-you", "album", "Something to Tell You", 84, "Something/to Tell You")]
    [InlineData("women-in-music-pt-iii", "album", "Women in Music Pt. III", 70, "Women in/Music Pt. III")]
    public void Titles_are_set_as_large_as_their_zone_allows(
        string slug,
        string kind,
        string title,
        int size,
        string lines
    )
    {
        var words = Words(TitleCard.Of(new CardSubject(slug, title, kind), CardCut.Display));

        Assert.Equal(lines, string.Join('/', words.Select(word => word.Text)));
        Assert.All(words, word => Assert.Equal(size, word.Size));
    }

    [Theory]
    [InlineData("Pt. II", "Pt. II")]
    [InlineData("Mr. Brown", "Mr. Brown")]
    [InlineData("No. 9 Dream", "No. 9/Dream")]
    public void An_abbreviation_stays_with_the_next_word(string title, string lines)
    {
        var narrow = new CardZone(0, 0, 240, 400);

        Assert.Equal(lines, string.Join('/', CardText.Fit(title, CardFace.Film, narrow, 84).Lines));
    }

    [Theory]
    [InlineData("Punch-Drunk Love", "Punch-/Drunk/Love")]
    [InlineData("A-ha Live", "A-ha/Live")]
    public void A_line_may_end_at_a_hyphen_that_three_letters_follow(string title, string lines)
    {
        var narrow = new CardZone(0, 0, 230, 300);

        Assert.Equal(lines, string.Join('/', CardText.Fit(title, CardFace.Film, narrow, 84).Lines));
    }

    [Fact]
    public void A_title_that_fits_nowhere_is_cut_after_forty_characters()
    {
        var endless = string.Join(' ', Enumerable.Repeat("programme", 60));

        var set = CardText.Fit(endless, CardFace.Film, new CardZone(0, 0, 344, 250), 176);

        Assert.EndsWith("…", set.Lines[^1]);
        Assert.Equal(endless[..39] + "…", string.Join(' ', set.Lines));
    }

    [Theory]
    [InlineData("")]
    [InlineData("   ")]
    [InlineData("WWWWWWWWWWWWWWWWWWWWWWWWWWWWWWWWWWWWWWWWWWWWWWWWWWWWWWWWWWWWWWWWWWWW")]
    [InlineData("映画と音楽の長い長い題名がここにあります映画と音楽の長い長い題名がここにあります")]
    [InlineData("a a a a a a a a a a a a a a a a a a a a a a a a a a a a a a a a a a a a a a a a a a a a a a a a")]
    public void Whatever_the_title_every_line_stays_in_its_zone(string title)
    {
        var zone = new CardZone(0, 0, 344, 250);

        var set = CardText.Fit(title, CardFace.Film, zone, 176);

        Assert.InRange(set.Lines.Count, 0, 4);
        Assert.All(set.Lines, line => Assert.True(CardFace.Film.Width(line, set.Size) <= zone.Width, line));
    }

    [Fact]
    public void Accented_letters_are_as_wide_as_their_base_letter()
    {
        Assert.Equal(CardFace.Film.Width("Malaimare", 100), CardFace.Film.Width("Mălaimare", 100));
        Assert.Equal(CardFace.Film.Width("Zizek", 100), CardFace.Film.Width("Žižek", 100));
        Assert.Equal(CardFace.Film.Width("e", 100), CardFace.Film.Width("e\u0301", 100));
    }

    private static List<CardWords> Words(TitleCard card) => [.. card.Shapes.OfType<CardWords>()];
}
