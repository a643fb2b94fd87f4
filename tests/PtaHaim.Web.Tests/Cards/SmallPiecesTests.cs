using System.Globalization;
using System.Text.Encodings.Web;
using System.Xml.Linq;
using Microsoft.AspNetCore.Html;
using PtaHaim.Web.Cards;
using Xunit;

namespace PtaHaim.Web.Tests.Cards;

public sealed class SmallPiecesTests
{
    [Theory]
    [InlineData("Alana Haim", "AH")]
    [InlineData("Paul Thomas Anderson", "PA")]
    [InlineData("HAIM", "H")]
    [InlineData("Mordechai “Moti” Haim", "MH")]
    [InlineData("Mihai Mălaimare Jr.", "MM")]
    [InlineData("Bradley & Pablo", "BP")]
    [InlineData("", "")]
    public void Initials_are_those_of_the_first_and_the_last_name(string name, string initials) =>
        Assert.Equal(initials, PersonDisc.Initials(name));

    [Fact]
    public void A_year_has_a_block_for_each_work_and_the_pair_on_top()
    {
        var strip = Parse(
            YearStrip.Render([new YearCount(2004, 9, 9), new YearCount(2017, 3, 2)], 2005, 2025, 400, "Works")
        );

        var blocks = strip.Elements("rect").ToList();
        Assert.Equal(["block", "block-pair", "block-pair"], blocks.Select(block => block.Attribute("class")!.Value));
        Assert.True(Number(blocks[0], "y") > Number(blocks[2], "y"));
        Assert.Equal(["2005", "2010", "2015", "2020", "2025"], strip.Elements("text").Select(text => text.Value));
    }

    [Fact]
    public void The_longest_bar_fills_its_row_and_the_others_are_shares_of_it()
    {
        Assert.Equal("100%", Parse(ShareBar.Render(14, 14)).Element("rect")!.Attribute("width")!.Value);
        Assert.Equal("21.43%", Parse(ShareBar.Render(3, 14)).Element("rect")!.Attribute("width")!.Value);
        Assert.Equal("0%", Parse(ShareBar.Render(0, 0)).Element("rect")!.Attribute("width")!.Value);
    }

    [Fact]
    public void Lanes_run_out_only_of_a_card_whose_lanes_leave_at_the_top()
    {
        Assert.True(RunOut.Fits(new CardSubject("lost-track", "Lost Track", "music-video")));
        Assert.False(RunOut.Fits(new CardSubject("licorice-pizza", "Licorice Pizza", "feature-film")));
        Assert.Equal(3, Parse(RunOut.Render()).Elements("path").Count());
    }

    private static double Number(XElement element, string name) =>
        double.Parse(element.Attribute(name)!.Value, CultureInfo.InvariantCulture);

    private static XElement Parse(IHtmlContent content)
    {
        using var writer = new StringWriter(CultureInfo.InvariantCulture);
        content.WriteTo(writer, HtmlEncoder.Default);
        return XElement.Parse(writer.ToString());
    }
}
