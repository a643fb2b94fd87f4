using Microsoft.AspNetCore.Http.HttpResults;
using PtaHaim.Catalog.Paging;
using PtaHaim.Catalog.Works;

namespace PtaHaim.Web.Api;

internal static class WorksApi
{
    public static void MapWorks(this IEndpointRouteBuilder api)
    {
        var works = api.MapGroup("/works").WithTags("Works");

        works.MapRead("", List).WithName("listWorks").WithSummary("Works, newest first");
        works
            .MapFind("/{slug}", Find)
            .WithName("findWork")
            .WithSummary("One work with credits, releases, places, links and sources");
    }

    private static async Task<Results<Ok<ApiPage<WorkSummary>>, ProblemHttpResult>> List(
        [AsParameters] WorksRequest request,
        WorkQueries works,
        HttpContext http,
        CancellationToken cancel
    )
    {
        if (request.Ids is null)
            return ApiAnswers.Page(
                http,
                await works.ListAsync(request.Filter(), request.Page(), request.Parts(), cancel)
            );
        return IdList.Error(http) is { } error
            ? ApiAnswers.Bad([error])
            : ApiAnswers.Named(await works.ListBySlugAsync(Paging.Split(request.Ids), request.Parts(), cancel));
    }

    private static async Task<Results<Ok<WorkDetails>, RedirectHttpResult, ProblemHttpResult>> Find(
        string slug,
        [AsParameters] WorkRequest request,
        WorkQueries works,
        RedirectQueries redirects,
        HttpContext http,
        CancellationToken cancel
    ) =>
        await works.FindAsync(slug, request.Parts(), cancel) is { } work
            ? TypedResults.Ok(work)
            : await ApiAnswers.MissingAsync<WorkDetails>(http, redirects, "works", slug, cancel);
}
