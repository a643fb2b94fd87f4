using PtaHaim.Catalog.Credits;
using PtaHaim.Catalog.People;
using PtaHaim.Catalog.Sources;
using PtaHaim.Catalog.Works;

namespace PtaHaim.Catalog.Collaborations;

/// <summary>Somebody who shares works with a person.</summary>
public sealed record Collaborator
{
    public required PersonRef Person { get; init; }

    /// <summary>Works they share, <c>direct</c> and <c>throughBands</c> together: what their pair page counts.</summary>
    public required int Works { get; init; }

    /// <summary>Works that credit both by their own names.</summary>
    public required int Direct { get; init; }

    /// <summary>
    /// Further works that count through a band that one of them is a member of; of the bands' credits the first 2,000
    /// are looked at. Null for people with more than 2,000 credits, for whom only direct works are counted.
    /// </summary>
    public int? ThroughBands { get; init; }

    /// <summary>The date of the first work that they share, partial; null where none is dated.</summary>
    public string? First { get; init; }

    /// <summary>The date of the last work that they share, partial; null where none is dated.</summary>
    public string? Last { get; init; }

    /// <summary>What the person did on those works, most works first; null among the collaborators of a person's own record.</summary>
    public IReadOnlyList<RoleRef>? Roles { get; init; }

    /// <summary>What the collaborator did on them, most works first; null as <c>roles</c>.</summary>
    public IReadOnlyList<RoleRef>? TheirRoles { get; init; }

    /// <summary>The best known of those works, at most 5; null as <c>roles</c>.</summary>
    public IReadOnlyList<WorkRef>? BestKnown { get; init; }
}

/// <summary>A role as a list names it.</summary>
/// <param name="Role">Its key: <c>director</c>.</param>
public sealed record RoleRef(string Role, string Label);

/// <summary>A pair in the list of those that share most works.</summary>
/// <param name="People">Two, the slug that comes first first.</param>
/// <param name="Works">How many works they share, as their pair page counts them.</param>
public sealed record PairSummary(IReadOnlyList<PersonRef> People, int Works, string? First, string? Last);

/// <summary>What two to ten people made together, and what they are to each other.</summary>
public sealed record PairDetails
{
    /// <summary>In the order in which they were asked for.</summary>
    public required IReadOnlyList<PersonRef> People { get; init; }

    /// <summary>Always <c>this catalog</c>: absence here is no proof.</summary>
    public string Coverage { get; } = "this catalog";

    /// <summary>How many works they share; where <c>complete</c> is false, at least so many.</summary>
    public required int WorkCount { get; init; }

    /// <summary>
    /// False where there may be more shared works than were found: each of them has, alone or through bands, more than
    /// 2,000 credits, and only the best known 2,000 of one were looked through; or they share more than 1,000.
    /// </summary>
    public required bool Complete { get; init; }

    /// <summary>How many of each kind were found, most first.</summary>
    public required IReadOnlyList<KindCount> Kinds { get; init; }

    /// <summary>The date of the first shared work, partial; null where none is dated.</summary>
    public string? First { get; init; }

    /// <summary>The date of the last shared work, partial; null where none is dated.</summary>
    public string? Last { get; init; }

    /// <summary>The shared works that were found in time order, undated last; the first 100.</summary>
    public required IReadOnlyList<SharedWork> Works { get; init; }

    /// <summary>
    /// Works of a band's members, within their membership, with the others, that do not credit the band: not counted
    /// above. In time order, undated last; the first 100.
    /// </summary>
    public required IReadOnlyList<SharedWork> MemberWorks { get; init; }

    /// <summary>Stated relationships among them, and between a band's members and the others.</summary>
    public required IReadOnlyList<PairRelationship> Relationships { get; init; }

    /// <summary>
    /// Stated relationships of somebody else with two of them or their members: the teacher of one who is the mother
    /// of the others.
    /// </summary>
    public required IReadOnlyList<PairRelationship> ThroughOthers { get; init; }

    /// <summary>Shared works that tried out technique for other works.</summary>
    public required IReadOnlyList<PairTechnique> Techniques { get; init; }

    /// <summary>
    /// Questions on which sources disagree: about the works, and, where something is stated between these people, about
    /// what they are to others.
    /// </summary>
    public required IReadOnlyList<DisputeDetails> Disputes { get; init; }

    /// <summary>Free-standing statements that concern at least two of them.</summary>
    public required IReadOnlyList<FactLine> Statements { get; init; }

    /// <summary>Every source cited above, once, in the order of first appearance.</summary>
    public required IReadOnlyList<CitedSource> Sources { get; init; }

    /// <summary>Who stands between the two, and who works with both; null for more than two people and under filters.</summary>
    public PairSurroundings? Surroundings { get; init; }
}

/// <summary>How many of a kind: works that people share, people or sources of a catalog.</summary>
/// <param name="Label">The kind as a reader sees it: of shared works for one or for many as the count asks, else for many.</param>
public sealed record KindCount(string Kind, string Label, int Count);

/// <summary>A work that all of them share.</summary>
/// <param name="Sides">One for each person, in the order of <c>people</c>.</param>
/// <param name="Disputes">The questions about the work on which sources disagree.</param>
public sealed record SharedWork(WorkSummary Work, IReadOnlyList<SharedSide> Sides, IReadOnlyList<DisputeRef> Disputes);

/// <summary>What one of them did on a shared work.</summary>
/// <param name="Person">The slug of the person.</param>
/// <param name="Roles">
/// Own credits, or those of the bands where there is none; a band's own are followed by those of its members. At least one.
/// </param>
public sealed record SharedSide(string Person, IReadOnlyList<RoleLine> Roles);

/// <summary>A stated relationship between two people of a pair page or of its bands.</summary>
public sealed record PairRelationship
{
    public required PersonRef From { get; init; }

    public required PersonRef To { get; init; }

    /// <summary>A term of the relationship kinds.</summary>
    public required string Kind { get; init; }

    /// <summary>The kind, read from <c>from</c> to <c>to</c>.</summary>
    public required string Label { get; init; }

    public string? Begin { get; init; }

    public string? End { get; init; }

    public required bool Ongoing { get; init; }

    /// <summary>The time in words where it is no date, or null.</summary>
    public string? When { get; init; }

    public string? Detail { get; init; }

    public string? Fact { get; init; }

    public required IReadOnlyList<SourceCitation> Citations { get; init; }
}

/// <summary>A shared work, or the series it is part of, that tried out technique for another work.</summary>
public sealed record PairTechnique
{
    /// <summary>The work or series that tried it out.</summary>
    public required WorkRef From { get; init; }

    /// <summary>The work that it was tried out for.</summary>
    public required WorkRef To { get; init; }

    /// <summary>How sure it is where no source states it outright, or null.</summary>
    public string? Certainty { get; init; }

    public string? Detail { get; init; }

    public string? Fact { get; init; }

    public required IReadOnlyList<SourceCitation> Citations { get; init; }
}
