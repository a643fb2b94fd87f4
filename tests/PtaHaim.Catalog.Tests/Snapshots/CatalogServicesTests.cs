using System.Data.Common;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Diagnostics;
using Microsoft.Extensions.DependencyInjection;
using PtaHaim.Catalog.Data;
using PtaHaim.Catalog.Snapshots;
using PtaHaim.Catalog.Tests.Databases;

namespace PtaHaim.Catalog.Tests.Snapshots;

/// <summary>The catalog as its settings bring it into a host.</summary>
public abstract class CatalogServicesTests(OnDatabase on) : IAsyncLifetime
{
    private TestSite site = null!;

    public async Task InitializeAsync() => site = await TestSite.CreateAsync(on);

    public async Task DisposeAsync() => await site.DisposeAsync();

    [Fact]
    public async Task A_scope_has_one_context_on_the_snapshot_that_was_current_when_it_began()
    {
        await using var provider = Provide();
        var catalog = provider.GetRequiredService<CatalogService>();
        await catalog.StartAsync(CancellationToken.None);

        await using var scope = provider.CreateAsyncScope();
        var context = scope.ServiceProvider.GetRequiredService<CatalogContext>();
        site.SaveTitle("Day Ferry");
        await catalog.RefreshAsync(CancellationToken.None);
        await using var next = provider.CreateAsyncScope();

        Assert.Same(context, scope.ServiceProvider.GetRequiredService<CatalogContext>());
        Assert.Equal("Night Ferry", context.Works.Single(work => work.Slug == "night-ferry").Title);
        Assert.Equal(
            "Day Ferry",
            next.ServiceProvider.GetRequiredService<CatalogContext>()
                .Works.Single(work => work.Slug == "night-ferry")
                .Title
        );
    }

    [Fact]
    public async Task Contexts_track_nothing_and_registered_interceptors_see_their_queries()
    {
        var seen = new CountingInterceptor();
        await using var provider = Provide(seen);
        await provider.GetRequiredService<CatalogService>().StartAsync(CancellationToken.None);
        await using var scope = provider.CreateAsyncScope();
        var context = scope.ServiceProvider.GetRequiredService<CatalogContext>();

        await context.Works.ToListAsync();

        Assert.Empty(context.ChangeTracker.Entries());
        Assert.Equal(1, seen.Queries);
    }

    private ServiceProvider Provide(params IInterceptor[] interceptors)
    {
        var services = new ServiceCollection().AddLogging().Configure<CatalogOptions>(site.Configure).AddCatalog();
        foreach (var interceptor in interceptors)
            services.AddSingleton(interceptor);
        return services.BuildServiceProvider(validateScopes: true);
    }

    private sealed class CountingInterceptor : DbCommandInterceptor
    {
        public int Queries { get; private set; }

        public override ValueTask<DbDataReader> ReaderExecutedAsync(
            DbCommand command,
            CommandExecutedEventData eventData,
            DbDataReader result,
            CancellationToken cancellationToken = default
        )
        {
            Queries++;
            return ValueTask.FromResult(result);
        }
    }
}

[Collection(SqliteCollection.Name)]
public sealed class CatalogServicesOnSqlite(OnSqlite on) : CatalogServicesTests(on);

[Collection(PostgresCollection.Name)]
public sealed class CatalogServicesOnPostgres(OnPostgres on) : CatalogServicesTests(on);
