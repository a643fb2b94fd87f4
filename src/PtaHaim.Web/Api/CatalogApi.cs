using Microsoft.AspNetCore.Http.HttpResults;
using PtaHaim.Catalog.Data;

namespace PtaHaim.Web.Api;

internal static class CatalogApi
{
    public static void MapCatalog(this IEndpointRouteBuilder api) =>
        api.MapRead("/catalog", Find)
            .WithTags("Catalog")
            .WithName("findCatalog")
            .WithSummary("What this catalog holds and how well it is supported");

    private static async Task<Ok<CatalogSummary>> Find(
        CatalogQueries catalog,
        CatalogIdentity identity,
        CancellationToken cancel
    ) => TypedResults.Ok(await catalog.SummaryAsync(identity, cancel));
}
