using Microsoft.EntityFrameworkCore;
using PtaHaim.Catalog.Data;
using PtaHaim.Catalog.People;
using PtaHaim.Catalog.Works;

namespace PtaHaim.Catalog.Collaborations;

/// <summary>A membership with both ends named.</summary>
internal sealed record MembershipRow(
    int MemberId,
    PersonRef Member,
    int BandId,
    PersonRef Band,
    int BandCredits,
    string? Begin,
    string? End,
    bool Ongoing
)
{
    public Relationship Row() =>
        new()
        {
            Id = 0,
            FromId = MemberId,
            Kind = Memberships.Kind,
            ToId = BandId,
            Begin = Begin,
            End = End,
            Ongoing = Ongoing,
            Origin = default,
        };

    public bool Covers(string? date) => Memberships.Covers(Begin, End, date);

    /// <summary>As <see cref="Credits.Via"/> gives it.</summary>
    public string Dates(string? date) =>
        Begin is null || (End is null && !Ongoing) ? "membership-unknown"
        : date is null ? "work-undated"
        : "known";

    /// <summary>All memberships of those people, as members and as bands. Two statements, at most 1,000 rows each.</summary>
    public static async Task<List<MembershipRow>> ReadAsync(
        CatalogContext catalog,
        IReadOnlyCollection<int> people,
        CancellationToken cancel
    )
    {
        const int Most = 1000;
        var memberships = catalog.Relationships.Where(row => row.Kind == Memberships.Kind);
        var asMember = await Rows(memberships.Where(row => EF.Parameter(people).Contains(row.FromId)), Most)
            .ToListAsync(cancel);
        var asBand = await Rows(memberships.Where(row => EF.Parameter(people).Contains(row.ToId)), Most)
            .ToListAsync(cancel);
        return [.. asMember.Concat(asBand).Distinct()];
    }

    private static IQueryable<MembershipRow> Rows(IQueryable<Relationship> memberships, int most) =>
        memberships
            .OrderBy(row => row.Id)
            .Take(most)
            .Select(row => new MembershipRow(
                row.FromId,
                new PersonRef(row.From!.Slug, row.From.Name, row.From.Kind),
                row.ToId,
                new PersonRef(row.To!.Slug, row.To.Name, row.To.Kind),
                row.To.CreditCount,
                row.Begin,
                row.End,
                row.Ongoing
            ));
}

/// <summary>One of the people of a pair page.</summary>
internal sealed record SidePerson(int Id, PersonRef Ref, int Credits);

