using PtaHaim.Catalog.Egos;

namespace PtaHaim.Catalog.Tests.Egos;

public sealed class EgoLayoutTests
{
    private static readonly int[] Full = [.. Enumerable.Range(0, 24).Select(place => 30 - place)];

    [Fact]
    public void Twenty_four_fill_both_sides_of_the_wide_drawing_by_the_rule()
    {
        var layout = EgoLayout.Wide(Full);

        Assert.Equal(new EgoCanvas(1200, 620), layout.Canvas);
        Assert.Equal(new EgoSpot(600, 310, 92), layout.Focus);
        for (var row = 0; row < 12; row++)
        {
            var y = 28 + row * 564 / 11.0;
            var reach = 330 * Math.Sqrt(1 - 0.93 * Math.Pow((y - 310) / 310, 2));
            var (right, left) = (layout.Neighbours[row], layout.Neighbours[23 - row]);
            Assert.Equal((600 + reach, y), (right.X, right.Y), Near);
            Assert.Equal((600 - reach, y), (left.X, left.Y), Near);
        }
    }

    [Fact]
    public void Twenty_four_stand_on_one_arc_of_the_phones_drawing_by_the_rule()
    {
        var layout = EgoLayout.Phone(Full);

        Assert.Equal(new EgoCanvas(358, 760), layout.Canvas);
        Assert.Equal(new EgoSpot(58, 380, 44), layout.Focus);
        for (var row = 0; row < 24; row++)
        {
            var y = 22 + row * 716 / 23.0;
            var x = 58 + 96 * Math.Sqrt(1 - 0.96 * Math.Pow((y - 380) / 380, 2));
            Assert.Equal((x, y), (layout.Neighbours[row].X, layout.Neighbours[row].Y), Near);
        }
    }

    [Theory]
    [InlineData(1, 6.1, 6.1)]
    [InlineData(4, 8.2, 8.2)]
    [InlineData(9, 10.3, 10.3)]
    [InlineData(25, 14.5, 13)]
    [InlineData(1000, 20, 13)]
    public void A_disc_grows_with_the_root_of_the_works_until_it_would_touch_the_next(
        int works,
        double wide,
        double phone
    )
    {
        Assert.Equal(wide, EgoLayout.Wide([works]).Neighbours[0].Radius, 0.01);
        Assert.Equal(phone, EgoLayout.Phone([works]).Neighbours[0].Radius, 0.01);
    }

    [Fact]
    public void Of_an_odd_number_the_right_side_has_one_more()
    {
        var layout = EgoLayout.Wide([5, 4, 3]);

        Assert.Equal(2, layout.Neighbours.Count(spot => spot.X > 600));
        Assert.Equal(layout.Focus.Y, layout.Neighbours[2].Y);
    }

    public static TheoryData<int> Counts => [.. Enumerable.Range(0, 25)];

    [Theory]
    [MemberData(nameof(Counts))]
    public void However_many_there_are_all_stand_in_the_drawing_apart_and_clear_of_the_focus(int count)
    {
        foreach (var layout in (EgoLayout[])[EgoLayout.Wide(Full[..count]), EgoLayout.Phone(Full[..count])])
        {
            EgoSpot[] all = [layout.Focus, .. layout.Neighbours];
            Assert.Equal(count + 1, all.Length);
            Assert.All(
                all,
                spot =>
                {
                    Assert.InRange(spot.Y, spot.Radius, layout.Canvas.Height - spot.Radius);
                    Assert.InRange(spot.X, spot.Radius, layout.Canvas.Width - spot.Radius);
                }
            );
            for (var one = 0; one < all.Length; one++)
            for (var other = one + 1; other < all.Length; other++)
                Assert.True(Distance(all[one], all[other]) > all[one].Radius + all[other].Radius + 2);
        }
    }

    [Fact]
    public void More_than_can_be_drawn_are_refused()
    {
        Assert.Throws<ArgumentOutOfRangeException>(() => EgoLayout.Wide([.. Full, 1]));
        Assert.Throws<ArgumentOutOfRangeException>(() => EgoLayout.Phone([.. Full, 1]));
    }

    private static bool Near((double X, double Y) one, (double X, double Y) other) =>
        Math.Abs(one.X - other.X) < 0.006 && Math.Abs(one.Y - other.Y) < 0.006;

    private static double Distance(EgoSpot one, EgoSpot other) =>
        Math.Sqrt(Math.Pow(one.X - other.X, 2) + Math.Pow(one.Y - other.Y, 2));
}
