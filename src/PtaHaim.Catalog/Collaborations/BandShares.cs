using Microsoft.EntityFrameworkCore;
using PtaHaim.Catalog.Data;
using PtaHaim.Catalog.People;

namespace PtaHaim.Catalog.Collaborations;

/// <summary>Some works that a person shares with another only through bands.</summary>
/// <param name="Works">How many, at least 1.</param>
/// <param name="First">The date of the first, partial; null where none is dated.</param>
/// <param name="Last">The date of the last, partial; null where none is dated.</param>
internal sealed record BandShare(int Works, string? First, string? Last)
{
    public static BandShare None { get; } = new(0, null, null);

    public BandShare With(string? date) => new(Works + 1, Earlier(First, date), Later(Last, date));

    /// <summary>The earlier of two partial dates; the one that there is where the other is null.</summary>
    public static string? Earlier(string? one, string? other) =>
        one is null || (other is not null && string.CompareOrdinal(other, one) < 0) ? other : one;

    /// <summary>The later of two partial dates; the one that there is where the other is null.</summary>
    public static string? Later(string? one, string? other) =>
        one is null || (other is not null && string.CompareOrdinal(other, one) > 0) ? other : one;
}

/// <summary>
/// The works that a person shares with others only as a member of a band, or through others' bands. For people with at most
/// <see cref="StoredCollaboration.Threshold"/> credits.
/// </summary>
internal static class BandShares
{
    private const int MostCredits = 10 * CommonWorks.Reach;

    /// <summary>Such works, by the other person's id. Nine statements.</summary>
    public static async Task<Dictionary<int, BandShare>> ReadAsync(
        CatalogContext catalog,
        int person,
        CancellationToken cancel
    )
    {
        var mine = await MembershipRow.ReadAsync(catalog, [person], cancel);
        var names = mine.Where(row => row.MemberId == person).Select(row => row.BandId).Distinct().ToArray();
        var own = await WorksOf(catalog, [person], cancel);
        var through = await WorksOf(catalog, names, cancel);
        var dates = own.Concat(through).DistinctBy(work => work.Id).ToDictionary(work => work.Id, work => work.Date);
        var ownIds = own.Select(work => work.Id).ToHashSet();
        var throughIds = through.Select(work => work.Id).Where(id => !ownIds.Contains(id)).ToArray();

        var credited = await CreditedAsync(catalog, [.. ownIds], throughIds, cancel);
        credited.AddRange(ownIds.Select(work => (work, person)));
        var bands = await MembershipRow.ReadAsync(catalog, [.. credited.Select(row => row.Person).Distinct()], cancel);
        return Count(person, credited, dates, [.. bands.Concat(mine).Distinct().Select(row => row.Row())]);
    }

    private static async Task<List<(int Id, string? Date)>> WorksOf(
        CatalogContext catalog,
        int[] people,
        CancellationToken cancel
    )
    {
        var rows = await CommonWorks
            .Of(catalog, people)
            .Select(credit => new { credit.WorkId, credit.Work!.Date })
            .ToListAsync(cancel);
        return [.. rows.DistinctBy(row => row.WorkId).Select(row => (row.WorkId, row.Date))];
    }

    /// <summary>On the person's own works only groups and members of groups matter; on a band's works all do.</summary>
    private static async Task<List<(int Work, int Person)>> CreditedAsync(
        CatalogContext catalog,
        int[] own,
        int[] through,
        CancellationToken cancel
    )
    {
        var onOwn = await catalog
            .Credits.Where(credit => EF.Parameter(own).Contains(credit.WorkId))
            .Where(credit =>
                credit.Person!.Kind == "group"
                || catalog
                    .Relationships.Where(row => row.FromId == credit.PersonId && row.Kind == Memberships.Kind)
                    .Select(row => (int?)row.FromId)
                    .FirstOrDefault() != null
            )
            .OrderBy(credit => credit.WorkId)
            .ThenBy(credit => credit.PersonId)
            .Select(credit => new { credit.WorkId, credit.PersonId })
            .Take(MostCredits)
            .ToListAsync(cancel);
        var onThrough = await catalog
            .Credits.Where(credit => EF.Parameter(through).Contains(credit.WorkId))
            .OrderBy(credit => credit.WorkId)
            .ThenBy(credit => credit.PersonId)
            .Select(credit => new { credit.WorkId, credit.PersonId })
            .Take(MostCredits)
            .ToListAsync(cancel);
        return [.. onOwn.Concat(onThrough).Select(row => (row.WorkId, row.PersonId)).Distinct()];
    }

    private static Dictionary<int, BandShare> Count(
        int person,
        List<(int Work, int Person)> credited,
        Dictionary<int, string?> dates,
        List<Relationship> memberships
    )
    {
        var byPerson = memberships
            .SelectMany(row => new[] { (Person: row.FromId, row), (Person: row.ToId, row) })
            .ToLookup(pair => pair.Person, pair => pair.row);
        var shares = new Dictionary<int, BandShare>();
        foreach (var work in credited.GroupBy(row => row.Work, row => row.Person))
        {
            var names = work.ToHashSet();
            var relevant = names.SelectMany(name => byPerson[name]).Distinct().ToList();
            var standing = Memberships.Standing(names, relevant, dates[work.Key]);
            if (!standing.TryGetValue(person, out var mine))
                continue;
            foreach (var (other, theirs) in standing)
                if (
                    other != person
                    && !(names.Contains(person) && names.Contains(other))
                    && mine.Any(name => theirs.Any(their => their != name))
                )
                    shares[other] = shares.GetValueOrDefault(other, BandShare.None).With(dates[work.Key]);
        }

        return shares;
    }
}
