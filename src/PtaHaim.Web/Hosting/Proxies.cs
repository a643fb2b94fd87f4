using System.Net;
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

    private static IPNetwork Network(string text) =>
        IPAddress.TryParse(text, out var address)
            ? new IPNetwork(address, address.GetAddressBytes().Length * 8)
            : IPNetwork.Parse(text);
}
