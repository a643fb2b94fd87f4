using System.Diagnostics;
using System.Globalization;
using System.Text;
using Microsoft.EntityFrameworkCore;
using Npgsql;
using PtaHaim.Catalog.Data;
using PtaHaim.Catalog.Snapshots;
using PtaHaim.Generated.Databases;

namespace PtaHaim.Benchmarks.Databases;

/// <summary>
/// The yardstick of a build: the tables, rows, keys and indexes of a snapshot that was built, written again by psql. The
/// server reads the rows from files of its own binary format; there are no foreign keys, statistics or views.
/// </summary>
internal sealed class PlainCopy
{
    private readonly string script;

    private PlainCopy(string script) => this.script = script;

    /// <param name="folder">Gets the rows; the server must be able to read there.</param>
    public static async Task<PlainCopy> OfAsync(string database, string schema, string folder)
    {
        Directory.CreateDirectory(folder);
        await using var connection = new NpgsqlConnection(database);
        await connection.OpenAsync();
        await using var context = new PostgresCatalogContext(
            new DbContextOptionsBuilder<PostgresCatalogContext>().UseNpgsql(connection).Options
        );
        var statements = PostgresSchemaScript.Of(context);
        var tables = context.Model.GetEntityTypes().Select(type => type.GetTableName()).OfType<string>();

        var sql = new StringBuilder("BEGIN;\nCREATE SCHEMA plain;\nSET LOCAL search_path TO plain;\n");
        sql.Append("SET LOCAL maintenance_work_mem TO '256MB';\n");
        sql.AppendJoin("", statements.Tables.Select(table => $"{table};\n"));
        foreach (var table in tables)
        {
            var kept = Path.Combine(folder, $"{table}.rows");
            await using (var rows = File.Create(kept))
            await using (
                var copy = await connection.BeginRawBinaryCopyAsync(
                    $"COPY {schema}.\"{table}\" TO STDOUT (FORMAT BINARY)"
                )
            )
                await copy.CopyToAsync(rows);
            sql.Append($"COPY \"{table}\" FROM '{kept}' (FORMAT BINARY, FREEZE);\n");
        }

        sql.AppendJoin("", statements.PrimaryKeys.Concat(statements.Indexes).Select(index => $"{index};\n"));
        sql.Append("COMMIT;\n");
        var file = Path.Combine(folder, "plain.sql");
        await File.WriteAllTextAsync(file, sql.ToString());
        return new PlainCopy(file);
    }

    public async Task RunAsync(string database)
    {
        var to = new NpgsqlConnectionStringBuilder(database);
        string[] arguments =
        [
            "--no-psqlrc",
            "--quiet",
            "--set=ON_ERROR_STOP=1",
            $"--host={to.Host}",
            $"--port={to.Port.ToString(CultureInfo.InvariantCulture)}",
            $"--username={to.Username}",
            $"--dbname={to.Database}",
            $"--file={script}",
        ];
        using var psql = Process.Start(ServerProgram.Find("psql"), arguments);
        await psql.WaitForExitAsync();
        if (psql.ExitCode != 0)
            throw new InvalidOperationException($"psql ended with {psql.ExitCode}.");
    }
}
