using Microsoft.AspNetCore.Http.HttpResults;
using PtaHaim.Catalog.Data;
using Picture = Microsoft.AspNetCore.Http.HttpResults.Results<
    Microsoft.AspNetCore.Http.HttpResults.FileContentHttpResult,
    Microsoft.AspNetCore.Http.HttpResults.RedirectHttpResult,
    Microsoft.AspNetCore.Http.HttpResults.ProblemHttpResult
>;

namespace PtaHaim.Web.Embeds;

/// <summary>The pictures that other sites show beside a link.</summary>
internal static class PictureEndpoints
{
    public const string Site = "/og/site.png";

    private static readonly string[] Reads = [HttpMethods.Get, HttpMethods.Head];

    public static void MapPictures(this IEndpointRouteBuilder app)
    {
        var pictures = app.MapGroup("/og").ExcludeFromDescription();

        pictures.MapMethods("/site.png", Reads, OfSite);
        pictures.MapMethods("/works/{slug}.png", Reads, OfWork);
        pictures.MapMethods("/people/{slug}.png", Reads, OfPerson);
        pictures.MapMethods("/collaborations/{first}/{second}.png", Reads, OfPair);
        pictures.MapMethods("/paths.png", Reads, OfPath);
    }

    private static async Task<Results<FileContentHttpResult, RedirectHttpResult>> OfSite(
        CatalogQueries catalog,
        CatalogIdentity identity,
        SharePictures pictures,
        HttpContext http,
        CancellationToken cancel
    ) =>
        PicturePages.ElsewhereIs(Site, http) is { } same
            ? same
            : TypedResults.Bytes(
                await pictures.OfAsync(await catalog.SummaryAsync(identity, cancel), cancel),
                PicturePages.ContentType
            );

    private static Task<Picture> OfWork(string slug, PicturePages pages, HttpContext http) =>
        pages.FindAsync(SharedPage.Work(slug), http);

    private static Task<Picture> OfPerson(string slug, PicturePages pages, HttpContext http) =>
        pages.FindAsync(SharedPage.Person(slug), http);

    private static Task<Picture> OfPair(string first, string second, PicturePages pages, HttpContext http) =>
        pages.FindAsync(SharedPage.Pair(first, second), http);

    private static Task<Picture> OfPath(PicturePages pages, HttpContext http) =>
        pages.FindAsync(SharedPage.Path(PageAddress.Asked(http.Request.QueryString.Value ?? "")), http);
}
