using PtaHaim.Catalog.Graph;
using PtaHaim.Catalog.Sources;
using PtaHaim.Catalog.Tests.Seeds;

namespace PtaHaim.Catalog.Tests.Graph;

public sealed class PathFinderTests : IDisposable
{
    private const int Band = 9;

    private readonly TemporaryFolder folder = new();

    public void Dispose() => folder.Dispose();

    [Fact]
    public void Somebody_is_no_hop_away_from_themselves()
    {
        var answer = Find(new SmallGraph().Work(1, 1, 2), 1, 1);

        Assert.Equal((0, "1"), (answer.Degrees, answer.Paths.ToString()));
        Assert.Equal([1], answer.Alternatives[0].People);
        Assert.Empty(answer.Alternatives[0].Hops);
    }

    [Fact]
    public void Somebody_whom_the_graph_does_not_have_has_no_answer()
    {
        using var graph = new SmallGraph().Work(1, 1, 2).Open(folder);

        Assert.Null(new PathFinder(graph).Find(new PathRequest(1, 3), CancellationToken.None));
    }

    [Fact]
    public void Members_are_connected_by_their_bands_work_with_others_but_not_with_each_other()
    {
        var graph = new SmallGraph().Person(1).Person(2).Member(1, Band).Member(2, Band).Work(1, 5, Band);

        var hop = Assert.Single(Find(graph, 1, 5).Alternatives[0].Hops);
        Assert.Equal(new PathWork(1, Band, null, false), Assert.Single(hop.Works));
        Assert.Equal(2, Find(graph, 1, 2).Degrees);
        Assert.Equal(2, Find(graph, 1, Band).Degrees);
        Assert.Null(Find(graph, 1, 5, new PathFilter { Bands = false }).Degrees);
        Assert.Null(Find(graph, 1, 5, new PathFilter { WithoutPeople = [Band] }).Degrees);
    }

    [Theory]
    [InlineData("1999", null)]
    [InlineData("2001-05", 1)]
    [InlineData(null, 1)]
    [InlineData("2003", null)]
    public void A_bands_work_counts_only_within_the_membership(string? date, int? degrees)
    {
        var graph = new SmallGraph().Person(1).Member(1, Band, "2000", "2002").Work(1, date, 5, Band);

        Assert.Equal(degrees, Find(graph, 1, 5).Degrees);
    }

    [Fact]
    public void Relationships_are_hops_only_where_they_are_asked_for()
    {
        var graph = new SmallGraph().Person(1).Person(2).Tie(2, "taught", 1);

        var answer = Find(graph, 1, 2, new PathFilter { Relationships = true });

        Assert.Equal(PathOutcome.NotConnected, Find(graph, 1, 2).Outcome);
        Assert.Equal(new PathTie(1, "taught", 2, 1, false), Assert.Single(answer.Alternatives[0].Hops[0].Ties));
        Assert.Equal(0, answer.Alternatives[0].Hops[0].WorkCount);
    }

    [Fact]
    public void Companies_are_steps_only_where_they_are_asked_for_but_ends_always()
    {
        var graph = new SmallGraph().Person(Band, "company").Work(1, 1, Band).Work(2, 2, Band);

        Assert.Null(Find(graph, 1, 2).Degrees);
        Assert.Equal(2, Find(graph, 1, 2, new PathFilter { Companies = true }).Degrees);
        Assert.Equal(1, Find(graph, 1, Band).Degrees);
    }

    [Fact]
    public void Roles_are_asked_of_one_and_of_the_other_whichever_way_round()
    {
        var graph = new SmallGraph().Work(1).Credit(1, 1, 1).Credit(1, 2, 4).Credit(1, 3, 4);
        var filter = new PathFilter { One = new(["director"], []), Other = new([], ["camera"]) };

        Assert.Equal(1, Find(graph, 1, 2, filter).Degrees);
        Assert.Equal(1, Find(graph, 2, 1, filter).Degrees);
        Assert.Equal(2, Find(graph, 2, 3, filter).Degrees);
        Assert.Null(
            Find(
                graph,
                2,
                3,
                filter with
                {
                    One = filter.Other,
                    Other = null,
                    WithoutPeople = [1],
                    WorkKinds = ["song"],
                }
            ).Degrees
        );
        Assert.Equal(1, Find(graph, 2, 3, new PathFilter { One = filter.Other, Other = filter.Other }).Degrees);
    }

