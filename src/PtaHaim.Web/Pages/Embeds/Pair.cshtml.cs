using Microsoft.AspNetCore.Mvc;
using PtaHaim.Web.Embeds;

namespace PtaHaim.Web.Pages.Embeds;

internal sealed class PairModel(EmbedCards cards) : EmbedPage(cards)
{
    public Task<IActionResult> OnGetAsync(string first, string second, string? theme, CancellationToken cancel) =>
        ShowAsync(SharedPage.Pair(first, second), theme, cancel);
}
