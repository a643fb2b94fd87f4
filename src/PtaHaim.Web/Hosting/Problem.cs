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
            .Problem(detail, statusCode: status, title: title ?? ReasonPhrases.GetReasonPhrase(status))
            .ExecuteAsync(context);
    }
}
