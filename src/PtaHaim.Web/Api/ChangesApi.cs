using System.ComponentModel;
using System.ComponentModel.DataAnnotations;
using System.Text.Json.Serialization;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Mvc;
using PtaHaim.Catalog.Changes;
using PtaHaim.Catalog.Paging;
using PtaHaim.Web.Hosting;

namespace PtaHaim.Web.Api;

internal static class ChangesApi
{
    public static void MapChanges(this IEndpointRouteBuilder api) =>
        api.MapRead("/changes", List)
            .WithMetadata(new ShowsChanges())
            .WithTags("Changes")
            .WithName("listChanges")
            .WithSummary("What was added, changed and removed since a catalog or a time, newest first");

    private static async Task<Results<Ok<ChangeList>, ProblemHttpResult>> List(
        [AsParameters] ChangesRequest request,
        ChangeQueries changes,
        HttpContext http,
        CancellationToken cancel
    )
    {
        var with = (request.With ?? []).Distinct(StringComparer.Ordinal).ToList();
        var page = await changes.ListAsync(Paging.Text(request.Since), with, request.Page(), cancel);
        return ApiAnswers.Page(http, page).Result switch
        {
            Ok<ApiPage<ChangeItem>> { Value: { } list } => TypedResults.Ok(
                new ChangeList(changes.Newest, changes.Begins, list.Items, list.Next)
                {
                    Count = list.Count,
                    Exact = list.Exact,
                }
            ),
            var refused => (ProblemHttpResult)refused,
        };
    }
}

/// <summary>The list of changes.</summary>
public sealed record ChangesRequest(
    [
        FromQuery(Name = "since"),
        Description(
            "A fingerprint that this address gave, whole or its first 12 digits: what was published after it. Or a time (UTC), such as 2026, 2026-03, 2026-03-01 or 2026-03-01T12:00:00Z: what was published then or later."
        ),
        StringLength(Paging.MaxText)
    ]
        string? Since,
    [
        FromQuery(Name = "with"),
        Description("Only what concerns this person, or both of two: a slug, once for each."),
        MaxLength(2, ErrorMessage = "{0} is given once or twice.")
    ]
        string[]? With,
    [FromQuery(Name = "limit"), Description(Paging.Limit), Range(1, PageSize.Max)] int? Limit,
    [FromQuery(Name = "cursor"), Description(Paging.Cursor), StringLength(Paging.MaxCursor)] string? Cursor,
    [FromQuery(Name = "count"), Description(Paging.Count)] bool? Count
)
{
    public PageRequest Page() => Paging.Of(Limit, Cursor, Count);
}

/// <summary>A part of the list of changes.</summary>
/// <param name="Fingerprint">The fingerprint of the catalog that was published last: ask with it as since the next time. Null without a log.</param>
/// <param name="Begins">From when on changes are known, in UTC; null where this catalog keeps no log of them.</param>
/// <param name="Items">The changes, newest first.</param>
/// <param name="Next">The full address of the next part; null on the last.</param>
public sealed record ChangeList(
    string? Fingerprint,
    DateTimeOffset? Begins,
    IReadOnlyList<ChangeItem> Items,
    string? Next
)
{
    /// <summary>How many items the list has, at most 10,000. Only with count=true.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public int? Count { get; init; }

    /// <summary>False where the list has more than 10,000 items. Only with count=true.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public bool? Exact { get; init; }
}
