using System.Text.Json.Serialization;

namespace PtaHaim.Catalog.Changes;

/// <summary>A snapshot that became current, and what that changed.</summary>
public sealed record Publication
{
    /// <summary>Counts the publications of a catalog, from 1.</summary>
    public required long Number { get; init; }

    /// <summary>The whole fingerprint of the snapshot before; null for the first, of which nothing but the date is told.</summary>
    public string? From { get; init; }

    /// <summary>The whole fingerprint of the snapshot that became current.</summary>
    public required string To { get; init; }

    /// <summary>When, to the second, in UTC; never before the publication before it.</summary>
    public required DateTimeOffset Published { get; init; }

    /// <summary>What it changed: works, people, places, sources, disputes, each by slug.</summary>
    public IReadOnlyList<ThingChange> Changes { get; init; } = [];

    /// <summary>How many more changes it made than are kept.</summary>
    public int Omitted { get; init; }

    /// <summary>True where another version of the program told the one before: then only what came and went is known.</summary>
    public bool Coarse { get; init; }

    /// <summary>True for the first: its date is that of everything in it.</summary>
    [JsonIgnore]
    public bool IsBaseline => From is null;
}
