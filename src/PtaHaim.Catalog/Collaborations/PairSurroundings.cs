using PtaHaim.Catalog.Paths;
using PtaHaim.Catalog.People;

namespace PtaHaim.Catalog.Collaborations;

/// <summary>Who stands between two people, and who works with both.</summary>
public sealed record PairSurroundings
{
    /// <summary>
    /// The shortest path between them that uses none of the works that they share and leads over no member of one of the
    /// two and no band of theirs, with sources of its own. At most 200,000 people and works are visited.
    /// </summary>
    public required PathDetails WithoutShared { get; init; }

    /// <summary>
    /// The 12 who share most works with both, by the smaller of the two counts; members of one of the two, bands of which
    /// one is a member, and companies are left out. Null where one of the two has, alone or through bands, more than
    /// 2,000 credits.
    /// </summary>
    public required IReadOnlyList<CommonCollaborator>? WithBoth { get; init; }
}

/// <summary>Somebody who shares works with both of two people.</summary>
/// <param name="WithFirst">How many works with the first, as their pair page counts them.</param>
/// <param name="WithSecond">How many with the second.</param>
public sealed record CommonCollaborator(PersonRef Person, int WithFirst, int WithSecond);
