using System.ComponentModel;

namespace PtaHaim.Catalog.Seeds;

/// <summary>The head of a catalog: its name and what its home page features.</summary>
public sealed record SeedCollection
{
    [Text(120), Description("The name of the catalog, shown in the title of each page.")]
    public required string Title { get; init; }

    [Text(600), Description("What the catalog covers, in a sentence or two of your own.")]
    public required string About { get; init; }

    [
        Text(400),
        Description("Under which terms the facts may be used, in a sentence; shown on the page about the catalog.")
    ]
    public string? Licence { get; init; }

    [Reference(SeedKind.Work), Description("The work that the home page features.")]
    public string? FeaturedWork { get; init; }

    [Reference(SeedKind.Person), Count(2, 2), Description("The two people or bands that the home page names.")]
    public IReadOnlyList<string> FeaturedPair { get; init; } = [];

    [Count(0, 8), Description("First questions to ask: pairs of people or bands.")]
    public IReadOnlyList<SeedQuestion> Questions { get; init; } = [];

    [Reference(SeedKind.Work), Count(0, 12), Description("Works shown on the home page's shelf, in this order.")]
    public IReadOnlyList<string> Shelf { get; init; } = [];
}

/// <summary>A question about two people: what did they make together, how are they connected?</summary>
public sealed record SeedQuestion
{
    [Reference(SeedKind.Person)]
    public required string From { get; init; }

    [Reference(SeedKind.Person)]
    public required string To { get; init; }
}
