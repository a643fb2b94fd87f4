using System.Net;
using System.Text.Json;
using PtaHaim.Catalog.Seeds;

namespace PtaHaim.Cli;

/// <summary>What YouTube says of an upload.</summary>
internal sealed record UploadDescription(string Title, string Channel);

/// <summary>Asks YouTube's oEmbed (https://oembed.com) what an upload is.</summary>
internal sealed class YouTubeOEmbed(Uri endpoint, TimeSpan timeout)
{
    private const int LargestAnswer = 64 * 1024;

    /// <summary>Title and channel, or the problem that kept them away. Throws only where <paramref name="cancel"/> does.</summary>
    public async Task<(UploadDescription? Found, string? Problem)> DescribeAsync(string id, CancellationToken cancel)
    {
        using var handler = new SocketsHttpHandler { UseProxy = !endpoint.IsLoopback, UseCookies = false };
        using var client = new HttpClient(handler) { Timeout = timeout, MaxResponseContentBufferSize = LargestAnswer };
        var address = $"{endpoint}?url={Uri.EscapeDataString(YouTubeAddress.Of(id))}&format=json";
        try
        {
            using var answer = await client.GetAsync(new Uri(address), cancel);
            return answer.StatusCode == HttpStatusCode.OK
                ? Read(await answer.Content.ReadAsByteArrayAsync(cancel))
                : (null, Refusal(id, answer.StatusCode));
        }
        catch (OperationCanceledException) when (!cancel.IsCancellationRequested)
        {
            return (null, $"YouTube did not answer within {timeout.TotalSeconds:0.#} seconds");
        }
        catch (HttpRequestException error)
        {
            return (null, $"YouTube cannot be reached: {error.Message.TrimEnd('.')}");
        }
    }

    private static string Refusal(string id, HttpStatusCode status) =>
        status switch
        {
            HttpStatusCode.NotFound or HttpStatusCode.BadRequest => $"YouTube knows no upload {id}",
            HttpStatusCode.Unauthorized or HttpStatusCode.Forbidden => $"YouTube lets nobody embed the upload {id}",
            _ => $"YouTube answered {(int)status}",
        };

    private static (UploadDescription? Found, string? Problem) Read(byte[] body)
    {
        try
        {
            using var json = JsonDocument.Parse(body);
            return
                json.RootElement is { ValueKind: JsonValueKind.Object } root
                && Text(root, "title") is { } title
                && Text(root, "author_name") is { } channel
                ? (new UploadDescription(title, channel), null)
                : (null, "YouTube's answer has no title and channel");
        }
        catch (Exception error) when (error is JsonException or InvalidOperationException)
        {
            return (null, "YouTube's answer is not JSON");
        }
    }

    private static string? Text(JsonElement root, string name) =>
        root.TryGetProperty(name, out var value) && value.ValueKind == JsonValueKind.String
            ? value.GetString()!.Trim()
            : null;
}
