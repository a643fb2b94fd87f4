using System.ComponentModel;
using System.ComponentModel.DataAnnotations;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Mvc;
using PtaHaim.Catalog.Paging;
using PtaHaim.Catalog.Search;

namespace PtaHaim.Web.Api;

internal static class SearchApi
{
    public static void MapSearch(this IEndpointRouteBuilder api) =>
        api.MapRead("/search", List)
            .WithTags("Search")
            .WithName("listSearchHits")
            .WithSummary("People, works, characters, places, sources and statements by their words, best first");

    private static async Task<Results<Ok<SearchResults>, ProblemHttpResult>> List(
        [AsParameters] SearchRequest request,
        SearchQueries search,
        HttpContext http,
        CancellationToken cancel
    )
    {
        var finding = await search.FindAsync(request.Question(), request.Page(), cancel);
        return ApiAnswers.Page(http, finding.Page).Result switch
        {
            Ok<ApiPage<SearchHit>> { Value: { } page } => TypedResults.Ok(
                new SearchResults(page.Items, page.Next, finding.Spellings)
            ),
            var refused => (ProblemHttpResult)refused,
        };
    }
}

/// <summary>What a reader searches for.</summary>
public sealed record SearchRequest(
    [
        FromQuery(Name = "q"),
        Description("Words or their beginnings, in any order. Nothing is found for an empty text."),
        StringLength(Paging.MaxText)
    ]
        string? Query,
    [
        FromQuery(Name = "kind"),
        Description("Only things of this type. person: people and groups. Default: all."),
        Allowed("person", "company", "work", "place", "source", "fact")
    ]
        string? Kind,
    [FromQuery(Name = "limit"), Description(Paging.Limit), Range(1, PageSize.Max)] int? Limit,
    [FromQuery(Name = "cursor"), Description(Paging.Cursor), StringLength(Paging.MaxCursor)] string? Cursor
)
{
    public SearchQuestion Question() => new(Query ?? "", Paging.Text(Kind));

    public PageRequest Page() => Paging.Of(Limit, Cursor, null);
}

/// <summary>A part of what was found.</summary>
/// <param name="Items">Best first; each thing once over all parts.</param>
/// <param name="Next">The full address of the next part; null on the last.</param>
/// <param name="Spellings">Where nothing was found, at most 5 words of the catalog that are spelt nearly so, nearest first; else none.</param>
public sealed record SearchResults(IReadOnlyList<SearchHit> Items, string? Next, IReadOnlyList<string> Spellings);
