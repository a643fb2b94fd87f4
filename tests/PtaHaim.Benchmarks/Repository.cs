using System.Net;
using System.Net.Sockets;
using PtaHaim.Catalog;

namespace PtaHaim.Benchmarks;

internal static class Repository
{
    public static string Folder { get; } = RepositoryFolder.Around(AppContext.BaseDirectory)!;
}

internal static class FreePort
{
    public static int Find()
    {
        using var listener = new TcpListener(IPAddress.Loopback, 0);
        listener.Start();
        return ((IPEndPoint)listener.LocalEndpoint).Port;
    }
}
