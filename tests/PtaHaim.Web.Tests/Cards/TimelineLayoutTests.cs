using PtaHaim.Catalog.Text;
using PtaHaim.Web.Cards;

namespace PtaHaim.Web.Tests.Cards;

public sealed class TimelineLayoutTests
{
    [Theory]
    [InlineData("2017-01-01", 118)]
    [InlineData("2018-01-01", 655)]
    [InlineData("2018-12-31", 1190.53)]
    [InlineData("2017", 384.3)]
    [InlineData("2017-07-02", 385.77)]
    [InlineData("2017-02", 184.21)]
    [InlineData("2016-12-31", 116.53)]
    public void A_date_stands_where_it_is_in_its_year_a_month_at_its_middle_a_year_at_1_July(string date, double x) =>
        Assert.Equal(x, TimelineLayout.Place(PartialDate.Parse(date)!.Value, 2017, 2018), 0.01);

    [Fact]
    public void Lanes_stand_in_one_order_and_empty_ones_are_left_out()
    {
        var layout = TimelineLayout.Of([
            Work("album", "2020"),
            Work("photo-shoot", "2019"),
            Work("opera", "2018"),
            Work("music-video", "2020"),
            Work("documentary-film", "2021"),
        ]);

        Assert.Equal(
            ["Films", "Videos", "Photographs", "Albums", "Other works"],
            layout.Lanes.Select(lane => lane.Name)
        );
        foreach (var (above, below) in layout.Lanes.Zip(layout.Lanes.Skip(1)))
            Assert.Equal(above.Top + above.Height, below.Top);
        Assert.Equal([2018, 2019, 2020, 2021], layout.Years.Select(year => year.Year));
    }

    [Theory]
    [InlineData("feature-film", 68, 102, 126)]
    [InlineData("music-video", 104, 58.5, 82.5)]
    [InlineData("album", 72, 72, 96)]
    public void A_lane_of_one_row_is_as_high_as_its_card_and_24_more(
        string kind,
        double width,
        double height,
        double lane
    )
    {
        var only = Assert.Single(TimelineLayout.Of([Work(kind, "2020-03-01")]).Lanes);

        var card = Assert.Single(only.Cards);
        Assert.Equal((width, height), (card.Width, card.Height));
        Assert.Equal(lane, only.Height);
        Assert.Equal(card.StemX, card.X);
        Assert.Equal(12, card.Y - only.Top);
    }

    [Fact]
    public void A_card_goes_to_the_first_row_in_which_it_keeps_8_from_those_before()
    {
        var layout = TimelineLayout.Of([
            Work("music-video", "2010-01-01"),
            Work("music-video", "2010-02-01"),
            Work("music-video", "2010-03-01"),
            Work("music-video", "2011-06-01"),
            Work("music-video", "2011-07-01"),
            Work("music-video", "2019-12-31"),
        ]);

        var lane = Assert.Single(layout.Lanes);
        double[] rows = [.. lane.Cards.Select(card => (card.Y - lane.Top - 12) / 68.5)];
        Assert.Equal([0, 1, 2, 0, 1, 0], rows);
        Assert.Equal((3 * 68.5) + 14, lane.Height);
    }

    [Theory]
    [MemberData(nameof(Crowds))]
    public void No_two_cards_touch_and_none_leaves_the_picture(int seed)
    {
        var random = new Random(seed);
        string[] kinds = ["feature-film", "music-video", "song", "opera", "photo-shoot", "video-series"];
        var works = Enumerable
            .Range(0, 100)
            .Select(i => Work(kinds[random.Next(kinds.Length)], Date(random), $"work-{i}"))
            .ToList();

        var layout = TimelineLayout.Of(works);

        var cards = layout.Lanes.SelectMany(lane => lane.Cards).ToList();
        Assert.Equal(works.Count(work => work.Date is not null), cards.Count);
        Assert.All(cards, card => Assert.InRange(card.X, TimelineLayout.Left, TimelineLayout.Width - card.Width));
        Assert.All(cards, card => Assert.InRange(card.StemX, card.X, card.X + card.Width));
        foreach (var lane in layout.Lanes)
        {
            Assert.All(lane.Cards, card => Assert.InRange(card.Y + card.Height, lane.Top, lane.Top + lane.Height));
            foreach (var row in lane.Cards.GroupBy(card => card.Y))
            foreach (var (left, right) in row.Zip(row.Skip(1)))
                Assert.True(left.X + left.Width + 8 <= right.X, $"{left} meets {right}");
        }
    }

    [Fact]
    public void A_card_that_would_leave_the_picture_moves_left_and_its_stem_stays_at_the_date()
    {
        var layout = TimelineLayout.Of([Work("music-video", "2017-01-01"), Work("music-video", "2025-12-31")]);

        var last = layout.Lanes[0].Cards[^1];
        Assert.Equal(TimelineLayout.Width - 104, last.X);
        Assert.Equal(1191.67, last.StemX, 0.01);
    }

    [Fact]
    public void Stems_are_broken_where_only_the_year_is_known_and_what_has_no_date_is_not_drawn()
    {
        var layout = TimelineLayout.Of([
            Work("song", "2017"),
            Work("song", "2017-05"),
            Work("song", "2017-08-09"),
            Work("song", null),
        ]);

        Assert.Equal([false, true, false], layout.Lanes[0].Cards.Select(card => card.Broken));
        Assert.Single(layout.Undated);
        Assert.True(layout.HasBrokenStems);
        Assert.Empty(TimelineLayout.Of([Work("song", null)]).Lanes);
    }

    [Theory]
    [InlineData(2017, 2025, 9)]
    [InlineData(1996, 2025, 15)]
    [InlineData(1970, 2025, 11)]
    [InlineData(1890, 2025, 14)]
    public void Years_have_their_number_as_far_as_there_is_room(int first, int last, int labelled)
    {
        var layout = TimelineLayout.Of([Work("song", $"{first}"), Work("song", $"{last}")]);

        Assert.Equal(last - first + 1, layout.Years.Count);
        var shown = layout.Years.Where(year => year.Labelled).ToList();
        Assert.Equal(labelled, shown.Count);
        Assert.All(shown.Zip(shown.Skip(1)), pair => Assert.True(pair.Second.X - pair.First.X >= 46));
    }

    public static TheoryData<int> Crowds => [1, 2, 3, 4, 5, 6, 7, 8];

    private static string? Date(Random random) =>
        random.Next(4) switch
        {
            0 => $"{random.Next(2001, 2020)}",
            1 => $"{random.Next(2001, 2020)}-{random.Next(1, 13):00}",
            2 => $"{random.Next(2001, 2020)}-{random.Next(1, 13):00}-{random.Next(1, 29):00}",
            _ => random.Next(5) == 0 ? null : "2010-05-05",
        };

    private static TimelineWork Work(string kind, string? date, string slug = "a-work") =>
        new(new CardSubject(slug, "A Work", kind), date);
}
