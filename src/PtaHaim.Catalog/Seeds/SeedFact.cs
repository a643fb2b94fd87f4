using System.ComponentModel;

namespace PtaHaim.Catalog.Seeds;

/// <summary>A statement that stands alone: what somebody said, how a work came about.</summary>
public sealed record SeedFact
{
    [Id]
    public required string Id { get; init; }

    [Text(600), Description("The statement, one sentence of your own.")]
    public required string Text { get; init; }

    [Reference(SeedKind.Work), Count(0, 20), Description("The works it is about; at least one work, person or place.")]
    public IReadOnlyList<string> Works { get; init; } = [];

    [Reference(SeedKind.Person), Count(0, 20), Description("The people it is about.")]
    public IReadOnlyList<string> People { get; init; } = [];

    [Reference(SeedKind.Place), Count(0, 20), Description("The places it is about.")]
    public IReadOnlyList<string> Places { get; init; } = [];

    [Count(1, 40)]
    public required IReadOnlyList<SeedCitation> Cites { get; init; }
}
