namespace PtaHaim.Catalog.Seeds;

/// <summary>A whole catalog, all its files merged: every list in the order of the files, then in the order of the file.</summary>
public sealed record Seed
{
    public required SeedCollection Collection { get; init; }

    public required IReadOnlyList<SeedSource> Sources { get; init; }

    public required IReadOnlyList<SeedPerson> People { get; init; }

    public required IReadOnlyList<SeedPlace> Places { get; init; }

    public required IReadOnlyList<SeedWork> Works { get; init; }

    public required IReadOnlyList<SeedRelationship> Relationships { get; init; }

    public required IReadOnlyList<SeedFact> Facts { get; init; }

    public required IReadOnlyList<SeedDispute> Disputes { get; init; }

    /// <summary>What uploads were last found to be; of uploads that the seed no longer has, too.</summary>
    public IReadOnlyList<SeedVideoCheck> VideoChecks { get; init; } = [];
}
