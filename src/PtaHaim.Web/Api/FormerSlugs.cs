using PtaHaim.Catalog.Paging;

namespace PtaHaim.Web.Api;

/// <summary>Addresses that name several people, some by slugs of earlier times.</summary>
internal static class FormerSlugs
{
    /// <summary>The same question with every former slug replaced by the one it has now.</summary>
    public static async Task<string> ReplacedAsync(
        HttpContext http,
        RedirectQueries redirects,
        IReadOnlyList<string> with,
        IReadOnlyList<string> missing,
        CancellationToken cancel
    )
    {
        var others = http.Request.Query.Where(pair => !pair.Key.Equals("with", StringComparison.OrdinalIgnoreCase));
        var now = new Dictionary<string, string>(StringComparer.Ordinal);
        foreach (var slug in missing)
            now[slug] = await redirects.FindAsync("people", slug, cancel) ?? slug;
        var query = with.Select(slug => $"with={Uri.EscapeDataString(now.GetValueOrDefault(slug, slug))}");
        query = query.Concat(others.Select(pair => $"{pair.Key}={Uri.EscapeDataString(pair.Value.ToString())}"));
        return ApiAnswers.Address(http, $"{http.Request.Path.ToUriComponent()}?{string.Join('&', query)}");
    }
}