/// <summary>The works that some people share, with the credits that make them so. The rule is that of <see cref="Memberships.Standing"/>.</summary>
internal sealed class SharedWorks(
    IReadOnlyList<SidePerson> people,
    IReadOnlyList<MembershipRow> memberships,
    IReadOnlyList<WorkRow> works,
    ILookup<int, CreditRow> credits
)
{
    /// <summary>More than this are not looked at.</summary>
    public const int Most = 1000;

    /// <summary>In time order, undated last.</summary>
    public IReadOnlyList<WorkRow> Works => works;

    public IReadOnlyList<MembershipRow> Memberships => memberships;

    public IEnumerable<CreditRow> CreditsOf(int work) => credits[work];

    /// <summary>Five statements.</summary>
    public static async Task<SharedWorks> ReadAsync(
        CatalogContext catalog,
        IReadOnlyList<SidePerson> people,
        CancellationToken cancel
    )
    {
        var memberships = await MembershipRow.ReadAsync(catalog, [.. people.Select(person => person.Id)], cancel);
        var names = people.Select(person => Names(person, memberships)).OrderBy(side => side.Credits).ToList();
        var found = await CreditingAllAsync(catalog, [.. names.Select(side => side.Ids)], cancel);
        var asked = people.Select(person => person.Id).ToHashSet();
        var members = memberships.Where(row => asked.Contains(row.BandId)).Select(row => row.MemberId);
        var all = names.SelectMany(side => side.Ids).Concat(members).Distinct().ToArray();
        var credits = await CreditRow.ReadAsync(catalog, found, all, cancel);
        var byWork = credits.ToLookup(credit => credit.WorkId);
        var rows = await WorkRow.ReadAsync(catalog, found, cancel);
        var relations = memberships.Select(row => row.Row()).ToList();
        return new SharedWorks(
            people,
            memberships,
            [.. InTimeOrder(rows.Where(work => IsShared(work, byWork[work.Id], people, relations)))],
            byWork
        );
    }

    /// <summary>Works that credit one name of each side, at most <see cref="Most"/>, found among those of the first. One statement.</summary>
    public static Task<List<int>> CreditingAllAsync(
        CatalogContext catalog,
        IReadOnlyList<int[]> sides,
        CancellationToken cancel
    )
    {
        var driving = sides[0];
        var candidates = catalog.Credits.Where(credit => EF.Parameter(driving).Contains(credit.PersonId));
        foreach (var ids in sides.Skip(1))
            candidates = candidates.Where(credit =>
                catalog.Credits.Any(other =>
                    other.WorkId == credit.WorkId && EF.Parameter(ids).Contains(other.PersonId)
                )
            );
        return candidates.Select(credit => credit.WorkId).Distinct().OrderBy(id => id).Take(Most).ToListAsync(cancel);
    }

    /// <summary>Undated last.</summary>
    public static IEnumerable<WorkRow> InTimeOrder(IEnumerable<WorkRow> works) =>
        works
            .OrderBy(work => work.Date ?? "~", StringComparer.Ordinal)
            .ThenBy(work => work.Slug, StringComparer.Ordinal);

    /// <summary>
    /// The credits by which a person stands on a shared work: own ones, else those of the bands. A band's are followed
    /// by those of its members, which tell who of it did what and count for nothing.
    /// </summary>
    public IEnumerable<(CreditRow Credit, Credits.Via? Via)> Standing(SidePerson person, WorkRow work)
    {
        var own = credits[work.Id].Where(credit => credit.PersonId == person.Id).ToList();
        var asked = people.Select(other => other.Id).ToHashSet();
        var others =
            own.Count == 0
                ? Through(work, credit => row => (row.MemberId, row.BandId) == (person.Id, credit.PersonId))
                : Through(work, credit => row => (row.MemberId, row.BandId) == (credit.PersonId, person.Id))
                    .Where(row => !asked.Contains(row.Credit.PersonId));
        return own.Select(credit => (credit, (Credits.Via?)null)).Concat(others);
    }

    private IEnumerable<(CreditRow Credit, Credits.Via? Via)> Through(
        WorkRow work,
        Func<CreditRow, Func<MembershipRow, bool>> joins
    )
    {
        foreach (var credit in credits[work.Id])
            if (memberships.Where(joins(credit)).FirstOrDefault(row => row.Covers(work.Date)) is { } membership)
                yield return (credit, new Credits.Via(credit.Person(), membership.Dates(work.Date)));
    }

    private static bool IsShared(
        WorkRow work,
        IEnumerable<CreditRow> credits,
        IReadOnlyList<SidePerson> people,
        List<Relationship> memberships
    )
    {
        var credited = credits.Select(credit => credit.PersonId).ToHashSet();
        var standing = People.Memberships.Standing(credited, memberships, work.Date);
        return people.All(person => standing.ContainsKey(person.Id))
            && people.All(one =>
                people.All(other =>
                    one == other || standing[one.Id].Any(name => standing[other.Id].Any(theirs => theirs != name))
                )
            );
    }

    /// <summary>The names on which a person may stand, with how many credits they have together.</summary>
    private static (int[] Ids, long Credits) Names(SidePerson person, List<MembershipRow> memberships)
    {
        var bands = memberships.Where(row => row.MemberId == person.Id).DistinctBy(row => row.BandId).ToList();
        return (
            [person.Id, .. bands.Select(row => row.BandId)],
            person.Credits + bands.Sum(row => (long)row.BandCredits)
        );
    }
}
