using Microsoft.AspNetCore.Http.HttpResults;
using PtaHaim.Catalog.Paging;
using PtaHaim.Catalog.Sources;

namespace PtaHaim.Web.Api;

internal static class SourcesApi
{
    public static void MapSources(this IEndpointRouteBuilder api)
    {
        var sources = api.MapGroup("/sources").WithTags("Sources");

        sources.MapRead("", List).WithName("listSources").WithSummary("Sources by publisher");
        sources.MapFind("/{slug}", Find).WithName("findSource").WithSummary("One source with the facts that cite it");
    }

    private static async Task<Results<Ok<ApiPage<SourceSummary>>, ProblemHttpResult>> List(
        [AsParameters] SourcesRequest request,
        SourceQueries sources,
        HttpContext http,
        CancellationToken cancel
    ) => ApiAnswers.Page(http, await sources.ListAsync(Paging.Text(request.Kind), request.Page(), cancel));

    private static async Task<Results<Ok<SourceDetails>, RedirectHttpResult, ProblemHttpResult>> Find(
        string slug,
        [AsParameters] SourceRequest request,
        SourceQueries sources,
        RedirectQueries redirects,
        HttpContext http,
        CancellationToken cancel
    )
    {
        if (await sources.FindAsync(slug, request.Facts(), cancel) is not { } source)
            return await ApiAnswers.MissingAsync<SourceDetails>(http, redirects, "sources", slug, cancel);
        return TypedResults.Ok(
            source.NextFacts is not { } cursor
                ? source
                : source with
                {
                    MoreFacts = ApiAnswers.With(
                        http,
                        "cursor",
                        cursor,
                        $"{JsonApi.Root}/facts?source={Uri.EscapeDataString(source.Slug)}"
                    ),
                }
        );
    }
}
