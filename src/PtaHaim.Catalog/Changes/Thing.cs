using System.Text.Json.Serialization;

namespace PtaHaim.Catalog.Changes;

/// <summary>
/// A curated thing that has a page, reduced to what a comparison needs: equal parts have equal hashes, on every database.
/// </summary>
internal sealed record Thing
{
    public required string Type { get; init; }

    public required string Slug { get; init; }

    public required string Name { get; init; }

    public string? Kind { get; init; }

    /// <summary>A hash of each part that it has.</summary>
    public required SortedDictionary<string, string> Parts { get; init; }

    /// <summary>Slugs, in ordinal order.</summary>
    public IReadOnlyList<string> People { get; init; } = [];

    /// <summary>Slugs, in ordinal order.</summary>
    public IReadOnlyList<string> Places { get; init; } = [];

    /// <summary>Publishers, those cited most first.</summary>
    public IReadOnlyList<string> Sources { get; init; } = [];

    /// <summary>When it was first told of; null for what was there from the first publication on.</summary>
    public DateTimeOffset? Added { get; init; }

    /// <summary>When it, or a thing that concerns it, last changed; null where that was never since the first publication.</summary>
    public DateTimeOffset? Changed { get; init; }

    /// <summary>The slugs that it had before.</summary>
    [JsonIgnore]
    public IReadOnlyList<string> Former { get; init; } = [];

    [JsonIgnore]
    public ThingKey Key => new(Type, Slug);
}
