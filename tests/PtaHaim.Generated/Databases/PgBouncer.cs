using System.Diagnostics;
using Npgsql;

namespace PtaHaim.Generated.Databases;

/// <summary>A real PgBouncer, the pooler of the system's package, in front of a server.</summary>
public sealed class PgBouncer : IAsyncDisposable
{
    private readonly string folder = Directory.CreateTempSubdirectory("ptahaim-pgbouncer-").FullName;
    private Process? process;

    private PgBouncer() { }

    public int Port { get; } = ServerProgram.FreePort();

    /// <param name="server">What it stands in front of.</param>
    /// <param name="mode"><c>session</c>, <c>transaction</c> or <c>statement</c>.</param>
    public static async Task<PgBouncer> CreateAsync(PostgresServer server, string mode)
    {
        var pooler = new PgBouncer();
        await ServerProgram.GiveToPostgresAsync(pooler.folder);
        var settings = Path.Combine(pooler.folder, "pgbouncer.ini");
        await File.WriteAllTextAsync(
            settings,
            $"""
            [databases]
            * = host=127.0.0.1 port={server.Port} user=postgres
            [pgbouncer]
            listen_addr = 127.0.0.1
            listen_port = {pooler.Port}
            unix_socket_dir =
            auth_type = any
            pool_mode = {mode}
            logfile = {pooler.folder}/log
            """
        );
        pooler.process = ServerProgram.Start(ServerProgram.AsPostgres("pgbouncer", settings));
        await ServerProgram.WaitUntilOpenAsync(pooler.To("postgres"), pooler.process);
        return pooler;
    }

    public string To(string database) =>
        $"Host=127.0.0.1;Port={ServerProgram.Text(Port)};Database={database};Username=postgres";

    /// <summary>The same database, reached through the pooler.</summary>
    public string Through(string connectionString) =>
        new NpgsqlConnectionStringBuilder(connectionString) { Port = Port }.ConnectionString;

    public async ValueTask DisposeAsync()
    {
        if (process is { HasExited: false })
            process.Kill(entireProcessTree: true);
        await (process?.WaitForExitAsync() ?? Task.CompletedTask);
        process?.Dispose();
        Directory.Delete(folder, recursive: true);
    }
}
