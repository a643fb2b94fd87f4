using System.Globalization;
using System.Text.Encodings.Web;
using System.Text.RegularExpressions;
using System.Xml.Linq;
using Microsoft.AspNetCore.Html;
using PtaHaim.Web.Cards;
using Xunit;

namespace PtaHaim.Web.Tests.Cards;

public sealed class TitleCardSvgTests
{
    private static readonly string[] Kinds =
    [
        "feature-film",
        "short-film",
        "documentary-film",
        "novel",
        "music-video",
        "live-performance-video",
        "live-performance",
        "video-series",
        "song",
        "album",
        "photo-shoot",
        "something-new",
    ];

    public static TheoryData<string, int> EveryMotif()
    {
        var rows = new TheoryData<string, int>();
        foreach (var kind in Kinds)
        {
            for (var v = 0; v < 4; v++)
                rows.Add(kind, v);
        }

        return rows;
    }

    [Theory]
    [MemberData(nameof(EveryMotif))]
    public void Every_motif_is_valid_xml_without_inline_style(string kind, int v)
    {
        var slug = SlugWith(v);
        foreach (var cut in Enum.GetValues<CardCut>())
        {
            var svg = Render(
                new CardSubject(slug, "Nothing’s Wrong", kind, 2017, "HAIM"),
                cut,
                "Title card: Nothing’s Wrong"
            );

            var root = XElement.Parse(svg);
            Assert.Equal("svg", root.Name.LocalName);
            Assert.Equal("img", root.Attribute("role")?.Value);
            Assert.Equal("Title card: Nothing’s Wrong", root.Attribute("aria-label")?.Value);
            Assert.DoesNotContain("style=", svg, StringComparison.Ordinal);
            Assert.DoesNotMatch(new Regex(@"\d\.\d{3,}|NaN|E-\d", RegexOptions.None, TimeSpan.FromSeconds(5)), svg);
        }
    }

    [Theory]
    [InlineData("<script>alert(1)</script>")]
    [InlineData("\"/><image href=\"x\" onerror=\"alert(1)")]
    [InlineData("Rock & Roll]]>")]
    [InlineData("null\u0000 bell\u0007 lone\uD800 last\uFFFE")]
    public void A_hostile_title_is_only_text(string title)
    {
        foreach (var kind in Kinds)
        {
            var card = TitleCard.Of(
                new CardSubject("slug", title, kind, 2020, title),
                CardCut.Display,
                smallPrint: true
            );
            var root = XElement.Parse(Text(TitleCardSvg.Render(card, label: null)));

            Assert.All(
                root.DescendantsAndSelf(),
                element => Assert.Contains(element.Name.LocalName, new[] { "svg", "rect", "circle", "path", "text" })
            );
            Assert.DoesNotContain(root.DescendantsAndSelf().Attributes(), attribute => attribute.Name == "onerror");
            Assert.Equal("true", root.Attribute("aria-hidden")?.Value);
        }
    }

    [Fact]
    public void Numbers_are_written_the_same_in_every_culture()
    {
        var subject = new CardSubject("punch-drunk-love", "Punch-Drunk Love", "photo-shoot", 2002);
        var before = Render(subject, CardCut.Display, label: null);
        var culture = CultureInfo.CurrentCulture;
        try
        {
            var commas = (CultureInfo)CultureInfo.InvariantCulture.Clone();
            commas.NumberFormat.NumberDecimalSeparator = ",";
            CultureInfo.CurrentCulture = commas;

            Assert.Equal(before, Render(subject, CardCut.Display, label: null));
        }
        finally
        {
            CultureInfo.CurrentCulture = culture;
        }
    }

    [Fact]
    public void Small_print_names_kind_year_and_maker_on_the_display_cut_only()
    {
        var subject = new CardSubject("licorice-pizza", "Licorice Pizza", "feature-film", 2021, "P. T. Anderson");

        var display = TitleCard.Of(subject, CardCut.Display, smallPrint: true).Shapes.OfType<CardWords>().Last();
        var caption = TitleCard.Of(subject, CardCut.Caption, smallPrint: true).Shapes.OfType<CardWords>().Last();

        Assert.Equal("FILM · 2021 · P. T. ANDERSON", display.Text);
        Assert.Equal("Pizza", caption.Text);
    }

    [Fact]
    public void Small_print_leaves_out_a_maker_that_does_not_fit()
    {
        var maker = "The Rajasthan Express, Shye Ben Tzur and Jonny Greenwood";
        var subject = new CardSubject("junun", "Junun", "documentary-film", 2015, maker);

        var print = TitleCard.Of(subject, CardCut.Display, smallPrint: true).Shapes.OfType<CardWords>().Last();

        Assert.Equal("DOCUMENTARY · 2015", print.Text);
    }

    private static string SlugWith(int v) =>
        Enumerable.Range(0, 1000).Select(i => $"work-{i}").First(slug => CardChoice.Of(slug).V == v);

    private static string Render(CardSubject subject, CardCut cut, string? label) =>
        Text(TitleCardSvg.Render(TitleCard.Of(subject, cut, smallPrint: true), label));

    private static string Text(IHtmlContent content)
    {
        using var writer = new StringWriter(CultureInfo.InvariantCulture);
        content.WriteTo(writer, HtmlEncoder.Default);
        return writer.ToString();
    }
}
