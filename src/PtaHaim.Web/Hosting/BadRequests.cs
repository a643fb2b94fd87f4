using System.Diagnostics;
using Microsoft.AspNetCore.Http.Features;

namespace PtaHaim.Web.Hosting;

/// <summary>
/// Kestrel answers what it cannot read (a NUL in the path, an unknown HTTP version) before any middleware runs, and some of
/// it with 505. Its documented event lets us give those answers our headers, a 400 and a log line.
/// </summary>
internal sealed partial class BadRequests(ILogger<BadRequests> log) : IObserver<KeyValuePair<string, object?>>
{
    private const string EventName = "Microsoft.AspNetCore.Server.Kestrel.BadRequest";

    public static void Watch(WebApplication app) =>
        app
            .Services.GetRequiredService<DiagnosticListener>()
            .Subscribe(
                new BadRequests(app.Services.GetRequiredService<ILogger<BadRequests>>()),
                (name, _, _) => name == EventName
            );

    public void OnNext(KeyValuePair<string, object?> happening)
    {
        if (
            happening.Value is not IFeatureCollection features
            || features.Get<IHttpResponseFeature>() is not { } response
        )
            return;

        if (!response.HasStarted)
            Answer(features, response);
        LogRejected(log, response.StatusCode);
    }

    public void OnCompleted() { }

    public void OnError(Exception error) { }

    private static void Answer(IFeatureCollection features, IHttpResponseFeature response)
    {
        if (response.StatusCode is < StatusCodes.Status400BadRequest or >= StatusCodes.Status500InternalServerError)
            response.StatusCode = StatusCodes.Status400BadRequest;
        response.Headers.ContentLength = 0;
        response.Headers.Connection = "close";
        SecurityHeaders.Write(response.Headers);

        // Kestrel clears the headers once more unless the answer has begun; with no body it begins without waiting.
        _ = features.Get<IHttpResponseBodyFeature>()?.StartAsync(CancellationToken.None);
    }

    [LoggerMessage(Level = LogLevel.Information, Message = "unreadable request {Status}")]
    private static partial void LogRejected(ILogger log, int status);
}
