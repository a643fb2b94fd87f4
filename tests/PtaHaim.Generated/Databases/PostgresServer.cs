using System.Diagnostics;
using System.Globalization;
using System.Net;
using System.Net.Sockets;
using Npgsql;

namespace PtaHaim.Generated.Databases;

/// <summary>
/// A real PostgreSQL server of the system's package, in a folder and on a port of its own, stopped by its own process
/// id. It refuses to run as root, so root runs it as the user postgres.
/// </summary>
public sealed class PostgresServer : IAsyncDisposable
{
    /// <summary>Members of this role must give their password; everybody else is let in.</summary>
    public const string MustGivePassword = "must_give_password";

    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(60);

    private readonly string folder = Directory.CreateTempSubdirectory("ptahaim-postgres-").FullName;
    private readonly bool durable;
    private Process? process;

    private PostgresServer(bool durable) => this.durable = durable;

    public int Port { get; } = FreePort();

    /// <summary>The server's own process; null while it is stopped.</summary>
    public int? Id { get; private set; }

    private string Data => Path.Combine(folder, "data");

    /// <param name="durable">Waits for the disk, as a server does where power can fail. Tests need not.</param>
    public static async Task<PostgresServer> CreateAsync(bool durable = false)
    {
        var primary = new PostgresServer(durable);
        await primary.GiveFolderAsync();
        await RunAsync(AsPostgres("initdb", "-D", primary.Data, "-A", "trust", "-U", "postgres", "-E", "UTF8", "-N"));
        var rules = Path.Combine(primary.Data, "pg_hba.conf");
        await File.WriteAllTextAsync(
            rules,
            $"host all +{MustGivePassword} 127.0.0.1/32 scram-sha-256\n" + await File.ReadAllTextAsync(rules)
        );
        await primary.StartAsync();
        await RunAsync(primary.To("postgres"), $"CREATE ROLE {MustGivePassword}");
        return primary;
    }

    /// <summary>A hot standby that follows this server by streaming replication.</summary>
    public async Task<PostgresServer> CreateStandbyAsync()
    {
        var standby = new PostgresServer(durable);
        await standby.GiveFolderAsync();
        await RunAsync(
            AsPostgres(
                "pg_basebackup",
                "-D",
                standby.Data,
                "-h",
                "127.0.0.1",
                "-p",
                Text(Port),
                "-U",
                "postgres",
                "--write-recovery-conf",
                "--checkpoint=fast",
                "--no-sync"
            )
        );
        await standby.StartAsync();
        return standby;
    }

    public async Task StartAsync()
    {
        string[] settings =
        [
            "listen_addresses=127.0.0.1",
            $"unix_socket_directories={folder}",
            durable ? "fsync=on" : "fsync=off",
            "wal_level=replica",
            "max_connections=200",
        ];
        process = Start(
            AsPostgres(
                "postgres",
                ["-D", Data, "-p", Text(Port), .. settings.SelectMany(value => new[] { "-c", value })]
            )
        );
        await WaitUntilOpenAsync();
        // The server itself is the child of runuser: its own id stands in the first line of its file.
        Id = int.Parse(
            (await File.ReadAllLinesAsync(Path.Combine(Data, "postmaster.pid")))[0],
            CultureInfo.InvariantCulture
        );
    }

    /// <summary>A new database, empty, and how to reach it.</summary>
    public async Task<string> CreateDatabaseAsync()
    {
        var name = $"catalog_{Guid.NewGuid():N}";
        await RunAsync(To("postgres"), $"CREATE DATABASE {name}");
        return To(name);
    }

    /// <summary>How its owner reaches a database.</summary>
    public string To(string database) => $"Host=127.0.0.1;Port={Text(Port)};Database={database};Username=postgres";

    /// <summary>Lets the server run statements, as its owner.</summary>
    public static async Task RunAsync(string database, string sql)
    {
        await using var connection = new NpgsqlConnection(database);
        await connection.OpenAsync();
        await using var command = new NpgsqlCommand(sql, connection);
        await command.ExecuteNonQueryAsync();
    }

    /// <summary>Ends every connection and the server in good order.</summary>
    public Task StopAsync() => StopAsync("INT");

    /// <summary>Ends it as a power cut does.</summary>
    public Task KillAsync() => StopAsync("KILL");

    public async ValueTask DisposeAsync()
    {
        await StopAsync();
        Directory.Delete(folder, recursive: true);
    }

    private async Task StopAsync(string signal)
    {
        if (process is null)
            return;
        if (Id is { } id && !process.HasExited)
        {
            await RunAsync("kill", $"-{signal}", Text(id));
            await process.WaitForExitAsync().WaitAsync(Patience);
        }

        process.Dispose();
        (process, Id) = (null, null);
    }

    private async Task GiveFolderAsync()
    {
        if (Environment.UserName == "root")
            await RunAsync("chown", "postgres", folder);
    }

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
            catch (NpgsqlException) when (clock.Elapsed < Patience && !process!.HasExited)
            {
                await Task.Delay(50);
            }
        }
    }

    private static string[] AsPostgres(string program, params string[] arguments)
    {
        var command = (string[])[Program(program), .. arguments];
        return Environment.UserName == "root" ? ["runuser", "-u", "postgres", "--", .. command] : command;
    }

    /// <summary>Where a program of the package lies: Debian keeps those of each version apart and off the path.</summary>
    public static string Program(string program) =>
        new[] { "/usr/lib/postgresql", "/usr/pgsql" }
            .Where(Directory.Exists)
            .SelectMany(root => Directory.GetFiles(root, program, SearchOption.AllDirectories))
            .OrderDescending(StringComparer.Ordinal)
            .FirstOrDefault()
        ?? program;

    private static async Task RunAsync(params string[] command)
    {
        using var running = Start(command);
        await running.WaitForExitAsync().WaitAsync(Patience);
        if (running.ExitCode != 0)
            throw new InvalidOperationException($"{string.Join(' ', command)} ended with {running.ExitCode}.");
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
        var started = Process.Start(start)!;
        started.OutputDataReceived += (_, _) => { };
        started.ErrorDataReceived += (_, _) => { };
        started.BeginOutputReadLine();
        started.BeginErrorReadLine();
        return started;
    }

    private static string Text(int number) => number.ToString(CultureInfo.InvariantCulture);

    private static int FreePort()
    {
        using var listener = new TcpListener(IPAddress.Loopback, 0);
        listener.Start();
        return ((IPEndPoint)listener.LocalEndpoint).Port;
    }
}
