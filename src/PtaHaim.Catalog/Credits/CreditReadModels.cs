using PtaHaim.Catalog.People;
using PtaHaim.Catalog.Sources;
using PtaHaim.Catalog.Works;

namespace PtaHaim.Catalog.Credits;

/// <summary>A credit, seen from the work.</summary>
public sealed record CreditLine
{
    public required PersonRef Person { get; init; }

    /// <summary>The key of the role: <c>director</c>.</summary>
    public required string Role { get; init; }

    /// <summary>The role as a reader sees it.</summary>
    public required string Label { get; init; }

    /// <summary>A term of the departments.</summary>
    public required string Department { get; init; }

    /// <summary>The part that a performer plays, or null.</summary>
    public string? Character { get; init; }

    /// <summary>The name in the credits, where it differs, or null.</summary>
    public string? CreditedAs { get; init; }

    public required bool Uncredited { get; init; }

    public string? Detail { get; init; }

    /// <summary>The public id of the fact; null for imports.</summary>
    public string? Fact { get; init; }

    public required IReadOnlyList<SourceCitation> Citations { get; init; }
}

/// <summary>What somebody did on a work, seen from that person.</summary>
public sealed record RoleLine
{
    /// <summary>The key of the role: <c>director</c>.</summary>
    public required string Role { get; init; }

    public required string Label { get; init; }

    public required string Department { get; init; }

    public string? Character { get; init; }

    public string? CreditedAs { get; init; }

    public required bool Uncredited { get; init; }

    public string? Detail { get; init; }

    /// <summary>The band or member whose credit it is; null for a credit of the person's own.</summary>
    public Via? Via { get; init; }

    /// <summary>The public id of the fact; null for imports.</summary>
    public string? Fact { get; init; }

    public required IReadOnlyList<SourceCitation> Citations { get; init; }
}

/// <summary>Whose credit it is where it is not the person's own: a band's counts for its member within the membership; a member's is shown with the band's on a pair page.</summary>
/// <param name="Person">The band, or the member.</param>
/// <param name="Dates"><c>known</c>; <c>membership-unknown</c>: the dates of the membership are not in any source; <c>work-undated</c>: those of the work are not.</param>
public sealed record Via(PersonRef Person, string Dates);

/// <summary>A work with all that somebody did on it.</summary>
/// <param name="Roles">Own credits, or those of the bands where there is none; at least one.</param>
/// <param name="Disputes">The questions about the work on which sources disagree.</param>
public sealed record PersonWork(WorkSummary Work, IReadOnlyList<RoleLine> Roles, IReadOnlyList<DisputeRef> Disputes);
