namespace PtaHaim.Web.Tests.Hosting;

/// <summary>One address of every kind that the site answers: the promises are tested on all of them.</summary>
internal static class SiteAddresses
{
    /// <summary>Pages and API, built from the catalog: kept, compressed, with a validator.</summary>
    public static readonly string[] Kept =
    [
        "/",
        "/works",
        "/works/lost-track",
        "/works?kind=music-video",
        "/people",
        "/people/paul-thomas-anderson",
        "/people/haim",
        "/collaborations",
        "/collaborations/haim/paul-thomas-anderson",
        "/graph?focus=haim",
        "/people/haim/collaborators",
        "/paths",
        "/paths?from=pearl-anderson&to=thom-yorke",
        "/places",
        "/places/reno",
        "/sources",
        "/disputes",
        "/about",
        "/exports",
        "/exports/schema",
        "/api/v1",
        "/api/v1/catalog",
        "/api/v1/works",
        "/api/v1/works?limit=3&sort=title",
        "/api/v1/works/lost-track?include=credits,sources",
        "/api/v1/people",
        "/api/v1/people/alana-haim",
        "/api/v1/people/alana-haim/credits",
        "/api/v1/people/alana-haim/collaborators",
        "/api/v1/collaborations",
        "/api/v1/collaborations?with=paul-thomas-anderson&with=haim",
        "/api/v1/graph?focus=haim",
        "/api/v1/paths?from=este-haim&to=daniel-day-lewis",
        "/api/v1/suggest?q=ha&kind=person",
        "/api/v1/places",
        "/api/v1/sources",
        "/api/v1/facts",
        "/api/v1/disputes",
    ];

    public static readonly string[] Others =
    [
        "/health/live",
        "/health/ready",
        "/swagger/index.html",
        "/swagger/v1/swagger.json",
        "/css/base.css",
        "/favicon.svg",
        "/exports/manifest.json",
        "/exports/catalog.json",
        "/exports/works.csv",
        "/exports/timeline.ndjson",
    ];

    public static readonly string[] Missing =
    [
        "/nothing-here",
        "/works/nobody",
        "/people/nobody",
        "/collaborations/nobody/nothing",
        "/paths?from=nobody-here&to=haim",
        "/api/v1/nothing",
        "/api/v1/works/nobody",
        "/api/nothing",
        "/error/404",
    ];

    public static readonly string[] All = [.. Kept, .. Others, .. Missing];
}
