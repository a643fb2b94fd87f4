using PtaHaim.Catalog.Text;

namespace PtaHaim.Catalog.People;

/// <summary>When a band's work counts for a member.</summary>
public static class Memberships
{
    /// <summary>The kind of relationship from a member to a band.</summary>
    public const string Kind = "member-of";

    /// <summary>
    /// True where a work of that date may fall within the membership. Unknown dates, of the work or of the
    /// membership, exclude nothing.
    /// </summary>
    public static bool Covers(string? begin, string? end, string? date)
    {
        if (PartialDate.Parse(date) is not { } day)
            return true;
        return (PartialDate.Parse(begin) is not { } first || first.First <= day.Last)
            && (PartialDate.Parse(end) is not { } last || last.Last >= day.First);
    }

    /// <summary>
    /// Who stands on a work, each with the credited names on which that rests: those credited rest on themselves,
    /// members of a credited band on the band. A name of one's own comes before any other.
    /// </summary>
    public static IReadOnlyDictionary<int, HashSet<int>> Standing(
        IReadOnlyCollection<int> credited,
        IReadOnlyCollection<Relationship> memberships,
        string? date
    )
    {
        var standing = credited.ToDictionary(id => id, id => new HashSet<int> { id });
        foreach (var membership in memberships.Where(row => Covers(row.Begin, row.End, date)))
        {
            if (credited.Contains(membership.FromId) || !credited.Contains(membership.ToId))
                continue;
            if (!standing.TryGetValue(membership.FromId, out var names))
                standing[membership.FromId] = names = [];
            names.Add(membership.ToId);
        }

        return standing;
    }
}
