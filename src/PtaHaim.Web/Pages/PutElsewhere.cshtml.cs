using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using PtaHaim.Web.Embeds;
using PtaHaim.Web.Hosting;
using PtaHaim.Web.Pages.Support;

namespace PtaHaim.Web.Pages;

/// <summary>The code of a page's card, with what can be chosen. Script shows the same form in a dialog.</summary>
internal sealed class PutElsewhereModel(EmbedCards cards, PublicOrigin origin) : CatalogPage
{
    /// <summary>The address as it was given; null where none was.</summary>
    public string? Asked { get; private set; }

    public EmbedMaker? Maker { get; private set; }

    public WrongBox? Wrong { get; private set; }

    public async Task<IActionResult> OnGetAsync(string? url, string? size, string? theme, CancellationToken cancel)
    {
        Asked = url;
        Head = new PageHead($"Put a card elsewhere · {Site?.Title}", "The code of a card that any other site can show.")
        {
            Address = "/embeds",
            Json = "/api/v1",
            Maker = true,
        };
        if (url is null)
            return Page();
        if (!EmbedMaker.TryChoose(size, theme, out var choice))
            return Refuse(
                StatusCodes.Status400BadRequest,
                new(
                    "That does not fit",
                    "A size is small, medium or wide, and a theme light or dark.",
                    [("The usual card", Address())]
                )
            );
        var absolute = url.StartsWith('/') ? origin.Absolute(Request, url) : url;
        if (PageAddress.Read(absolute, Request, origin)?.Shared is not { } shared)
            return Refuse(StatusCodes.Status404NotFound, NoCard());
        var found = await cards.FindNowAsync(shared, cancel);
        if (found.Busy)
            return Busy();
        if (found.Card is not { } card)
            return Refuse(StatusCodes.Status404NotFound, NoCard());

        Maker = new EmbedMaker(card, choice, address => origin.Absolute(Request, address));
        Head = Head with
        {
            Title = $"Embed {card.Title} · {Site?.Title}",
            Address = Address(),
            Json = OEmbedEndpoint.AddressOf(Absolute(card.Page.Address), "json"),
        };
        return Page();

        string Address() => Addresses.With("/embeds", ("url", url));
    }

    private static WrongBox NoCard() =>
        new(
            "No card at that address",
            "Works, people, pairs and paths of this catalog have cards. Paste the address of such a page.",
            [("All works", "/works"), ("All people", "/people")]
        );

    private PageResult Refuse(int status, WrongBox box)
    {
        Wrong = box;
        Response.StatusCode = status;
        return Page();
    }
}
