using Microsoft.AspNetCore.Http.HttpResults;
using PtaHaim.Catalog.Paging;
using PtaHaim.Catalog.Paths;

namespace PtaHaim.Web.Api;

internal static class PathsApi
{
    public static void MapPaths(this IEndpointRouteBuilder api) =>
        api.MapFind("/paths", Find)
            .WithTags("Paths")
            .WithName("findPath")
            .WithSummary("The shortest path of shared works between two people, each hop named and cited");

    private static async Task<Results<Ok<PathDetails>, RedirectHttpResult, ProblemHttpResult>> Find(
        [AsParameters] PathRequest request,
        PathQueries paths,
        RedirectQueries redirects,
        HttpContext http,
        CancellationToken cancel
    )
    {
        if (request.Missing() is { Count: > 0 } missing)
            return ApiAnswers.Bad(missing);
        return await paths.FindAsync(request.Question(), cancel) switch
        {
            { Path: { } path } => TypedResults.Ok(path with { Next = Next(http, path) }),
            { Refused: { } refusal } => ApiAnswers.Bad(refusal),
            { Busy: true } => ApiAnswers.Busy(http),
            { Missing: var slug } => await MovedAsync(http, redirects, request, slug!, cancel),
        };
    }

    private static string? Next(HttpContext http, PathDetails path)
    {
        if (path.Next is null)
            return null;
        var next = ApiAnswers.With(http, "cursor", path.Next);
        http.Response.Headers.Link = $"<{next}>; rel=\"next\"";
        return next;
    }

    private static async Task<Results<Ok<PathDetails>, RedirectHttpResult, ProblemHttpResult>> MovedAsync(
        HttpContext http,
        RedirectQueries redirects,
        PathRequest request,
        string slug,
        CancellationToken cancel
    ) =>
        await redirects.FindAsync("people", slug, cancel) is { } now
            ? TypedResults.Redirect(
                ApiAnswers.With(http, slug == Paging.Text(request.From) ? "from" : "to", now),
                permanent: true,
                preserveMethod: true
            )
            : await ApiAnswers.MissingAsync<PathDetails>(http, redirects, "people", slug, cancel);
}
