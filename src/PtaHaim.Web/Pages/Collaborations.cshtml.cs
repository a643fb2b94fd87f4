using Microsoft.AspNetCore.Mvc;
using PtaHaim.Catalog.Collaborations;
using PtaHaim.Catalog.Paging;
using PtaHaim.Web.LinkedData;
using PtaHaim.Web.Pages.Support;

namespace PtaHaim.Web.Pages;

internal sealed class CollaborationsModel(CollaborationQueries collaborations) : CatalogPage
{
    private const string Path = "/collaborations";

    public IReadOnlyList<PairSummary> Pairs { get; private set; } = [];

    public int Largest => Pairs.Count > 0 ? Pairs.Max(pair => pair.Works) : 0;

    public WrongBox? Wrong { get; private set; }

    public ListPager? Pager { get; private set; }

    internal override LinkedPage Linked(LinkedSite site) => new("CollectionPage");

    public async Task<IActionResult> OnGetAsync(string? cursor, CancellationToken cancel)
    {
        Head = new PageHead(
            $"Collaborations · {Site?.Title}",
            "Who worked with whom, by the works they share in this catalog."
        )
        {
            Address = Addresses.With(Path, ("cursor", cursor)),
            Json = Addresses.With("/api/v1/collaborations", ("cursor", cursor), ("limit", $"{Rows}")),
            Section = SiteSection.Collaborations,
        };
        var page = await collaborations.ListAsync(new PageRequest(Rows, cursor), cancel);
        if (page.Refused is { } refusal)
        {
            Wrong = WrongBox.Cursor(refusal, Path);
            Response.StatusCode = StatusCodes.Status400BadRequest;
            return Page();
        }

        Pairs = page.Items;
        Pager = ListPager.Of(
            "Most shared works first",
            Pairs.Count,
            cursor,
            page.Next,
            next => Addresses.With(Path, ("cursor", next))
        );
        return Page();
    }
}
