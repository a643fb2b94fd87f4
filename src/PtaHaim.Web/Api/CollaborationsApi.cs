using Microsoft.AspNetCore.Http.HttpResults;
using PtaHaim.Catalog.Collaborations;
using PtaHaim.Catalog.Paging;
using PtaHaim.Catalog.Paths;

namespace PtaHaim.Web.Api;

internal static class CollaborationsApi
{
    public static void MapCollaborations(this IEndpointRouteBuilder api)
    {
        var collaborations = api.MapGroup("/collaborations").WithTags("Collaborations");

        collaborations
            .MapFind("", ListOrFind)
            .WithName("listCollaborations")
            .WithSummary(
                "What some people made together; without with, the pairs that share most works, bands with their own members and companies left out"
            )
            .Produces<ApiPage<PairSummary>>();
    }

    private static async Task<
        Results<Ok<ApiPage<PairSummary>>, Ok<PairDetails>, RedirectHttpResult, ProblemHttpResult>
    > ListOrFind(
        [AsParameters] CollaborationsRequest request,
        CollaborationQueries collaborations,
        SurroundingsQueries surroundings,
        GraphTerms terms,
        RedirectQueries redirects,
        HttpContext http,
        CancellationToken cancel
    )
    {
        var filter = request.Filter();
        if (Error(request, filter, terms) is { } error)
            return ApiAnswers.Bad([error]);
        if (request.With is null or { Length: 0 })
            return ApiAnswers.Page(http, await collaborations.ListAsync(request.Page(), cancel)).Result switch
            {
                Ok<ApiPage<PairSummary>> page => page,
                var refused => (ProblemHttpResult)refused,
            };
        if (await collaborations.FindAsync(request.With, filter, cancel) is { } pair)
            return (filter.IsNone ? await surroundings.WithSurroundingsAsync(pair, cancel) : pair) is { } details
                ? TypedResults.Ok(details)
                : ApiAnswers.Busy(http);
        var missing = await collaborations.MissingAsync(request.With, cancel);
        return await ApiAnswers.MissingAsync(http, redirects, "people", missing[0], cancel) switch
        {
            { Result: RedirectHttpResult } => TypedResults.Redirect(
                await FormerSlugs.ReplacedAsync(http, redirects, request.With, missing, cancel),
                permanent: true,
                preserveMethod: true
            ),
            var answer => (ProblemHttpResult)answer.Result,
        };
    }

    private static ApiError? Error(CollaborationsRequest request, PairFilter filter, GraphTerms terms)
    {
        if (request.With is null or { Length: 0 })
            return request.Role is null && request.Kind is null && request.Rollup is null
                ? null
                : new ApiError("with", "role, kind and rollup are for the works of the people that with names.", []);
        if ((terms.UnknownKind("kind", filter.Kinds) ?? terms.UnknownRole("role", filter.Roles)) is { } unknown)
            return new ApiError(unknown.Parameter, unknown.Message, unknown.Valid);
        if (request.Limit is not null || request.Cursor is not null || request.Count is not null)
            return new ApiError("with", "limit, cursor and count are for the list without with.", []);
        return Paging.Repeated(request.With);
    }
}
