using System.ComponentModel;

namespace PtaHaim.Catalog.Seeds;

/// <summary>A place in the world.</summary>
public sealed record SeedPlace
{
    [Id]
    public required string Id { get; init; }

    [Text(160)]
    public required string Name { get; init; }

    [Text(60), Description("What it is: restaurant, street, city.")]
    public required string Kind { get; init; }

    [Reference(SeedKind.Place), Description("The place that it lies in.")]
    public string? Within { get; init; }

    [Text(600), Description("A remark of the editors, for what no source states; what one states is a fact.")]
    public string? Note { get; init; }

    [Id, Description("Ids that this place had before; their addresses lead here.")]
    public IReadOnlyList<string> FormerIds { get; init; } = [];

    [Count(1, 40)]
    public required IReadOnlyList<SeedCitation> Cites { get; init; }
}
