using Microsoft.AspNetCore.Http.HttpResults;
using PtaHaim.Catalog.Data;

namespace PtaHaim.Web.Api;

internal static class IndexApi
{
    private static readonly string[] Resources =
    [
        "catalog",
        "changes",
        "collaborations",
        "disputes",
        "facts",
        "graph",
        "lookup",
        "paths",
        "people",
        "places",
        "search",
        "sources",
        "suggest",
        "timeline",
        "works",
    ];

    public static void MapIndex(this IEndpointRouteBuilder api) =>
        api.MapRead("", Find).WithTags("Catalog").WithName("findIndex").WithSummary("Where everything is");

    private static async Task<Ok<ApiIndex>> Find(
        CatalogQueries catalog,
        CatalogIdentity identity,
        HttpContext http,
        CancellationToken cancel
    ) =>
        TypedResults.Ok(
            new ApiIndex(
                (await catalog.SummaryAsync(identity, cancel)).Title,
                Resources.ToDictionary(
                    name => name,
                    name => ApiAnswers.Address(http, $"{JsonApi.Root}/{name}"),
                    StringComparer.Ordinal
                ),
                ApiAnswers.Address(http, "/swagger/v1/swagger.json"),
                ApiAnswers.Address(http, "/swagger")
            )
        );
}

/// <summary>Where everything is.</summary>
/// <param name="Title">The title of the collection.</param>
/// <param name="Resources">The address of each list, by its name.</param>
/// <param name="Description">The address of the OpenAPI document.</param>
/// <param name="Explorer">The address of a page to try it on.</param>
public sealed record ApiIndex(
    string Title,
    IReadOnlyDictionary<string, string> Resources,
    string Description,
    string Explorer
);
