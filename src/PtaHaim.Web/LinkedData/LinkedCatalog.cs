using System.Text.Json.Nodes;
using System.Text.RegularExpressions;
using PtaHaim.Catalog.Data;
using PtaHaim.Web.Api;

namespace PtaHaim.Web.LinkedData;

/// <summary>The site with its search, and the data that it serves.</summary>
internal static partial class LinkedCatalog
{
    /// <summary>Programs that know the search of a site ask it with their readers' words.</summary>
    public static JsonObject WithSearch(this JsonObject webSite, LinkedSite site) =>
        webSite.With(
            "potentialAction",
            LinkedNode
                .Of("SearchAction")
                .With(
                    "target",
                    LinkedNode
                        .Of("EntryPoint")
                        .With("urlTemplate", $"{site.Absolute("/search")}?q={{search_term_string}}")
                )
                .With("query-input", "required name=search_term_string")
        );

    public static JsonObject Dataset(CatalogSummary catalog, LinkedSite site) =>
        LinkedNode
            .Of("Dataset")
            .With("@id", $"{site.Absolute("/")}#data")
            .With("name", catalog.Title)
            .With("description", catalog.About)
            .With("url", site.Absolute("/about"))
            .With("version", catalog.Fingerprint)
            .With("license", Licence(catalog.Licence))
            .With("isAccessibleForFree", [JsonValue.Create(true)])
            .With(
                "distribution",
                LinkedNode
                    .Of("DataDownload")
                    .With("encodingFormat", "application/json")
                    .With("contentUrl", site.Absolute(JsonApi.Root))
            )
            .With(
                "includedInDataCatalog",
                LinkedNode
                    .Of("DataCatalog")
                    .With("@id", $"{site.Absolute("/")}#catalog")
                    .With("name", catalog.Title)
                    .With("url", site.Absolute("/"))
            );

    /// <summary>The address that the terms name; else their words.</summary>
    private static JsonNode[] Licence(string? terms) =>
        terms is null ? []
        : Address().Match(terms) is { Success: true } address ? [address.Value]
        : [LinkedNode.Of("CreativeWork").With("text", terms)];

    [GeneratedRegex(@"https?://[^\s<>""]*[^\s<>"".,;)]", RegexOptions.CultureInvariant, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Address();
}
