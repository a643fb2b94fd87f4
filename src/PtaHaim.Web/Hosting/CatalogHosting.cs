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
        services.AddSingleton<CatalogStart>();
        services.AddHostedService(provider => provider.GetRequiredService<CatalogStart>());
    }

    /// <summary>Begins to open the catalog, or to build it, while the rest of the site is put together.</summary>
    public static void OpenCatalog(this WebApplication app) => app.Services.GetRequiredService<CatalogStart>().Begin();
}
