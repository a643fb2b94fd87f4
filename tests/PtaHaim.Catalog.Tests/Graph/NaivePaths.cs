using PtaHaim.Catalog.Graph;
using PtaHaim.Catalog.People;
using PtaHaim.Catalog.Sources;

namespace PtaHaim.Catalog.Tests.Graph;

/// <summary>What two people share, as the slow search found it.</summary>
internal sealed record NaiveHop(IReadOnlyList<NaiveWork> Works, IReadOnlyList<GraphRelationship> Ties)
{
    public bool IsHop => Works.Count + Ties.Count > 0;

    public bool Curated => Works.Any(work => work.Curated) || Ties.Any(tie => tie.Origin == Origin.Seeds);
}

internal sealed record NaiveWork(int Id, int OneName, int OtherName, bool Curated);

/// <summary>
/// The same answers, found slowly: every pair of people is tried on every work by the rule of
/// <see cref="Memberships.Standing"/>, and every path is written down.
/// </summary>
internal sealed class NaivePaths
{
    private readonly SmallGraph graph;
    private readonly PathFilter filter;
    private readonly int from;
    private readonly int to;
    private readonly Dictionary<(int, int), NaiveHop> hops = [];

    public NaivePaths(SmallGraph graph, PathFilter filter, int from, int to)
    {
        (this.graph, this.filter, this.from, this.to) = (graph, filter, from, to);
        var works = graph.Works.Values.Where(Has).Select(work => (work.Id, Standing: Standing(work))).ToList();
        foreach (var one in graph.People.Keys.Where(Allows))
        foreach (var other in graph.People.Keys.Where(Allows))
            if (one != other)
                hops[(one, other)] = new NaiveHop(
                    [.. works.Select(work => Share(work.Id, work.Standing, one, other)).OfType<NaiveWork>()],
                    Ties(one, other)
                );
    }

    public NaiveHop Hop(int one, int other) => hops[(one, other)];

    /// <summary>Everybody with whom somebody shares works, and which, rising.</summary>
    public Dictionary<int, List<int>> Sharing(int person) =>
        hops.Where(pair => pair.Key.Item1 == person && pair.Value.Works.Count > 0)
            .ToDictionary(pair => pair.Key.Item2, pair => pair.Value.Works.Select(work => work.Id).Order().ToList());

    /// <summary>How far everybody is away, by id; those who are not there are not connected.</summary>
    public Dictionary<int, int> Distances(int start)
    {
        var distances = new Dictionary<int, int> { [start] = 0 };
        for (var level = 0; distances.ContainsValue(level); level++)
            foreach (var near in distances.Where(pair => pair.Value == level).Select(pair => pair.Key).ToList())
            foreach (var far in graph.People.Keys)
                if (hops.TryGetValue((near, far), out var hop) && hop.IsHop)
                    distances.TryAdd(far, level + 1);
        return distances;
    }

    /// <summary>All shortest paths from the lower id to the higher, in the order of preference.</summary>
    public List<int[]> Chains()
    {
        var (low, high) = (Math.Min(from, to), Math.Max(from, to));
        var distances = Distances(high);
        List<int[]> chains =
        [
            [low],
        ];
        while (chains.Count > 0 && chains[0][^1] != high)
            chains =
            [
                .. chains.SelectMany(chain =>
                    distances
                        .Where(pair => pair.Value == distances[chain[^1]] - 1 && hops[(chain[^1], pair.Key)].IsHop)
                        .Select(pair => pair.Key)
                        .Order()
                        .Select(next => (int[])[.. chain, next])
                ),
            ];
        return
        [
            .. chains
                .Take(200)
                .OrderByDescending(chain => Along(chain).Sum(hop => hop.Works.Count + hop.Ties.Count))
                .ThenByDescending(chain => Along(chain).Count(hop => hop.Curated))
                .ThenBy(chain => string.Join(' ', Along(chain).Select(BestWork)), StringComparer.Ordinal),
            .. chains.Skip(200),
        ];
    }

    private static string BestWork(NaiveHop hop) =>
        (hop.Works.Count > 0 ? hop.Works[0].Id : int.MaxValue).ToString("D10", null);

    private IEnumerable<NaiveHop> Along(int[] chain) => chain.Zip(chain.Skip(1), Hop);

    private bool Allows(int person) =>
        person == from
        || person == to
        || (!filter.WithoutPeople.Contains(person) && (filter.Companies || graph.People[person].Kind != "company"));

    private bool Has(GraphWork work)
    {
        var year = work.Date is { } date ? int.Parse(date[..4], null) : (int?)null;
        return (filter.WorkKinds is null or { Count: 0 } || filter.WorkKinds.Contains(work.Kind))
            && !filter.WithoutWorks.Contains(work.Id)
            && (filter.FirstYear is null || year >= filter.FirstYear)
            && (filter.LastYear is null || year <= filter.LastYear);
    }

    private Dictionary<int, HashSet<int>> Standing(GraphWork work)
    {
        var credited = graph
            .Credits.Where(credit => credit.WorkId == work.Id)
            .Select(credit => credit.PersonId)
            .ToHashSet();
        var memberships = graph
            .Relationships.Where(row => row.Kind == Memberships.Kind && filter.Bands)
            .Select(row => new Relationship
            {
                Id = row.Id,
                FromId = row.FromId,
                Kind = row.Kind,
                ToId = row.ToId,
                Begin = row.Begin,
                End = row.End,
                Origin = row.Origin,
            })
            .ToList();
        return Memberships
            .Standing(credited, memberships, work.Date)
            .ToDictionary(pair => pair.Key, pair => pair.Value.Where(Allows).ToHashSet());
    }

    private NaiveWork? Share(int work, Dictionary<int, HashSet<int>> standing, int one, int other)
    {
        foreach (var mine in standing.GetValueOrDefault(one, []).Order())
        foreach (var theirs in standing.GetValueOrDefault(other, []).Order())
            if (mine != theirs && RolesJoin(work, mine, theirs))
                return new NaiveWork(work, mine, theirs, IsCurated(work, mine) && IsCurated(work, theirs));
        return null;
    }

    private bool RolesJoin(int work, int one, int other) =>
        (Did(work, one, filter.One) && Did(work, other, filter.Other))
        || (Did(work, one, filter.Other) && Did(work, other, filter.One));

    private bool Did(int work, int person, RoleFilter? wanted) =>
        graph
            .Credits.Where(credit => credit.WorkId == work && credit.PersonId == person)
            .Select(credit => SmallGraph.Roles[credit.RoleId - 1])
            .Any(role =>
                wanted is null || wanted.Roles.Contains(role.Key) || wanted.Departments.Contains(role.Department)
            );

    private bool IsCurated(int work, int person) =>
        graph.Credits.Exists(credit =>
            credit.WorkId == work && credit.PersonId == person && credit.Origin == Origin.Seeds
        );

    /// <summary>What is stated between two, whether or not it counts.</summary>
    public IEnumerable<GraphRelationship> Stated(int one, int other) =>
        graph.Relationships.Where(row =>
            (row.FromId, row.ToId) == (one, other) || (row.FromId, row.ToId) == (other, one)
        );

    private List<GraphRelationship> Ties(int one, int other) => filter.Relationships ? [.. Stated(one, other)] : [];
}
