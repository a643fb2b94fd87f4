using Microsoft.AspNetCore.Diagnostics;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.AspNetCore.WebUtilities;
using PtaHaim.Web.Hosting;

namespace PtaHaim.Web.Pages;

/// <summary>Shown in place of what failed. Asked for by its own address it is not there.</summary>
[IgnoreAntiforgeryToken]
public sealed class ErrorModel : PageModel
{
    public string Title { get; private set; } = "";

    public string Detail { get; private set; } = "";

    // Any method can fail, so the page has no handler a method could miss.
    public override void OnPageHandlerExecuting(Microsoft.AspNetCore.Mvc.Filters.PageHandlerExecutingContext context)
    {
        var isFailure = HttpContext.Features.Get<IStatusCodeReExecuteFeature>() is not null;
        Response.StatusCode = isFailure ? Response.StatusCode : StatusCodes.Status404NotFound;
        Response.Headers.CacheControl = "no-store";
        Title =
            Response.StatusCode == StatusCodes.Status404NotFound
                ? "This page is not in the catalog"
                : ReasonPhrases.GetReasonPhrase(Response.StatusCode);
        Detail = ErrorAnswers.Detail(HttpContext) ?? Sentence(Response.StatusCode);
    }

    private static string Sentence(int status) =>
        status switch
        {
            StatusCodes.Status404NotFound => "Nothing lies at this address.",
            StatusCodes.Status405MethodNotAllowed => "This site is only read: it answers GET and HEAD.",
            StatusCodes.Status414UriTooLong => "The address is longer than this site reads.",
            StatusCodes.Status413PayloadTooLarge => "The request carries more than this site takes.",
            StatusCodes.Status431RequestHeaderFieldsTooLarge => "The request has more headers than this site reads.",
            >= StatusCodes.Status500InternalServerError => "Something failed here. It has been noted.",
            _ => "The request could not be understood.",
        };
}
