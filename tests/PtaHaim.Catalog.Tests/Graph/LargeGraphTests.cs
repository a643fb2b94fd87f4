using System.Collections;
using PtaHaim.Catalog.Graph;

namespace PtaHaim.Catalog.Tests.Graph;

public sealed class LargeGraphTests(LargeGraph large) : IClassFixture<LargeGraph>
{
    [Fact]
    public void Adjacency_takes_at_most_9_1_bytes_a_credit_and_attributes_2_2()
    {
        var graph = large.Graph;
        var layout = GraphLayout.Of(new GraphCounts(graph.People, graph.Works, graph.Credits));

        Assert.Equal(LargeGraph.Credits, graph.Credits);
        Assert.InRange(
            BytesPerCredit(
                GraphSection.WorkOffsets,
                GraphSection.WorkPeople,
                GraphSection.PersonOffsets,
                GraphSection.PersonWorks
            ),
            8,
            9.1
        );
        Assert.InRange(BytesPerCredit(GraphSection.WorkRoles, GraphSection.PersonRoles, GraphSection.Curated), 2, 2.2);

        double BytesPerCredit(params GraphSection[] sections) =>
            sections.Sum(section => layout[section].Length) / (double)graph.Credits;
    }

    [Fact]
    public void Opening_copies_nothing_to_the_heap()
    {
        large.Open().Dispose();
        var before = GC.GetAllocatedBytesForCurrentThread();
        using var graph = large.Open();

        Assert.InRange(GC.GetAllocatedBytesForCurrentThread() - before, 0, 100_000);
    }

    [Fact]
    public void A_search_allocates_nothing_for_a_node_that_it_visits()
    {
        var finder = new PathFinder(large.Graph);
        var request = large
            .Pairs(60)
            .Select(pair => pair with { Ranked = false })
            .MaxBy(pair => finder.Find(pair, CancellationToken.None)!.Visited)!;
        PathAnswer? answer = null;
        var allocated = Allocated(() => answer = finder.Find(request, CancellationToken.None));

        Assert.InRange(answer!.Visited, 10_000, int.MaxValue);
        Assert.InRange(allocated, 0, 60_000);
    }

    [Fact]
    public void Any_one_path_is_as_long_as_the_chosen_one()
    {
        var finder = new PathFinder(large.Graph);

        Assert.All(
            large.Pairs(300),
            pair =>
            {
                var any = finder.Find(pair with { Ranked = false }, CancellationToken.None)!;
                Assert.Equal(finder.Find(pair, CancellationToken.None)!.Degrees, any.Degrees);
                Assert.All(any.Alternatives.SelectMany(path => path.Hops), hop => Assert.NotEqual(0, hop.WorkCount));
            }
        );
    }

    [Fact]
    public async Task Searches_at_once_give_the_answers_of_searches_one_by_one()
    {
        var finder = new PathFinder(large.Graph);
        var pairs = large.Pairs(60);
        var alone = Array.ConvertAll(pairs, pair => Text(finder.Find(pair, CancellationToken.None)));

        var tasks = Enumerable
            .Range(0, 4 * pairs.Length)
            .Select(index => Task.Run(() => Text(finder.Find(pairs[index % pairs.Length], CancellationToken.None))));
        var together = await Task.WhenAll(tasks);

        Assert.Equal(alone.Concat(alone).Concat(alone).Concat(alone), together);
    }

    [Fact]
    public void A_small_budget_searches_in_a_hash_table_and_finds_the_same()
    {
        var finder = new PathFinder(large.Graph);
        var small = large
            .Pairs(200)
            .Select(pair => (Pair: pair, Answer: finder.Find(pair with { Budget = 10_000 }, CancellationToken.None)!))
            .Where(row => !row.Answer.BudgetReached)
            .ToList();

        Assert.InRange(small.Count, 50, 200);
        Assert.All(small, row => Assert.Equal(Text(finder.Find(row.Pair, CancellationToken.None)), Text(row.Answer)));
    }

