namespace PtaHaim.Web.Hosting;

internal static class Health
{
    private const int ReportLines = 5;
    private static readonly string[] Reads = [HttpMethods.Get, HttpMethods.Head];

    public static void MapHealth(this IEndpointRouteBuilder routes)
    {
        routes.MapMethods("/health/live", Reads, Live).ExcludeFromDescription();
        routes.MapMethods("/health/ready", Reads, Ready).ExcludeFromDescription();
    }

    private static IResult Live(HttpContext context) => Answer(context, StatusCodes.Status200OK, new("live", null, []));

    private static IResult Ready(HttpContext context, CatalogProbe catalog)
    {
        var (fingerprint, report, trouble) = catalog();
        if (trouble is not null)
            report = [trouble, .. report];
        return fingerprint is null ? Answer(context, StatusCodes.Status503ServiceUnavailable, new("starting", null, []))
            : report.Count == 0 ? Answer(context, StatusCodes.Status200OK, new("ready", fingerprint, []))
            : Answer(context, StatusCodes.Status200OK, new("degraded", fingerprint, [.. report.Take(ReportLines)]));
    }

    private static IResult Answer(HttpContext context, int status, HealthAnswer answer)
    {
        context.Response.Headers.CacheControl = "no-store";
        if (status == StatusCodes.Status503ServiceUnavailable)
            context.Response.Headers.RetryAfter = "1";
        return TypedResults.Json(answer, statusCode: status);
    }

    private sealed record HealthAnswer(string Status, string? Fingerprint, IReadOnlyList<string> Report);
}
