using Microsoft.EntityFrameworkCore;
using PtaHaim.Catalog.Data;
using PtaHaim.Catalog.People;
using PtaHaim.Catalog.Works;

namespace PtaHaim.Catalog.Collaborations;

/// <summary>A membership with both ends named.</summary>
internal sealed record MembershipRow(
    int MemberId,
    PersonRef Member,
    int MemberCredits,
    int BandId,
    PersonRef Band,
    int BandCredits,
    string? Begin,
    string? End,
    bool Ongoing
)
{
    public const int Most = 1000;

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

    /// <summary>All memberships of those people, as members and as bands. Two statements, at most <see cref="Most"/> rows each.</summary>
    public static async Task<List<MembershipRow>> ReadAsync(
        CatalogContext catalog,
        IReadOnlyCollection<int> people,
        CancellationToken cancel
    )
    {
        var memberships = catalog.Relationships.Where(row => row.Kind == Memberships.Kind);
        // In the order of an index, person by person: by id alone a database may walk everybody's to find these.
        var asMember = memberships
            .Where(row => EF.Parameter(people).Contains(row.FromId))
            .OrderBy(row => row.FromId)
            .ThenBy(row => row.Id);
        var asBand = memberships
            .Where(row => EF.Parameter(people).Contains(row.ToId))
            .OrderBy(row => row.ToId)
            .ThenBy(row => row.Id);
        var rows = await Rows(asMember.Take(Most)).ToListAsync(cancel);
        rows.AddRange(await Rows(asBand.Take(Most)).ToListAsync(cancel));
        return [.. rows.Distinct()];
    }

    private static IQueryable<MembershipRow> Rows(IQueryable<Relationship> memberships) =>
        memberships.Select(row => new MembershipRow(
            row.FromId,
            new PersonRef(row.From!.Slug, row.From.Name, row.From.Kind),
            row.From.CreditCount,
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
    bool complete,
    StoredCollaboration? stored,
    ILookup<int, CreditRow> credits
)
{
    /// <summary>In time order, undated last.</summary>
    public IReadOnlyList<WorkRow> Works => works;

    /// <summary>False where there may be more than <see cref="Works"/>.</summary>
    public bool Complete => complete;

    /// <summary>How many there are; of two people with more credits than are looked at, as the build counted them.</summary>
    public int Count => Math.Max(works.Count, stored?.Works ?? 0);

    /// <summary>The date of the first, partial; null where none is dated.</summary>
    public string? First =>
        works.Select(work => work.Date).Append(stored?.First).OfType<string>().Min(StringComparer.Ordinal);

    /// <summary>The date of the last, partial; null where none is dated.</summary>
    public string? Last =>
        works.Select(work => work.Date).Append(stored?.Last).OfType<string>().Max(StringComparer.Ordinal);

    public IReadOnlyList<MembershipRow> Memberships => memberships;

    public IEnumerable<CreditRow> CreditsOf(int work) => credits[work];

    /// <summary>All that they share. Six statements.</summary>
    public static Task<SharedWorks> ReadAsync(
        CatalogContext catalog,
        IReadOnlyList<SidePerson> people,
        CancellationToken cancel
    ) => ReadAsync(catalog, people, PairFilter.None, cancel);

    /// <summary>Of what they share that which the filter leaves. Six statements.</summary>
    public static async Task<SharedWorks> ReadAsync(
        CatalogContext catalog,
        IReadOnlyList<SidePerson> people,
        PairFilter filter,
        CancellationToken cancel
    )
    {
        var memberships = await MembershipRow.ReadAsync(catalog, [.. people.Select(person => person.Id)], cancel);
        var counting = filter.Bands ? memberships : [];
        var sides = people.Select(person => Side(person, counting)).ToList();
        var common = await CommonWorks.ReadAsync(catalog, sides, cancel);
        var stored = await StoredAsync(catalog, people, cancel);
        var found = common.Ids;
        var asked = people.Select(person => person.Id).ToHashSet();
        var members = memberships.Where(row => asked.Contains(row.BandId)).Select(row => row.MemberId);
        var all = sides.SelectMany(side => side.Names).Concat(members).Distinct().ToArray();
        var credits = await CreditRow.ReadAsync(catalog, found, all, cancel);
        var byWork = credits.ToLookup(credit => credit.WorkId);
        var rows = await WorkRow.ReadAsync(catalog, found, cancel);
        var relations = counting.Select(row => row.Row()).ToList();
        var whole = new SharedWorks(
            people,
            memberships,
            [.. InTimeOrder(rows.Where(work => IsShared(work, byWork[work.Id], people, relations)))],
            common.Complete,
            common.Complete ? null : stored,
            byWork
        );
        return filter.IsNone ? whole : whole.Under(filter);
    }

    /// <summary>What the build counted is of all works, and says nothing of those that a filter leaves.</summary>
    private SharedWorks Under(PairFilter filter) =>
        new(
            people,
            memberships,
            [.. works.Where(work => filter.Has(work) && people.Any(person => HasRole(person, work, filter)))],
            complete,
            stored: null,
            credits
        );

    /// <summary>The credits that a person stands by: own ones, else those of the bands.</summary>
    private bool HasRole(SidePerson person, WorkRow work, PairFilter filter)
    {
        var standing = Standing(person, work).ToList();
        var own = standing.Where(row => row.Via is null).ToList();
        return (own.Count > 0 ? own : standing).Any(row => filter.Has(row.Credit));
    }

    /// <summary>Undated last.</summary>
    public static IEnumerable<WorkRow> InTimeOrder(IEnumerable<WorkRow> works) =>
        works
            .OrderBy(work => work.Date ?? "~", StringComparer.Ordinal)
            .ThenBy(work => work.Slug, StringComparer.Ordinal);

    /// <summary>What the build stored of two people; null for more, and where neither has many credits.</summary>
    private static Task<StoredCollaboration?> StoredAsync(
        CatalogContext catalog,
        IReadOnlyList<SidePerson> people,
        CancellationToken cancel
    )
    {
        var (one, other) = people.Count == 2 ? (people[0].Id, people[1].Id) : (0, 0);
        return catalog
            .StoredCollaborations.Where(row => row.PersonId == one && row.OtherId == other)
            .FirstOrDefaultAsync(cancel);
    }

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

    /// <summary>The names on which a person may stand: the own one and those of the bands.</summary>
    private static CreditedSide Side(SidePerson person, List<MembershipRow> memberships)
    {
        var bands = memberships.Where(row => row.MemberId == person.Id).DistinctBy(row => row.BandId).ToList();
        return new CreditedSide(
            person.Id,
            person.Credits,
            [.. bands.Select(row => row.BandId)],
            bands.Sum(row => (long)row.BandCredits)
        );
    }
}
