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
        {
            if (response.StatusCode >= StatusCodes.Status500InternalServerError)
                response.StatusCode = StatusCodes.Status400BadRequest;
            SecurityHeaders.Write(response.Headers);
        }

        LogRejected(log, response.StatusCode, features.Get<IBadRequestExceptionFeature>()?.Error?.GetType().Name);
    }

    public void OnCompleted() { }

    public void OnError(Exception error) { }

    [LoggerMessage(Level = LogLevel.Information, Message = "unreadable request {Status} {Reason:l}")]
    private static partial void LogRejected(ILogger log, int status, string? reason);
}
