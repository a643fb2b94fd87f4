using Microsoft.AspNetCore.Cors.Infrastructure;

namespace PtaHaim.Web.Hosting;

internal static class Cors
{
    public const string Reads = "reads";

    public static void Configure(CorsPolicyBuilder policy) =>
        policy
            .AllowAnyOrigin()
            .AllowAnyHeader()
            .WithMethods(HttpMethods.Get, HttpMethods.Head)
            .WithExposedHeaders("ETag", "Link", "RateLimit", "RateLimit-Policy", "Retry-After")
            .SetPreflightMaxAge(TimeSpan.FromHours(1));
}
