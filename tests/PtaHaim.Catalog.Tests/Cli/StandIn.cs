using System.Net;
using System.Net.Sockets;
using System.Text;

namespace PtaHaim.Catalog.Tests.Cli;

/// <summary>A server on the loopback that answers every request alike, or never, and remembers what it was asked.</summary>
internal sealed class StandIn : IDisposable
{
    private readonly TcpListener listener = new(IPAddress.Loopback, 0);
    private readonly CancellationTokenSource stop = new();
    private readonly List<TcpClient> clients = [];

    /// <param name="status">The status line without its version; null never to answer.</param>
    public StandIn(string? status, string body = "")
    {
        listener.Start();
        _ = ServeAsync(status, body);
    }

    public string Address => $"http://{listener.LocalEndpoint}/oembed";

    /// <summary>The request lines, in order.</summary>
    public List<string> Requests { get; } = [];

    public void Dispose()
    {
        stop.Cancel();
        listener.Dispose();
        foreach (var client in clients)
            client.Dispose();
        stop.Dispose();
    }

    private async Task ServeAsync(string? status, string body)
    {
        while (true)
        {
            var client = await listener.AcceptTcpClientAsync(stop.Token);
            clients.Add(client);
            using var reader = new StreamReader(client.GetStream(), leaveOpen: true);
            Requests.Add(await reader.ReadLineAsync(stop.Token) ?? "");
            while (await reader.ReadLineAsync(stop.Token) is { Length: > 0 }) { }

            if (status is null)
                continue;
            var length = Encoding.UTF8.GetByteCount(body);
            var answer = $"HTTP/1.1 {status}\r\nContent-Length: {length}\r\nConnection: close\r\n\r\n{body}";
            await client.GetStream().WriteAsync(Encoding.UTF8.GetBytes(answer), stop.Token);
            client.Close();
        }
    }
}
