namespace PtaHaim.Web.Hosting;

/// <summary>The kinds of things a client can ask for; each has its own header policy and its own form of errors.</summary>
internal enum Surface
{
    Page,
    Api,
    Explorer,
    Embed,
    Health,
}

internal static class Surfaces
{
    public static Surface Surface(this HttpContext context)
    {
        var path = context.Request.Path;
        return path.StartsWithSegments("/api", StringComparison.OrdinalIgnoreCase) ? Hosting.Surface.Api
            : path.StartsWithSegments("/swagger", StringComparison.OrdinalIgnoreCase) ? Hosting.Surface.Explorer
            : path.StartsWithSegments("/embed", StringComparison.OrdinalIgnoreCase) ? Hosting.Surface.Embed
            : path.StartsWithSegments("/health", StringComparison.OrdinalIgnoreCase) ? Hosting.Surface.Health
            : Hosting.Surface.Page;
    }

    public static bool IsRead(this HttpRequest request) =>
        HttpMethods.IsGet(request.Method) || HttpMethods.IsHead(request.Method);
}
