using Microsoft.AspNetCore.Http.HttpResults;
using PtaHaim.Catalog.Collaborations;
using PtaHaim.Catalog.Paging;

namespace PtaHaim.Web.Api;

internal static class TimelineApi
{
    public static void MapTimeline(this IEndpointRouteBuilder api) =>
        api.MapFind("/timeline", Find)
            .WithTags("Timeline")
            .WithName("findTimeline")
            .WithSummary(
                "What happened when to a person, between some people or in all of the catalog, each event cited"
            );

    private static async Task<Results<Ok<Story>, RedirectHttpResult, ProblemHttpResult>> Find(
        [AsParameters] TimelineRequest request,
        StoryQueries stories,
        RedirectQueries redirects,
        HttpContext http,
        CancellationToken cancel
    )
    {
        if (request.Error() is { } error)
            return ApiAnswers.Bad([error]);
        var finding =
            request.Whole == true
                ? await stories.WholeAsync(request.Filter(), request.Page(), cancel)
                : await stories.FindAsync(request.With ?? [], request.Filter(), request.Page(), cancel);
        return finding switch
        {
            { Story: { } story } => TypedResults.Ok(story with { Next = Next(http, story) }),
            { Refused: { } refusal } => ApiAnswers.Bad(refusal),
            { Missing: var missing } => await MovedAsync(http, redirects, request.With ?? [], missing, cancel),
        };
    }

    private static string? Next(HttpContext http, Story story)
    {
        if (story.Next is null)
            return null;
        var next = ApiAnswers.With(http, "cursor", story.Next);
        http.Response.Headers.Link = $"<{next}>; rel=\"next\"";
        return next;
    }

    private static async Task<Results<Ok<Story>, RedirectHttpResult, ProblemHttpResult>> MovedAsync(
        HttpContext http,
        RedirectQueries redirects,
        IReadOnlyList<string> with,
        IReadOnlyList<string> missing,
        CancellationToken cancel
    ) =>
        await ApiAnswers.MissingAsync(http, redirects, "people", missing[0], cancel) switch
        {
            { Result: RedirectHttpResult } => TypedResults.Redirect(
                await FormerSlugs.ReplacedAsync(http, redirects, with, missing, cancel),
                permanent: true,
                preserveMethod: true
            ),
            var answer => (ProblemHttpResult)answer.Result,
        };
}
