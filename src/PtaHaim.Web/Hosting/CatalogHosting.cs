using PtaHaim.Catalog.Changes;
using PtaHaim.Catalog.Data;
using PtaHaim.Catalog.Snapshots;

namespace PtaHaim.Web.Hosting;

/// <summary>Brings the catalog into the site: open before the first request, one snapshot a request, watched while developing.</summary>
internal static class CatalogHosting
{
    /// <summary>The repair of a seed takes less than a second; that of a large import is not worth waiting for.</summary>
    private static readonly TimeSpan RepairPatience = TimeSpan.FromSeconds(5);

    public static void AddCatalogHosting(this WebApplicationBuilder builder)
    {
        var services = builder.Services;
        services.AddCatalog();
        services.AddCatalogQueries();
        services.AddScoped(provider => new CatalogIdentity(
            provider.GetRequiredService<SnapshotLease>().Snapshot.Fingerprint
        ));
        var developing = builder.Environment.IsDevelopment();
        services.AddSingleton<CatalogOfRequest>(provider =>
        {
            // While developing, a page also shows what is wrong in the seeds, and must not be kept beyond that.
            var probe = provider.GetRequiredService<CatalogProbe>();
            return context =>
            {
                var snapshot = context.RequestServices.GetRequiredService<SnapshotLease>().Snapshot;
                var report = developing ? string.Concat(probe().Report) : "";
                // What tells of changes depends on the log as well, which is no part of a snapshot.
                var log = context.GetEndpoint()?.Metadata.GetMetadata<ShowsChanges>() is null
                    ? ""
                    : $" {context.RequestServices.GetRequiredService<ChangeLog>().State}";
                return new($"{snapshot.Fingerprint}{snapshot.Edition}{report}{log}", $"{snapshot.Number}{report}{log}");
            };
        });
        services.AddSingleton<CatalogRepair>(provider =>
        {
            var catalog = provider.GetRequiredService<CatalogService>();
            return async (context, failure) =>
            {
                if (!catalog.IsDamage(failure))
                    return false;
                var snapshot = context.RequestServices.GetRequiredService<SnapshotLease>().Snapshot;
                await Task.WhenAny(
                    catalog.RepairAsync(failure, snapshot),
                    Task.Delay(RepairPatience, context.RequestAborted)
                );
                return true;
            };
        });
        services.AddSingleton<CatalogProbe>(provider =>
            () =>
            {
                var status = provider.GetRequiredService<CatalogService>().Status;
                return new CatalogHealth(status.Fingerprint, status.Report, status.Trouble);
            }
        );
        services.AddSingleton<CatalogStart>();
        services.AddHostedService(provider => provider.GetRequiredService<CatalogStart>());
    }

    /// <summary>Begins to open the catalog, or to build it, while the rest of the site is put together.</summary>
    public static void OpenCatalog(this WebApplication app) => app.Services.GetRequiredService<CatalogStart>().Begin();
}
