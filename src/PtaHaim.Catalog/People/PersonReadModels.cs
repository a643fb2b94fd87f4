using PtaHaim.Catalog.Collaborations;
using PtaHaim.Catalog.Credits;
using PtaHaim.Catalog.Sources;
using PtaHaim.Catalog.Works;

namespace PtaHaim.Catalog.People;

/// <summary>A person as a link names it.</summary>
/// <param name="Kind"><c>person</c>, <c>group</c> or <c>company</c>.</param>
public sealed record PersonRef(string Slug, string Name, string Kind);

/// <summary>A person in a list.</summary>
/// <param name="Works">Works with a credit of this person's own.</param>
/// <param name="Credits">Credits of this person's own.</param>
public sealed record PersonSummary(
    string Slug,
    string Name,
    string SortName,
    string Kind,
    string? Disambiguation,
    string? Born,
    string? Died,
    int Works,
    int Credits
);

/// <summary>A person on the page. Lists that were not asked for are null.</summary>
public sealed record PersonDetails
{
    public required string Slug { get; init; }

    public required string Name { get; init; }

    public required string SortName { get; init; }

    /// <summary><c>person</c>, <c>group</c> or <c>company</c>.</summary>
    public required string Kind { get; init; }

    public string? Disambiguation { get; init; }

    public required IReadOnlyList<string> Aliases { get; init; }

    /// <summary>Birth, or the forming of a group; null where no source gives it.</summary>
    public LifeDate? Born { get; init; }

    /// <summary>Death, or the end of a group; null where no source gives it.</summary>
    public LifeDate? Died { get; init; }

    /// <summary>Works with a credit of this person's own.</summary>
    public required int WorkCount { get; init; }

    /// <summary>Credits of this person's own.</summary>
    public required int CreditCount { get; init; }

    /// <summary>
    /// Further works that count through bands that the person is or was a member of, as far as the bands' first 2,000
    /// credits show; null where works were not asked for.
    /// </summary>
    public int? ThroughBands { get; init; }

    /// <summary>The fact that the person is known by this name; null for imports.</summary>
    public string? Fact { get; init; }

    /// <summary>The sources that name the person.</summary>
    public required IReadOnlyList<SourceCitation> Citations { get; init; }

    public required IReadOnlyList<ExternalIdLine> ExternalIds { get; init; }

    /// <summary>The groups that the person is or was a member of, at most 100.</summary>
    public IReadOnlyList<RelationshipLine>? Groups { get; init; }

    /// <summary>The members of a group, at most 100.</summary>
    public IReadOnlyList<RelationshipLine>? Members { get; init; }

    /// <summary>All other relationships in both directions, at most 100.</summary>
    public IReadOnlyList<RelationshipLine>? Relationships { get; init; }

    /// <summary>
    /// Works by group of kinds, newest first in each: of the person's own the best known 100, and of the bands' within
    /// the membership the best known 100, marked by <c>via</c>.
    /// </summary>
    public IReadOnlyList<PersonWorkGroup>? Works { get; init; }

    /// <summary>The address of the credits that follow; null where all are here.</summary>
    /// <remarks>Set by whoever shows it, from <see cref="NextCredits"/>.</remarks>
    public string? MoreCredits { get; init; }

    /// <summary>The cursor of this person's list of credits after <see cref="Works"/>; null where all are here.</summary>
    [System.Text.Json.Serialization.JsonIgnore]
    public string? NextCredits { get; init; }

    /// <summary>The 10 that share most works; companies are left out.</summary>
    public IReadOnlyList<Collaborator>? Collaborators { get; init; }

    /// <summary>Free-standing statements about the person.</summary>
    public IReadOnlyList<FactLine>? Statements { get; init; }

    public IReadOnlyList<DisputeDetails>? Disputes { get; init; }

    /// <summary>Every source cited above, once, in the order of first appearance.</summary>
    public IReadOnlyList<CitedSource>? Sources { get; init; }
}

/// <summary>What to read of a person beside the own record.</summary>
[Flags]
public enum PersonParts
{
    None = 0,

    /// <summary>Groups, members and other relationships.</summary>
    Relationships = 1,
    Works = 2,
    Collaborators = 4,
    Statements = 8,
    Disputes = 16,

    /// <summary>The list of all sources cited in the other parts that are asked for.</summary>
    Sources = 32,

    /// <summary>All but <see cref="Sources"/>: what a page shows.</summary>
    Page = Relationships | Works | Collaborators | Statements | Disputes,
}

/// <summary>A date of a life, with its place as the source words it. At least one of the two is set.</summary>
public sealed record LifeDate(string? Date, string? Place, string? Fact, IReadOnlyList<SourceCitation> Citations);

/// <summary>A relationship, seen from one of its two people.</summary>
public sealed record RelationshipLine
{
    /// <summary>The other person.</summary>
    public required PersonRef Person { get; init; }

    /// <summary>A term of the relationship kinds.</summary>
    public required string Kind { get; init; }

    /// <summary>The kind as it reads from this person to the other: <c>Mother of</c>, <c>Child of</c>.</summary>
    public required string Label { get; init; }

    /// <summary>True where this person is the one whom the kind names first.</summary>
    public required bool Outgoing { get; init; }

    /// <summary>A partial date, or null where no source gives it.</summary>
    public string? Begin { get; init; }

    /// <summary>A partial date; null where it goes on or no source gives it.</summary>
    public string? End { get; init; }

    /// <summary>True where a source says that it goes on.</summary>
    public required bool Ongoing { get; init; }

    /// <summary>The time in words where it is no date, or null.</summary>
    public string? When { get; init; }

    /// <summary>False where no source says when it began, ended or that it goes on.</summary>
    public required bool Dated { get; init; }

    public string? Detail { get; init; }

    public string? Fact { get; init; }

    public required IReadOnlyList<SourceCitation> Citations { get; init; }
}

/// <summary>A person's works of related kinds.</summary>
/// <param name="Group"><c>films</c>, <c>videos</c>, <c>live</c>, <c>songs</c>, <c>albums</c>, <c>photographs</c> or <c>other</c>.</param>
public sealed record PersonWorkGroup(string Group, string Label, IReadOnlyList<PersonWork> Works);
