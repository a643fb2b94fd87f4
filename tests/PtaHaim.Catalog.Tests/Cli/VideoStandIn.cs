using System.Net;
using System.Net.Sockets;
using System.Text;

namespace PtaHaim.Catalog.Tests.Cli;

/// <summary>A stand-in for YouTube on the loopback: oEmbed and thumbnails of uploads, each as a test says.</summary>
internal sealed class VideoStandIn : IDisposable
{
    /// <summary>The first bytes of a picture of 320 × 180, and of 120 × 90.</summary>
    public static readonly byte[] Picture = Jpeg(320, 180);
    public static readonly byte[] Placeholder = Jpeg(120, 90);

    private readonly TcpListener listener = new(IPAddress.Loopback, 0);
    private readonly CancellationTokenSource stop = new();

    public VideoStandIn()
    {
        listener.Start();
        _ = ServeAsync();
    }

    public string OEmbed => $"http://{listener.LocalEndpoint}/oembed";

    public string Thumbnails => $"http://{listener.LocalEndpoint}/vi/";

    /// <summary>The paths that were asked for, in order.</summary>
    public List<string> Requests { get; } = [];

    /// <summary>The status of oEmbed and the thumbnail, null for a 404, by id; others get no answer.</summary>
    public Dictionary<string, (int Status, byte[]? Thumbnail)> Uploads { get; } = [];

    /// <summary>Runs before each answer.</summary>
    public Action<string> OnRequest { get; set; } = _ => { };

    public void Dispose()
    {
        stop.Cancel();
        listener.Dispose();
        stop.Dispose();
    }

    private async Task ServeAsync()
    {
        while (true)
        {
            using var client = await listener.AcceptTcpClientAsync(stop.Token);
            using var reader = new StreamReader(client.GetStream(), leaveOpen: true);
            var path = (await reader.ReadLineAsync(stop.Token) ?? "").Split(' ').ElementAtOrDefault(1) ?? "";
            while (await reader.ReadLineAsync(stop.Token) is { Length: > 0 }) { }
            Requests.Add(path);
            OnRequest(path);
            if (
                Uploads.FirstOrDefault(upload => path.Contains(upload.Key, StringComparison.Ordinal))
                is not { Key: not null } found
            )
                continue;
            var (status, body) = path.StartsWith("/vi/", StringComparison.Ordinal)
                ? (found.Value.Thumbnail is null ? 404 : 200, found.Value.Thumbnail ?? Placeholder)
                : (found.Value.Status, "{}"u8.ToArray());
            var head = $"HTTP/1.1 {status} Answer\r\nContent-Length: {body.Length}\r\nConnection: close\r\n\r\n";
            await client.GetStream().WriteAsync((byte[])[.. Encoding.ASCII.GetBytes(head), .. body], stop.Token);
        }
    }

    private static byte[] Jpeg(int width, int height) =>
        [
            .. (byte[])[0xFF, 0xD8, 0xFF, 0xE0, 0, 4, 0, 0, 0xFF, 0xC0, 0, 17, 8],
            (byte)(height >> 8),
            (byte)height,
            (byte)(width >> 8),
            (byte)width,
            .. new byte[40],
        ];
}
