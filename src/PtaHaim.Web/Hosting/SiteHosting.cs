using System.IO.Compression;
using Microsoft.AspNetCore.DataProtection;
using Microsoft.AspNetCore.ResponseCompression;

namespace PtaHaim.Web.Hosting;

/// <summary>How the parts of this folder stand around a request, in one place, because their order is what makes them right.</summary>
internal static class SiteHosting
{
    /// <summary>
    /// A program brings its pages and settings beside it, from whatever folder it is started: only `dotnet run` starts in the
    /// project. Settings are read once; watching them would watch the whole of a folder such as /.
    /// </summary>
    public static WebApplicationOptions Options(string[] args)
    {
        KnownSettings.CheckArguments(args);
        var isTold =
            Array.Exists(args, argument => argument.StartsWith("--contentRoot", StringComparison.OrdinalIgnoreCase))
            || Environment.GetEnvironmentVariable("ASPNETCORE_CONTENTROOT") is { Length: > 0 };
        var isProject = File.Exists("PtaHaim.Web.csproj");
        return new()
        {
            Args = ["--hostBuilder:reloadConfigOnChange=false", .. args],
            ContentRootPath = isTold || isProject ? null : AppContext.BaseDirectory,
        };
    }

    public static void AddHosting(this WebApplicationBuilder builder)
    {
        builder.AddSettings();
        builder.AddLog();
        builder.WebHost.ConfigureKestrel(RequestLimits.Limit);
        // Finds wwwroot also when built but not published, whatever the environment.
        builder.WebHost.UseStaticWebAssets();

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

    /// <summary>
    /// Razor Pages bring a key ring for forms. This site has no form that changes anything, so the keys stay in memory: no
    /// file in a home folder, and a start without it.
    /// </summary>
    public static void KeepKeysInMemory(this IServiceCollection services)
    {
        services.AddDataProtection().UseEphemeralDataProtectionProvider();
        var loader = services.Single(service => service.ImplementationType?.Name == "DataProtectionHostedService");
        services.Remove(loader);
    }

    public static void UseHosting(this WebApplication app)
    {
        BadRequests.Watch(app);
        app.UseProxies();
        app.UseMiddleware<RequestLog>();
        app.UseSecurityHeaders();
        app.UseWhen(context => context.Surface() is Surface.Api or Surface.Export, Cors.UseReads);
        app.UseMiddleware<HostCheck>();
        app.UseErrorAnswers();
        app.UseMiddleware<RateLimit>();
        app.UseMiddleware<RequestLimits>();
        app.UseMiddleware<AcceptedEncoding>();
        app.UseRouting();
        app.UseWhen(KeptAnswers.Concerns, UseKeptAnswers);
        app.UseWhen(context => context.Surface() == Surface.Explorer, UseCompressedFiles);
        app.UseWhen(context => context.Surface() == Surface.Export, UseExports);
    }

    /// <summary>Neither kept, compressed, held back nor limited in time. Streams have the validator of pages, files their own.</summary>
    private static void UseExports(IApplicationBuilder exports)
    {
        exports.UseMiddleware<AfterRepair>();
        exports.UseWhen(
            context => context.GetEndpoint()?.Metadata.GetMetadata<Exports.ExportStream>() is not null,
            streams => streams.UseMiddleware<Validators>()
        );
    }

    /// <summary>Compression lies inside the cache, so that what is kept is compressed already and a hit is copied.</summary>
    private static void UseKeptAnswers(IApplicationBuilder kept)
    {
        kept.UseMiddleware<AfterRepair>();
        kept.UseMiddleware<Validators>();
        kept.UseOutputCache();
        kept.UseMiddleware<WholeAnswers>();
        kept.UseRequestTimeouts();
        kept.Use(
            async (context, next) =>
            {
                await next(context);
                // Writers of JSON swallow a cancellation, which would leave a half answer that looks whole and is kept.
                context.RequestAborted.ThrowIfCancellationRequested();
            }
        );
        kept.UseResponseCompression();
    }

    /// <summary>The explorer's files bring strong validators, which hold for the bytes as they lie and not as they are compressed.</summary>
    private static void UseCompressedFiles(IApplicationBuilder explorer)
    {
        explorer.Use(
            (context, next) =>
            {
                var headers = context.Response.Headers;
                context.Response.OnStarting(() =>
                {
                    if (headers.ContentEncoding.Count > 0)
                        headers.ETag = default;
                    return Task.CompletedTask;
                });
                return next(context);
            }
        );
        explorer.UseResponseCompression();
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
            "application/opensearchdescription+xml",
            "application/x-suggestions+json",
        ];
    }
}
