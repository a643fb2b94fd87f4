using PtaHaim.Catalog.Graph;
using PtaHaim.Catalog.Tests.Seeds;

namespace PtaHaim.Catalog.Tests.Graph;

public sealed class SharedCountsTests : IDisposable
{
    private readonly TemporaryFolder folder = new();

    public void Dispose() => folder.Dispose();

    [Fact]
    public void Works_that_credit_both_count_once_whatever_the_credits()
    {
        var graph = new SmallGraph().Work(1, 1, 2).Work(2, 1, 2, 3).Work(3, 1).Credit(1, 1, role: 3);

        Assert.Equal(2, Between(graph, 1, 2));
        Assert.Equal(1, Between(graph, 1, 3));
    }

    [Fact]
    public void A_bands_work_counts_for_a_member_within_the_membership()
    {
        var graph = new SmallGraph().Person(2).Work(1, "2000", 1, 9).Work(2, "2010", 1, 9).Member(2, 9, "1999", "2005");

        Assert.Equal(2, Between(graph, 1, 9));
        Assert.Equal(1, Between(graph, 1, 2));
    }

    [Fact]
    public void A_work_without_a_date_is_covered_by_every_membership()
    {
        var graph = new SmallGraph().Person(2).Work(1, null, 1, 9).Member(2, 9, "1999", "2005");

        Assert.Equal(1, Between(graph, 1, 2));
    }

    [Fact]
    public void Two_who_rest_on_the_same_band_alone_do_not_share_its_work()
    {
        var graph = new SmallGraph().Person(3).Work(1, 9, 4).Work(2, 9, 2).Member(2, 9).Member(3, 9);

        Assert.Equal(1, Between(graph, 2, 3));
        Assert.Equal(1, Between(graph, 2, 9));
        Assert.Equal(0, Between(graph, 3, 9));
    }

    [Fact]
    public void Members_of_two_credited_bands_share_the_work()
    {
        var graph = new SmallGraph().Person(1).Person(2).Work(1, 8, 9).Member(1, 8).Member(1, 9).Member(2, 9);

        Assert.Equal(1, Between(graph, 1, 2));
    }

    [Fact]
    public void Of_those_with_very_many_credits_the_best_known_count()
    {
        var graph = new SmallGraph();
        for (var work = 1; work <= SharedCounts.Reach + 50; work++)
            graph.Work(work, 1, 2);

        Assert.Equal(SharedCounts.Reach, Between(graph, 1, 2));
    }

    [Fact]
    public void Somebody_whom_the_graph_does_not_have_proves_that_it_is_damaged() =>
        Assert.Throws<GraphDamagedException>(() => Between(new SmallGraph().Work(1, 1, 2), 1, 7));

    private int Between(SmallGraph rows, int one, int other)
    {
        using var graph = rows.Open(folder);
        return SharedCounts.Of(graph, [one, other], CancellationToken.None).Between(0, 1);
    }
}
