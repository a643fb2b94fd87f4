using PtaHaim.Catalog.Sources;
using PtaHaim.Catalog.Works;

namespace PtaHaim.Catalog.Places;

/// <summary>A place as a link names it.</summary>
/// <param name="Kind">What it is, in a word or two: restaurant, street.</param>
public sealed record PlaceRef(string Slug, string Name, string Kind);

/// <summary>A place in a list.</summary>
public sealed record PlaceSummary(string Slug, string Name, string Kind, PlaceRef? Within);

/// <summary>A place on its page.</summary>
public sealed record PlaceDetails
{
    public required string Slug { get; init; }

    public required string Name { get; init; }

    public required string Kind { get; init; }

    /// <summary>A remark of the editors, which no source states; or null.</summary>
    public string? Note { get; init; }

    /// <summary>The places that it lies in, from the next larger to the largest, at most 8.</summary>
    public required IReadOnlyList<PlaceStep> Within { get; init; }

    /// <summary>The places that lie directly in it, by name, at most 100.</summary>
    public required IReadOnlyList<PlaceStep> Contains { get; init; }

    public string? Fact { get; init; }

    public required IReadOnlyList<SourceCitation> Citations { get; init; }

    /// <summary>Works set or filmed there, the best known 100, newest first.</summary>
    public required IReadOnlyList<PlaceWork> Works { get; init; }

    /// <summary>Free-standing statements about it, at most 100.</summary>
    public required IReadOnlyList<FactLine> Statements { get; init; }
}

/// <summary>A place that another lies in, or that lies in it.</summary>
/// <param name="Fact">The public id of the fact that the inner of the two lies in the outer; null for imports.</param>
public sealed record PlaceStep(
    string Slug,
    string Name,
    string Kind,
    string? Fact,
    IReadOnlyList<SourceCitation> Citations
);

/// <summary>A work of a place, seen from the place.</summary>
/// <param name="Use">A term of the place uses.</param>
/// <param name="Disputes">The questions about the work on which sources disagree.</param>
public sealed record PlaceWork(
    WorkSummary Work,
    string Use,
    string Label,
    string? Detail,
    string? Fact,
    IReadOnlyList<SourceCitation> Citations,
    IReadOnlyList<DisputeRef> Disputes
);
