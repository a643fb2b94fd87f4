using System.Globalization;

namespace PtaHaim.Web.Hosting;

/// <summary>One line a request. Query, headers and body stay out of it; the path is written as it travels, percent-encoded.</summary>
internal sealed partial class RequestLog(RequestDelegate next, TimeProvider time, ILogger<RequestLog> log)
{
    private const int LongestPath = 300;

    public async Task InvokeAsync(HttpContext context)
    {
        var begin = time.GetTimestamp();
        var method = context.Request.Method;
        var path = context.Request.PathBase.ToUriComponent() + context.Request.Path.ToUriComponent();
        try
        {
            await next(context);
        }
        finally
        {
            var response = context.Response;
            LogRequest(
                log,
                Short(method, 20),
                Short(path, LongestPath),
                context.RequestAborted.IsCancellationRequested && !response.HasStarted ? 499 : response.StatusCode,
                Math.Round(time.GetElapsedTime(begin).TotalMilliseconds, 1),
                response.ContentLength?.ToString(CultureInfo.InvariantCulture) ?? "-"
            );
        }
    }

    private static string Short(string text, int length) => text.Length <= length ? text : text[..length] + "…";

    [LoggerMessage(
        Level = LogLevel.Information,
        Message = "{Method:l} {Path:l} {Status} {Milliseconds} ms {Bytes:l} bytes"
    )]
    private static partial void LogRequest(
        ILogger log,
        string method,
        string path,
        int status,
        double milliseconds,
        string bytes
    );
}
