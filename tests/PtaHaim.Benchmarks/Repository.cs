using System.Net;
using System.Net.Sockets;

namespace PtaHaim.Benchmarks;

internal static class Repository
{
    public static string Folder
    {
        get
        {
            var folder = new DirectoryInfo(AppContext.BaseDirectory);
            while (!File.Exists(Path.Combine(folder.FullName, "PtaHaim.sln")))
                folder = folder.Parent ?? throw new InvalidOperationException("PtaHaim.sln is in no folder above.");
            return folder.FullName;
        }
    }
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
