using Microsoft.AspNetCore.Mvc;
using PtaHaim.Catalog.Paging;
using PtaHaim.Catalog.Sources;
using PtaHaim.Web.LinkedData;
using PtaHaim.Web.Pages.Support;

namespace PtaHaim.Web.Pages;

internal sealed class DisputesModel(DisputeQueries disputes) : CatalogPage
{
    private const string Path = "/disputes";

    public IReadOnlyList<DisputeDetails> Disputes { get; private set; } = [];

    public WrongBox? Wrong { get; private set; }

    public ListPager? Pager { get; private set; }

    internal override LinkedPage Linked(LinkedSite site) => new("CollectionPage");

    public async Task<IActionResult> OnGetAsync(string? cursor, CancellationToken cancel)
    {
        Head = new PageHead(
            $"Where sources disagree · {Site?.Title}",
            "Questions on which sources disagree, with every version and its sources."
        )
        {
            Address = Addresses.With(Path, ("cursor", cursor)),
            Json = Addresses.With("/api/v1/disputes", ("cursor", cursor), ("limit", $"{Rows}")),
        };
        var page = await disputes.ListAsync(work: null, person: null, new PageRequest(Rows, cursor), cancel);
        if (page.Refused is { } refusal)
        {
            Wrong = WrongBox.Cursor(refusal, Path);
            Response.StatusCode = StatusCodes.Status400BadRequest;
            return Page();
        }

        Disputes = page.Items;
        Pager = ListPager.Of(
            "In no order of rank",
            Disputes.Count,
            cursor,
            page.Next,
            next => Addresses.With(Path, ("cursor", next))
        );
        return Page();
    }
}
