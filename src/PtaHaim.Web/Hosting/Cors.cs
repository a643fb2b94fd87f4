using Microsoft.AspNetCore.Cors.Infrastructure;

namespace PtaHaim.Web.Hosting;

internal static class Cors
{
    public const string Reads = "reads";

    public static void UseReads(IApplicationBuilder api)
    {
        // The answer to a preflight repeats the names that it was asked for; what is no name cannot be sent back.
        api.Use(
            (context, next) =>
            {
                var headers = context.Request.Headers;
                if (headers.AccessControlRequestHeaders.ToString().AsSpan().ContainsAnyExceptInRange(' ', '~'))
                    headers.AccessControlRequestHeaders = default;
                return next(context);
            }
        );
        api.UseCors(Reads);
    }

    public static void Configure(CorsPolicyBuilder policy) =>
        policy
            .AllowAnyOrigin()
            .AllowAnyHeader()
            .WithMethods(HttpMethods.Get, HttpMethods.Head)
            .WithExposedHeaders("ETag", "Link", "RateLimit", "RateLimit-Policy", "Retry-After")
            .SetPreflightMaxAge(TimeSpan.FromHours(1));
}
