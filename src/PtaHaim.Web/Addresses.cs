namespace PtaHaim.Web;

/// <summary>
/// Absolute addresses: from <c>Catalog:Origin</c> where it is set, else from the host of the request, which the host
/// filter has checked.
/// </summary>
public sealed class PublicAddress(IConfiguration settings)
{
    private readonly string? origin = settings["Catalog:Origin"]?.TrimEnd('/');

    /// <summary>The address of a path that begins with a slash, with its query.</summary>
    public string Of(HttpRequest request, string pathAndQuery) =>
        $"{(string.IsNullOrEmpty(origin) ? $"{request.Scheme}://{request.Host.ToUriComponent()}" : origin)}{request.PathBase.ToUriComponent()}{pathAndQuery}";
}
