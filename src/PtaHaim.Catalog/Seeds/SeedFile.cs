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

/// <summary>A publication.</summary>
public sealed record SeedSource
{
    [Id, Description("A name for this source that reads well and never changes, such as slashfilm-lost-track.")]
    public required string Id { get; init; }

    [Text(120), Description("Who published it.")]
    public required string Publisher { get; init; }

    [Text(300), Description("Its title; in parentheses where it is a description and not the title itself.")]
    public required string Title { get; init; }

    [HttpUrl, Description("Its address, http or https.")]
    public required string Url { get; init; }

    [OneOf(SeedVocabulary.SourceKinds), Description("What sort of publication it is.")]
    public required string Kind { get; init; }

    [Text(160), Description("Who wrote it.")]
    public string? Author { get; init; }

    [PartialDate, Description("When it was published: 2022, 2022-03 or 2022-03-01.")]
    public string? Published { get; init; }

    [HttpUrl, Description("An archived copy.")]
    public string? Archive { get; init; }

    [PartialDate, Description("When it was last read.")]
    public string? Accessed { get; init; }

    [Text(600), Description("What a reader should know about this source.")]
    public string? Note { get; init; }

    [Id, Description("Ids that this source had before; their addresses lead here.")]
    public IReadOnlyList<string> FormerIds { get; init; } = [];
}

/// <summary>How a source supports one statement.</summary>
public sealed record SeedCitation
{
    [Reference(SeedKind.Source), Description("The id of the source.")]
    public required string Source { get; init; }

    [Text(120), Description("Where in the source: paragraph 3, page 12, 01:02:03.")]
    public string? Locator { get; init; }

    [Text(400), Description("What the source says, in your own words.")]
    public string? Supports { get; init; }

    [Text(400), Description("A remark on this citation.")]
    public string? Note { get; init; }
}

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

/// <summary>A question on which sources disagree, with what each side says. The order of the claims is no rank.</summary>
public sealed record SeedDispute
{
    [Id]
    public required string Id { get; init; }

    [Text(200), Description("The question, such as Release date.")]
    public required string Question { get; init; }

    [Reference(SeedKind.Work), Description("The work it is about; a work or a person.")]
    public string? Work { get; init; }

    [Reference(SeedKind.Person), Description("The person it is about; a work or a person.")]
    public string? Person { get; init; }

    [
        OneOf(SeedVocabulary.DisputeAspects),
        Description("The statement on the page beside which the disagreement is named.")
    ]
    public string? Aspect { get; init; }

    [OneOf(SeedVocabulary.Roles), Description("With aspect credits: the role in question.")]
    public string? Role { get; init; }

    [Count(2, 20)]
    public required IReadOnlyList<SeedClaim> Claims { get; init; }
}

/// <summary>One side of a dispute.</summary>
public sealed record SeedClaim
{
    [Text(400)]
    public required string Text { get; init; }

    [Count(1, 40)]
    public required IReadOnlyList<SeedCitation> Cites { get; init; }
}
