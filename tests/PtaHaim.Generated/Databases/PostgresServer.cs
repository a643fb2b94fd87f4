using System.Diagnostics;
using System.Globalization;
using Npgsql;
using static PtaHaim.Generated.Databases.ServerProgram;

namespace PtaHaim.Generated.Databases;

/// <summary>
/// A real PostgreSQL server of the system's package, in a folder and on a port of its own, stopped by its own process
/// id. It refuses to run as root, so root runs it as the user postgres.
/// </summary>
public sealed class PostgresServer : IAsyncDisposable
{
    /// <summary>Members of this role must give their password; everybody else is let in.</summary>
    public const string MustGivePassword = "must_give_password";

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
        await GiveToPostgresAsync(primary.folder);
        string[] options = ["-A", "trust", "-U", "postgres", "-E", "UTF8", "-N"];
        // The databases sort as English does: whatever does not ask for another order shows.
        string[] language = ["--locale-provider=icu", "--icu-locale=en-US"];
        await RunAsync(AsPostgres("initdb", ["-D", primary.Data, .. options, .. language]));
        var rules = Path.Combine(primary.Data, "pg_hba.conf");
        await File.WriteAllTextAsync(
            rules,
            $"host all +{MustGivePassword} 127.0.0.1/32 scram-sha-256\n" + await File.ReadAllTextAsync(rules)
        );
        await primary.StartAsync();
        await ExecuteAsync(primary.To("postgres"), $"CREATE ROLE {MustGivePassword}");
        return primary;
    }

    /// <summary>A hot standby that follows this server by streaming replication.</summary>
    public async Task<PostgresServer> CreateStandbyAsync()
    {
        var standby = new PostgresServer(durable);
        await GiveToPostgresAsync(standby.folder);
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
        await WaitUntilOpenAsync(To("postgres"), process);
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
        await ExecuteAsync(To("postgres"), $"CREATE DATABASE {name}");
        return To(name);
    }

    /// <summary>How its owner reaches a database.</summary>
    public string To(string database) => $"Host=127.0.0.1;Port={Text(Port)};Database={database};Username=postgres";

    /// <summary>How the database of another server's connection string is reached on this one.</summary>
    public string Same(string database) => To(new NpgsqlConnectionStringBuilder(database).Database!);

    /// <summary>Lets the server run statements.</summary>
    public static async Task ExecuteAsync(string database, string sql)
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

    /// <summary>Lets it hang: connections stay, answers do not come.</summary>
    public Task FreezeAsync() => SignalAllAsync("STOP");

    public async Task ThawAsync()
    {
        await SignalAllAsync("CONT");
        // Who runs the server has stopped with it, and must find it running when it goes on.
        await RunAsync("kill", "-CONT", Text(process!.Id));
    }

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

    /// <summary>Each connection has a process of its own, a child of the server.</summary>
    private async Task SignalAllAsync(string signal)
    {
        var children = await File.ReadAllTextAsync($"/proc/{Id}/task/{Id}/children");
        await RunAsync([
            "kill",
            $"-{signal}",
            Text(Id!.Value),
            .. children.Split(' ', StringSplitOptions.RemoveEmptyEntries),
        ]);
    }
}