    [Fact]
    public void Of_equally_short_paths_more_shared_works_come_first_then_curated_then_known_ones()
    {
        var graph = new SmallGraph()
            .Work(1, 1, 2)
            .Work(2, 2, 10)
            .Work(3, 1, 3)
            .Work(4, 3, 10)
            .Credit(3, 1, 3, Origin.Seeds)
            .Credit(3, 3, 3, Origin.Seeds)
            .Work(5, 1, 4)
            .Work(6, 4, 10)
            .Work(7, 4, 10)
            .Work(8, 1, 5)
            .Work(9, 5, 10);
        graph.Work(0, 1, 6).Work(10, 6, 10);

        var answer = Find(graph, 1, 10, take: 100);

        Assert.Equal("5", answer.Paths.ToString());
        Assert.Equal([4, 3, 6, 2, 5], answer.Alternatives.Select(path => path.People[1]));
        Assert.True(answer.Alternatives[1].Hops[0].Works[0].Curated);
        Assert.Equal(2, answer.Alternatives[0].Hops[1].WorkCount);
    }

    [Fact]
    public void Two_works_that_the_same_two_share_make_one_path() =>
        Assert.Equal("1", Find(new SmallGraph().Work(1, 1, 2).Work(2, 1, 2), 1, 2).Paths.ToString());

    [Theory]
    [InlineData(999, "999")]
    [InlineData(1000, "1,000")]
    [InlineData(1001, "1,000+")]
    public void Equally_short_paths_are_counted_up_to_a_thousand_and_can_be_paged_through(int paths, string count)
    {
        var graph = new SmallGraph()
            .Work(1, [1, .. Enumerable.Range(2, paths)])
            .Work(2, [.. Enumerable.Range(2, paths), 5000]);
        var pages = new List<int>();
        for (var skip = 0; skip < 1000; skip += 100)
            pages.AddRange(Find(graph, 1, 5000, skip: skip, take: 100).Alternatives.Select(path => path.People[1]));

        Assert.Equal(count, Find(graph, 1, 5000).Paths.ToString());
        Assert.Equal(Enumerable.Range(2, Math.Min(paths, 1000)), pages);
        Assert.Empty(Find(graph, 1, 5000, skip: 1000).Alternatives);
    }

    [Fact]
    public void A_chain_longer_than_asked_for_is_not_found_and_both_sides_are_cut()
    {
        var graph = new SmallGraph();
        for (var link = 1; link < 20; link++)
            graph.Work(link, link, link + 1);

        var answer = Find(graph, 1, 14);

        Assert.Equal(12, Find(graph, 1, 13).Degrees);
        Assert.Equal((PathOutcome.BeyondMaxHops, null), (answer.Outcome, answer.Degrees));
        Assert.True(answer.FromComponent!.Cut && answer.ToComponent!.Cut);
    }

    [Fact]
    public void A_chain_that_is_cut_in_two_has_components_of_its_parts_however_long()
    {
        var graph = new SmallGraph().Work(100, 101, 102);
        for (var link = 1; link < 40; link++)
            graph.Work(link, link, link + 1);

        var answer = Find(graph, 20, 101);

        Assert.Equal((PathOutcome.NotConnected, false), (answer.Outcome, answer.BudgetReached));
        Assert.Equal((new Component(40, false), new Component(2, false)), (answer.FromComponent, answer.ToComponent));
    }

    [Theory]
    [InlineData(0, 1, 1)]
    [InlineData(13, 1, 1)]
    [InlineData(1, 0, 1)]
    [InlineData(1, 1, 0)]
    [InlineData(1, 1, 101)]
    public void Bounds_out_of_range_are_refused(int hops, int budget, int take)
    {
        using var graph = new SmallGraph().Work(1, 1, 2).Open(folder);
        var request = new PathRequest(1, 2)
        {
            MaxHops = hops,
            Budget = budget,
            Take = take,
        };

        Assert.Throws<ArgumentOutOfRangeException>(() => new PathFinder(graph).Find(request, CancellationToken.None));
    }

    private PathAnswer Find(SmallGraph small, int from, int to, PathFilter? filter = null, int skip = 0, int take = 1)
    {
        using var graph = small.Open(folder);
        var request = new PathRequest(from, to)
        {
            Filter = filter ?? new PathFilter(),
            Skip = skip,
            Take = take,
        };
        return new PathFinder(graph).Find(request, CancellationToken.None)!;
    }
}
