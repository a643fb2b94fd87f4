namespace PtaHaim.Catalog.Seeds;

/// <summary>What the uploads of a seed were found to be, as <c>ptahaim videos check</c> writes it beside the seed.</summary>
public sealed record SeedVideoChecks
{
    [Count(0, 1_000_000)]
    public required IReadOnlyList<SeedVideoCheck> Videos { get; init; }
}

/// <summary>One upload as it was last found.</summary>
public sealed record SeedVideoCheck
{
    [OneOf(SeedVocabulary.VideoProviders)]
    public required string Provider { get; init; }

    [YouTubeId]
    public required string Id { get; init; }

    [OneOf(SeedVocabulary.VideoStatuses)]
    public required string Status { get; init; }

    /// <summary>When the upload was first found to be so.</summary>
    [PartialDate]
    public required string Since { get; init; }

    /// <summary>When it was last asked for and an answer came.</summary>
    [PartialDate]
    public required string Checked { get; init; }
}
