using Microsoft.AspNetCore.HostFiltering;
using Microsoft.Extensions.Options;
using PtaHaim.Catalog;

namespace PtaHaim.Web.Hosting;

/// <summary>A foreign Host is a 400 that names the setting. Links, caches and the origin rest on the host that passes.</summary>
internal sealed class HostCheck(RequestDelegate next, IOptions<SiteOptions> site, IOptions<CatalogOptions> catalog)
{
    private readonly string[] hosts =
    [
        "localhost",
        "127.0.0.1",
        "[::1]",
        .. catalog.Value.Origin is { } origin ? [new Uri(origin).Host] : Array.Empty<string>(),
        .. site.Value.Hosts,
    ];

    public Task InvokeAsync(HttpContext context) =>
        IsAllowed(context.Request.Host) ? next(context) : RefuseAsync(context);

    public static bool IsPattern(string text) =>
        text == "*"
        || Uri.CheckHostName(text.StartsWith("*.", StringComparison.Ordinal) ? text[2..] : text.Trim('[', ']'))
            != UriHostNameType.Unknown;

    /// <summary>The framework has a filter of its own, which answers without our headers; this leaves all to ours.</summary>
    public static void SilenceBuiltIn(IServiceCollection services) =>
        services.Configure<HostFilteringOptions>(options => options.AllowedHosts = ["*"]);

    private bool IsAllowed(HostString host) =>
        host.Value is { Length: > 0 } text
        && !text.EndsWith(':')
        && (host.Port is not null || !HasPort(text))
        && Array.Exists(hosts, pattern => Matches(pattern, host.Host));

    // HostString gives no port both for "no port" and for "a port that is no number".
    private static bool HasPort(string text) => text.LastIndexOf(':') > text.LastIndexOf(']');

    private static bool Matches(string pattern, string host) =>
        pattern == "*"
        || string.Equals(pattern, host, StringComparison.OrdinalIgnoreCase)
        || (
            pattern.StartsWith("*.", StringComparison.Ordinal)
            && host.Length > pattern.Length - 1
            && host.EndsWith(pattern[1..], StringComparison.OrdinalIgnoreCase)
        );

    private static Task RefuseAsync(HttpContext context)
    {
        const string Title = "This site does not answer to that host name";
        const string Detail =
            "The Host of the request is not one of this site's. Its owner can add it to the setting AllowedHosts.";

        context.Response.StatusCode = StatusCodes.Status400BadRequest;
        return context.Surface() is Surface.Page or Surface.Embed
            ? SmallPage.WriteAsync(context, Title, Detail)
            : Problem.WriteAsync(context, Title, Detail);
    }
}
