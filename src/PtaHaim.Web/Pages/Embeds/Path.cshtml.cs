using Microsoft.AspNetCore.Mvc;
using PtaHaim.Web.Embeds;
using PtaHaim.Web.Pages.Support;

namespace PtaHaim.Web.Pages.Embeds;

internal sealed class PathModel(EmbedCards cards) : EmbedPage(cards)
{
    public Task<IActionResult> OnGetAsync([FromQuery] AskedPath asked, string? theme, CancellationToken cancel) =>
        ShowAsync(SharedPage.Path(asked), theme, cancel);
}
