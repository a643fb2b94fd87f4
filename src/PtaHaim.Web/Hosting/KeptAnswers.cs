using Microsoft.AspNetCore.OutputCaching;
using Microsoft.AspNetCore.StaticAssets;

namespace PtaHaim.Web.Hosting;

/// <summary>
/// Keeps the 200s of pages and API as they were sent, compressed, by catalog, address, host and encoding. Each opening of a
/// catalog is a new key, so nothing is ever stale and nothing has to be thrown away.
/// </summary>
internal sealed class KeptAnswers : IOutputCachePolicy
{
    private const long MaximumBytes = 64 * 1024 * 1024;
    private const long MaximumAnswerBytes = 2 * 1024 * 1024;

    public static void Configure(OutputCacheOptions options)
    {
        options.SizeLimit = MaximumBytes;
        options.MaximumBodySize = MaximumAnswerBytes;
        options.UseCaseSensitivePaths = true;
        options.AddBasePolicy(new KeptAnswers());
    }

    /// <summary>Endpoints that answer reads from the catalog alone; not files, not health, not error pages.</summary>
    public static bool Concerns(HttpContext context) =>
        context.Request.IsRead()
        && (context.Surface() is Surface.Page or Surface.Embed or Surface.Api)
        && context.GetEndpoint() is { } endpoint
        && endpoint.Metadata.GetMetadata<StaticAssetDescriptor>() is null
        && !context.Request.Path.StartsWithSegments("/error", StringComparison.OrdinalIgnoreCase);

    public ValueTask CacheRequestAsync(OutputCacheContext context, CancellationToken cancellation)
    {
        var http = context.HttpContext;
        context.EnableOutputCaching = true;
        context.AllowCacheLookup = true;
        context.AllowCacheStorage = true;
        // With locking, readers of one page would wait for the first one, however slow its line, and share its failure.
        context.AllowLocking = false;
        context.ResponseExpirationTimeSpan = TimeSpan.FromDays(1);

        var key = context.CacheVaryByRules;
        key.CacheKeyPrefix = http.Features.Get<ServedCatalog>()!.Opening;
        key.QueryKeys = default;
        key.VaryByValues["query"] = http.Request.QueryString.Value ?? "";
        key.VaryByValues["encoding"] = http.Request.Headers.AcceptEncoding.ToString();
        return ValueTask.CompletedTask;
    }

    public ValueTask ServeFromCacheAsync(OutputCacheContext context, CancellationToken cancellation) =>
        ValueTask.CompletedTask;

    public ValueTask ServeResponseAsync(OutputCacheContext context, CancellationToken cancellation)
    {
        var response = context.HttpContext.Response;
        context.AllowCacheStorage &=
            response.StatusCode == StatusCodes.Status200OK && response.Headers.SetCookie.Count == 0;
        return ValueTask.CompletedTask;
    }
}
