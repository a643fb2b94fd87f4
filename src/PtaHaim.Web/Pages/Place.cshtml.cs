using Microsoft.AspNetCore.Mvc;
using PtaHaim.Catalog.Paging;
using PtaHaim.Catalog.Places;
using PtaHaim.Web.LinkedData;
using PtaHaim.Web.Pages.Support;

namespace PtaHaim.Web.Pages;

internal sealed class PlaceModel(PlaceQueries places, RedirectQueries redirects) : CatalogPage
{
    public PlaceDetails Place { get; private set; } = null!;

    internal override LinkedPage Linked(LinkedSite site) => new("ItemPage") { Main = LinkedPlace.Of(Place, site) };

    public async Task<IActionResult> OnGetAsync(string slug, CancellationToken cancel)
    {
        if (await places.FindAsync(slug, cancel) is not { } place)
            return await ElsewhereAsync(redirects, "places", slug, cancel);

        Place = place;
        Head = new PageHead(
            $"{place.Name} · {Site?.Title}",
            $"{place.Name}: {Words.Count(place.Works.Count, "work")} set or filmed there, each with its sources."
        )
        {
            Address = $"/places/{place.Slug}",
            Json = $"/api/v1/places/{place.Slug}",
        };
        return Page();
    }
}
