using Microsoft.AspNetCore.Http.HttpResults;
using PtaHaim.Catalog.Paging;
using PtaHaim.Catalog.Sources;

namespace PtaHaim.Web.Api;

internal static class FactsApi
{
    public static void MapFacts(this IEndpointRouteBuilder api)
    {
        var facts = api.MapGroup("/facts").WithTags("Facts");

        facts.MapRead("", List).WithName("listFacts").WithSummary("Statements with their citations");
        facts.MapFind("/{id}", Find).WithName("findFact").WithSummary("One statement with its citations");
    }

    private static async Task<Results<Ok<ApiPage<FactSummary>>, ProblemHttpResult>> List(
        [AsParameters] FactsRequest request,
        FactQueries facts,
        HttpContext http,
        CancellationToken cancel
    ) => ApiAnswers.Page(http, await facts.ListAsync(request.Filter(), request.Page(), cancel));

    private static async Task<Results<Ok<FactSummary>, RedirectHttpResult, ProblemHttpResult>> Find(
        string id,
        FactQueries facts,
        RedirectQueries redirects,
        HttpContext http,
        CancellationToken cancel
    ) =>
        await facts.FindAsync(id, cancel) is { } fact
            ? TypedResults.Ok(fact)
            : await ApiAnswers.MissingAsync<FactSummary>(http, redirects, "facts", id, cancel);
}
