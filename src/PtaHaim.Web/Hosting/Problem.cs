using Microsoft.AspNetCore.WebUtilities;

namespace PtaHaim.Web.Hosting;

/// <summary>RFC 9457, whatever the request accepts: a body that says what went wrong and nothing about the inside.</summary>
internal static class Problem
{
    public static Task WriteAsync(HttpContext context, string? title = null, string? detail = null)
    {
        var status = context.Response.StatusCode;
        context.Response.Headers.CacheControl = "no-store";
        return TypedResults
            .Problem(
                detail,
                statusCode: status,
                title: title ?? ReasonPhrases.GetReasonPhrase(status),
                type: Type(status)
            )
            .ExecuteAsync(context);
    }

    /// <summary>Where a status is defined that the framework's own table leaves out; null for the others.</summary>
    private static string? Type(int status) =>
        status switch
        {
            StatusCodes.Status413PayloadTooLarge => "https://www.rfc-editor.org/rfc/rfc9110#section-15.5.14",
            StatusCodes.Status414UriTooLong => "https://www.rfc-editor.org/rfc/rfc9110#section-15.5.15",
            StatusCodes.Status429TooManyRequests => "https://www.rfc-editor.org/rfc/rfc6585#section-4",
            StatusCodes.Status431RequestHeaderFieldsTooLarge => "https://www.rfc-editor.org/rfc/rfc6585#section-5",
            _ => null,
        };
}
