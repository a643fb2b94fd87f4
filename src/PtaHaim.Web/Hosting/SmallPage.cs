using System.Text.Encodings.Web;

namespace PtaHaim.Web.Hosting;

/// <summary>A page for when there is no site to show it in.</summary>
internal static class SmallPage
{
    public const string ContentType = "text/html; charset=utf-8";

    public static Task WriteAsync(HttpContext context, string title, string detail)
    {
        context.Response.ContentType = ContentType;
        context.Response.Headers.CacheControl = "no-store";
        return context.Response.WriteAsync(Of(title, detail));
    }

    public static string Of(string title, string detail) =>
        $"""
            <!doctype html>
            <html lang="en">
            <meta charset="utf-8">
            <meta name="viewport" content="width=device-width">
            <title>{HtmlEncoder.Default.Encode(title)}</title>
            <h1>{HtmlEncoder.Default.Encode(title)}</h1>
            <p>{HtmlEncoder.Default.Encode(detail)}</p>
            </html>

            """;
}
