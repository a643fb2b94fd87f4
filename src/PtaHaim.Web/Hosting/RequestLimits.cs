using System.Text;
using Microsoft.AspNetCore.Diagnostics;
using Microsoft.AspNetCore.Server.Kestrel.Core;

namespace PtaHaim.Web.Hosting;

/// <summary>
/// What a request may be. Kestrel's own limits lie above ours, so that all but absurd requests get an answer in the site's
/// form; those past Kestrel's get a bare one.
/// </summary>
internal sealed class RequestLimits(RequestDelegate next)
{
    public const int BodyBytes = 64 * 1024;
    private const int TargetCharacters = 8 * 1024;
    private const int HeaderBytes = 32 * 1024;
    private const int HeaderCount = 100;

    /// <summary>
    /// Far above what a bounded question costs: the first of a kind compiles the program, which on a small or busy
    /// machine takes its seconds, and must not be refused for that.
    /// </summary>
    public static readonly TimeSpan Time = TimeSpan.FromSeconds(10);

    public static void Limit(KestrelServerOptions kestrel)
    {
        kestrel.AddServerHeader = false;
        // By default one byte that is no UTF-8, in whatever header, refuses the request. Latin-1 reads any.
        kestrel.RequestHeaderEncodingSelector = _ => Encoding.Latin1;
        kestrel.Limits.MaxRequestLineSize = 2 * TargetCharacters;
        kestrel.Limits.MaxRequestBufferSize = 4 * HeaderBytes;
        kestrel.Limits.MaxRequestHeadersTotalSize = 2 * HeaderBytes;
        kestrel.Limits.MaxRequestHeaderCount = 2 * HeaderCount;
        kestrel.Limits.MaxRequestBodySize = BodyBytes;
        kestrel.Limits.MaxConcurrentConnections = 10_000;
        kestrel.Limits.RequestHeadersTimeout = TimeSpan.FromSeconds(10);
        kestrel.Limits.KeepAliveTimeout = TimeSpan.FromSeconds(65);
        kestrel.Limits.MinRequestBodyDataRate = new MinDataRate(
            bytesPerSecond: 240,
            gracePeriod: TimeSpan.FromSeconds(5)
        );
        kestrel.Limits.MinResponseDataRate = new MinDataRate(
            bytesPerSecond: 240,
            gracePeriod: TimeSpan.FromSeconds(10)
        );
    }

    public Task InvokeAsync(HttpContext context)
    {
        if (context.Features.Get<IStatusCodeReExecuteFeature>() is not null)
            return next(context);

        var request = context.Request;
        var status =
            request.Path.Value!.Length + request.QueryString.Value!.Length > TargetCharacters
                ? StatusCodes.Status414UriTooLong
            : request.ContentLength > BodyBytes ? StatusCodes.Status413PayloadTooLarge
            : request.Headers.Count > HeaderCount || Size(request.Headers) > HeaderBytes
                ? StatusCodes.Status431RequestHeaderFieldsTooLarge
            : 0;

        if (status == 0 && request.IsRead())
            return next(context);

        var response = context.Response;
        if (status != 0)
            response.StatusCode = status;
        else
            AnswerMethod(request, response);
        return Task.CompletedTask;
    }

    /// <summary>Everything here is read: a method that is none is refused before a body is looked at.</summary>
    private static void AnswerMethod(HttpRequest request, HttpResponse response)
    {
        response.Headers.Allow = "GET, HEAD, OPTIONS";
        response.StatusCode = HttpMethods.IsOptions(request.Method)
            ? StatusCodes.Status204NoContent
            : StatusCodes.Status405MethodNotAllowed;
    }

    private static int Size(IHeaderDictionary headers)
    {
        var size = 0;
        foreach (var (name, values) in headers)
        {
            foreach (var value in values)
                size += name.Length + (value?.Length ?? 0);
        }

        return size;
    }
}
