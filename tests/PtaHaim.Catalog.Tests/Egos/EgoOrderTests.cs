using PtaHaim.Catalog.Egos;

namespace PtaHaim.Catalog.Tests.Egos;

public sealed class EgoOrderTests
{
    private static readonly Func<int, int, int> Strangers = (_, _) => 0;

    [Fact]
    public void Those_who_share_nothing_stand_by_their_count_and_then_by_slug()
    {
        (int, string)[] neighbours = [(2, "dora"), (5, "carl"), (2, "bert"), (5, "Anna"), (2, "anna")];

        Assert.Equal([3, 1, 4, 2, 0], EgoOrder.Of(neighbours, Strangers));
    }

    [Fact]
    public void The_next_is_the_one_who_works_most_with_the_last_placed()
    {
        (int, string)[] neighbours = [(9, "first"), (8, "strong"), (1, "friend"), (1, "friend-of-friend")];

        Assert.Equal([0, 2, 3, 1], EgoOrder.Of(neighbours, Joined((0, 2, 1), (2, 3, 1))));
    }

    [Fact]
    public void Many_works_of_ones_own_weigh_against_those_shared()
    {
        (int, string)[] neighbours = [(20, "first"), (16, "busy"), (4, "close")];

        Assert.Equal([0, 2, 1], EgoOrder.Of(neighbours, Joined((0, 1, 5), (0, 2, 3))));
    }

    [Fact]
    public void A_tie_of_the_proportion_goes_by_the_count_and_then_by_slug()
    {
        (int, string)[] neighbours = [(20, "first"), (4, "b"), (4, "a"), (16, "larger")];

        Assert.Equal([0, 3, 2, 1], EgoOrder.Of(neighbours, Joined((0, 1, 2), (0, 2, 2), (0, 3, 4))));
    }

    [Fact]
    public void Nobody_has_no_order() => Assert.Empty(EgoOrder.Of([], Strangers));

    private static Func<int, int, int> Joined(params (int One, int Other, int Works)[] edges) =>
        (one, other) =>
            edges
                .FirstOrDefault(edge =>
                    (edge.One, edge.Other) == (one, other) || (edge.Other, edge.One) == (one, other)
                )
                .Works;
}
