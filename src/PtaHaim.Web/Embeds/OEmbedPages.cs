using PtaHaim.Web.Cards;
using PtaHaim.Web.Hosting;

namespace PtaHaim.Web.Embeds;

/// <summary>What is said of a page: a card where it has one, else a link with its title.</summary>
internal sealed class OEmbedPages(EmbedCards cards, OtherPages others, PublicOrigin origin)
{
    public async Task<(OEmbedAnswer? Answer, bool Busy)> FindAsync(
        HttpRequest request,
        string url,
        int? maxWidth,
        int? maxHeight,
        CancellationToken cancel
    )
    {
        if (PageAddress.Read(url, request, origin) is not { } address)
            return (null, false);
        if (address.Shared is not { } shared)
            return (await others.NameAsync(address, cancel) is { } name ? Link(request, name) : null, false);
        var found = await cards.FindNowAsync(shared, cancel);
        if (found.Card is not { } card)
            return (null, found.Busy);
        return (
            EmbedSize.Within(card, maxWidth, maxHeight) is { } size
                ? Rich(request, card, size, maxWidth, maxHeight)
                : Link(request, card.Title),
            false
        );
    }

    private OEmbedAnswer Link(HttpRequest request, string title) =>
        new("link", title) { ProviderUrl = origin.Absolute(request, "/") };

    private OEmbedAnswer Rich(HttpRequest request, EmbedCard card, EmbedSize size, int? maxWidth, int? maxHeight)
    {
        var answer = new OEmbedAnswer("rich", card.Title)
        {
            ProviderUrl = origin.Absolute(request, "/"),
            Html = EmbedCode.Of(origin.Absolute(request, card.Page.Card()), card.Title, size),
            Width = size.Width,
            Height = size.Height,
        };
        return maxWidth < SharePicture.Width || maxHeight < SharePicture.Height
            ? answer
            : answer with
            {
                ThumbnailUrl = origin.Absolute(request, card.Page.Picture),
                ThumbnailWidth = SharePicture.Width,
                ThumbnailHeight = SharePicture.Height,
            };
    }
}
