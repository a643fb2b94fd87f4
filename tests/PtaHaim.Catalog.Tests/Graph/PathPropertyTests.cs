using CsCheck;
using PtaHaim.Catalog.Graph;
using PtaHaim.Catalog.Tests.Seeds;

namespace PtaHaim.Catalog.Tests.Graph;

/// <summary>The search and the slow one must say the same of thousands of random graphs.</summary>
public sealed class PathPropertyTests : IDisposable
{
    private const int Cases = 4000;

    private readonly TemporaryFolder folder = new();
    private readonly Dictionary<string, int> met = [];

    public void Dispose() => folder.Dispose();

    [Fact]
    public void Distance_paths_count_and_components_are_those_of_the_slow_search()
    {
        RandomGraphs.Cases.Sample(Check, iter: Cases, threads: 1);

        string[] cases = ["Found", "NotConnected", "BeyondMaxHops", "many paths", "many hops", "a band", "a tie"];
        Assert.All(cases, name => Assert.InRange(met.GetValueOrDefault(name), 20, int.MaxValue));
    }

    [Fact]
    public void A_budget_leaves_paths_out_but_makes_none_up() =>
        Gen.Select(RandomGraphs.Cases, Gen.Int[1, 40]).Sample(CheckBudget, iter: Cases / 2, threads: 1);

    private void CheckBudget(PathCase path, int budget)
    {
        using var graph = path.Graph.Open(folder);
        var request = new PathRequest(path.From, path.To)
        {
            Filter = path.Filter,
            Take = 100,
            Budget = budget,
        };
        var answer = new PathFinder(graph).Find(request, CancellationToken.None)!;
        var naive = new NaivePaths(path.Graph, path.Filter, path.From, path.To);
        var distances = naive.Distances(path.From);
        var back = naive.Distances(path.To);

        Assert.True(answer.Visited <= Math.Max(2, budget) + path.Graph.People.Count);
        Assert.True(answer.BudgetReached || answer.Outcome != PathOutcome.BudgetReached);
        if (answer.Degrees is { } degrees)
        {
            var chains = naive.Chains().ConvertAll(chain => string.Join(' ', chain));
            Assert.Equal(distances[path.To], degrees);
            Assert.Equal(answer.BudgetReached, !answer.Paths.Exact || chains.Count > 1000);
            Assert.All(
                answer.Alternatives,
                found =>
                    Assert.Contains(
                        string.Join(' ', path.From > path.To ? found.People.Reverse() : found.People),
                        chains
                    )
            );
            return;
        }

        if (distances.ContainsKey(path.To))
            Assert.NotEqual(PathOutcome.NotConnected, answer.Outcome);
        foreach (var (component, all) in new[] { (answer.FromComponent!, distances), (answer.ToComponent!, back) })
            Assert.True(component.Cut ? component.People <= all.Count : component.People == all.Count);
    }

    private void Check(PathCase path)
    {
        using var graph = path.Graph.Open(folder);
        var finder = new PathFinder(graph);
        var request = new PathRequest(path.From, path.To)
        {
            Filter = path.Filter,
            MaxHops = path.MaxHops,
            Take = 100,
        };
        var answer = finder.Find(request, CancellationToken.None)!;
        var naive = new NaivePaths(path.Graph, path.Filter, path.From, path.To);
        var distances = naive.Distances(path.From);
        var distance = distances.TryGetValue(path.To, out var hops) && hops <= path.MaxHops ? hops : (int?)null;

        Tally(answer);
        Assert.Equal(distance, answer.Degrees);
        Assert.False(answer.BudgetReached);
        if (distance is null)
            CheckComponents(answer, distances, naive.Distances(path.To), path);
        else
            CheckPaths(answer, finder, request, naive);
        CheckWayBack(answer, finder.Find(request with { From = path.To, To = path.From }, CancellationToken.None)!);
    }

    private void Tally(PathAnswer answer)
    {
        var hops = answer.Alternatives.Take(1).SelectMany(path => path.Hops).ToList();
        Count(answer.Outcome.ToString(), true);
        Count("many paths", answer.Paths.Count > 1);
        Count("many hops", hops.Count > 2);
        Count("a band", hops.Any(hop => hop.Works.Any(work => work.FromVia is not null || work.ToVia is not null)));
        Count("a tie", hops.Any(hop => hop.Ties.Count > 0));

        void Count(string name, bool so) => met[name] = met.GetValueOrDefault(name) + (so ? 1 : 0);
    }

