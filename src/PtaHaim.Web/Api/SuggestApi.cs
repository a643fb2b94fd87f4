using System.ComponentModel;
using System.ComponentModel.DataAnnotations;
using System.Text.Json;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Mvc;
using PtaHaim.Catalog.People;

namespace PtaHaim.Web.Api;

internal static class SuggestApi
{
    /// <summary>An answer is typed ahead of, so it stays within one packet or two.</summary>
    private const int MostBytes = 1900;

    private const int BytesOfForm = 60;

    public static void MapSuggest(this IEndpointRouteBuilder api) =>
        api.MapRead("/suggest", List)
            .WithTags("Suggest")
            .WithName("listSuggestions")
            .WithSummary("Names that begin with what a reader has typed, best known first");

    private static async Task<Ok<Suggestions>> List(
        [AsParameters] SuggestRequest request,
        SuggestQueries suggest,
        CancellationToken cancel
    )
    {
        var items = await suggest.PeopleAsync(request.Query ?? "", cancel);
        var bytes = 0;
        return TypedResults.Ok(new Suggestions([.. items.TakeWhile(item => (bytes += Size(item)) <= MostBytes)]));
    }

    private static int Size(Suggestion item) =>
        BytesOfForm + Bytes(item.Slug) + Bytes(item.Name) + Bytes(item.Kind) + Bytes(item.Note ?? "null");

    private static int Bytes(string text) => JsonEncodedText.Encode(text).EncodedUtf8Bytes.Length;
}

/// <summary>What a reader has typed so far.</summary>
public sealed record SuggestRequest(
    [
        FromQuery(Name = "q"),
        Description("How the name begins: the whole name, the last name or another name. Without it: the best known."),
        StringLength(Paging.MaxText)
    ]
        string? Query,
    [
        FromQuery(Name = "kind"),
        Description("What to suggest. person: people and groups, which is the default."),
        Allowed("person")
    ]
        string? Kind
);

/// <summary>Names to choose from.</summary>
/// <param name="Items">Best known first, at most 10.</param>
public sealed record Suggestions(IReadOnlyList<Suggestion> Items);
