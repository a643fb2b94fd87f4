using Microsoft.EntityFrameworkCore;
using Npgsql;
using PtaHaim.Catalog.Data;
using PtaHaim.Catalog.Snapshots;

namespace PtaHaim.Generated.Databases;

/// <summary>A catalog in a schema of a PostgreSQL database.</summary>
public sealed class PostgresCatalog : CatalogDatabase
{
    private const string Schema = "catalog_of_a_test";

    private readonly NpgsqlDataSource database;

    private PostgresCatalog(NpgsqlDataSource database) => this.database = database;

    /// <summary>Writes the rows as a build does; the database goes with its server.</summary>
    public static async Task<PostgresCatalog> CreateAsync(
        PostgresServer server,
        CatalogRows rows,
        CancellationToken cancel = default
    )
    {
        var settings = PostgresSettings.Of(await server.CreateDatabaseAsync(), null, TimeSpan.Zero);
        await using (var connection = new NpgsqlConnection(settings.ForBuilding))
        {
            await connection.OpenAsync(cancel);
            await using var transaction = await connection.BeginTransactionAsync(cancel);
            await new PostgresSnapshotWriter(connection, cancel).WriteAsync(Schema, rows);
            await transaction.CommitAsync(cancel);
        }

        return new PostgresCatalog(settings.ForReading(Schema));
    }

    public override CatalogContext Open(Action<DbContextOptionsBuilder>? configure = null)
    {
        var options = new DbContextOptionsBuilder<PostgresCatalogContext>()
            .UseNpgsql(database)
            .UseQueryTrackingBehavior(QueryTrackingBehavior.NoTracking)
            .AddInterceptors(PostgresTexts.Interceptor);
        configure?.Invoke(options);
        return new PostgresCatalogContext(options.Options);
    }

    /// <summary>A connection that sees the catalog as a reader's does; not yet open.</summary>
    public NpgsqlConnection Connect() => database.CreateConnection();

    public override ValueTask DisposeAsync() => database.DisposeAsync();
}
