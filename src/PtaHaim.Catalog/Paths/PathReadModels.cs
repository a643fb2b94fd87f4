using PtaHaim.Catalog.Collaborations;
using PtaHaim.Catalog.Credits;
using PtaHaim.Catalog.Paging;
using PtaHaim.Catalog.People;
using PtaHaim.Catalog.Sources;
using PtaHaim.Catalog.Works;

namespace PtaHaim.Catalog.Paths;

/// <summary>How two people are connected.</summary>
public sealed record PathDetails
{
    public required PersonRef From { get; init; }

    public required PersonRef To { get; init; }

    /// <summary>
    /// The number of hops of a shortest path, 0 for the same person; null where none was found, which <c>outcome</c>
    /// explains.
    /// </summary>
    public required int? Degrees { get; init; }

    /// <summary>
    /// <c>found</c>; <c>not-connected</c>: there is no path of any length; <c>beyond-max-hops</c>: there may be a longer
    /// one; <c>budget-reached</c>: the search visited as much as it may, and there may be one.
    /// </summary>
    public required string Outcome { get; init; }

    /// <summary>Always <c>this catalog</c>: absence here is no proof.</summary>
    public string Coverage { get; } = "this catalog";

    /// <summary>The hops of the path, in its order; empty for the same person and where none was found.</summary>
    public required IReadOnlyList<PathStep> Hops { get; init; }

    /// <summary>Further paths of the same length, as many as were asked for.</summary>
    public required IReadOnlyList<PathChain> Others { get; init; }

    /// <summary>How many equally short paths there are, counted as sequences of people.</summary>
    public required PathTotal Alternatives { get; init; }

    /// <summary>The people whom each side is connected with at all; null where a path was found.</summary>
    public PathReach? Reach { get; init; }

    /// <summary>How many people and works the search looked at.</summary>
    public required int Visited { get; init; }

    /// <summary>
    /// True where the search ended because it had visited as much as it may: a path that was found is a shortest one, but
    /// others may be missing.
    /// </summary>
    public required bool BudgetReached { get; init; }

    /// <summary>The cursor of the next equally short paths; null on the last.</summary>
    public string? Next { get; init; }

    /// <summary>Every source cited above, once, in the order of first appearance.</summary>
    public required IReadOnlyList<CitedSource> Sources { get; init; }
}

/// <summary>A further path.</summary>
public sealed record PathChain(IReadOnlyList<PathStep> Hops);

/// <summary>How many equally short paths there are.</summary>
/// <param name="Count">At most 1,000.</param>
/// <param name="Exact">False where there are more, or may be.</param>
public sealed record PathTotal(int Count, bool Exact);

/// <summary>How many people each side is connected with under the filters, itself included.</summary>
public sealed record PathReach(PathComponent From, PathComponent To);

/// <param name="People">How many were found, the person included.</param>
/// <param name="Exact">False where the search ended before all were known.</param>
public sealed record PathComponent(int People, bool Exact);

/// <summary>What connects two people who follow each other on a path: a work that both stand on, or a stated relationship.</summary>
public sealed record PathStep
{
    public required PersonRef From { get; init; }

    public required PersonRef To { get; init; }

    /// <summary>
    /// <c>credits</c>: both are credited; <c>band</c>: at least one counts by a band; <c>relationship</c>: they share no work.
    /// </summary>
    public required string Via { get; init; }

    /// <summary>Null for a relationship.</summary>
    public WorkSummary? Work { get; init; }

    /// <summary>What the first of them did on it, or the band did; empty for a relationship.</summary>
    public required IReadOnlyList<RoleLine> FromRoles { get; init; }

    /// <summary>What the second of them did on it, or the band did; empty for a relationship.</summary>
    public required IReadOnlyList<RoleLine> ToRoles { get; init; }

    /// <summary>What is stated between them, also beside a work; null where relationships do not count or none is.</summary>
    public PairRelationship? Relationship { get; init; }

    /// <summary>When: the date of the work or the beginning of the relationship, partial; null where it is not known.</summary>
    public string? Date { get; init; }

    /// <summary>What proves it: the citations of the roles or of the relationship, each once.</summary>
    public required IReadOnlyList<SourceCitation> Citations { get; init; }

    /// <summary>What else they share under the filters.</summary>
    public required AlsoTogether AlsoTogether { get; init; }
}

/// <summary>The further works of two people who follow each other on a path.</summary>
/// <param name="Count">How many there are; exact.</param>
/// <param name="Works">The best known of them, at most 5.</param>
public sealed record AlsoTogether(int Count, IReadOnlyList<WorkRef> Works)
{
    internal const int Named = 5;
}

/// <summary>The answer to a <see cref="PathQuestion"/>: one of its parts says something.</summary>
public sealed record PathFinding
{
    public PathDetails? Path { get; init; }

    /// <summary>The slug that nobody has, of the two that were asked about.</summary>
    public string? Missing { get; init; }

    public Refusal? Refused { get; init; }

    /// <summary>Whom and what the question leaves out; a slug of both a person and a work is named twice.</summary>
    public IReadOnlyList<LeftOut> LeftOut { get; init; } = [];

    /// <summary>True where too many searches are under way: ask again in a second.</summary>
    public bool Busy { get; init; }
}

/// <summary>Somebody or something that no path leads by.</summary>
public sealed record LeftOut(string Slug, string Name);
