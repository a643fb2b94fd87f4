using System.Net;
using System.Net.Sockets;
using Npgsql;

namespace PtaHaim.Web.Tests.Postgres;

/// <summary>Passes a real server on, but has it say that it is of version 12.</summary>
internal sealed class AgedServer : IAsyncDisposable
{
    private readonly TcpListener listener = new(IPAddress.Loopback, 0);
    private readonly CancellationTokenSource stopping = new();
    private readonly Task accepting;

    public AgedServer(int port)
    {
        listener.Start();
        accepting = AcceptAsync(port);
    }

    /// <summary>The same database, reached through it.</summary>
    public string To(string database) =>
        new NpgsqlConnectionStringBuilder(database)
        {
            Port = ((IPEndPoint)listener.LocalEndpoint).Port,
            SslMode = SslMode.Disable,
        }.ConnectionString;

    public async ValueTask DisposeAsync()
    {
        await stopping.CancelAsync();
        listener.Stop();
        await accepting.ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        stopping.Dispose();
    }

    private async Task AcceptAsync(int port)
    {
        while (true)
        {
            var client = await listener.AcceptTcpClientAsync(stopping.Token);
            _ = PassOnAsync(client, port);
        }
    }

    private async Task PassOnAsync(TcpClient client, int port)
    {
        using (client)
        using (var server = new TcpClient())
        {
            await server.ConnectAsync(IPAddress.Loopback, port, stopping.Token);
            await Task.WhenAny(
                client.GetStream().CopyToAsync(server.GetStream(), stopping.Token),
                AgeAsync(server.GetStream(), client.GetStream())
            );
        }
    }

    /// <summary>The version is among the first things that a server says.</summary>
    private async Task AgeAsync(NetworkStream server, NetworkStream client)
    {
        var buffer = new byte[64 * 1024];
        while (await server.ReadAsync(buffer, stopping.Token) is > 0 and var count)
        {
            var name = "server_version\0"u8;
            if (buffer.AsSpan(0, count).IndexOf(name) is >= 0 and var at)
                "12"u8.CopyTo(buffer.AsSpan(at + name.Length));
            await client.WriteAsync(buffer.AsMemory(0, count), stopping.Token);
        }
    }
}
