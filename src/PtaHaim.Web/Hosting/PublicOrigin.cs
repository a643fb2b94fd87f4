using Microsoft.Extensions.Options;
using PtaHaim.Catalog;

namespace PtaHaim.Web.Hosting;

/// <summary>The origin of absolute links: Catalog:Origin, or else the host of the request, which HostCheck has let pass.</summary>
internal sealed class PublicOrigin(IOptions<CatalogOptions> catalog)
{
    public string Of(HttpRequest request) =>
        catalog.Value.Origin ?? $"{request.Scheme}://{request.Host.ToUriComponent()}";

    /// <summary>The address of a path that begins with a slash, with its query.</summary>
    public string Absolute(HttpRequest request, string path) =>
        $"{Of(request)}{request.PathBase.ToUriComponent()}{path}";

    public static bool IsOrigin(string text) =>
        Uri.TryCreate(text, UriKind.Absolute, out var uri)
        && (uri.Scheme is "http" or "https")
        && uri is { UserInfo: "", PathAndQuery: "/", Fragment: "", HostNameType: not UriHostNameType.Basic };
}
