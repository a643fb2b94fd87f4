using Microsoft.AspNetCore.Mvc;
using PtaHaim.Web.Embeds;

namespace PtaHaim.Web.Pages.Embeds;

internal sealed class WorkModel(EmbedCards cards) : EmbedPage(cards)
{
    public Task<IActionResult> OnGetAsync(string slug, string? theme, CancellationToken cancel) =>
        ShowAsync(SharedPage.Work(slug), theme, cancel);
}
