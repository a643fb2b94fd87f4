using PtaHaim.Catalog.Text;

namespace PtaHaim.Catalog.People;

/// <summary>When a band's work counts for a member, and a member's for the band.</summary>
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
    /// members on their band, a band on its members. A name of one's own comes before any other.
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
            Rest(membership.FromId, membership.ToId);
            Rest(membership.ToId, membership.FromId);
        }

        return standing;

        void Rest(int person, int name)
        {
            if (credited.Contains(person) || !credited.Contains(name))
                return;
            if (!standing.TryGetValue(person, out var names))
                standing[person] = names = [];
            names.Add(name);
        }
    }
}
