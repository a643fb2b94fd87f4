using System.ComponentModel;
using System.Text.Json.Serialization;

namespace PtaHaim.Catalog.Seeds;

/// <summary>One file of a catalog. A catalog is one such file, or a folder of them; exactly one holds <c>collection</c>.</summary>
public sealed record SeedFile
{
    [JsonPropertyName("$schema"), Description("Where an editor finds the schema: catalog.schema.json.")]
    public string? Schema { get; init; }

    [Description("What this catalog is about. In exactly one file.")]
    public SeedCollection? Collection { get; init; }

    [Description("The publications that facts cite.")]
    public IReadOnlyList<SeedSource> Sources { get; init; } = [];

    [Description("Humans, groups and companies.")]
    public IReadOnlyList<SeedPerson> People { get; init; } = [];

    [Description("Places where works are set or were filmed.")]
    public IReadOnlyList<SeedPlace> Places { get; init; } = [];

    [Description("Films, videos, songs, albums and other works, each with its credits.")]
    public IReadOnlyList<SeedWork> Works { get; init; } = [];

    [Description("What two people are to each other.")]
    public IReadOnlyList<SeedRelationship> Relationships { get; init; } = [];

    [Description("Statements that no other part of the catalog holds.")]
    public IReadOnlyList<SeedFact> Facts { get; init; } = [];

    [Description("Questions on which sources disagree.")]
    public IReadOnlyList<SeedDispute> Disputes { get; init; } = [];
}
