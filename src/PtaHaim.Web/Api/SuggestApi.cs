using System.ComponentModel;
using System.ComponentModel.DataAnnotations;
using System.Text.Json;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Mvc;
using PtaHaim.Catalog.Search;

namespace PtaHaim.Web.Api;

internal static class SuggestApi
{
    /// <summary>An answer is typed ahead of, so it stays within one packet or two.</summary>
    private const int MostBytes = 1980;

    private static readonly JsonSerializerOptions Form = new(JsonSerializerDefaults.Web);

    public static void MapSuggest(this IEndpointRouteBuilder api) =>
        api.MapRead("/suggest", List)
            .WithTags("Search")
            .WithName("listSuggestions")
            .WithSummary("What a reader may mean by what was typed so far, best first");

    private static async Task<Ok<Suggestions>> List(
        [AsParameters] SuggestRequest request,
        SearchQueries search,
        CancellationToken cancel
    )
    {
        var items = await search.SuggestAsync(request.Query ?? "", Paging.Text(request.Kind), cancel);
        return TypedResults.Ok(new Suggestions([.. Fitting(items)]));
    }

    /// <summary>One that is too long for what is left does not keep shorter ones from their place.</summary>
    internal static IEnumerable<Suggestion> Fitting(IEnumerable<Suggestion> items)
    {
        var left = MostBytes;
        foreach (var item in items)
        {
            if (Size(item) is var size && size > left)
                continue;
            left -= size;
            yield return item;
        }
    }

    /// <summary>With the comma before the next.</summary>
    private static int Size(Suggestion item) => JsonSerializer.SerializeToUtf8Bytes(item, Form).Length + 1;
}

/// <summary>What a reader has typed so far.</summary>
public sealed record SuggestRequest(
    [
        FromQuery(Name = "q"),
        Description("What was typed so far: words or their beginnings, in any order. Without it: the best known."),
        StringLength(Paging.MaxText)
    ]
        string? Query,
    [
        FromQuery(Name = "kind"),
        Description("Only things of this type. person: people and groups. Default: all."),
        Allowed("person", "company", "work", "place", "source", "fact")
    ]
        string? Kind
);

/// <summary>What to choose from.</summary>
/// <param name="Items">Best first, at most 10.</param>
public sealed record Suggestions(IReadOnlyList<Suggestion> Items);
