using System.IO.Compression;
using Microsoft.AspNetCore.ResponseCompression;

namespace PtaHaim.Web.Hosting;

/// <summary>How the parts of this folder stand around a request, in one place, because their order is what makes them right.</summary>
internal static class SiteHosting
{
    public static void AddHosting(this WebApplicationBuilder builder)
    {
        builder.AddSettings();
        builder.AddLog();
        builder.WebHost.ConfigureKestrel(RequestLimits.Limit);

        var services = builder.Services;
        services.AddSingleton(TimeProvider.System);
        services.AddSingleton<PublicOrigin>();
        services.AddProxies();
        services.AddSiteSecurityHeaders();
        services.AddProblemDetails();
        services.AddCors(cors => cors.AddPolicy(Cors.Reads, Cors.Configure));
        services.AddRequestTimeouts(TimeLimit.Configure);
        services.AddOutputCache(KeptAnswers.Configure);
        services.AddResponseCompression(Compress);
        services.Configure<BrotliCompressionProviderOptions>(brotli => brotli.Level = CompressionLevel.Optimal);
        services.Configure<GzipCompressionProviderOptions>(gzip => gzip.Level = CompressionLevel.Optimal);
        services.Configure<RouteHandlerOptions>(routes => routes.ThrowOnBadRequest = false);
        services.Configure<HostOptions>(host => host.ShutdownTimeout = TimeSpan.FromSeconds(25));
        HostCheck.SilenceBuiltIn(services);
    }

    public static void UseHosting(this WebApplication app)
    {
        BadRequests.Watch(app);
        app.UseForwardedHeaders();
        app.UseMiddleware<RequestLog>();
        app.UseSecurityHeaders();
        app.UseWhen(context => context.Surface() == Surface.Api, api => api.UseCors(Cors.Reads));
        app.UseMiddleware<HostCheck>();
        app.UseMiddleware<RateLimit>();
        app.UseErrorAnswers();
        app.UseMiddleware<RequestLimits>();
        app.UseMiddleware<AcceptedEncoding>();
        app.UseRouting();
        app.UseWhen(KeptAnswers.Concerns, UseKeptAnswers);
        app.UseWhen(context => context.Surface() == Surface.Explorer, explorer => explorer.UseResponseCompression());
    }

    /// <summary>Compression lies inside the cache, so that what is kept is compressed already and a hit is copied.</summary>
    private static void UseKeptAnswers(IApplicationBuilder kept)
    {
        kept.UseMiddleware<Validators>();
        kept.UseOutputCache();
        kept.UseMiddleware<WholeAnswers>();
        kept.UseRequestTimeouts();
        kept.UseResponseCompression();
    }

    private static void Compress(ResponseCompressionOptions options)
    {
        // The pages hold no secret that a compressed length could give away.
        options.EnableForHttps = true;
        options.MimeTypes =
        [
            .. ResponseCompressionDefaults.MimeTypes,
            "application/problem+json",
            "application/atom+xml",
            "application/feed+json",
            "application/ld+json",
            "application/manifest+json",
            "application/opensearchdescription+xml",
            "image/svg+xml",
        ];
    }
}
