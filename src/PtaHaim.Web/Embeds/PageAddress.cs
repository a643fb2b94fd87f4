using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.AspNetCore.WebUtilities;
using PtaHaim.Web.Hosting;
using PtaHaim.Web.Pages.Support;

namespace PtaHaim.Web.Embeds;

/// <summary>What an absolute address of this site names. Nothing is ever asked over the network to find out.</summary>
/// <param name="Shared">A work, person, pair or path; null for other pages.</param>
/// <param name="Parts">The segments of the path, decoded.</param>
internal sealed record PageAddress(SharedPage? Shared, IReadOnlyList<string> Parts)
{
    private const int Longest = 4000;

    /// <summary>What the search box fetches while one types is made like a page and is none.</summary>
    private const string PieceOfPage = "search/suggestions";

    /// <summary>Null where the text is no address of this site: its public origin, or the host that was asked.</summary>
    public static PageAddress? Read(string text, HttpRequest request, PublicOrigin origin)
    {
        if (
            text.Length > Longest
            || !Uri.TryCreate(text.Trim(), UriKind.Absolute, out var uri)
            || uri.Scheme is not ("http" or "https")
            || uri.UserInfo.Length > 0
            || !(IsAt(uri, origin.Of(request)) || IsAt(uri, $"{request.Scheme}://{request.Host.ToUriComponent()}"))
        )
            return null;

        var path = uri.AbsolutePath;
        var start = request.PathBase.ToUriComponent();
        if (!path.StartsWith(start, StringComparison.OrdinalIgnoreCase))
            return null;
        var parts = path[start.Length..]
            .Split('/', StringSplitOptions.RemoveEmptyEntries)
            .Select(Uri.UnescapeDataString)
            .ToArray();
        if (parts is [var first, _, ..] && first.Equals("embed", StringComparison.OrdinalIgnoreCase))
            parts = parts[1..];
        return new PageAddress(Shown(parts, uri.Query), parts);
    }

    /// <summary>The name of a page that has no parameter, such as the list of works; null where there is none.</summary>
    public string? ListName(EndpointDataSource endpoints)
    {
        if (Parts.Count == 0)
            return "PtaHaim";
        var path = string.Join('/', Parts);
        var page = endpoints
            .Endpoints.OfType<RouteEndpoint>()
            .Where(endpoint => endpoint.Metadata.GetMetadata<PageActionDescriptor>() is not null)
            .Select(endpoint => endpoint.RoutePattern.RawText?.Trim('/') ?? "")
            .FirstOrDefault(route =>
                route.Length > 0 && route != PieceOfPage && route.Equals(path, StringComparison.OrdinalIgnoreCase)
            );
        return page is null ? null : Words.Upper(page.Replace('/', ' '));
    }

    // The same site may be asked by either scheme.
    private static bool IsAt(Uri uri, string origin) =>
        Uri.TryCreate(origin, UriKind.Absolute, out var own)
        && string.Equals(uri.IdnHost, own.IdnHost, StringComparison.OrdinalIgnoreCase)
        && (uri.Port == own.Port || (uri.IsDefaultPort && own.IsDefaultPort));

    private static SharedPage? Shown(string[] parts, string query) =>
        parts switch
        {
            [var works, var slug] when Is(works, "works") => SharedPage.Work(slug),
            [var people, var slug] when Is(people, "people") => SharedPage.Person(slug),
            [var pairs, var one, var other] when Is(pairs, "collaborations") => SharedPage.Pair(one, other),
            [var paths] when Is(paths, "paths") && Asked(query) is { From: not null, To: not null } asked =>
                SharedPage.Path(asked),
            _ => null,
        };

    private static bool Is(string part, string name) => part.Equals(name, StringComparison.OrdinalIgnoreCase);

    /// <summary>The question of a path that a query holds; the first of values that are given again.</summary>
    public static AskedPath Asked(string query)
    {
        var values = QueryHelpers.ParseQuery(query);
        return new AskedPath
        {
            From = Value("from"),
            To = Value("to"),
            Kind = Value("kind"),
            Role = Value("role"),
            TheirRole = Value("their.role"),
            FirstYear = Value("year.gte"),
            LastYear = Value("year.lte"),
            Exclude = Value("exclude"),
            Ties = Value("ties"),
            Rollup = Value("rollup"),
            MaxHops = Value("maxHops"),
            Cursor = Value("cursor"),
        };

        string? Value(string name) =>
            values.TryGetValue(name, out var given) && !string.IsNullOrWhiteSpace(given[0]) ? given[0] : null;
    }
}
