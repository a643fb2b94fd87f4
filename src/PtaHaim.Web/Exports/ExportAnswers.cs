using System.Globalization;
using Microsoft.Net.Http.Headers;
using PtaHaim.Catalog.Exports;
using PtaHaim.Catalog.Paging;
using PtaHaim.Web.Api;
using PtaHaim.Web.Hosting;

namespace PtaHaim.Web.Exports;

/// <summary>Answers a request with all rows of a list. What can be refused is refused before the first byte.</summary>
internal sealed class ExportAnswers(ExportTurns turns, RedirectQueries redirects, PublicOrigin origin)
{
    /// <param name="http">The request.</param>
    /// <param name="ending">The ending of the file that was asked for.</param>
    /// <param name="begin">Reads the first rows.</param>
    /// <param name="cancel">Gives up.</param>
    public async Task<IResult> StreamAsync<TRow>(
        HttpContext http,
        string ending,
        Func<ExportPages, CancellationToken, Task<ExportList<TRow>>> begin,
        CancellationToken cancel
    )
    {
        if (ExportFormats.Of(ending) is not { } format)
            return TypedResults.NotFound();
        using var turn = turns.TryTake();
        if (turn is null)
            return Busy(http);
        var pages = new ExportPages(origin.Absolute(http.Request, ""));
        var list = await begin(pages, cancel);
        if (list.Refused is { } refusal)
            return ApiAnswers.Bad(refusal);
        if (list.Missing is { } slug)
            return ApiAnswers.Bad(await redirects.UnknownAsync("person", "people", slug, cancel));
        if (list.Busy)
            return ApiAnswers.Busy(http);
        Describe(http.Response, list.Name, format);
        if (HttpMethods.IsHead(http.Request.Method))
            return TypedResults.Empty;
        await SendAsync(http, list, format, cancel);
        return TypedResults.Empty;
    }

    private static void Describe(HttpResponse response, string name, ExportFormat format)
    {
        response.ContentType = format.ContentType();
        response.Headers.ContentDisposition = new ContentDispositionHeaderValue("attachment")
        {
            FileName = $"{(name.Length <= 100 ? name : name[..100])}.{format.Ending()}",
        }.ToString();
    }

    /// <summary>A stream that breaks off must not look whole: the connection ends with it.</summary>
    private static async Task SendAsync<TRow>(
        HttpContext http,
        ExportList<TRow> list,
        ExportFormat format,
        CancellationToken cancel
    )
    {
        try
        {
            await ExportWriter.WriteAsync(list, format, http.Response.Body, cancel);
        }
        catch when (http.Response.HasStarted)
        {
            http.Abort();
            throw;
        }
    }

    private static IResult Busy(HttpContext http)
    {
        http.Response.Headers.RetryAfter = ExportTurns.RetryAfter.ToString(CultureInfo.InvariantCulture);
        http.Response.Headers.CacheControl = "no-store";
        return TypedResults.Problem(
            $"{ExportTurns.Most} lists are being streamed, which is as many as leave room for other readers; ask again in {ExportTurns.RetryAfter} seconds. The files at /exports/ are always to be had.",
            statusCode: StatusCodes.Status429TooManyRequests,
            title: "Too many streams at once.",
            type: "https://www.rfc-editor.org/rfc/rfc6585#section-4"
        );
    }
}
