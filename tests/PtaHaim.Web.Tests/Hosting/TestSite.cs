using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting.Server;
using Microsoft.AspNetCore.Hosting.Server.Features;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;
using PtaHaim.Web.Hosting;
using PtaHaim.Web.Pages;
using Serilog;

namespace PtaHaim.Web.Tests.Hosting;

/// <summary>The site's own hosting around endpoints made for a test, on real Kestrel and a free loopback port.</summary>
internal sealed class TestSite : IAsyncDisposable
{
    private readonly WebApplication app;

    private TestSite(Action<IEndpointRouteBuilder> map, string[] settings)
    {
        var builder = WebApplication.CreateBuilder(
            new WebApplicationOptions
            {
                ApplicationName = "PtaHaim.Web",
                EnvironmentName = "Production",
                Args = ["--urls", "http://127.0.0.1:0", .. settings],
            }
        );
        builder.AddHosting();
        builder.Services.AddSerilog((_, log) => log.MinimumLevel.Fatal());
        builder.Services.AddCatalogPages();
        builder.Services.KeepKeysInMemory();
        builder.Services.AddSingleton<CatalogOfRequest>(_ => new(Health.Fingerprint ?? "", Health.Fingerprint ?? ""));
        builder.Services.AddSingleton<CatalogProbe>(() => Health);

        app = builder.Build();
        app.UseHosting();
        app.MapRazorPages();
        app.MapHealth();
        map(app);
    }

    public CatalogHealth Health { get; set; } = new("first", []);

    public int Port { get; private set; }

    public static async Task<TestSite> StartAsync(Action<IEndpointRouteBuilder> map, params string[] settings)
    {
        var site = new TestSite(map, settings);
        await site.app.StartAsync();
        var addresses = site
            .app.Services.GetRequiredService<IServer>()
            .Features.Get<IServerAddressesFeature>()!
            .Addresses;
        site.Port = new Uri(addresses.Single()).Port;
        return site;
    }

    public Task StopAsync() => app.StopAsync();

    public Task<RawAnswer> GetAsync(string target, params string[] headers) => RawHttp.GetAsync(Port, target, headers);

    public Task<RawAnswer> SendAsync(string method, string target, params string[] headers) =>
        RawHttp.SendAsync(Port, RawHttp.Request(method, target, headers));

    public async ValueTask DisposeAsync() => await app.DisposeAsync();
}

internal static class TestRoutes
{
    private static readonly string[] Reads = ["GET", "HEAD"];

    /// <summary>A page that counts how often its handler ran.</summary>
    public static Counter MapCounted(
        this IEndpointRouteBuilder routes,
        string pattern,
        Func<HttpContext, string>? text = null
    )
    {
        var counter = new Counter();
        routes.MapMethods(
            pattern,
            Reads,
            (HttpContext context) =>
            {
                counter.Count();
                return Results.Text(text?.Invoke(context) ?? new string('x', 5000), "text/html; charset=utf-8");
            }
        );
        return counter;
    }
}

internal sealed class Counter
{
    private int value;

    public int Value => Volatile.Read(ref value);

    public void Count() => Interlocked.Increment(ref value);
}
