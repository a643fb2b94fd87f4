using Microsoft.AspNetCore.Http.HttpResults;
using PtaHaim.Web.Api;

namespace PtaHaim.Web.Embeds;

/// <summary>The picture of a page, the way to it, or why there is none.</summary>
internal sealed class PicturePages(EmbedCards cards, SharePictures pictures)
{
    public const string ContentType = "image/png";

    public async Task<Results<FileContentHttpResult, RedirectHttpResult, ProblemHttpResult>> FindAsync(
        SharedPage page,
        HttpContext http
    )
    {
        if (ElsewhereIs(page.Picture, http) is { } same)
            return same;
        var cancel = http.RequestAborted;
        return await cards.FindAsync(page, cancel) switch
        {
            { Card: { } card } => TypedResults.Bytes(await pictures.OfAsync(card, cancel), ContentType),
            { Moved: { } moved } => TypedResults.Redirect(moved.Picture, permanent: true, preserveMethod: true),
            { Busy: true } => ApiAnswers.Busy(http),
            { Refused: { } refused } => TypedResults.Problem(refused, statusCode: StatusCodes.Status400BadRequest),
            _ => TypedResults.Problem(
                "There is no picture at this address.",
                statusCode: StatusCodes.Status404NotFound,
                title: "Not in this catalog."
            ),
        };
    }

    /// <summary>
    /// The way to the same picture without what does not belong into its query; null where the query is as it should be.
    /// Else each invented parameter would have a picture painted of its own.
    /// </summary>
    public static RedirectHttpResult? ElsewhereIs(string picture, HttpContext http)
    {
        var start = picture.IndexOf('?', StringComparison.Ordinal);
        var query = start < 0 ? "" : picture[start..];
        return query == (http.Request.QueryString.Value ?? "")
            ? null
            : TypedResults.Redirect(picture, permanent: true, preserveMethod: true);
    }
}
