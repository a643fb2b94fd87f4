using System.Text;
using System.Text.Json;
using System.Xml.Linq;
using Microsoft.AspNetCore.Http.HttpResults;
using PtaHaim.Catalog.Data;
using PtaHaim.Catalog.Search;
using PtaHaim.Web.Api;
using PtaHaim.Web.Pages.Support;

namespace PtaHaim.Web.Search;

/// <summary>
/// Offers the site to browsers as a search engine: OpenSearch 1.1
/// (https://github.com/dewitt/opensearch/blob/master/opensearch-1-1-draft-6.md) and its suggestions.
/// </summary>
internal static class OpenSearch
{
    private const int LongestName = 16;
    private const int LongestDescription = 1024;

    private static readonly XNamespace Names = "http://a9.com/-/spec/opensearch/1.1/";
    private static readonly string[] Reads = [HttpMethods.Get, HttpMethods.Head];

    public static void MapOpenSearch(this IEndpointRouteBuilder app)
    {
        app.MapMethods("/opensearch.xml", Reads, Describe).ExcludeFromDescription();
        app.MapMethods("/search/suggestions.json", Reads, Suggest).ExcludeFromDescription();
    }

    private static async Task<ContentHttpResult> Describe(
        CatalogQueries catalog,
        CatalogIdentity identity,
        HttpContext http,
        CancellationToken cancel
    )
    {
        var site = await catalog.SummaryAsync(identity, cancel);
        var document = new XDocument(
            new XElement(
                Names + "OpenSearchDescription",
                new XElement(Names + "ShortName", site.Title.Length <= LongestName ? site.Title : "PtaHaim"),
                new XElement(Names + "LongName", Words.Cut(site.Title, 48)),
                new XElement(Names + "Description", Words.Cut(site.About ?? site.Title, LongestDescription)),
                new XElement(Names + "InputEncoding", "UTF-8"),
                new XElement(Names + "Language", "en"),
                new XElement(
                    Names + "Image",
                    new XAttribute("width", "16"),
                    new XAttribute("height", "16"),
                    new XAttribute("type", "image/svg+xml"),
                    ApiAnswers.Address(http, "/favicon.svg")
                ),
                Address("results", "text/html", "/search?q={searchTerms}"),
                Address("suggestions", "application/x-suggestions+json", "/search/suggestions.json?q={searchTerms}"),
                Address("self", "application/opensearchdescription+xml", "/opensearch.xml")
            )
        );
        return TypedResults.Text(
            $"<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n{document}\n",
            "application/opensearchdescription+xml",
            Encoding.UTF8
        );

        XElement Address(string relation, string type, string path) =>
            new(
                Names + "Url",
                new XAttribute("rel", relation),
                new XAttribute("type", type),
                new XAttribute("template", ApiAnswers.Address(http, path))
            );
    }

    /// <summary>The text, what it may be completed to, what each is and where.</summary>
    private static async Task<Results<ContentHttpResult, ProblemHttpResult>> Suggest(
        string? q,
        SearchQueries search,
        HttpContext http,
        CancellationToken cancel
    )
    {
        var text = q ?? "";
        if (text.Length > Paging.MaxText)
            return ApiAnswers.Bad([
                new ApiError("q", $"q has {text.Length} characters; at most {Paging.MaxText} are looked for.", []),
            ]);
        var items = string.IsNullOrWhiteSpace(text) ? [] : await search.SuggestAsync(text, null, cancel);
        object[] answer =
        [
            text,
            items.Select(item => item.Name),
            items.Select(item => item.Note ?? ""),
            items.Select(item => ApiAnswers.Address(http, item.Address)),
        ];
        return TypedResults.Text(JsonSerializer.Serialize(answer), "application/x-suggestions+json", Encoding.UTF8);
    }
}
