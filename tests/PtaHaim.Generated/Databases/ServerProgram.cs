using System.Diagnostics;
using System.Globalization;
using System.Net;
using System.Net.Sockets;
using Npgsql;

namespace PtaHaim.Generated.Databases;

/// <summary>Runs the programs of a database server, which refuse to run as root: root runs them as the user postgres.</summary>
public static class ServerProgram
{
    public static readonly TimeSpan Patience = TimeSpan.FromSeconds(60);

    public static string[] AsPostgres(string program, params string[] arguments)
    {
        var command = (string[])[Find(program), .. arguments];
        return Environment.UserName == "root" ? ["runuser", "-u", "postgres", "--", .. command] : command;
    }

    public static async Task GiveToPostgresAsync(string folder)
    {
        if (Environment.UserName == "root")
            await RunAsync("chown", "postgres", folder);
    }

    public static async Task RunAsync(params string[] command)
    {
        using var process = Start(command);
        await process.WaitForExitAsync().WaitAsync(Patience);
        if (process.ExitCode != 0)
            throw new InvalidOperationException($"{string.Join(' ', command)} ended with {process.ExitCode}.");
    }

    public static Process Start(string[] command)
    {
        var start = new ProcessStartInfo(command[0], command[1..])
        {
            UseShellExecute = false,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
            WorkingDirectory = "/",
        };
        var process = Process.Start(start)!;
        process.OutputDataReceived += (_, _) => { };
        process.ErrorDataReceived += (_, _) => { };
        process.BeginOutputReadLine();
        process.BeginErrorReadLine();
        return process;
    }

    /// <summary>Waits until a server lets a client in.</summary>
    public static async Task WaitUntilOpenAsync(string database, Process server)
    {
        var clock = Stopwatch.StartNew();
        while (true)
        {
            try
            {
                await using var connection = new NpgsqlConnection(database + ";Pooling=false");
                await connection.OpenAsync();
                return;
            }
            catch (NpgsqlException) when (clock.Elapsed < Patience && !server.HasExited)
            {
                await Task.Delay(50);
            }
        }
    }

    public static string Text(int number) => number.ToString(CultureInfo.InvariantCulture);

    public static int FreePort()
    {
        using var listener = new TcpListener(IPAddress.Loopback, 0);
        listener.Start();
        return ((IPEndPoint)listener.LocalEndpoint).Port;
    }

    /// <summary>Debian keeps the programs of each version apart and off the path.</summary>
    public static string Find(string program) =>
        new[] { "/usr/lib/postgresql", "/usr/pgsql" }
            .Where(Directory.Exists)
            .SelectMany(root => Directory.GetFiles(root, program, SearchOption.AllDirectories))
            .OrderDescending(StringComparer.Ordinal)
            .FirstOrDefault()
        ?? program;
}
