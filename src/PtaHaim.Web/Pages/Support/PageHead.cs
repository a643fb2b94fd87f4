using PtaHaim.Web.Embeds;

namespace PtaHaim.Web.Pages.Support;

/// <summary>What the layout says of a page.</summary>
internal sealed record PageHead(string Title, string Description)
{
    /// <summary>The canonical address, from the root; null for pages that have none.</summary>
    public string? Address { get; init; }

    /// <summary>The address of the same content as JSON; null without a twin.</summary>
    public string? Json { get; init; }

    /// <summary>The part of the navigation that the page belongs to; null for others.</summary>
    public SiteSection? Section { get; init; }

    /// <summary>The page as it can be put elsewhere; null for pages without a card.</summary>
    public SharedPage? Share { get; init; }

    /// <summary>True where the page makes the code of a card.</summary>
    public bool Maker { get; init; }

    /// <summary>True where the page can play a video.</summary>
    public bool Player { get; init; }

    /// <summary>True where the page may have the drawing of an ego graph.</summary>
    public bool Graph { get; init; }

    /// <summary>True where the page has fields that suggest names.</summary>
    public bool Names { get; init; }

    /// <summary>True where the page itself holds the search box, so that its header has none.</summary>
    public bool Search { get; init; }
}

/// <summary>A link of the main navigation.</summary>
internal sealed record SiteSection(string Name, string Address)
{
    public static SiteSection Works { get; } = new("Works", "/works");

    public static SiteSection People { get; } = new("People", "/people");

    public static SiteSection Collaborations { get; } = new("Collaborations", "/collaborations");

    public static SiteSection Paths { get; } = new("Paths", "/paths");

    public static SiteSection Graph { get; } = new("Graph", "/graph");

    public static SiteSection Timeline { get; } = new("Timeline", "/timeline");

    public static SiteSection Sources { get; } = new("Sources", "/sources");

    public static IReadOnlyList<SiteSection> All { get; } =
    [Works, People, Collaborations, Paths, Graph, Timeline, Sources];
}
