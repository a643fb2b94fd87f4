using System.Text.Json.Nodes;
using PtaHaim.Catalog.Places;

namespace PtaHaim.Web.LinkedData;

/// <summary>A place as a node.</summary>
internal static class LinkedPlace
{
    /// <summary>With the places that it lies in, each within the next.</summary>
    public static JsonObject Of(PlaceDetails place, LinkedSite site)
    {
        JsonObject? within = null;
        foreach (var step in place.Within.Reverse())
            within = site.Place(new PlaceRef(step.Slug, step.Name, step.Kind)).With("containedInPlace", within);
        return site.Place(new PlaceRef(place.Slug, place.Name, place.Kind))
            .With("containedInPlace", within)
            .With(
                "containsPlace",
                place.Contains.Select(step => site.Place(new PlaceRef(step.Slug, step.Name, step.Kind)))
            );
    }
}
