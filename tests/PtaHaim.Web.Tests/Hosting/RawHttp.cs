using System.Net;
using System.Net.Sockets;
using System.Text;

namespace PtaHaim.Web.Tests.Hosting;

/// <summary>Sends bytes as they are, well-formed or not, and reads the one answer.</summary>
internal static class RawHttp
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(20);

    public static Task<RawAnswer> GetAsync(int port, string target, params string[] headers) =>
        SendAsync(port, Request("GET", target, headers));

    public static string Request(string method, string target, params string[] headers) =>
        $"{method} {target} HTTP/1.1\r\n"
        + (headers.Any(header => header.StartsWith("Host:", StringComparison.Ordinal)) ? "" : "Host: localhost\r\n")
        + string.Concat(headers.Select(header => header + "\r\n"))
        + "Connection: close\r\n\r\n";

    public static async Task<RawAnswer> SendAsync(int port, string request)
    {
        using var client = await ConnectAsync(port);
        using var limit = new CancellationTokenSource(Patience);
        try
        {
            await client.SendAsync(Encoding.Latin1.GetBytes(request), limit.Token);
        }
        catch (SocketException)
        {
            // A server may refuse and close before it has read everything; its answer is still there to read.
        }

        return RawAnswer.Parse(await ReadToEndAsync(client, limit.Token));
    }

    public static async Task<Socket> ConnectAsync(int port)
    {
        var client = new Socket(AddressFamily.InterNetwork, SocketType.Stream, ProtocolType.Tcp) { NoDelay = true };
        await client.ConnectAsync(IPAddress.Loopback, port);
        return client;
    }

    public static async Task<byte[]> ReadToEndAsync(Socket client, CancellationToken cancel)
    {
        using var answer = new MemoryStream();
        var buffer = new byte[16 * 1024];
        try
        {
            while (await client.ReceiveAsync(buffer, cancel) is > 0 and var count)
                answer.Write(buffer, 0, count);
        }
        catch (SocketException)
        {
            // Closed hard after the answer.
        }

        return answer.ToArray();
    }
}

internal sealed record RawAnswer(int Status, ILookup<string, string> Headers, byte[] Body)
{
    public string Text => Encoding.UTF8.GetString(Body);

    public string? Header(string name) => Headers[name].FirstOrDefault();

    public static RawAnswer Parse(byte[] bytes)
    {
        var text = Encoding.Latin1.GetString(bytes);
        var end = text.IndexOf("\r\n\r\n", StringComparison.Ordinal);
        Assert.True(end > 0, "The server closed without an answer.");
        var lines = text[..end].Split("\r\n");
        var headers = lines
            .Skip(1)
            .Select(line => line.Split(": ", 2))
            .ToLookup(pair => pair[0], pair => pair[1], StringComparer.OrdinalIgnoreCase);
        var body = bytes[(end + 4)..];
        return new(
            int.Parse(lines[0].Split(' ')[1]),
            headers,
            headers["Transfer-Encoding"].Contains("chunked") ? Unchunk(body) : body
        );
    }

    private static byte[] Unchunk(byte[] body)
    {
        using var whole = new MemoryStream();
        var text = Encoding.Latin1.GetString(body);
        for (var at = 0; at < text.Length; )
        {
            var line = text.IndexOf("\r\n", at, StringComparison.Ordinal);
            var size = Convert.ToInt32(text[at..line], 16);
            whole.Write(body, line + 2, size);
            at = size == 0 ? text.Length : line + 2 + size + 2;
        }

        return whole.ToArray();
    }
}
