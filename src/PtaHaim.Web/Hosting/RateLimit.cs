using System.Globalization;
using System.Net;
using System.Net.Sockets;
using System.Threading.RateLimiting;
using Microsoft.AspNetCore.Diagnostics;
using Microsoft.Extensions.Options;

namespace PtaHaim.Web.Hosting;

/// <summary>One bucket a client: an IPv4 address, or the /64 that an IPv6 client is usually given whole.</summary>
internal sealed class RateLimit : IDisposable
{
    private readonly RequestDelegate next;
    private readonly RateLimitOptions options;
    private readonly PartitionedRateLimiter<HttpContext> limiter;
    private readonly string policy;

    public RateLimit(RequestDelegate next, IOptions<RateLimitOptions> options)
    {
        this.next = next;
        this.options = options.Value;
        limiter = PartitionedRateLimiter.Create<HttpContext, UInt128>(context =>
            RateLimitPartition.GetTokenBucketLimiter(
                Client(context.Connection.RemoteIpAddress),
                _ => Bucket(this.options)
            )
        );
        policy = $"\"client\";q={this.options.Burst};w={SecondsToFill(this.options.Burst)}";
    }

    public async Task InvokeAsync(HttpContext context)
    {
        var isErrorPage = context.Features.Get<IStatusCodeReExecuteFeature>() is not null;
        if (!options.Enabled || isErrorPage || context.Surface() == Surface.Health)
        {
            await next(context);
            return;
        }

        using var lease = limiter.AttemptAcquire(context);
        var left = limiter.GetStatistics(context)?.CurrentAvailablePermits ?? 0;
        var headers = context.Response.Headers;
        context.Response.OnStarting(() =>
        {
            headers["RateLimit-Policy"] = policy;
            headers["RateLimit"] = $"\"client\";r={left};t={SecondsToFill(options.Burst - left)}";
            return Task.CompletedTask;
        });

        if (lease.IsAcquired)
        {
            await next(context);
            return;
        }

        context.Response.StatusCode = StatusCodes.Status429TooManyRequests;
        headers.RetryAfter = "1";
        context.Features.Set(
            new ErrorDetail(
                string.Create(
                    CultureInfo.InvariantCulture,
                    $"At most {options.PerSecond} requests a second from one address; ask again in a second."
                )
            )
        );
    }

    public void Dispose() => limiter.Dispose();

    /// <summary>An IPv4 address (also one dressed as IPv6) is itself, an IPv6 address its first 64 bits.</summary>
    internal static UInt128 Client(IPAddress? address)
    {
        if (address is null)
            return UInt128.Zero;

        Span<byte> bytes = stackalloc byte[16];
        var whole = address.AddressFamily == AddressFamily.InterNetwork || address.IsIPv4MappedToIPv6;
        (whole ? address.MapToIPv6() : address).TryWriteBytes(bytes, out _);
        if (!whole)
            bytes[8..].Clear();
        return System.Buffers.Binary.BinaryPrimitives.ReadUInt128BigEndian(bytes);
    }

    private int SecondsToFill(long permits) => (int)((permits + options.PerSecond - 1) / options.PerSecond);

    private static TokenBucketRateLimiterOptions Bucket(RateLimitOptions options)
    {
        var tenths = options.PerSecond >= 10;
        return new()
        {
            TokenLimit = options.Burst,
            TokensPerPeriod = tenths ? options.PerSecond / 10 : options.PerSecond,
            ReplenishmentPeriod = TimeSpan.FromSeconds(tenths ? 0.1 : 1),
            QueueLimit = 0,
            AutoReplenishment = false,
        };
    }
}
