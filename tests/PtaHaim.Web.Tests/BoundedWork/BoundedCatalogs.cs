using PtaHaim.Catalog.Snapshots;
using PtaHaim.Generated;
using PtaHaim.Generated.Databases;
using PtaHaim.Web.Tests.Postgres;

namespace PtaHaim.Web.Tests.BoundedWork;

/// <summary>A site over a generated catalog, and one over a catalog of ten times the credits, on the same database.</summary>
public abstract class BoundedCatalogs : IAsyncLifetime
{
    private const int Credits = 100_000;

    internal MeasuredSite Small { get; private set; } = null!;

    internal MeasuredSite Large { get; private set; } = null!;

    public async Task InitializeAsync()
    {
        Small = await StartAsync(GeneratedCatalog.Rows(Credits, 1));
        Large = await StartAsync(GeneratedCatalog.Rows(10 * Credits, 1));
    }

    public async Task DisposeAsync()
    {
        await Small.DisposeAsync();
        await Large.DisposeAsync();
    }

    internal abstract Task<MeasuredSite> StartAsync(CatalogRows rows);
}

public sealed class SqliteCatalogs : BoundedCatalogs
{
    internal override async Task<MeasuredSite> StartAsync(CatalogRows rows) =>
        await MeasuredSite.StartAsync(await SqliteCatalog.CreateAsync(rows), new SqliteStatementWork());
}

public sealed class PostgresCatalogs(OnPostgres on) : BoundedCatalogs
{
    internal override async Task<MeasuredSite> StartAsync(CatalogRows rows)
    {
        var catalog = await PostgresCatalog.CreateAsync(on.Server, rows);
        return await MeasuredSite.StartAsync(catalog, new PostgresStatementWork(catalog.Connect));
    }
}
