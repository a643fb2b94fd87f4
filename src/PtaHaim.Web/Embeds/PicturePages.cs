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
}
