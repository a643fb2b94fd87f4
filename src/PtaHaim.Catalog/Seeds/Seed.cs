namespace PtaHaim.Catalog.Seeds;

/// <summary>The files of one catalog, merged. Every rule of the seeds holds for it.</summary>
public sealed record Seed
{
    public required SeedCollection Collection { get; init; }

    public IReadOnlyList<SeedSource> Sources { get; init; } = [];

    public IReadOnlyList<SeedPerson> People { get; init; } = [];

    public IReadOnlyList<SeedPlace> Places { get; init; } = [];

    public IReadOnlyList<SeedWork> Works { get; init; } = [];

    public IReadOnlyList<SeedRelationship> Relationships { get; init; } = [];

    public IReadOnlyList<SeedFact> Facts { get; init; } = [];

    public IReadOnlyList<SeedDispute> Disputes { get; init; } = [];
}
