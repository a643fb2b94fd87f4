using PtaHaim.Catalog.Works;

namespace PtaHaim.Catalog.Tests.Queries;

public sealed class VideoOfferTests
{
    [Theory]
    [InlineData("", null, null, null)]
    [InlineData("a:", "a", null, null)]
    [InlineData("a:playing", "a", null, null)]
    [InlineData("a:gone b:", "b", null, null)]
    [InlineData("a:private b:not-embeddable c:playing", "c", null, null)]
    [InlineData("a:gone b:not-embeddable", null, "b", null)]
    [InlineData("a:gone:2026-01 b:private:2026-02", null, null, "b")]
    [InlineData("a:gone:2026-03 b:private:2026-02", null, null, "a")]
    public void The_next_upload_that_plays_is_offered_else_the_link_else_when_it_was_gone(
        string uploads,
        string? player,
        string? link,
        string? gone
    )
    {
        var offer = VideoOffer.Of([.. uploads.Split(' ', StringSplitOptions.RemoveEmptyEntries).Select(Line)]);

        Assert.Equal((player, link, gone), (offer.Player?.Id, offer.Link?.Id, offer.Gone?.Id));
    }

    private static VideoLine Line(string text) =>
        text.Split(':') is [var id, var status, .. var since]
            ? new VideoLine
            {
                Provider = "youtube",
                Id = id,
                Kind = "official",
                Label = "Official",
                Url = "",
                Status = status.Length == 0 ? null : status,
                Since = since.FirstOrDefault(),
                Citations = [],
            }
            : throw new ArgumentException("It has no status.", nameof(text));
}
