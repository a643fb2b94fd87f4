using PtaHaim.Catalog.Text;

namespace PtaHaim.Catalog.Tests.Text;

public sealed class PartialDateTests
{
    [Theory]
    [InlineData("2022", "2022")]
    [InlineData("2022-03", "March 2022")]
    [InlineData("2022-03-01", "1\u00A0March 2022")]
    [InlineData("0001-01-01", "1\u00A0January 1")]
    [InlineData("2024-02-29", "29\u00A0February 2024")]
    public void A_date_is_read_and_said_as_exactly_as_it_is_written(string text, string words)
    {
        var date = PartialDate.Parse(text);

        Assert.Equal(words, date?.ToWords());
        Assert.Equal(text, date?.ToString());
    }

    [Theory]
    [InlineData(null)]
    [InlineData("")]
    [InlineData("22")]
    [InlineData("0000")]
    [InlineData("2022-13")]
    [InlineData("2022-00")]
    [InlineData("2022-02-30")]
    [InlineData("2023-02-29")]
    [InlineData("2022-3-1")]
    [InlineData("2022/03/01")]
    [InlineData("+022")]
    [InlineData(" 202")]
    [InlineData("２０２２")]
    public void What_no_calendar_has_is_no_date(string? text) => Assert.Null(PartialDate.Parse(text));

    [Fact]
    public void A_coarser_form_of_another_date_is_not_earlier_than_it() =>
        Assert.Equal("2017-07-05", PartialDate.Earliest(["2017-09-25", "2017", "2017-07", "2017-07-05"]));

    [Fact]
    public void The_earliest_of_unlike_dates_is_the_first_in_time() =>
        Assert.Equal("2016", PartialDate.Earliest(["2017-07-05", "2016", "2017"]));

    [Fact]
    public void The_earliest_of_none_is_none() => Assert.Null(PartialDate.Earliest([]));

    [Fact]
    public void A_partial_date_spans_all_days_that_it_may_be()
    {
        var month = PartialDate.Parse("2024-02")!.Value;

        Assert.Equal(new DateOnly(2024, 2, 1), month.First);
        Assert.Equal(new DateOnly(2024, 2, 29), month.Last);
    }
}
