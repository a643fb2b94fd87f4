namespace PtaHaim.Catalog.Graph;

/// <summary>
/// With whom somebody shares which works under a filter. Where the filter asks for roles it is the person who stands in
/// <see cref="PathFilter.One"/> and the others who stand in <see cref="PathFilter.Other"/>: the first channel alone.
/// </summary>
internal sealed class SharedCounter(
    CollaborationGraph graph,
    PathScope scope,
    SearchBuffers buffers,
    CancellationToken cancel
)
{
    private readonly List<Standing> mine = [];
    private readonly List<Standing> theirs = [];

    /// <summary>Everybody with the works shared, rising by work; null where that takes more than so many looks at people of works.</summary>
    public Dictionary<int, List<int>>? Works(int person, int mostLooks)
    {
        var shared = new Dictionary<int, List<int>>();
        var looks = 0;
        scope.Standings(person, mine);
        mine.Sort((one, other) => one.Work.CompareTo(other.Work));
        foreach (var standing in mine)
        {
            if (!RoleChannels.Near(standing.Roles, 0))
                continue;
            cancel.ThrowIfCancellationRequested();
            scope.Standers(standing.Work, 0, standing.Name, only: false, buffers.Standers);
            if ((looks += buffers.Standers.Count) > mostLooks)
                return null;
            foreach (var other in buffers.Standers)
            {
                if (other == person || !scope.Allows(other))
                    continue;
                if (!shared.TryGetValue(other, out var works))
                    shared[other] = works = [];
                if (works.Count == 0 || works[^1] != standing.Work)
                    works.Add(standing.Work);
            }
        }

        return shared;
    }

    /// <summary>
    /// The works that two people share, rising, and the names by which. Looks at the first so many works of the one who
    /// has fewer credits.
    /// </summary>
    public List<(int Work, int Mine, int Theirs)> Between(int person, int other, int most)
    {
        cancel.ThrowIfCancellationRequested();
        scope.Standings(scope.Degree(person) <= scope.Degree(other) ? person : other, buffers.Standings);
        var works = buffers.Standings.ConvertAll(standing => standing.Work);
        works.Sort();
        var shared = new List<(int, int, int)>();
        foreach (var work in works.Distinct().Take(most))
            if (Names(work, person, other) is { } names)
                shared.Add((work, names.Mine, names.Theirs));
        return shared;
    }

    /// <summary>The first two different names by which both stand on a work; null where they do not share it.</summary>
    public (int Mine, int Theirs)? Names(int work, int person, int other)
    {
        scope.NamesOn(work, person, mine);
        scope.NamesOn(work, other, theirs);
        foreach (var one in mine)
        foreach (var far in theirs)
            if (one.Name != far.Name && RoleChannels.Near(one.Roles, 0) && scope.Channels.Far(far.Roles, 0))
                return (one.Name, far.Name);
        return null;
    }

    /// <summary>What a name did on some works: places in the names of roles, most works first.</summary>
    public List<int> Roles(IEnumerable<(int Work, int Name)> credits)
    {
        var counts = new Dictionary<int, int>();
        foreach (var (work, name) in credits)
        {
            var roles = graph.RolesOf(work);
            var (first, count) = graph.CreditsOf(name, work);
            var met = new HashSet<int>();
            for (var credit = first; credit < first + count; credit++)
                if (met.Add(roles[credit]))
                    counts[roles[credit]] = counts.GetValueOrDefault(roles[credit]) + 1;
        }

        return [.. counts.OrderByDescending(pair => pair.Value).ThenBy(pair => pair.Key).Select(pair => pair.Key)];
    }
}
