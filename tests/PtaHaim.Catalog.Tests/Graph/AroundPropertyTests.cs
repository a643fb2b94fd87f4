using CsCheck;
using PtaHaim.Catalog.Graph;
using PtaHaim.Catalog.Tests.Seeds;

namespace PtaHaim.Catalog.Tests.Graph;

/// <summary>What is said of those round a person must be what the slow search says, of thousands of random graphs.</summary>
public sealed class AroundPropertyTests : IDisposable
{
    private const int Cases = 3000;

    private readonly TemporaryFolder folder = new();

    public void Dispose() => folder.Dispose();

    [Fact]
    public void As_many_people_stand_at_each_distance_as_the_slow_search_finds() =>
        RandomGraphs.Cases.Sample(
            path =>
            {
                using var graph = path.Graph.Open(folder);
                var levels = new PathFinder(graph).Levels(path.From, path.Filter, CancellationToken.None);

                var distances = new NaivePaths(path.Graph, path.Filter, path.From, path.From).Distances(path.From);
                Assert.Equal(
                    distances.GroupBy(pair => pair.Value).OrderBy(level => level.Key).Select(level => level.Count()),
                    levels
                );
            },
            iter: Cases,
            threads: 1
        );

    [Fact]
    public void Everybody_is_counted_with_the_works_that_the_slow_search_finds() =>
        RandomGraphs.Cases.Sample(
            path =>
            {
                using var graph = path.Graph.Open(folder);
                var filter = path.Filter with { One = null, Other = null, Relationships = false };
                var naive = new NaivePaths(path.Graph, filter, path.From, path.From);
                var around = new PeopleAround(graph);

                var counts = around.Counts(path.From, filter, CancellationToken.None)!;

                var expected = naive.Sharing(path.From);
                Assert.Equal(
                    expected.Select(pair => (pair.Key, pair.Value.Count)).Order(),
                    counts.Select(pair => (pair.Key, pair.Value.Works)).Order()
                );
                foreach (var (other, works) in expected)
                    Assert.Equal(works, around.Between(path.From, other, filter, CancellationToken.None)!.Works);
            },
            iter: Cases,
            threads: 1
        );

    [Fact]
    public void Roles_are_asked_one_way_and_both_ways_together_are_what_a_path_may_use() =>
        RandomGraphs.Cases.Sample(
            path =>
            {
                using var graph = path.Graph.Open(folder);
                var filter = path.Filter with { Relationships = false };
                var back = filter with { One = filter.Other, Other = filter.One };
                var around = new PeopleAround(graph);

                foreach (
                    var (other, works) in new NaivePaths(path.Graph, filter, path.From, path.From).Sharing(path.From)
                )
                    Assert.Equal(
                        works,
                        around
                            .Between(path.From, other, filter, CancellationToken.None)!
                            .Works.Union(around.Between(path.From, other, back, CancellationToken.None)!.Works)
                            .Order()
                    );
            },
            iter: Cases,
            threads: 1
        );

    [Fact]
    public void One_who_directs_and_one_who_plays_share_a_work_in_that_order_only()
    {
        using var graph = new SmallGraph().Work(1).Credit(1, 10, role: 1).Credit(1, 20, role: 3).Open(folder);
        var around = new PeopleAround(graph);
        var filter = new PathFilter { One = new RoleFilter(["director"], []), Other = new RoleFilter([], ["cast"]) };

        var shared = around.Between(10, 20, filter, CancellationToken.None)!;

        Assert.Equal([1], shared.Works);
        Assert.Equal(["director"], shared.Roles);
        Assert.Equal(["cast"], shared.TheirRoles);
        Assert.Empty(around.Between(20, 10, filter, CancellationToken.None)!.Works);
        Assert.Equal([20], around.Counts(10, filter, CancellationToken.None)!.Keys);
        Assert.Empty(around.Counts(20, filter, CancellationToken.None)!);
        Assert.Throws<GraphDamagedException>(() => around.Counts(30, filter, CancellationToken.None));
    }
}
