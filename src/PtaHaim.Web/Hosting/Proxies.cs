using System.Net;
using Microsoft.AspNetCore.Http.Features;
using Microsoft.AspNetCore.HttpOverrides;
using Microsoft.Extensions.Options;
using IPNetwork = System.Net.IPNetwork;

namespace PtaHaim.Web.Hosting;

internal static class Proxies
{
    /// <summary>
    /// Believes X-Forwarded-For and X-Forwarded-Proto from the configured proxies and from nobody else. Configured last, so
    /// that ASPNETCORE_FORWARDEDHEADERS_ENABLED, which trusts everybody, changes nothing.
    /// </summary>
    public static void AddProxies(this IServiceCollection services) =>
        services
            .AddOptions<ForwardedHeadersOptions>()
            .PostConfigure<IOptions<SiteOptions>>(
                (forwarded, site) =>
                {
                    forwarded.KnownProxies.Clear();
                    forwarded.KnownIPNetworks.Clear();
                    foreach (var network in site.Value.ProxyNetworks)
                        forwarded.KnownIPNetworks.Add(Network(network));

                    forwarded.ForwardLimit = null;
                    // Two empty lists mean "trust everybody" to the middleware.
                    forwarded.ForwardedHeaders =
                        forwarded.KnownIPNetworks.Count == 0
                            ? ForwardedHeaders.None
                            : ForwardedHeaders.XForwardedFor | ForwardedHeaders.XForwardedProto;
                }
            );

    /// <summary>A scheme other than http and https is no scheme of this site, whoever says it: links are made of it.</summary>
    public static void UseProxies(this IApplicationBuilder app)
    {
        app.UseForwardedHeaders();
        app.Use(
            (context, next) =>
            {
                var request = context.Request;
                request.Scheme =
                    Is(Uri.UriSchemeHttps) ? Uri.UriSchemeHttps
                    : Is(Uri.UriSchemeHttp) ? Uri.UriSchemeHttp
                    : context.Features.Get<ITlsConnectionFeature>() is null ? Uri.UriSchemeHttp
                    : Uri.UriSchemeHttps;
                return next(context);

                bool Is(string scheme) => string.Equals(request.Scheme, scheme, StringComparison.OrdinalIgnoreCase);
            }
        );
    }

    private static IPNetwork Network(string text) =>
        IPAddress.TryParse(text, out var address)
            ? new IPNetwork(address, address.GetAddressBytes().Length * 8)
            : IPNetwork.Parse(text);
}
