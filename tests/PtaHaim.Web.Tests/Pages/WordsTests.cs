using System.Globalization;
using System.Text.Encodings.Web;
using PtaHaim.Web.Pages.Support;

namespace PtaHaim.Web.Tests.Pages;

public sealed class WordsTests
{
    [Theory]
    [InlineData("2022-03-01", "<time datetime=\"2022-03-01\">1&#xA0;March 2022</time>")]
    [InlineData("2022-03", "<time datetime=\"2022-03\">March 2022</time>")]
    [InlineData("2022", "<time datetime=\"2022\">2022</time>")]
    [InlineData(null, "date unknown")]
    [InlineData("<b>", "date unknown")]
    public void A_date_is_as_exact_as_it_is_known(string? date, string html)
    {
        using var writer = new StringWriter(CultureInfo.InvariantCulture);

        Words.Date(date).WriteTo(writer, HtmlEncoder.Default);

        Assert.Equal(html, writer.ToString());
    }

    [Theory]
    [InlineData(0, "0 sources")]
    [InlineData(1, "1 source")]
    [InlineData(1024, "1,024 sources")]
    public void Counts_agree_with_their_noun(int number, string words) =>
        Assert.Equal(words, Words.Count(number, "source"));

    [Theory]
    [InlineData("2017-04", "2025", "2017 to 2025")]
    [InlineData("2017-04", "2017-12", "2017")]
    [InlineData(null, null, null)]
    public void Years_are_a_span_only_where_they_differ(string? first, string? last, string? words) =>
        Assert.Equal(words, Words.Years(first, last));

    [Theory]
    [InlineData("2001", null, true, null, "since 2001")]
    [InlineData("2001", null, false, null, "from 2001")]
    [InlineData("2007", "2017", false, null, "2007 to 2017")]
    [InlineData(null, "2017", false, null, "until 2017")]
    [InlineData(null, null, false, "early 1980s", "early 1980s")]
    [InlineData(null, null, false, null, null)]
    public void A_period_says_no_more_than_is_known(
        string? begin,
        string? end,
        bool ongoing,
        string? when,
        string? words
    ) => Assert.Equal(words, Words.Period(begin, end, ongoing, when));

    [Fact]
    public void A_pair_has_its_slugs_in_ordinal_order()
    {
        Assert.Equal("/collaborations/a/b", Addresses.Pair("a", "b"));
        Assert.Equal("/collaborations/a/b", Addresses.Pair("b", "a"));
    }

    [Fact]
    public void A_long_text_is_cut_between_words() => Assert.Equal("one two…", Words.Cut("one two three", 9));
}
