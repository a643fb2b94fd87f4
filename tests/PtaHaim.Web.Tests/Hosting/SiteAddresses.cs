namespace PtaHaim.Web.Tests.Hosting;

/// <summary>One address of every kind that the site answers: the promises are tested on all of them.</summary>
internal static class SiteAddresses
{
    public static readonly string[] Found = ["/health/live", "/health/ready"];

    public static readonly string[] Missing =
    [
        "/nothing-here",
        "/works/nobody",
        "/api/v1/nothing",
        "/api/nothing",
        "/embed/nothing",
    ];

    public static readonly string[] All = [.. Found, .. Missing];
}
