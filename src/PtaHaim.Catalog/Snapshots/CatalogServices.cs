using Microsoft.EntityFrameworkCore.Diagnostics;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;
using PtaHaim.Catalog.Data;

namespace PtaHaim.Catalog.Snapshots;

/// <summary>Brings the catalog into a host.</summary>
public static class CatalogServices
{
    /// <summary>
    /// Loads in the background what the first query of a snapshot in a file would else wait for, some hundred
    /// milliseconds. Opens none; the earlier the call, the better.
    /// </summary>
    public static Task PrepareAsync() => Task.Run(SqliteSnapshot.Prepare);

    /// <summary>
    /// Adds the current snapshot and what keeps it current, from <see cref="CatalogOptions"/>; and, once for each
    /// scope, its lease, the log of changes and its <see cref="CatalogContext"/>. Interceptors that are registered as
    /// <see cref="IInterceptor"/> see every query. The host starts <see cref="CatalogService"/>, and
    /// <see cref="SeedWatcher"/> if it likes.
    /// </summary>
    public static IServiceCollection AddCatalog(this IServiceCollection services)
    {
        services.TryAddSingleton(TimeProvider.System);
        services.AddSingleton<CurrentSnapshot>();
        services.AddSingleton(provider =>
            Options(provider) is { Database: { Length: > 0 } database } options
                ? Postgres(provider, PostgresSettings.Of(database, options.ReaderRole, options.Keep))
                : Sqlite(provider)
        );
        services.AddSingleton(provider => new CatalogService(
            Options(provider).Seeds ?? Beside("seeds"),
            provider.GetRequiredService<SnapshotStore>(),
            provider.GetRequiredService<CurrentSnapshot>(),
            provider.GetRequiredService<ILogger<CatalogService>>()
        ));
        services.AddSingleton<SeedWatcher>();
        services.AddScoped(provider => provider.GetRequiredService<CurrentSnapshot>().Take());
        services.AddScoped(provider => provider.GetRequiredService<CurrentSnapshot>().Changes);
        services.AddScoped(provider => provider.GetRequiredService<SnapshotLease>().Snapshot.CreateContext());
        services.AddScoped(provider => provider.GetRequiredService<SnapshotLease>().Snapshot.Paths);
        services.AddScoped(provider => provider.GetRequiredService<SnapshotLease>().Snapshot.Around);
        services.AddScoped(provider => provider.GetRequiredService<SnapshotLease>().Snapshot.PathLibrary);
        return services;
    }

    private static SnapshotStore Postgres(IServiceProvider provider, PostgresSettings settings) =>
        new PostgresSnapshotStore(
            settings,
            Options(provider).Data ?? Beside("data"),
            provider.GetServices<IInterceptor>(),
            provider.GetRequiredService<TimeProvider>(),
            provider.GetRequiredService<ILogger<PostgresSnapshotStore>>()
        );

    private static SnapshotStore Sqlite(IServiceProvider provider) =>
        new SqliteSnapshotStore(
            Options(provider).Data ?? Beside("data"),
            provider.GetServices<IInterceptor>(),
            provider.GetRequiredService<TimeProvider>(),
            provider.GetRequiredService<ILogger<SqliteSnapshotStore>>()
        );

    private static CatalogOptions Options(IServiceProvider provider) =>
        provider.GetRequiredService<IOptions<CatalogOptions>>().Value;

    /// <summary>Where a published program has its seeds and its data.</summary>
    private static string Beside(string name) => Path.Combine(AppContext.BaseDirectory, name);
}
