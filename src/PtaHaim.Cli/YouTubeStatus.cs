using System.Net;
using PtaHaim.Catalog.Seeds;
using PtaHaim.Catalog.Works;

namespace PtaHaim.Cli;

/// <summary>Asks YouTube whether an upload still plays: its oEmbed, then the address of its thumbnail.</summary>
internal sealed class YouTubeStatus : IDisposable
{
    private const int ReadOfThumbnail = 16 * 1024;

    private readonly Uri oEmbed;
    private readonly Uri thumbnails;
    private readonly TimeSpan timeout;
    private readonly HttpClient client;

    public YouTubeStatus(Uri oEmbed, Uri thumbnails, TimeSpan timeout)
    {
        (this.oEmbed, this.thumbnails, this.timeout) = (oEmbed, thumbnails, timeout);
        // A redirection would lead to a page for people, which says nothing of the upload.
        client = new HttpClient(
            new SocketsHttpHandler
            {
                UseProxy = !oEmbed.IsLoopback,
                UseCookies = false,
                AllowAutoRedirect = false,
            }
        )
        {
            Timeout = timeout,
        };
        client.DefaultRequestHeaders.UserAgent.ParseAdd("PtaHaim/1.0");
    }

    public void Dispose() => client.Dispose();

    /// <summary>
    /// What the upload is, or why that is not known: what cannot be reached or answers unclearly says nothing of an
    /// upload. Throws only where <paramref name="cancel"/> does.
    /// </summary>
    public async Task<(string? Status, string? Problem)> FindAsync(string id, CancellationToken cancel)
    {
        try
        {
            var answer = await AskAsync(id, cancel);
            var hasPicture = await HasPictureAsync(id, cancel);
            return hasPicture is null
                ? (null, "YouTube’s thumbnails cannot be asked for now")
                : (Judge(answer, hasPicture.Value), $"YouTube answered {(int)answer}");
        }
        catch (OperationCanceledException) when (!cancel.IsCancellationRequested)
        {
            return (null, $"YouTube did not answer within {timeout.TotalSeconds:0.#} seconds");
        }
        catch (Exception error) when (error is HttpRequestException or IOException)
        {
            return (null, $"YouTube cannot be reached: {error.Message.TrimEnd('.')}");
        }
    }

    /// <summary>
    /// oEmbed refuses with 401 what its owner lets nobody embed and with 403 what is private. It knows no 404 of what is
    /// gone, and answers 400 for some that are; an upload that is there has a thumbnail. Null where the two contradict
    /// each other.
    /// </summary>
    private static string? Judge(HttpStatusCode answer, bool hasPicture) =>
        (answer, hasPicture) switch
        {
            (HttpStatusCode.OK, true) => VideoStatus.Playing,
            (HttpStatusCode.Unauthorized, true) => VideoStatus.NotEmbeddable,
            (HttpStatusCode.Unauthorized or HttpStatusCode.Forbidden, _) => VideoStatus.Private,
            (HttpStatusCode.NotFound, _) or (HttpStatusCode.BadRequest, false) => VideoStatus.Gone,
            _ => null,
        };

    private async Task<HttpStatusCode> AskAsync(string id, CancellationToken cancel)
    {
        var address = new Uri($"{oEmbed}?url={Uri.EscapeDataString(YouTubeAddress.Of(id))}&format=json");
        using var answer = await client.GetAsync(address, HttpCompletionOption.ResponseHeadersRead, cancel);
        return answer.StatusCode;
    }

    /// <summary>Null where neither a picture nor its absence was found.</summary>
    private async Task<bool?> HasPictureAsync(string id, CancellationToken cancel)
    {
        var address = new Uri(thumbnails, $"{Uri.EscapeDataString(id)}/mqdefault.jpg");
        using var answer = await client.GetAsync(address, HttpCompletionOption.ResponseHeadersRead, cancel);
        if (answer.StatusCode is HttpStatusCode.NotFound or HttpStatusCode.Gone)
            return false;
        if (answer.StatusCode != HttpStatusCode.OK)
            return null;
        using var slow = CancellationTokenSource.CreateLinkedTokenSource(cancel);
        slow.CancelAfter(timeout);
        await using var body = await answer.Content.ReadAsStreamAsync(slow.Token);
        var start = new byte[ReadOfThumbnail];
        var read = await body.ReadAtLeastAsync(start, start.Length, throwOnEndOfStream: false, slow.Token);
        return !JpegSize.IsPlaceholder(start.AsSpan(0, read));
    }
}
