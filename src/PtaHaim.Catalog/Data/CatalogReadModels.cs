using PtaHaim.Catalog.Collaborations;
using PtaHaim.Catalog.People;
using PtaHaim.Catalog.Sources;
using PtaHaim.Catalog.Works;

namespace PtaHaim.Catalog.Data;

/// <summary>Which snapshot a context reads.</summary>
/// <param name="Fingerprint">The fingerprint of all that the snapshot was built from, lower-case hexadecimal.</param>
public sealed record CatalogIdentity(string Fingerprint);

/// <summary>What a catalog holds.</summary>
public sealed record CatalogSummary
{
    public required string Fingerprint { get; init; }

    public required string Title { get; init; }

    public required string About { get; init; }

    /// <summary>Under which terms the facts may be used; null where the seeds do not say.</summary>
    public string? Licence { get; init; }

    public required CatalogCounts Counts { get; init; }

    public required CatalogCoverage Coverage { get; init; }

    /// <summary>Works of each kind that has any, in the order of the vocabulary.</summary>
    public required IReadOnlyList<WorkKindCount> Kinds { get; init; }

    /// <summary>People of each kind that has any, in the order of the vocabulary.</summary>
    public required IReadOnlyList<KindCount> PeopleKinds { get; init; }

    /// <summary>Sources of each kind that has any, in the order of the vocabulary.</summary>
    public required IReadOnlyList<KindCount> SourceKinds { get; init; }
}

/// <summary>How many rows of each kind.</summary>
public sealed record CatalogCounts(
    int People,
    int Works,
    int Credits,
    int Relationships,
    int Links,
    int Places,
    int Sources,
    int Citations,
    int Facts,
    int Disputes
);

/// <summary>How well the facts are supported.</summary>
/// <param name="Sourced">Facts with at least one citation.</param>
/// <param name="TwoOrMoreSources">Facts with two or more independent sources.</param>
/// <param name="CopiesOnly">Facts that rest on encyclopaedias, their copies and fan sites alone.</param>
public sealed record CatalogCoverage(int Sourced, int TwoOrMoreSources, int CopiesOnly);

/// <summary>How many works of a kind there are.</summary>
/// <param name="Label">The kind of many: <c>Music videos</c>.</param>
public sealed record WorkKindCount(string Kind, string Label, int Count);

/// <summary>What the home page shows, as the collection's head names it.</summary>
public sealed record HomeDetails
{
    /// <summary>The featured work; null where the head names none.</summary>
    public HomeWork? Featured { get; init; }

    /// <summary>The featured pair: two, or none.</summary>
    public IReadOnlyList<PersonRef> Pair { get; init; } = [];

    /// <summary>First questions to ask.</summary>
    public IReadOnlyList<HomeQuestion> Questions { get; init; } = [];

    /// <summary>The works of the shelf, in the head's order.</summary>
    public IReadOnlyList<WorkSummary> Shelf { get; init; } = [];

    /// <summary>
    /// Films, videos and performances of the first of the pair by year, rising, years without any left out; empty
    /// without a pair or where that person has more than 2,000 credits.
    /// </summary>
    public IReadOnlyList<HomeYear> Years { get; init; } = [];
}

/// <summary>The featured work.</summary>
/// <param name="Citations">The sources that describe it.</param>
/// <param name="DateCitations">The sources of its date.</param>
/// <param name="Makers">Who made it in which role, in the order of the credits: directors, cinematographers and artists, at most 6.</param>
/// <param name="Disputes">The questions about it on which sources disagree.</param>
public sealed record HomeWork(
    WorkSummary Work,
    string? Synopsis,
    IReadOnlyList<SourceCitation> Citations,
    IReadOnlyList<SourceCitation> DateCitations,
    IReadOnlyList<HomeMaker> Makers,
    IReadOnlyList<DisputeRef> Disputes
);

/// <summary>Somebody who made the featured work.</summary>
/// <param name="Role">The key of the role.</param>
public sealed record HomeMaker(PersonRef Person, string Role, string Label, IReadOnlyList<SourceCitation> Citations);

/// <summary>A question about two people.</summary>
/// <param name="Works">How many works they share, by the list of the pairs with most; 0 where it does not have them.</param>
public sealed record HomeQuestion(PersonRef From, PersonRef To, int Works);

/// <summary>One year of the strip.</summary>
/// <param name="Together">Works that the pair shares, as its page counts them.</param>
/// <param name="Others">The first one's other works.</param>
public sealed record HomeYear(int Year, int Together, int Others);
