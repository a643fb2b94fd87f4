using Microsoft.AspNetCore.Mvc;
using PtaHaim.Catalog.Paging;
using PtaHaim.Catalog.Places;
using PtaHaim.Web.LinkedData;
using PtaHaim.Web.Pages.Support;

namespace PtaHaim.Web.Pages;

internal sealed class PlacesModel(PlaceQueries places) : CatalogPage
{
    public const string Path = "/places";

    public IReadOnlyList<PlaceSummary> Places { get; private set; } = [];

    public WrongBox? Wrong { get; private set; }

    public ListPager? Pager { get; private set; }

    internal override LinkedPage Linked(LinkedSite site) =>
        LinkedPage.List(
            site,
            Head.Address,
            Places.Select(place => site.Place(new PlaceRef(place.Slug, place.Name, place.Kind)))
        );

    public async Task<IActionResult> OnGetAsync(string? cursor, CancellationToken cancel)
    {
        Head = new PageHead($"Places · {Site?.Title}", "Where the works of this catalog are set or were filmed.")
        {
            Address = Addresses.With(Path, ("cursor", cursor)),
            Json = Addresses.With("/api/v1/places", ("cursor", cursor), ("limit", $"{Rows}")),
        };
        var page = await places.ListAsync(new PageRequest(Rows, cursor), cancel);
        if (page.Refused is { } refusal)
        {
            Wrong = WrongBox.Cursor(refusal, Path);
            Response.StatusCode = StatusCodes.Status400BadRequest;
            return Page();
        }

        Places = page.Items;
        Pager = ListPager.Of(
            "By name",
            Places.Count,
            cursor,
            page.Next,
            next => Addresses.With(Path, ("cursor", next))
        );
        return Page();
    }
}
