using System.ComponentModel;
using System.ComponentModel.DataAnnotations;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Mvc;
using PtaHaim.Catalog.Egos;
using PtaHaim.Catalog.Paging;

namespace PtaHaim.Web.Api;

internal static class GraphApi
{
    public static void MapGraph(this IEndpointRouteBuilder api) =>
        api.MapFind("/graph", Find)
            .WithTags("Graph")
            .WithName("findGraph")
            .WithSummary("A person amid those who share most works with them, with places to draw them at");

    private static async Task<Results<Ok<EgoGraph>, RedirectHttpResult, ProblemHttpResult>> Find(
        [AsParameters] GraphRequest request,
        EgoQueries egos,
        RedirectQueries redirects,
        HttpContext http,
        CancellationToken cancel
    )
    {
        var slug = Paging.Text(request.Focus) ?? await egos.BestKnownAsync(cancel) ?? "";
        if (await egos.FindAsync(slug, request.Limit ?? EgoLayout.MostNeighbours, cancel) is { } graph)
            return TypedResults.Ok(graph);
        return await redirects.FindAsync("people", slug, cancel) is { } now
            ? TypedResults.Redirect(ApiAnswers.With(http, "focus", now), permanent: true, preserveMethod: true)
            : await ApiAnswers.MissingAsync<EgoGraph>(http, redirects, "people", slug, cancel);
    }
}

/// <summary>A person and the collaborators round them.</summary>
public sealed record GraphRequest(
    [
        FromQuery(Name = "focus"),
        Description("The slug of the person in the middle. Without it: the best known person of the catalog."),
        StringLength(Paging.MaxText)
    ]
        string? Focus,
    [
        FromQuery(Name = "limit"),
        Description("How many collaborators to give, 1 to 24. Default: 24."),
        Range(1, EgoLayout.MostNeighbours)
    ]
        int? Limit
);
