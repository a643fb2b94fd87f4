using Microsoft.EntityFrameworkCore;
using PtaHaim.Catalog.Data;
using PtaHaim.Catalog.Paging;
using PtaHaim.Catalog.Works;

namespace PtaHaim.Catalog.Collaborations;

/// <summary>
/// Works that credit members of a band, within their membership, and the other people asked for, but not the band. A
/// band did not make them, so they are no shared works; without them a reader would miss half the story.
/// </summary>
internal sealed class MemberWorks(
    IReadOnlyList<WorkRow> works,
    IReadOnlyDictionary<int, IReadOnlyList<IReadOnlyList<(CreditRow Credit, Credits.Via? Via)>>> sides
)
{
    /// <summary>In time order, undated last; the first 100.</summary>
    public IReadOnlyList<WorkRow> Works => works;

    public IReadOnlyList<IReadOnlyList<(CreditRow Credit, Credits.Via? Via)>> SidesOf(int work) => sides[work];

    /// <summary>Three statements.</summary>
    public static async Task<MemberWorks> ReadAsync(
        CatalogContext catalog,
        IReadOnlyList<SidePerson> people,
        SharedWorks shared,
        PairFilter filter,
        CancellationToken cancel
    )
    {
        var sides = people.Select(person => Side(person, people, shared.Memberships)).ToList();
        if (!filter.Bands || sides.TrueForAll(side => side.Others.Length == 0))
            return new MemberWorks([], new Dictionary<int, IReadOnlyList<IReadOnlyList<(CreditRow, Credits.Via?)>>>());
        var common = await CommonWorks.ReadAsync(catalog, sides, cancel);
        var known = shared.Works.Select(work => work.Id).ToHashSet();
        var found = common.Ids.Where(id => !known.Contains(id)).ToArray();
        var all = sides.SelectMany(side => side.Names).Distinct().ToArray();
        var credits = (await CreditRow.ReadAsync(catalog, found, all, cancel)).ToLookup(credit => credit.WorkId);
        var rows = await WorkRow.ReadAsync(catalog, found, cancel);
        var standing = rows.ToDictionary(
            work => work.Id,
            IReadOnlyList<IReadOnlyList<(CreditRow, Credits.Via?)>> (work) =>
                [.. people.Select(person => Standing(person, work, credits[work.Id], shared.Memberships))]
        );
        return new MemberWorks(
            [
                .. SharedWorks
                    .InTimeOrder(rows.Where(filter.Has).Where(work => StandApart(standing[work.Id])))
                    .Where(work => standing[work.Id].Any(side => side.Any(row => filter.Has(row.Item1))))
                    .Take(PageSize.Max),
            ],
            standing
        );
    }

    private static CreditedSide Side(
        SidePerson person,
        IReadOnlyList<SidePerson> people,
        IReadOnlyList<MembershipRow> rows
    )
    {
        var members = rows.Where(row => row.BandId == person.Id && people.All(other => other.Id != row.MemberId))
            .DistinctBy(row => row.MemberId)
            .ToList();
        return new CreditedSide(
            person.Id,
            person.Credits,
            [.. members.Select(row => row.MemberId)],
            members.Sum(row => (long)row.MemberCredits)
        );
    }

    private static List<(CreditRow, Credits.Via?)> Standing(
        SidePerson person,
        WorkRow work,
        IEnumerable<CreditRow> credits,
        IReadOnlyList<MembershipRow> memberships
    )
    {
        var standing = new List<(CreditRow, Credits.Via?)>();
        foreach (var credit in credits)
            if (credit.PersonId == person.Id)
                standing.Add((credit, null));
            else if (
                memberships.FirstOrDefault(row =>
                    (row.MemberId, row.BandId) == (credit.PersonId, person.Id) && row.Covers(work.Date)
                ) is
                { } membership
            )
                standing.Add((credit, new Credits.Via(credit.Person(), membership.Dates(work.Date))));
        return standing;
    }

    /// <summary>Every side has a credit, and no two sides rest on the same single name.</summary>
    private static bool StandApart(IReadOnlyList<IReadOnlyList<(CreditRow Credit, Credits.Via? Via)>> sides) =>
        sides.All(side => side.Count > 0)
        && sides.All(one =>
            sides.All(other =>
                one == other || one.Any(mine => other.Any(theirs => theirs.Credit.PersonId != mine.Credit.PersonId))
            )
        );
}
