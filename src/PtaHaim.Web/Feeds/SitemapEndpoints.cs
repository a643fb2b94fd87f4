using System.Globalization;
using PtaHaim.Catalog.Changes;
using PtaHaim.Web.Hosting;

namespace PtaHaim.Web.Feeds;

/// <summary>What search engines may look at: <c>/sitemap.xml</c>, its parts where the catalog is large, and <c>/robots.txt</c>.</summary>
internal static class SitemapEndpoints
{
    private static readonly string[] Reads = [HttpMethods.Get, HttpMethods.Head];

    public static void MapSitemap(this IEndpointRouteBuilder feeds)
    {
        feeds.MapMethods("/sitemap.xml", Reads, Whole);
        feeds.MapMethods("/sitemaps/{list:alpha}-{number:int:min(1)}.xml", Reads, Part);
        feeds.MapMethods("/robots.txt", Reads, Robots);
    }

    private static async Task<IResult> Whole(
        SitemapQueries sitemap,
        PublicOrigin origin,
        HttpContext http,
        CancellationToken cancel
    )
    {
        var parts = await sitemap.PartsAsync(cancel);
        if (parts.Count > 0)
            return Xml(SitemapXml.Index(parts.Select(part => Absolute($"/sitemaps/{part.List}-{part.Number}.xml"))));
        return Xml(SitemapXml.Addresses(await sitemap.AllAsync(cancel), Absolute));

        string Absolute(string path) => origin.Absolute(http.Request, path);
    }

    private static async Task<IResult> Part(
        string list,
        int number,
        SitemapQueries sitemap,
        PublicOrigin origin,
        HttpContext http,
        CancellationToken cancel
    ) =>
        await sitemap.PartAsync(new SitemapPart(list, number), cancel) is { } addresses
            ? Xml(SitemapXml.Addresses(addresses, path => origin.Absolute(http.Request, path)))
            : TypedResults.StatusCode(StatusCodes.Status404NotFound);

    /// <summary>Pages are for everybody; what answers programs, or searches afresh for each address, is of no use to an index.</summary>
    private static IResult Robots(PublicOrigin origin, HttpContext http) =>
        TypedResults.Text(
            string.Create(
                    CultureInfo.InvariantCulture,
                    $"""
                    User-agent: *
                    Disallow: /api/
                    Disallow: /swagger/
                    Disallow: /health/
                    Disallow: /exports/
                    Disallow: /paths?
                    Disallow: /graph?
                    Disallow: /search?
                    Disallow: /search/
                    Disallow: /embeds?
                    Allow: /

                    Sitemap: {origin.Absolute(http.Request, "/sitemap.xml")}

                    """
                )
                .ReplaceLineEndings("\n"),
            "text/plain; charset=utf-8"
        );

    private static IResult Xml(byte[] bytes) => TypedResults.Bytes(bytes, "application/xml; charset=utf-8");
}
