namespace PtaHaim.Catalog.Graph;

/// <summary>How strong a hop is.</summary>
/// <param name="Shared">Works and counted relationships that the two share.</param>
/// <param name="Curated">True where one of these comes from the seeds.</param>
/// <param name="BestWork">The index of the best known work; of none, above all.</param>
internal readonly record struct HopStrength(int Shared, bool Curated, int BestWork);

/// <summary>What two people share under a filter.</summary>
internal sealed class HopReader(CollaborationGraph graph, PathScope scope, CancellationToken cancel)
{
    /// <summary>Of more shared works than this the strength of a hop says no more.</summary>
    private const int MostCounted = 500;

    private readonly Dictionary<(int, int), HopStrength> strengths = [];
    private readonly List<Standing> ofOne = [];
    private readonly List<Standing> ofOther = [];

    public HopStrength Strength(int one, int other)
    {
        if (strengths.TryGetValue((one, other), out var known))
            return known;
        var works = Works(one, other, MostCounted);
        var ties = scope.HasTies ? Ties(one, other) : [];
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
        var works = Works(one, other, int.MaxValue);
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

    /// <summary>Rising by work. Takes a walk along the works of either, or of the bands of either.</summary>
    private List<(int Work, int OneName, int OtherName)> Works(int one, int other, int most)
    {
        cancel.ThrowIfCancellationRequested();
        var names = scope.Names(other);
        var works = new List<int>();
        foreach (var mine in scope.Names(one))
        foreach (var theirs in names)
            if (mine != theirs)
                AddCommon(graph.WorksOf(mine), graph.WorksOf(theirs), works);
        var shared = new List<(int, int, int)>();
        works.Sort();
        for (var place = 0; place < works.Count && shared.Count < most; place++)
            if (IsFirst(place) && works[place] is var work && scope.Has(work) && NamesOn(work, one, other) is { } stand)
                shared.Add((work, stand.One, stand.Other));
        return shared;

        bool IsFirst(int place) => place == 0 || works[place] != works[place - 1];
    }

    /// <summary>What two rising lists have in common. Each number of the shorter is sought in the longer by steps that double.</summary>
    private static void AddCommon(ReadOnlySpan<int> one, ReadOnlySpan<int> other, List<int> into)
    {
        var few = one.Length <= other.Length ? one : other;
        var many = one.Length <= other.Length ? other : one;
        foreach (var value in few)
        {
            var step = 1;
            while (step < many.Length && many[step] < value)
                step *= 2;
            var at = many[..Math.Min(step + 1, many.Length)].BinarySearch(value);
            if (at >= 0)
                into.Add(value);
            many = many[(at < 0 ? ~at : at)..];
        }
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
        foreach (var tie in graph.TiesOf(one))
            if (tie.Far == other)
                ties.Add(graph.Ties[tie.Row]);
        return ties;
    }

    private bool IsCurated((int Work, int OneName, int OtherName) shared) =>
        graph.IsCurated(shared.OneName, shared.Work) && graph.IsCurated(shared.OtherName, shared.Work);
}
