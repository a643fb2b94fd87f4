using Microsoft.Extensions.Logging.Abstractions;
using Npgsql;
using PtaHaim.Catalog.Snapshots;
using PtaHaim.Generated.Databases;

namespace PtaHaim.Benchmarks.Databases;

/// <summary>One of the two databases: where snapshots are built, and how a site is told of them.</summary>
internal abstract class MeasuredDatabase(string name)
{
    public string Name => name;

    /// <summary>Processor time that is spent neither here nor in a site.</summary>
    public abstract TimeSpan ServerTime { get; }

    /// <summary>A store without a snapshot.</summary>
    public abstract Task<Place> NewAsync();
}

/// <param name="Store">Builds there.</param>
/// <param name="Setting">Tells a site of it.</param>
internal sealed record Place(SnapshotStore Store, string Setting, Func<Task> RemoveAsync);

internal sealed class MeasuredSqlite(string folder) : MeasuredDatabase("SQLite")
{
    public override TimeSpan ServerTime => TimeSpan.Zero;

    public override Task<Place> NewAsync()
    {
        var data = Path.Combine(folder, Guid.NewGuid().ToString("N"));
        var store = new SqliteSnapshotStore(data, [], TimeProvider.System, NullLogger<SqliteSnapshotStore>.Instance);
        return Task.FromResult(
            new Place(
                store,
                $"--Catalog:Data={data}",
                () =>
                {
                    Directory.Delete(data, recursive: true);
                    return Task.CompletedTask;
                }
            )
        );
    }
}

internal sealed class MeasuredPostgres(PostgresServer server) : MeasuredDatabase("PostgreSQL")
{
    public override TimeSpan ServerTime => ProcessorTime.OfServer(server.Id!.Value);

    public override async Task<Place> NewAsync()
    {
        var database = await NewDatabaseAsync();
        var settings = PostgresSettings.Of(database, null, TimeSpan.FromHours(1));
        var store = new PostgresSnapshotStore(
            settings,
            data: null,
            [],
            TimeProvider.System,
            NullLogger<PostgresSnapshotStore>.Instance
        );
        return new Place(
            store,
            $"--Catalog:Database={database}",
            async () =>
            {
                await store.DisposeAsync();
                await RemoveAsync(database);
            }
        );
    }

    /// <summary>An empty one. What was written before is on the disk, so that each begins alike.</summary>
    public async Task<string> NewDatabaseAsync()
    {
        var database = await server.CreateDatabaseAsync();
        await PostgresServer.ExecuteAsync(database, "CHECKPOINT");
        return database;
    }

    public Task RemoveAsync(string database) =>
        PostgresServer.ExecuteAsync(
            server.To("postgres"),
            $"DROP DATABASE {new NpgsqlConnectionStringBuilder(database).Database} WITH (FORCE)"
        );
}
