using PtaHaim.Catalog.Data;
using PtaHaim.Catalog.Snapshots;

namespace PtaHaim.Web.Hosting;

/// <summary>Brings the catalog into the site: open before the first request, one snapshot a request, watched while developing.</summary>
internal static class CatalogHosting
{
    public static void AddCatalogHosting(this WebApplicationBuilder builder)
    {
        var services = builder.Services;
        services.AddCatalog();
        services.AddCatalogQueries();
        services.AddScoped(provider => new CatalogIdentity(
            provider.GetRequiredService<SnapshotLease>().Snapshot.Fingerprint
        ));
        var developing = builder.Environment.IsDevelopment();
        services.AddSingleton<CatalogFingerprint>(provider =>
        {
            // While developing, a page also shows what is wrong in the seeds, and must not be kept beyond that.
            var probe = provider.GetRequiredService<CatalogProbe>();
            return context =>
                context.RequestServices.GetRequiredService<CatalogIdentity>().Fingerprint
                + (developing ? string.Concat(probe().Report) : "");
        });
        services.AddSingleton<CatalogProbe>(provider =>
            () =>
            {
                var status = provider.GetRequiredService<CatalogService>().Status;
                return new CatalogHealth(status.Fingerprint, status.Report);
            }
        );
        services.AddHostedService<CatalogStart>();
    }

    /// <summary>Hosted services start before the server listens, so no request meets a site without a catalog.</summary>
    private sealed class CatalogStart(CatalogService catalog, IServiceProvider services, IHostEnvironment environment)
        : IHostedService
    {
        public async Task StartAsync(CancellationToken cancellationToken)
        {
            await catalog.StartAsync(cancellationToken);
            if (environment.IsDevelopment())
                services.GetRequiredService<SeedWatcher>().Start();
        }

        public Task StopAsync(CancellationToken cancellationToken) => Task.CompletedTask;
    }
}
