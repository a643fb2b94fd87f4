using System.Globalization;
using System.Net;
using System.Net.Sockets;

namespace PtaHaim.Web.Hosting;

/// <summary>
/// Where to listen, checked before the catalog is built. The server takes every host name that it does not know for "all
/// interfaces", and a mistyped address with it.
/// </summary>
internal static class ListenAddress
{
    public static void Check(IConfiguration settings)
    {
        CheckUrls("Urls", settings["urls"]);
        foreach (var endpoint in settings.GetSection("Kestrel:Endpoints").GetChildren())
            CheckUrls($"{endpoint.Path}:Url", endpoint["Url"]);
        foreach (var name in new[] { "http_ports", "https_ports" })
        foreach (var port in Split(settings[name]))
            if (!ushort.TryParse(port, NumberStyles.None, CultureInfo.InvariantCulture, out _))
                throw new InvalidSettingException($"{name} names \"{port}\"; a port is a number from 0 to 65535.");
    }

    /// <summary>An IPv6 address, or an IPv4 address in its four decimal parts and not one of its older spellings (1.2.3, 0x7f.1).</summary>
    public static bool IsAddress(string text) =>
        IPAddress.TryParse(text, out var address)
        && (address.AddressFamily == AddressFamily.InterNetworkV6 || address.ToString() == text);

    private static void CheckUrls(string setting, string? urls)
    {
        foreach (var url in Split(urls))
            if (WhatIsWrong(url) is { } wrong)
                throw new InvalidSettingException($"{setting} names \"{url}\": {wrong}.");
    }

    private static string? WhatIsWrong(string url)
    {
        BindingAddress address;
        try
        {
            address = BindingAddress.Parse(url);
        }
        catch (FormatException)
        {
            return "it must be an address such as http://localhost:5080";
        }

        if (address.Scheme is not ("http" or "https"))
            return "it must begin with http:// or https://";
        if (address.IsUnixPipe || address.IsNamedPipe)
            return null;
        if (address.Port is < 0 or > ushort.MaxValue)
            return "a port is a number from 0 to 65535";
        return address.PathBase.Length > 0 ? "it must have no path"
            : LooksLikeAddress(address.Host) && !IsAddress(address.Host.Trim('[', ']'))
                ? "its host is no address: IPv4 has four numbers from 0 to 255"
            : null;
    }

    /// <summary>By the rule of browsers: a host that ends in a number is an IPv4 address (https://url.spec.whatwg.org/#ends-in-a-number-checker).</summary>
    private static bool LooksLikeAddress(string host)
    {
        var last = host.TrimEnd('.').Split('.')[^1];
        return host.Contains(':', StringComparison.Ordinal)
            || host.StartsWith('[')
            || last.StartsWith("0x", StringComparison.OrdinalIgnoreCase)
            || (last.Length > 0 && last.All(char.IsAsciiDigit));
    }

    private static string[] Split(string? list) =>
        (list ?? "").Split(';', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries);
}
