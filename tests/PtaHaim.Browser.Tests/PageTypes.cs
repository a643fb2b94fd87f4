namespace PtaHaim.Browser.Tests;

/// <summary>A page as tests name it.</summary>
/// <param name="Status">What the site answers: 200, or the error that this page shows.</param>
internal sealed record SitePage(string Name, string Address, int Status = 200);

/// <summary>Every type of page, and the states in which a type looks different. What holds for all pages is tested on these.</summary>
internal static class PageTypes
{
    public static readonly SitePage Home = new("home", "/");
    public static readonly SitePage Works = new("works", "/works");
    public static readonly SitePage Video = new("music video with disputes", "/works/lost-track");
    public static readonly SitePage WithPlayer = new("work with a player", "/works/haim-tiny-desk-home");
    public static readonly SitePage Film = new("film", "/works/licorice-pizza");
    public static readonly SitePage Person = new("person", "/people/paul-thomas-anderson");
    public static readonly SitePage Pair = new("pair", "/collaborations/haim/paul-thomas-anderson");
    public static readonly SitePage Graph = new("graph", "/graph?focus=paul-thomas-anderson");
    public static readonly SitePage Paths = new("paths", "/paths");
    public static readonly SitePage About = new("about", "/about");
    public static readonly SitePage Missing = new("nothing here", "/nothing-here", 404);

    public static readonly SitePage[] All =
    [
        Home,
        Works,
        new("works filtered", "/works?kind=music-video&year.gte=2017&year.lte=2025&sort=date"),
        new("works of a person", "/works?person=alana-haim"),
        new("works, none found", "/works?year.gte=1800&year.lte=1801"),
        new("works, bad year", "/works?year.gte=twelve", 400),
        new("works, order that does not fit", "/works?year.gte=2017&sort=title", 400),
        new("works, unknown kind", "/works?kind=opera", 400),
        new("works, unknown parameter", "/works?credit=haim", 400),
        Video,
        WithPlayer,
        Film,
        new("short film", "/works/valentine"),
        new("song", "/works/lost-track-song"),
        new("album", "/works/women-in-music-pt-iii"),
        new("photographs", "/works/w-directors-issue-2022"),
        new("novel", "/works/oil"),
        new("series", "/works/haim-videos-by-anderson"),
        new("people", "/people"),
        new("groups", "/people?kind=group"),
        Person,
        new("person with few works", "/people/donna-haim"),
        new("group", "/people/haim"),
        new("collaborations", "/collaborations"),
        Pair,
        new("pair of a member", "/collaborations/alana-haim/paul-thomas-anderson"),
        new("pair without a work", "/collaborations/donna-haim/thomas-pynchon"),
        new("timeline", "/timeline"),
        new("timeline of a person", "/timeline?person=alana-haim&kind=music-video"),
        new("timeline, nobody of that name", "/timeline?person=nobody-at-all", 400),
        Graph,
        new("graph of a band", "/graph?focus=haim"),
        new("graph of few", "/graph?focus=the-smile"),
        new("graph of nobody", "/graph?focus=ernie-anderson"),
        new("graph, no such person", "/graph?focus=alana-haimm", 404),
        new("collaborators", "/people/paul-thomas-anderson/collaborators"),
        Paths,
        new("path", "/paths?from=pearl-anderson&to=thom-yorke"),
        new("path of one step", "/paths?from=pearl-anderson&to=paul-thomas-anderson"),
        new("path of two videos", "/paths?from=fiona-apple&to=haim"),
        new("path of three steps by a band", "/paths?from=bradley-and-pablo&to=thom-yorke"),
        new("path by a relationship", "/paths?from=gary-goetzman&to=thom-yorke&ties=all"),
        new("path with options", "/paths?from=este-haim&to=daniel-day-lewis&exclude=licorice-pizza&kind=music-video"),
        new("path to the same person", "/paths?from=haim&to=haim"),
        new("no path", "/paths?from=thomas-pynchon&to=thom-yorke"),
        new("path of nobody", "/paths?from=este-hayme&to=thom-yorke", 404),
        new("path, unknown kind", "/paths?from=haim&to=thom-yorke&kind=opera", 400),
        new("search", "/search"),
        new("search, found", "/search?q=anderson"),
        new("search of one kind", "/search?q=haim&kind=work"),
        new("search, misspelt", "/search?q=andersom"),
        new("search, nothing found", "/search?q=zzyzx"),
        new("search, unknown kind", "/search?q=haim&kind=opera", 400),
        new("sources", "/sources"),
        new("source", "/sources/slashfilm-lost-track"),
        new("places", "/places"),
        new("place", "/places/balboa-golf-course"),
        new("disputes", "/disputes"),
        About,
        new("exports", "/exports"),
        new("tables of the database", "/exports/schema"),
        new("embeds", "/embeds"),
        new("embed of a video", "/embeds?url=/works/lost-track"),
        new("embed of nothing", "/embeds?url=/works/lost-trakc", 404),
        Missing,
        new("no such work", "/works/lost-trakc", 404),
    ];
}
