namespace PtaHaim.Catalog.Graph;

/// <summary>How strong a hop is.</summary>
/// <param name="Shared">Works and counted relationships that the two share.</param>
/// <param name="Curated">True where one of these comes from the seeds.</param>
/// <param name="BestWork">The index of the best known work; of none, above all.</param>
internal readonly record struct HopStrength(int Shared, bool Curated, int BestWork);

/// <summary>What two people share under a filter.</summary>
internal sealed class HopReader(
    CollaborationGraph graph,
    PathScope scope,
    SearchBuffers buffers,
    CancellationToken cancel
)
{
    private readonly Dictionary<(int, int), HopStrength> strengths = [];
    private readonly List<Standing> ofOne = [];
    private readonly List<Standing> ofOther = [];

    public HopStrength Strength(int one, int other)
    {
        if (strengths.TryGetValue((one, other), out var known))
            return known;
        var works = Works(one, other);
        var ties = Ties(one, other);
        return strengths[(one, other)] = new HopStrength(
            works.Count + ties.Count,
            works.Exists(IsCurated) || ties.Exists(tie => tie.Curated != 0),
            works.Count > 0 ? works[0].Work : int.MaxValue
        );
    }

    public PathHop Hop(int one, int other)
    {
        var people = graph.PersonIds;
        var workIds = graph.WorkIds;
        var works = Works(one, other);
        var named = new List<PathWork>();
        foreach (var shared in works.Take(PathHop.MostWorks))
            named.Add(
                new PathWork(
                    workIds.IdOf(shared.Work),
                    shared.OneName == one ? null : people.IdOf(shared.OneName),
                    shared.OtherName == other ? null : people.IdOf(shared.OtherName),
                    IsCurated(shared)
                )
            );
        var ties = new List<PathTie>();
        foreach (var tie in Ties(one, other))
            ties.Add(
                new PathTie(
                    tie.Id,
                    graph.Names.RelationshipKinds[tie.Kind] ?? "",
                    people.IdOf(tie.From),
                    people.IdOf(tie.To),
                    tie.Curated != 0
                )
            );
        return new PathHop(people.IdOf(one), people.IdOf(other), works.Count, named, ties);
    }

    /// <summary>Rising by work. Looks among the works of the one who has fewer credits.</summary>
    private List<(int Work, int OneName, int OtherName)> Works(int one, int other)
    {
        cancel.ThrowIfCancellationRequested();
        scope.Standings(scope.Degree(one) <= scope.Degree(other) ? one : other, buffers.Standings);
        var works = buffers.Standings.ConvertAll(standing => standing.Work);
        works.Sort();
        var shared = new List<(int, int, int)>();
        for (var index = 0; index < works.Count; index++)
            if ((index == 0 || works[index] != works[index - 1]) && NamesOn(works[index], one, other) is { } names)
                shared.Add((works[index], names.One, names.Other));
        return shared;
    }

    /// <summary>The first two different names by which both stand on a work, with roles that fit; null where they do not share it.</summary>
    private (int One, int Other)? NamesOn(int work, int one, int other)
    {
        scope.NamesOn(work, one, ofOne);
        scope.NamesOn(work, other, ofOther);
        foreach (var mine in ofOne)
        foreach (var theirs in ofOther)
            if (mine.Name != theirs.Name && scope.Channels.Join(mine.Roles, theirs.Roles))
                return (mine.Name, theirs.Name);
        return null;
    }

    private List<TieRow> Ties(int one, int other)
    {
        var ties = new List<TieRow>();
        if (scope.HasTies)
            foreach (var tie in graph.TiesOf(one))
                if (tie.Far == other)
                    ties.Add(graph.Ties[tie.Row]);
        return ties;
    }

    private bool IsCurated((int Work, int OneName, int OtherName) shared) =>
        graph.IsCurated(shared.OneName, shared.Work) && graph.IsCurated(shared.OtherName, shared.Work);
}
