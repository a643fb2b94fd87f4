using Microsoft.AspNetCore.Http.HttpResults;
using PtaHaim.Catalog.Paging;
using PtaHaim.Catalog.Places;

namespace PtaHaim.Web.Api;

internal static class PlacesApi
{
    public static void MapPlaces(this IEndpointRouteBuilder api)
    {
        var places = api.MapGroup("/places").WithTags("Places");

        places.MapRead("", List).WithName("listPlaces").WithSummary("Places by name");
        places
            .MapFind("/{slug}", Find)
            .WithName("findPlace")
            .WithSummary("One place with the works set or filmed there");
    }

    private static async Task<Results<Ok<ApiPage<PlaceSummary>>, ProblemHttpResult>> List(
        [AsParameters] ListRequest request,
        PlaceQueries places,
        HttpContext http,
        CancellationToken cancel
    ) => ApiAnswers.Page(http, await places.ListAsync(request.Page(), cancel));

    private static async Task<Results<Ok<PlaceDetails>, RedirectHttpResult, ProblemHttpResult>> Find(
        string slug,
        PlaceQueries places,
        RedirectQueries redirects,
        HttpContext http,
        CancellationToken cancel
    ) =>
        await places.FindAsync(slug, cancel) is { } place
            ? TypedResults.Ok(place)
            : await ApiAnswers.MissingAsync<PlaceDetails>(http, redirects, "places", slug, cancel);
}
