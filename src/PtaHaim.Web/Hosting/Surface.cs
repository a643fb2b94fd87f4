namespace PtaHaim.Web.Hosting;

/// <summary>The kinds of things a client can ask for; each has its own header policy and its own form of errors.</summary>
internal enum Surface
{
    Page,
    Embed,
    Api,
    Explorer,
    Health,
    Export,
}

internal static class Surfaces
{
    /// <summary>Decided once, by the address the client asked for: the error page that takes its place changes the path.</summary>
    public static Surface Surface(this HttpContext context)
    {
        if (context.Features.Get<Asked>() is not { } asked)
        {
            asked = new(Of(context.Request.Path));
            context.Features.Set(asked);
        }

        return asked.Surface;
    }

    public static bool IsRead(this HttpRequest request) =>
        HttpMethods.IsGet(request.Method) || HttpMethods.IsHead(request.Method);

    private static Surface Of(PathString path) =>
        Starts(path, "/embed") ? Hosting.Surface.Embed
        : Starts(path, "/api") || Starts(path, "/oembed") || Starts(path, "/og") ? Hosting.Surface.Api
        : Starts(path, "/swagger") ? Hosting.Surface.Explorer
        : Starts(path, "/health") ? Hosting.Surface.Health
        : IsExport(path) ? Hosting.Surface.Export
        : Hosting.Surface.Page;

    /// <summary>Its files and streams, whose names have an ending; the pages beside them have none.</summary>
    private static bool IsExport(PathString path) =>
        Starts(path, "/exports") && path.Value!.LastIndexOf('.') > path.Value.LastIndexOf('/');

    private static bool Starts(PathString path, string start) =>
        path.StartsWithSegments(start, StringComparison.OrdinalIgnoreCase);

    private sealed record Asked(Surface Surface);
}
