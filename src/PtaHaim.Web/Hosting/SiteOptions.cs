namespace PtaHaim.Web.Hosting;

/// <summary>Settings at the root: who may name this site, and whose forwarded headers are believed.</summary>
public sealed class SiteOptions
{
    /// <summary>Host names besides localhost, loopback and the host of Catalog:Origin, separated by semicolons.</summary>
    public string AllowedHosts { get; set; } = "";

    /// <summary>Addresses and networks (CIDR) of the reverse proxies, separated by semicolons.</summary>
    public string Proxies { get; set; } = "";

    internal IReadOnlyList<string> Hosts => Split(AllowedHosts);

    internal IReadOnlyList<string> ProxyNetworks => Split(Proxies);

    private static string[] Split(string list) =>
        list.Split([';', ','], StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries);
}
