using System.Net;
using System.Net.Sockets;
using System.Text;

namespace PtaHaim.Browser.Tests.Site;

/// <summary>Somebody else's site on a loopback port of its own, with one page for every address.</summary>
internal sealed class OtherSite : IAsyncDisposable
{
    private readonly TcpListener listener = new(IPAddress.Loopback, 0);
    private readonly CancellationTokenSource end = new();
    private readonly byte[] answer;
    private readonly Task serving;

    public OtherSite(string body)
    {
        var page = $"<!doctype html><html lang=\"en\"><title>A blog</title><body><h1>A blog</h1>{body}</body></html>";
        answer = Encoding.UTF8.GetBytes(
            "HTTP/1.1 200 OK\r\nContent-Type: text/html; charset=utf-8\r\nConnection: close\r\n"
                + $"Content-Length: {Encoding.UTF8.GetByteCount(page)}\r\n\r\n{page}"
        );
        listener.Start();
        serving = ServeAsync();
    }

    public string Origin => $"http://127.0.0.1:{((IPEndPoint)listener.LocalEndpoint).Port}";

    public async ValueTask DisposeAsync()
    {
        await end.CancelAsync();
        listener.Stop();
        await serving;
        listener.Dispose();
        end.Dispose();
    }

    private async Task ServeAsync()
    {
        var question = new byte[16 * 1024];
        while (!end.IsCancellationRequested)
        {
            try
            {
                using var client = await listener.AcceptSocketAsync(end.Token);
                await client.ReceiveAsync(question, end.Token);
                await client.SendAsync(answer, end.Token);
            }
            catch (Exception failure) when (failure is OperationCanceledException or SocketException)
            {
                // The browser went away, or the test is over.
            }
        }
    }
}
