using PtaHaim.Catalog.Collaborations;
using PtaHaim.Catalog.Credits;
using PtaHaim.Catalog.People;
using PtaHaim.Catalog.Works;

namespace PtaHaim.Catalog.Seeds;

/// <summary>
/// Ranks the pairs with the most shared works. A work counts for those whom it credits and, within the dates of
/// membership, for the members of a band that it credits. Two sides must rest on two different credited names, and a
/// band is never paired with its own member. Companies are left out.
/// </summary>
internal static class TopPairRows
{
    private const int Most = 1000;

    public static IReadOnlyList<TopPair> Of(
        IReadOnlyList<Credit> credits,
        IReadOnlyList<Person> people,
        IReadOnlyList<Relationship> relationships,
        IReadOnlyList<Work> works
    )
    {
        var byId = people.ToDictionary(person => person.Id);
        var dates = works.ToDictionary(work => work.Id, work => work.Date);
        var memberships = relationships.Where(row => row.Kind == Memberships.Kind).ToList();
        var own = memberships.SelectMany(row => new[] { (row.FromId, row.ToId), (row.ToId, row.FromId) }).ToHashSet();
        var shared = new Dictionary<(int A, int B), List<string?>>();
        foreach (var work in credits.GroupBy(credit => credit.WorkId))
        {
            var date = dates[work.Key];
            var credited = work.Select(credit => credit.PersonId)
                .Where(id => byId[id].Kind != "company")
                .Distinct()
                .ToList();
            var standing = Memberships.Standing(credited, memberships, date);
            foreach (var pair in Pairs(standing).Where(pair => !own.Contains(pair)))
                Add(shared, Ordered(pair, byId), date);
        }

        return
        [
            .. shared
                .OrderByDescending(pair => pair.Value.Count)
                .ThenBy(pair => byId[pair.Key.A].Slug, StringComparer.Ordinal)
                .ThenBy(pair => byId[pair.Key.B].Slug, StringComparer.Ordinal)
                .Take(Most)
                .Select(
                    (pair, index) =>
                        new TopPair
                        {
                            Id = index + 1,
                            AId = pair.Key.A,
                            BId = pair.Key.B,
                            Works = pair.Value.Count,
                            First = pair.Value.OfType<string>().Min(StringComparer.Ordinal),
                            Last = pair.Value.OfType<string>().Max(StringComparer.Ordinal),
                        }
                ),
        ];
    }

    private static IEnumerable<(int, int)> Pairs(IReadOnlyDictionary<int, HashSet<int>> standing)
    {
        var ids = standing.Keys.Order().ToList();
        for (var i = 0; i < ids.Count; i++)
        for (var j = i + 1; j < ids.Count; j++)
            if (standing[ids[i]].Any(name => standing[ids[j]].Any(other => other != name)))
                yield return (ids[i], ids[j]);
    }

    private static (int A, int B) Ordered((int A, int B) pair, Dictionary<int, Person> byId) =>
        string.CompareOrdinal(byId[pair.A].Slug, byId[pair.B].Slug) < 0 ? pair : (pair.B, pair.A);

    private static void Add(Dictionary<(int, int), List<string?>> shared, (int, int) pair, string? date)
    {
        if (!shared.TryGetValue(pair, out var dates))
            shared[pair] = dates = [];
        dates.Add(date);
    }
}