    [Fact]
    public void The_budget_ends_a_search_and_the_answer_says_so()
    {
        var finder = new PathFinder(large.Graph);
        var far = large.Pairs(60).First(pair => finder.Find(pair, CancellationToken.None)!.Degrees == 3);

        var answer = finder.Find(far with { Budget = 100 }, CancellationToken.None)!;

        Assert.Equal((PathOutcome.BudgetReached, null, true), (answer.Outcome, answer.Degrees, answer.BudgetReached));
        Assert.True(answer.FromComponent!.Cut && answer.ToComponent!.Cut);
        Assert.Equal("0+", answer.Paths.ToString());
        Assert.InRange(answer.Visited, 100, 300);
    }

    [Fact]
    public void Where_nothing_can_be_found_a_large_component_is_not_counted_to_its_end()
    {
        var finder = new PathFinder(large.Graph);
        var pair = large.Pairs(60).First(pair => finder.Find(pair, CancellationToken.None)!.Degrees == 3);
        var works = new List<int>();
        foreach (var work in large.Graph.WorksOf(large.Graph.PersonIds.IndexOf(pair.From)))
            works.Add(large.Graph.WorkIds.IdOf(work));

        var answer = finder.Find(
            pair with
            {
                Filter = new PathFilter { WithoutWorks = works, Bands = false },
            },
            CancellationToken.None
        )!;

        Assert.Equal((PathOutcome.NotConnected, false), (answer.Outcome, answer.BudgetReached));
        Assert.Equal(new Component(1, Cut: false), answer.FromComponent);
        Assert.True(answer.ToComponent!.Cut);
        Assert.InRange(answer.Visited, 20_000, 40_000);
    }

    [Fact]
    public void A_search_under_way_stops_when_it_is_cancelled_and_leaves_nothing_behind()
    {
        var finder = new PathFinder(large.Graph);
        using var stop = new CancellationTokenSource();
        var pair = large.Pairs(60).First(pair => finder.Find(pair, CancellationToken.None)!.Degrees == 3);
        var before = Text(finder.Find(pair, CancellationToken.None));
        var filter = new PathFilter { WithoutPeople = new WhenRead(stop.Cancel) };

        Assert.Throws<OperationCanceledException>(() => finder.Find(pair with { Filter = filter }, stop.Token));
        Assert.Equal(before, Text(finder.Find(pair, CancellationToken.None)));
    }

    [Fact]
    public void A_search_under_way_keeps_the_mapping_of_a_graph_that_is_disposed()
    {
        var graph = large.Open();
        var finder = new PathFinder(graph);
        var pair = large.Pairs(1)[0];
        var filter = new PathFilter { WithoutPeople = new WhenRead(graph.Dispose) };

        var answer = finder.Find(pair with { Filter = filter }, CancellationToken.None);

        Assert.Equal(Text(new PathFinder(large.Graph).Find(pair, CancellationToken.None)), Text(answer));
        Assert.Throws<ObjectDisposedException>(() => finder.Find(pair, CancellationToken.None));
    }

    private static long Allocated(Action action)
    {
        action();
        var before = GC.GetAllocatedBytesForCurrentThread();
        action();
        return GC.GetAllocatedBytesForCurrentThread() - before;
    }

    private static string Text(PathAnswer? answer) =>
        $"{answer!.Outcome} {answer.Degrees} {answer.Paths} {string.Join(' ', answer.Alternatives.SelectMany(path => path.People))} {answer.FromComponent} {answer.ToComponent}";

    /// <summary>Nobody; does something when the search, which has begun by then, looks.</summary>
    private sealed class WhenRead(Action action) : IReadOnlyCollection<int>
    {
        public int Count => 0;

        public IEnumerator<int> GetEnumerator()
        {
            action();
            yield break;
        }

        IEnumerator IEnumerable.GetEnumerator() => GetEnumerator();
    }
}
