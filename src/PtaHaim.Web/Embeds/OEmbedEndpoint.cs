using System.Globalization;
using Microsoft.AspNetCore.Http.HttpResults;
using PtaHaim.Web.Api;

namespace PtaHaim.Web.Embeds;

/// <summary>The oEmbed provider: what a site shows for one of our addresses. It knows no other, and asks nobody.</summary>
internal static class OEmbedEndpoint
{
    public const string Path = "/oembed";

    private static readonly string[] Formats = ["json", "xml"];

    public static void MapOEmbed(this IEndpointRouteBuilder app) =>
        app.MapMethods(Path, [HttpMethods.Get, HttpMethods.Head], FindAsync).ExcludeFromDescription();

    /// <summary>The address at which a page finds its own answer.</summary>
    public static string AddressOf(string page, string format) =>
        $"{Path}?url={Uri.EscapeDataString(page)}&format={format}";

    private static async Task<Results<FileContentHttpResult, ProblemHttpResult>> FindAsync(
        HttpContext http,
        OEmbedPages pages,
        CancellationToken cancel
    )
    {
        var query = http.Request.Query;
        var format = query["format"] is [{ Length: > 0 } given, ..] ? given : Formats[0];
        if (!Formats.Contains(format, StringComparer.OrdinalIgnoreCase))
            return TypedResults.Problem(
                $"An answer comes as {string.Join(" or ", Formats)}.",
                statusCode: StatusCodes.Status501NotImplemented,
                title: "No such format."
            );
        if (query["url"] is not [{ Length: > 0 } url, ..])
            return Bad("url", "url takes the address of a page of this site, and is needed.");
        if (!TryLength(query["maxwidth"], out var maxWidth))
            return Bad("maxwidth", "maxwidth is a number of pixels, 1 or more.");
        if (!TryLength(query["maxheight"], out var maxHeight))
            return Bad("maxheight", "maxheight is a number of pixels, 1 or more.");

        var (answer, busy) = await pages.FindAsync(http.Request, url, maxWidth, maxHeight, cancel);
        if (busy)
            return ApiAnswers.Busy(http);
        if (answer is null)
            return TypedResults.Problem(
                "This site has no page at that address.",
                statusCode: StatusCodes.Status404NotFound,
                title: "Not in this catalog."
            );
        return format.Equals(Formats[0], StringComparison.OrdinalIgnoreCase)
            ? TypedResults.Bytes(answer.ToJson(), "application/json; charset=utf-8")
            : TypedResults.Bytes(answer.ToXml(), "text/xml; charset=utf-8");
    }

    private static ProblemHttpResult Bad(string parameter, string message) =>
        ApiAnswers.Bad([new ApiError(parameter, message, [])]);

    private static bool TryLength(string? text, out int? length)
    {
        length = null;
        if (string.IsNullOrWhiteSpace(text))
            return true;
        if (
            !long.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var number)
            || number is < 1 or > int.MaxValue
        )
            return false;
        length = (int)number;
        return true;
    }
}
