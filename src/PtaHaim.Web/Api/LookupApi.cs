using System.ComponentModel;
using System.ComponentModel.DataAnnotations;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Mvc;
using PtaHaim.Catalog.Lookups;
using PtaHaim.Web.Hosting;

namespace PtaHaim.Web.Api;

internal static class LookupApi
{
    public static void MapLookup(this IEndpointRouteBuilder api) =>
        api.MapRead("/lookup", Find)
            .WithTags("Lookup")
            .WithName("findByForeignId")
            .WithSummary("What an id of another catalog or an address belongs to")
            .ProducesProblem(StatusCodes.Status404NotFound);

    private static async Task<Results<Ok<Lookup>, ProblemHttpResult>> Find(
        [AsParameters] LookupRequest request,
        LookupQueries lookups,
        PublicOrigin origin,
        HttpContext http,
        CancellationToken cancel
    )
    {
        var given = request.Given();
        if (given is not [var (parameter, text)])
            return ApiAnswers.Bad([LookupRequest.NotOne(given)]);
        IReadOnlyList<LookupMatch> matches;
        if (parameter == LookupRequest.Address)
        {
            if (ForeignAddress.Parse(text) is not { } address)
                return ApiAnswers.Bad([LookupRequest.Malformed(parameter)]);
            matches = await lookups.FindAsync(address, origin.Of(http.Request), cancel);
        }
        else
        {
            if (ForeignId.Read(parameter, text) is not { } id)
                return ApiAnswers.Bad([LookupRequest.Malformed(parameter)]);
            matches = await lookups.FindAsync(id, cancel);
        }

        return matches.Count == 0
            ? ApiAnswers.Nothing(parameter, text)
            : TypedResults.Ok(new Lookup([.. matches.Select(match => LookupItem.Of(http, match))]));
    }
}

/// <summary>An id of another catalog, or an address.</summary>
public sealed record LookupRequest(
    [FromQuery(Name = "imdb"), Description("An id of IMDb: tt…, nm… or co…."), StringLength(LookupRequest.Longest)]
        string? Imdb,
    [
        FromQuery(Name = "tmdb"),
        Description(
            "A number of TMDB. Films and people are numbered apart: movie/334 and person/334 ask for one of them."
        ),
        StringLength(LookupRequest.Longest)
    ]
        string? Tmdb,
    [FromQuery(Name = "musicbrainz"), Description("An MBID of MusicBrainz."), StringLength(LookupRequest.Longest)]
        string? MusicBrainz,
    [FromQuery(Name = "wikidata"), Description("An item of Wikidata: Q…."), StringLength(LookupRequest.Longest)]
        string? Wikidata,
    [
        FromQuery(Name = "youtube"),
        Description("An upload on YouTube: its id, or its address in any form."),
        StringLength(LookupRequest.Longest)
    ]
        string? YouTube,
    [
        FromQuery(Name = LookupRequest.Address),
        Description("An address: of one of these catalogs, of a source, or of a page of this site."),
        StringLength(LookupRequest.Longest)
    ]
        string? Url
)
{
    internal const string Address = "url";
    private const int Longest = 2000;

    private static readonly string[] Names = [.. ForeignId.Schemes, Address];

    internal IReadOnlyList<(string Parameter, string Text)> Given() =>
        [
            .. new[]
            {
                ("imdb", Imdb),
                ("tmdb", Tmdb),
                ("musicbrainz", MusicBrainz),
                ("wikidata", Wikidata),
                (ForeignId.YouTube, YouTube),
                (Address, Url),
            }
                .Where(pair => pair.Item2 is not null)
                .Select(pair => (pair.Item1, pair.Item2!)),
        ];

    internal static ApiError NotOne(IReadOnlyList<(string Parameter, string Text)> given) =>
        new(
            given.Count == 0 ? Address : given[1].Parameter,
            $"A lookup takes exactly one of {string.Join(", ", Names)}.",
            Names
        );

    internal static ApiError Malformed(string parameter) =>
        new(
            parameter,
            parameter == Address
                ? "url takes an http or https address."
                : $"{parameter} takes {ForeignId.Expected(parameter)}.",
            []
        );
}

/// <summary>What was found.</summary>
/// <param name="Items">Several where things share an id, or where an address is that of an upload and of a source.</param>
public sealed record Lookup(IReadOnlyList<LookupItem> Items);

/// <summary>Something that has the id or the address.</summary>
/// <param name="Type">work, person, place or source.</param>
/// <param name="Name">Its title or name; of a source publisher and title.</param>
/// <param name="Kind">A term of the kinds of its type.</param>
/// <param name="Scheme">What matched: imdb, tmdb, musicbrainz, wikidata or youtube; url for the address of a source, page for a page of this site.</param>
/// <param name="Value">The value that matched, as the catalog has it.</param>
/// <param name="Page">The address of its page.</param>
/// <param name="Api">The address of its record.</param>
public sealed record LookupItem(
    string Type,
    string Slug,
    string Name,
    string Kind,
    string Scheme,
    string Value,
    string Page,
    string Api
)
{
    internal static LookupItem Of(HttpContext http, LookupMatch match)
    {
        var path = $"/{match.Scope}/{Uri.EscapeDataString(match.Slug)}";
        return new(
            match.Type,
            match.Slug,
            match.Name,
            match.Kind,
            match.Scheme,
            match.Value,
            ApiAnswers.Address(http, path),
            ApiAnswers.Address(http, JsonApi.Root + path)
        );
    }
}
