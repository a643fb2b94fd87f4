using System.Text.Json.Nodes;
using PtaHaim.Catalog.Sources;

namespace PtaHaim.Web.LinkedData;

/// <summary>Sources of lists and of their own pages, as citations name them.</summary>
internal static class LinkedSource
{
    public static Func<SourceSummary, JsonObject> Of(LinkedSite site) =>
        source =>
            site.Source(
                new CitedSource
                {
                    Slug = source.Slug,
                    Publisher = source.Publisher,
                    Title = source.Title,
                    Url = source.Url,
                    Kind = source.Kind,
                    Author = source.Author,
                    Published = source.Published,
                }
            );

    public static CitedSource Cited(SourceDetails source) =>
        new()
        {
            Slug = source.Slug,
            Publisher = source.Publisher,
            Title = source.Title,
            Url = source.Url,
            Kind = source.Kind,
            Author = source.Author,
            Published = source.Published,
            Archive = source.Archive,
        };
}
