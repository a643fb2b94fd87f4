using System.Diagnostics;
using System.Globalization;
using System.Net;
using System.Net.Sockets;
using Npgsql;

namespace PtaHaim.Web.Tests.Postgres;

/// <summary>
/// A real PostgreSQL server of the system's package, in a folder and on a port of its own, stopped by its own process
/// id. It refuses to run as root, so root runs it as the user postgres.
/// </summary>
public sealed class PostgresServer : IAsyncLifetime
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(60);

    private readonly string folder = Directory.CreateTempSubdirectory("ptahaim-postgres-").FullName;
    private Process? server;

    public int Port { get; } = FreePort();

    private string Data => Path.Combine(folder, "data");

    public async Task InitializeAsync()
    {
        if (Environment.UserName == "root")
            await RunAsync("chown", "postgres", folder);
        await RunAsync(AsPostgres("initdb", "-D", Data, "-A", "trust", "-U", "postgres", "-E", "UTF8", "--no-sync"));
        await StartAsync();
    }

    public async Task StartAsync()
    {
        server = Start(
            AsPostgres(
                "postgres",
                "-D",
                Data,
                "-p",
                Port.ToString(CultureInfo.InvariantCulture),
                "-c",
                "listen_addresses=127.0.0.1",
                "-c",
                $"unix_socket_directories={folder}",
                "-c",
                "fsync=off"
            )
        );
        await WaitUntilOpenAsync();
    }

    /// <summary>A new database, empty, and how to reach it.</summary>
    public async Task<string> CreateDatabaseAsync()
    {
        var name = $"catalog_{Guid.NewGuid():N}";
        await using var connection = new NpgsqlConnection(To("postgres"));
        await connection.OpenAsync();
        await using var create = new NpgsqlCommand($"CREATE DATABASE {name}", connection);
        await create.ExecuteNonQueryAsync();
        return To(name);
    }

    /// <summary>Lets the server run statements, as its owner.</summary>
    public static async Task RunAsync(string database, string sql)
    {
        await using var connection = new NpgsqlConnection(database);
        await connection.OpenAsync();
        await using var command = new NpgsqlCommand(sql, connection);
        await command.ExecuteNonQueryAsync();
    }

    public async Task DisposeAsync()
    {
        await StopAsync();
        Directory.Delete(folder, recursive: true);
    }

    /// <summary>Ends every connection and the server.</summary>
    public async Task StopAsync()
    {
        if (server is { HasExited: false })
        {
            // The server itself is the child of runuser: its own id stands in the first line of its file.
            var id = (await File.ReadAllLinesAsync(Path.Combine(Data, "postmaster.pid")))[0].Trim();
            await RunAsync("kill", "-INT", id);
            await server.WaitForExitAsync().WaitAsync(Patience);
        }

        server?.Dispose();
        server = null;
    }

    private string To(string database) => $"Host=127.0.0.1;Port={Port};Database={database};Username=postgres";

    private async Task WaitUntilOpenAsync()
    {
        var clock = Stopwatch.StartNew();
        while (true)
        {
            try
            {
                await using var connection = new NpgsqlConnection(To("postgres") + ";Pooling=false");
                await connection.OpenAsync();
                return;
            }
            catch (NpgsqlException) when (clock.Elapsed < Patience && !server!.HasExited)
            {
                await Task.Delay(50);
            }
        }
    }

    private static string[] AsPostgres(string program, params string[] arguments)
    {
        var command = (string[])[Find(program), .. arguments];
        return Environment.UserName == "root" ? ["runuser", "-u", "postgres", "--", .. command] : command;
    }

    /// <summary>Debian keeps the programs of each version apart and off the path.</summary>
    private static string Find(string program) =>
        new[] { "/usr/lib/postgresql", "/usr/pgsql" }
            .Where(Directory.Exists)
            .SelectMany(root => Directory.GetFiles(root, program, SearchOption.AllDirectories))
            .OrderDescending(StringComparer.Ordinal)
            .FirstOrDefault()
        ?? program;

    private static async Task RunAsync(params string[] command)
    {
        using var process = Start(command);
        await process.WaitForExitAsync().WaitAsync(Patience);
        Assert.True(process.ExitCode == 0, $"{string.Join(' ', command)} ended with {process.ExitCode}.");
    }

    private static Process Start(string[] command)
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

    private static int FreePort()
    {
        using var listener = new TcpListener(IPAddress.Loopback, 0);
        listener.Start();
        return ((IPEndPoint)listener.LocalEndpoint).Port;
    }
}

[CollectionDefinition(Name)]
public sealed class OnPostgres : ICollectionFixture<PostgresServer>
{
    public const string Name = "on PostgreSQL";
}
