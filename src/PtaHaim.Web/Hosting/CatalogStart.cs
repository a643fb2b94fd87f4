using PtaHaim.Catalog.Data;
using PtaHaim.Catalog.Snapshots;

namespace PtaHaim.Web.Hosting;

/// <summary>
/// Opens the catalog beside the start of the host. Hosted services start before the server listens, so no request meets a
/// site without a catalog.
/// </summary>
internal sealed class CatalogStart(CatalogService catalog, IServiceProvider services, IHostEnvironment environment)
    : IHostedService,
        IAsyncDisposable
{
    private readonly CancellationTokenSource stopping = new();
    private Task opening = Task.CompletedTask;
    private Task warmUp = Task.CompletedTask;

    public void Begin()
    {
        opening = Task.Run(() => catalog.StartAsync(stopping.Token));
        warmUp = WarmUpAsync(stopping.Token);
    }

    public async Task StartAsync(CancellationToken cancellationToken)
    {
        await opening.WaitAsync(cancellationToken);
        if (environment.IsDevelopment())
            services.GetRequiredService<SeedWatcher>().Start();
    }

    public Task StopAsync(CancellationToken cancellationToken) => DisposeAsync().AsTask();

    public async ValueTask DisposeAsync()
    {
        await stopping.CancelAsync();
        await Task.WhenAll(opening, warmUp).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
    }

    /// <summary>
    /// Asks what the home page asks, so that its queries are compiled when the first request comes. What fails here
    /// fails there again, and is answered and logged there.
    /// </summary>
    private async Task WarmUpAsync(CancellationToken cancel)
    {
        await opening;
        await using var scope = services.CreateAsyncScope();
        var queries = scope.ServiceProvider.GetRequiredService<CatalogQueries>();
        await queries.SummaryAsync(scope.ServiceProvider.GetRequiredService<CatalogIdentity>(), cancel);
        await queries.HomeAsync(cancel);
    }
}
