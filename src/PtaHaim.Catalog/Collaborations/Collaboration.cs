using PtaHaim.Catalog.People;

namespace PtaHaim.Catalog.Collaborations;

/// <summary>
/// The edge between two people: the works that credit both by their own names. A database view over credits, one
/// row in each direction, so that it can never disagree with them. Always ask with <see cref="PersonId"/> fixed:
/// then it costs the credits on that person's works.
/// </summary>
public sealed class Collaboration
{
    public required int PersonId { get; init; }

    public required int OtherId { get; init; }

    public Person? Other { get; init; }

    /// <summary>How many works they share, at least 1.</summary>
    public required int Works { get; init; }

    /// <summary>The date of the first shared work, partial; null where none is dated.</summary>
    public string? First { get; init; }

    /// <summary>The date of the last shared work, partial; null where none is dated.</summary>
    public string? Last { get; init; }
}

/// <summary>
/// The same edge, stored by the build for people whose credits are too many to join in a request
/// (<see cref="Threshold"/>).
/// </summary>
public sealed class StoredCollaboration
{
    /// <summary>People with more credits than this have their collaborations stored.</summary>
    public const int Threshold = 2000;

    public required int PersonId { get; init; }

    public required int OtherId { get; init; }

    public Person? Other { get; init; }

    public required int Works { get; init; }

    public string? First { get; init; }

    public string? Last { get; init; }
}

/// <summary>One of the pairs with the most shared works, bands and their members' work included. Filled by the build from curated credits.</summary>
public sealed class TopPair
{
    /// <summary>The rank, from 1, by falling number of shared works.</summary>
    public required int Id { get; init; }

    /// <summary>The one of the two whose slug comes first.</summary>
    public required int AId { get; init; }

    public Person? A { get; init; }

    public required int BId { get; init; }

    public Person? B { get; init; }

    /// <summary>How many works they share, as their pair page counts them.</summary>
    public required int Works { get; init; }

    /// <summary>The date of the first shared work, partial; null where none is dated.</summary>
    public string? First { get; init; }

    /// <summary>The date of the last shared work, partial; null where none is dated.</summary>
    public string? Last { get; init; }
}
