using System.ComponentModel;

namespace PtaHaim.Catalog.Seeds;

/// <summary>A human, a group or a company.</summary>
public sealed record SeedPerson
{
    [Id, Description("The last part of the person's address, such as alana-haim. It never changes.")]
    public required string Id { get; init; }

    [Text(160)]
    public required string Name { get; init; }

    [OneOf(SeedVocabulary.PersonKinds), Description("person, group or company.")]
    public required string Kind { get; init; }

    [Text(160), Description("The name as it is sorted: Anderson, Paul Thomas. Made from the name when absent.")]
    public string? SortName { get; init; }

    [Text(160), Description("A few words that tell this person from another of the same name.")]
    public string? Disambiguation { get; init; }

    [Text(160), Description("Other names.")]
    public IReadOnlyList<string> Aliases { get; init; } = [];

    [Description("When and where the person was born, or the group was formed.")]
    public SeedLifeDate? Born { get; init; }

    [Description("When and where the person died, or the group ended.")]
    public SeedLifeDate? Died { get; init; }

    [ExternalIds, Description("Ids in other catalogs: imdb, tmdb, musicbrainz, wikidata.")]
    public IReadOnlyDictionary<string, string> ExternalIds { get; init; } = new Dictionary<string, string>();

    [Id, Description("Ids that this person had before; their addresses lead here.")]
    public IReadOnlyList<string> FormerIds { get; init; } = [];

    [Count(1, 40), Description("Sources that name this person.")]
    public required IReadOnlyList<SeedCitation> Cites { get; init; }
}

/// <summary>A date of a life, with its place as the source words it.</summary>
public sealed record SeedLifeDate
{
    [PartialDate]
    public string? Date { get; init; }

    [Text(160)]
    public string? Place { get; init; }

    [Count(1, 40)]
    public required IReadOnlyList<SeedCitation> Cites { get; init; }
}

/// <summary>What one person is to another. Symmetric kinds (sister of, friend of) are given once.</summary>
public sealed record SeedRelationship
{
    [Reference(SeedKind.Person)]
    public required string From { get; init; }

    [OneOf(SeedVocabulary.RelationshipKinds)]
    public required string Kind { get; init; }

    [Reference(SeedKind.Person)]
    public required string To { get; init; }

    [PartialDate]
    public string? Begin { get; init; }

    [PartialDate, Description("Absent where it goes on or where no source says.")]
    public string? End { get; init; }

    [Description("True where a source says that it goes on.")]
    public bool Ongoing { get; init; }

    [Text(60), Description("The time in words where it is no date: early 1980s.")]
    public string? When { get; init; }

    [Text(400)]
    public string? Detail { get; init; }

    [Count(1, 40)]
    public required IReadOnlyList<SeedCitation> Cites { get; init; }
}
