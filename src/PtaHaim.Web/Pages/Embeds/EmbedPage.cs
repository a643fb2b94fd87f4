using Microsoft.AspNetCore.Mvc;
using PtaHaim.Web.Embeds;
using PtaHaim.Web.Hosting;
using PtaHaim.Web.Pages.Support;

namespace PtaHaim.Web.Pages.Embeds;

/// <summary>A card that stands in a frame of somebody else's page. Without a theme it follows the reader's.</summary>
internal abstract class EmbedPage(EmbedCards cards) : CatalogPage
{
    private static readonly string[] Themes = ["light", "dark"];

    public EmbedCard Card { get; private set; } = null!;

    public string? Theme { get; private set; }

    protected async Task<IActionResult> ShowAsync(SharedPage page, string? theme, CancellationToken cancel)
    {
        if (theme is not null && !Themes.Contains(theme, StringComparer.Ordinal))
            return Refuse("theme is light or dark; without it a card follows the reader’s.");
        var found = await cards.FindAsync(page, cancel);
        if (found.Moved is { } moved)
            return RedirectPermanentPreserveMethod(moved.Card(theme));
        if (found.Refused is { } refused)
            return Refuse(refused);
        if (found.Busy)
            return Busy();
        if (found.Card is not { } card)
            return NotFound();
        (Card, Theme) = (card, theme);
        Head = new PageHead($"{card.Title} · {Site?.Title}", card.Sentence)
        {
            Address = card.Page.Address,
            Player = card.Video is not null,
        };
        return Page();
    }

    private StatusCodeResult Refuse(string why)
    {
        HttpContext.Features.Set(new ErrorDetail(why));
        return StatusCode(StatusCodes.Status400BadRequest);
    }
}
