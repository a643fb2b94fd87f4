using System.Globalization;

namespace PtaHaim.Catalog.Graph;

/// <summary>How two people are connected, as far as the bounds of the search let it see.</summary>
public sealed record PathAnswer
{
    public required PathOutcome Outcome { get; init; }

    /// <summary>The number of hops of a shortest path, 0 for the same person; null where no path was found.</summary>
    public int? Degrees { get; init; }

    /// <summary>
    /// How many equally short paths there are, counted as sequences of people: two works that the same two share make
    /// one path. 0 where none was found.
    /// </summary>
    public required PathCount Paths { get; init; }

    /// <summary>
    /// The equally short paths that were asked for. The first 200 in the order of ids come best first; the others follow
    /// in the order of ids, as far as the first 1,000.
    /// </summary>
    public IReadOnlyList<CollaborationPath> Alternatives { get; init; } = [];

    /// <summary>Whom the first person is connected with at all; null where a path was found.</summary>
    public Component? FromComponent { get; init; }

    /// <summary>Whom the second person is connected with at all; null where a path was found.</summary>
    public Component? ToComponent { get; init; }

    /// <summary>People and works that the search visited; each side counts its own.</summary>
    public required int Visited { get; init; }

    /// <summary>
    /// True where the budget ended the search: a path that was found is a shortest one, but others may be missing from
    /// the count and the choice; where none was found there may be one.
    /// </summary>
    public required bool BudgetReached { get; init; }
}

/// <summary>How a search ended.</summary>
public enum PathOutcome
{
    /// <summary>There is a path.</summary>
    Found,

    /// <summary>There is none, of any length.</summary>
    NotConnected,

    /// <summary>There is none of at most that many hops; there may be a longer one.</summary>
    BeyondMaxHops,

    /// <summary>The budget was reached before a path was found; there may be one.</summary>
    BudgetReached,
}

/// <summary>How many equally short paths there are.</summary>
/// <param name="Count">At most 1,000.</param>
/// <param name="Exact">False where there are more, or where the budget ended the search and there may be.</param>
public sealed record PathCount(int Count, bool Exact)
{
    /// <summary>Nobody counts further than this.</summary>
    public const int Limit = 1000;

    /// <summary><c>1,000+</c> where it is not exact.</summary>
    public override string ToString() => Count.ToString("#,0", CultureInfo.InvariantCulture) + (Exact ? "" : "+");
}

/// <summary>The people whom somebody is connected with under a filter.</summary>
/// <param name="People">How many were found, the person included.</param>
/// <param name="Cut">True where there may be more: the budget or the number of hops ended the search, or there are so many that they are not counted, 20,000 at least.</param>
public sealed record Component(int People, bool Cut);

/// <summary>A path from person to person.</summary>
/// <param name="People">Their ids, in the order of the path; one more than there are hops.</param>
/// <param name="Hops">Between each two of them.</param>
public sealed record CollaborationPath(IReadOnlyList<int> People, IReadOnlyList<PathHop> Hops);

/// <summary>What connects two people of a path who follow each other: at least one work, or relationship that counts.</summary>
/// <param name="From">The id of the person from whom it leads.</param>
/// <param name="To">The id of the person to whom it leads.</param>
/// <param name="WorkCount">How many works they share under the filter; exact.</param>
/// <param name="Works">The best known of them, at most <see cref="MostWorks"/>.</param>
/// <param name="Ties">Their stated relationships, in the order of ids, whether or not the filter counts them.</param>
public sealed record PathHop(
    int From,
    int To,
    int WorkCount,
    IReadOnlyList<PathWork> Works,
    IReadOnlyList<PathTie> Ties
)
{
    /// <summary>So many works of a hop are named.</summary>
    public const int MostWorks = 25;
}

/// <summary>A work that two people share.</summary>
/// <param name="WorkId">The id of the work.</param>
/// <param name="FromVia">The id of the band by whose credit the first of them counts; null for a credit of one's own.</param>
/// <param name="ToVia">The id of the band by whose credit the second of them counts; null for a credit of one's own.</param>
/// <param name="Curated">True where both credits come from the seeds.</param>
public sealed record PathWork(int WorkId, int? FromVia, int? ToVia, bool Curated);

/// <summary>A stated relationship between two people, as the catalog has it.</summary>
/// <param name="Id">The id of the relationship.</param>
/// <param name="Kind">A term of the relationship kinds, read from the one to the other.</param>
/// <param name="FromId">The id of the person of whom it is stated.</param>
/// <param name="ToId">The id of the person to whom it is stated.</param>
/// <param name="Curated">True where it comes from the seeds.</param>
public sealed record PathTie(int Id, string Kind, int FromId, int ToId, bool Curated);
