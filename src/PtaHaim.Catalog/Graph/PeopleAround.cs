namespace PtaHaim.Catalog.Graph;

/// <summary>
/// Whom the graph shows round a person. Any number of threads may ask at once. What counts as shared is what counts as a
/// hop of <see cref="PathFinder"/>, but roles go one way: <see cref="PathFilter.One"/> is asked of the person,
/// <see cref="PathFilter.Other"/> of everybody else.
/// </summary>
public sealed class PeopleAround(CollaborationGraph graph)
{
    /// <summary>People with more credits than this, bands' included, are not asked about whole.</summary>
    public const int MostCredits = Collaborations.StoredCollaboration.Threshold;

    private const int MostLooks = 400_000;

    private readonly SearchPool pool = new();

    /// <summary>In which it looks.</summary>
    public CollaborationGraph Graph => graph;

    /// <summary>
    /// How many works somebody shares with each other person, by id. Null where there are more than
    /// <see cref="MostCredits"/> credits or 400,000 people of works to look at.
    /// </summary>
    /// <exception cref="GraphDamagedException">The graph does not have the person, or is damaged elsewhere.</exception>
    public IReadOnlyDictionary<int, SharedCount>? Counts(int person, PathFilter filter, CancellationToken cancel) =>
        Ask(
            filter,
            person,
            (index, scope, counter) =>
            {
                if (scope.Degree(index) > MostCredits || counter.Works(index, MostLooks) is not { } shared)
                    return null;
                var ids = graph.PersonIds;
                var dates = graph.Dates;
                var counts = new Dictionary<int, SharedCount>();
                foreach (var (other, works) in shared)
                {
                    var (first, last) = (uint.MaxValue, 0u);
                    foreach (var work in works)
                        if (dates[work] is > 0 and var date)
                            (first, last) = (Math.Min(first, date), Math.Max(last, date));
                    counts[ids.IdOf(other)] = new SharedCount(
                        works.Count,
                        last == 0 ? null : GraphDate.Unpack(first),
                        last == 0 ? null : GraphDate.Unpack(last),
                        graph.Is(other, PersonFlags.Company)
                    );
                }

                return counts;
            },
            cancel
        );

    /// <summary>
    /// What somebody shares with another: of the works of the one with fewer credits the best known
    /// <see cref="MostCredits"/> are looked at.
    /// </summary>
    /// <exception cref="GraphDamagedException">The graph does not have one of them, or is damaged elsewhere.</exception>
    public SharedRoles Between(int person, int other, PathFilter filter, CancellationToken cancel) =>
        Ask(
            filter,
            person,
            (index, _, counter) =>
            {
                var far = graph.PersonIds.IndexOf(other);
                if (far < 0)
                    throw GraphDamagedException.LacksSomebody();
                var shared = counter.Between(index, far, MostCredits);
                var ids = graph.WorkIds;
                var works = new int[shared.Count];
                for (var place = 0; place < works.Length; place++)
                    works[place] = ids.IdOf(shared[place].Work);
                return new SharedRoles(
                    works,
                    Names(counter.Roles(shared.Select(row => (row.Work, row.Mine)))),
                    Names(counter.Roles(shared.Select(row => (row.Work, row.Theirs))))
                );
            },
            cancel
        )!;

    private List<string> Names(List<int> roles) =>
        [.. roles.Select(role => graph.Names.Roles[role].Key).OfType<string>()];

    private TAnswer? Ask<TAnswer>(
        PathFilter filter,
        int person,
        Func<int, PathScope, SharedCounter, TAnswer?> look,
        CancellationToken cancel
    )
        where TAnswer : class
    {
        using var hold = graph.Hold();
        var buffers = pool.Take();
        try
        {
            var index = graph.PersonIds.IndexOf(person);
            if (index < 0)
                throw GraphDamagedException.LacksSomebody();
            var scope = new PathScope(graph, filter, index, index);
            return look(index, scope, new SharedCounter(graph, scope, buffers, cancel));
        }
        catch (Exception met) when (met is IndexOutOfRangeException or ArgumentOutOfRangeException)
        {
            throw new GraphDamagedException(met);
        }
        finally
        {
            pool.Return(buffers);
        }
    }
}

/// <summary>How many works two people share, and the dates of the first and the last, partial; null where none is dated.</summary>
public sealed record SharedCount(int Works, string? First, string? Last, bool IsCompany);

/// <summary>What two people share.</summary>
/// <param name="Works">The ids of the works, best known first.</param>
/// <param name="Roles">The keys of the roles of the first, most works first.</param>
/// <param name="TheirRoles">Those of the second.</param>
public sealed record SharedRoles(
    IReadOnlyList<int> Works,
    IReadOnlyList<string> Roles,
    IReadOnlyList<string> TheirRoles
);
