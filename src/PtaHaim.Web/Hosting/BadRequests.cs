using System.Diagnostics;
using System.Text;
using System.Text.Json;
using Microsoft.AspNetCore.Connections.Features;
using Microsoft.AspNetCore.Http.Features;

namespace PtaHaim.Web.Hosting;

/// <summary>
/// Kestrel answers what it cannot read (a NUL in the path, an unknown HTTP version) before any middleware runs, and some of
/// it with 505. Its documented event lets us give those answers our headers, a 400, a few words and a log line.
/// </summary>
internal sealed partial class BadRequests(ILogger<BadRequests> log) : IObserver<KeyValuePair<string, object?>>
{
    private const string Title = "The request cannot be read";
    private const string Detail =
        "Its first line or one of its headers is not as HTTP/1.1 has it. The address may hold a NUL.";
    private static readonly byte[] Page = Encoding.UTF8.GetBytes(SmallPage.Of(Title, Detail));
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
            _ = AnswerAsync(features, response);
        LogRejected(log, response.StatusCode);
    }

    public void OnCompleted() { }

    public void OnError(Exception error) { }

    /// <summary>
    /// There is no body to write to yet: it follows the head on the connection itself, which is closed after it. Streams of
    /// HTTP/2 share theirs, so they get a head alone. Runs to its end at once unless the client reads too slowly.
    /// </summary>
    private static async Task AnswerAsync(IFeatureCollection features, IHttpResponseFeature response)
    {
        if (response.StatusCode is < StatusCodes.Status400BadRequest or >= StatusCodes.Status500InternalServerError)
            response.StatusCode = StatusCodes.Status400BadRequest;
        var request = features.Get<IHttpRequestFeature>();
        var connection = request?.Protocol is "" or "HTTP/1.0" or "HTTP/1.1"
            ? features.Get<IConnectionTransportFeature>()
            : null;
        // The server may not have got as far as the address.
        var isApi = (request?.RawTarget ?? "").StartsWith("/api/", StringComparison.OrdinalIgnoreCase);
        var body =
            connection is null ? []
            : isApi ? ProblemOf(response.StatusCode)
            : Page;

        var headers = response.Headers;
        SecurityHeaders.Write(headers);
        headers.Connection = "close";
        headers.CacheControl = "no-store";
        headers.ContentLength = body.Length;
        if (body.Length > 0)
            headers.ContentType = isApi ? "application/problem+json" : SmallPage.ContentType;
        try
        {
            // Kestrel clears the headers once more unless the answer has begun.
            await (features.Get<IHttpResponseBodyFeature>()?.StartAsync(CancellationToken.None) ?? Task.CompletedTask);
            if (connection is not null)
                await connection.Transport.Output.WriteAsync(body);
        }
        catch (Exception failure)
            when (failure is IOException or InvalidOperationException or OperationCanceledException)
        {
            // The client has gone, or the connection was closed first.
        }
    }

    private static byte[] ProblemOf(int status) =>
        JsonSerializer.SerializeToUtf8Bytes(
            new
            {
                type = "https://www.rfc-editor.org/rfc/rfc9110#section-15.5.1",
                title = Title,
                status,
                detail = Detail,
            }
        );

    [LoggerMessage(Level = LogLevel.Information, Message = "unreadable request {Status}")]
    private static partial void LogRejected(ILogger log, int status);
}
