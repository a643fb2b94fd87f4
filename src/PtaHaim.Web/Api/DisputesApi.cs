using Microsoft.AspNetCore.Http.HttpResults;
using PtaHaim.Catalog.Paging;
using PtaHaim.Catalog.Sources;

namespace PtaHaim.Web.Api;

internal static class DisputesApi
{
    public static void MapDisputes(this IEndpointRouteBuilder api)
    {
        var disputes = api.MapGroup("/disputes").WithTags("Disputes");

        disputes.MapRead("", List).WithName("listDisputes").WithSummary("Questions on which sources disagree");
        disputes.MapFind("/{id}", Find).WithName("findDispute").WithSummary("One question with each side's claim");
    }

    private static async Task<Results<Ok<ApiPage<DisputeDetails>>, ProblemHttpResult>> List(
        [AsParameters] DisputesRequest request,
        DisputeQueries disputes,
        HttpContext http,
        CancellationToken cancel
    ) =>
        ApiAnswers.Page(
            http,
            await disputes.ListAsync(Paging.Text(request.Work), Paging.Text(request.Person), request.Page(), cancel)
        );

    private static async Task<Results<Ok<DisputeDetails>, RedirectHttpResult, ProblemHttpResult>> Find(
        string id,
        DisputeQueries disputes,
        RedirectQueries redirects,
        HttpContext http,
        CancellationToken cancel
    ) =>
        await disputes.FindAsync(id, cancel) is { } dispute
            ? TypedResults.Ok(dispute)
            : await ApiAnswers.MissingAsync<DisputeDetails>(http, redirects, "disputes", id, cancel);
}