    private static void CheckComponents(
        PathAnswer answer,
        Dictionary<int, int> from,
        Dictionary<int, int> to,
        PathCase path
    )
    {
        var connected = from.ContainsKey(path.To);
        Assert.Equal(new PathCount(0, true), answer.Paths);
        Assert.Empty(answer.Alternatives);
        if (answer.Outcome == PathOutcome.NotConnected)
        {
            Assert.False(connected);
            Assert.Equal(new Component(from.Count, false), answer.FromComponent);
            Assert.Equal(new Component(to.Count, false), answer.ToComponent);
            return;
        }

        Assert.Equal(PathOutcome.BeyondMaxHops, answer.Outcome);
        Assert.True(answer.FromComponent!.Cut && answer.FromComponent.People <= from.Count);
        Assert.True(answer.ToComponent!.Cut && answer.ToComponent.People <= to.Count);
        Assert.True(connected || from.Values.Max() + to.Values.Max() >= path.MaxHops);
    }

    private static void CheckPaths(PathAnswer answer, PathFinder finder, PathRequest request, NaivePaths naive)
    {
        var chains = naive.Chains().ConvertAll(chain => request.From > request.To ? [.. chain.Reverse()] : chain);
        Assert.Equal(PathOutcome.Found, answer.Outcome);
        Assert.Null(answer.FromComponent);
        Assert.Equal(new PathCount(Math.Min(chains.Count, 1000), chains.Count <= 1000), answer.Paths);
        Assert.Equal(chains[0], answer.Alternatives[0].People);
        CheckAnyOne(finder.Find(request with { Ranked = false }, CancellationToken.None)!, chains, naive, request);
        var all = answer.Alternatives.ToList();
        while (all.Count < answer.Paths.Count)
            all.AddRange(finder.Find(request with { Skip = all.Count }, CancellationToken.None)!.Alternatives);
        Assert.Equal(chains.Take(1000), all.Select(path => path.People));
        foreach (var path in all)
            CheckHops(path, naive, request);
    }

    private static void CheckAnyOne(PathAnswer answer, List<int[]> chains, NaivePaths naive, PathRequest request)
    {
        Assert.Equal(
            (PathOutcome.Found, 1, request.From == request.To),
            (answer.Outcome, answer.Paths.Count, answer.Paths.Exact)
        );
        var path = Assert.Single(answer.Alternatives);
        Assert.Contains(path.People, chains);
        CheckHops(path, naive, request);
    }

    private static void CheckHops(CollaborationPath path, NaivePaths naive, PathRequest request)
    {
        Assert.Equal(path.People.Count - 1, path.Hops.Count);
        for (var step = 0; step < path.Hops.Count; step++)
        {
            var (from, to) = (path.People[step], path.People[step + 1]);
            var back = request.From > request.To;
            var naiveHop = back ? naive.Hop(to, from) : naive.Hop(from, to);
            var hop = path.Hops[step];
            Assert.Equal((from, to), (hop.From, hop.To));
            Assert.Equal(naiveHop.Works.Count, hop.WorkCount);
            Assert.Equal(
                naiveHop.Works.Select(work =>
                {
                    var (one, other) = back ? (work.OtherName, work.OneName) : (work.OneName, work.OtherName);
                    return new PathWork(work.Id, one == from ? null : one, other == to ? null : other, work.Curated);
                }),
                hop.Works
            );
            Assert.Equal(naive.Stated(from, to).Select(tie => tie.Id).Order(), hop.Ties.Select(tie => tie.Id));
        }
    }

    private static void CheckWayBack(PathAnswer answer, PathAnswer back)
    {
        Assert.Equal(
            (answer.Outcome, answer.Degrees, answer.Paths, answer.FromComponent, answer.ToComponent),
            (back.Outcome, back.Degrees, back.Paths, back.ToComponent, back.FromComponent)
        );
        Assert.Equal(
            answer.Alternatives.Select(path => string.Join(' ', path.People)),
            back.Alternatives.Select(path => string.Join(' ', path.People.Reverse()))
        );
    }
}
