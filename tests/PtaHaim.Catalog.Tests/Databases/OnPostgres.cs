using System.Collections.Concurrent;
using System.Text;
using Npgsql;
using PtaHaim.Catalog.Snapshots;
using PtaHaim.Catalog.Tests.Snapshots;
using PtaHaim.Generated.Databases;

namespace PtaHaim.Catalog.Tests.Databases;

/// <summary>One server for all tests that need no other.</summary>
public sealed class OnPostgres : OnDatabase
{
    public PostgresServer Server { get; private set; } = null!;

    public override string ListTables =>
        "SELECT tablename::text AS \"Value\" FROM pg_tables WHERE schemaname = current_schema()";

    public override string ListIndexes =>
        """
            SELECT class.relname::text AS "Value"
            FROM pg_index AS index
            JOIN pg_class AS class ON class.oid = index.indexrelid
            WHERE NOT index.indisprimary AND class.relnamespace = current_schema()::regnamespace
            """;

    public override async Task InitializeAsync()
    {
        Server = await PostgresServer.CreateAsync();
        await base.InitializeAsync();
    }

    public override async Task DisposeAsync()
    {
        await base.DisposeAsync();
        await Server.DisposeAsync();
    }

    public override async Task<CatalogDatabase> CreateAsync(CatalogRows rows, CancellationToken cancel = default) =>
        await PostgresCatalog.CreateAsync(Server, rows, cancel);

    internal override async Task<SnapshotPlace> CreatePlaceAsync() =>
        new PostgresPlace(await Server.CreateDatabaseAsync());
}

/// <summary>A database that outdated snapshots leave at the next look.</summary>
internal sealed class PostgresPlace(string connectionString) : SnapshotPlace
{
    private readonly DirectoryInfo data = Directory.CreateTempSubdirectory("ptahaim-graphs-");
    private readonly NpgsqlDataSource database = NpgsqlDataSource.Create(connectionString);
    private readonly ConcurrentBag<PostgresSnapshotStore> stores = [];

    public override SnapshotStore Store(ConcurrentQueue<string> log) => StoreIn(data.FullName, log);

    /// <summary>A node that keeps its graphs in that folder.</summary>
    public SnapshotStore StoreIn(string folder, ConcurrentQueue<string>? log = null)
    {
        var store = new PostgresSnapshotStore(
            PostgresSettings.Of(connectionString, null, TimeSpan.Zero),
            folder,
            [],
            Time,
            new RecordingLogger<PostgresSnapshotStore>(log ?? new ConcurrentQueue<string>())
        );
        stores.Add(store);
        return store;
    }

    public override void Configure(CatalogOptions options) =>
        (options.Database, options.Data, options.Keep) = (connectionString, data.FullName, TimeSpan.Zero);

    public override async Task<IReadOnlyList<string>> NamesAsync()
    {
        await using var command = database.CreateCommand(
            @"SELECT nspname::text FROM pg_namespace WHERE nspname LIKE 'catalog\_%'"
        );
        await using var rows = await command.ExecuteReaderAsync();
        var names = new List<string>();
        while (await rows.ReadAsync())
            names.Add(rows.GetString(0));
        return names;
    }

    public override async Task GiveFormatAsync(string fingerprint, int format)
    {
        await using var connection = await database.OpenConnectionAsync();
        var manifest = PublishedSnapshots.Find(connection, fingerprint)! with { Format = format };
        connection.Run(
            "UPDATE ptahaim.snapshots SET manifest = $2 WHERE fingerprint = $1",
            fingerprint,
            Encoding.UTF8.GetString(manifest.ToBytes())
        );
    }

    public override string Graph(string fingerprint) => Path.Combine(data.FullName, $"catalog-{fingerprint}.graph");

    public IEnumerable<string> Graphs() => data.EnumerateFiles().Select(file => file.Name);

    public override async ValueTask DisposeAsync()
    {
        foreach (var store in stores)
            await store.DisposeAsync();
        await database.DisposeAsync();
        data.Delete(recursive: true);
    }
}

[CollectionDefinition(Name)]
public sealed class PostgresCollection : ICollectionFixture<OnPostgres>
{
    public const string Name = "on PostgreSQL";
}
