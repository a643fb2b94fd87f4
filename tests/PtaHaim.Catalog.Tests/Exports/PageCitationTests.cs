using System.Text.Json;
using CsCheck;
using PtaHaim.Catalog.Exports;

namespace PtaHaim.Catalog.Tests.Exports;

public sealed class PageCitationTests
{
    private static readonly PageCitation Citation = new(
        "Lost Track (2022)",
        "Anderson & HAIM",
        "https://catalog.example/works/lost-track",
        "7fa8ab0769cc",
        new DateOnly(2026, 5, 1),
        new DateOnly(2026, 5, 4)
    );

    [Fact]
    public void The_text_names_page_catalog_address_and_day() =>
        Assert.Equal(
            "“Lost Track (2022)”. Anderson & HAIM, catalog 7fa8ab0769cc of 1 May 2026. https://catalog.example/works/lost-track. Accessed 4 May 2026.",
            Citation.ToText()
        );

    [Fact]
    public void BibTeX_is_an_entry_with_what_TeX_reads_escaped() =>
        Assert.Equal(
            """
            @misc{losttrack20222026,
              title = {{Lost Track (2022)}},
              howpublished = {Anderson \& HAIM},
              year = {2026},
              version = {7fa8ab0769cc},
              url = {https://catalog.example/works/lost-track},
              urldate = {2026-05-04},
              note = {Catalog 7fa8ab0769cc, accessed 2026-05-04},
            }

            """,
            (Citation with { Title = "Lost Track (2022)" })
                .ToBibTeX()
                .Replace("{losttrack20222026", "{losttrack20222026")
        );

    [Theory]
    [InlineData("50 % & more", @"50 \% \& more")]
    [InlineData("a_b#c$d", @"a\_b\#c\$d")]
    [InlineData("{x}", @"\{x\}")]
    [InlineData("~^\\", @"\textasciitilde{}\textasciicircum{}\textbackslash{}")]
    [InlineData("Žižek – 夜", "Žižek – 夜")]
    public void What_means_something_to_TeX_is_escaped(string title, string escaped) =>
        Assert.Contains($"title = {{{{{escaped}}}}},\n", (Citation with { Title = title }).ToBibTeX());

    [Fact]
    public void Braces_of_any_entry_are_balanced_and_its_key_is_plain() =>
        Gen.String.Sample(title =>
        {
            var entry = (Citation with { Title = title }).ToBibTeX();
            var depth = 0;
            for (var at = 0; at < entry.Length; at++)
                if (entry[at] == '\\' && at + 1 < entry.Length && entry[at + 1] is '{' or '}')
                    at++;
                else if (entry[at] is '{' or '}')
                    Assert.True((depth += entry[at] == '{' ? 1 : -1) >= 0, entry);

            Assert.Equal(0, depth);
            Assert.Matches(@"\A@misc\{[a-z0-9]+,\n", entry);
        });

    [Fact]
    public void CSL_JSON_is_a_list_of_one_web_page()
    {
        var item = Assert.Single(JsonDocument.Parse(Citation.ToCslJson()).RootElement.EnumerateArray());

        Assert.Equal("webpage", item.GetProperty("type").GetString());
        Assert.Equal("Lost Track (2022)", item.GetProperty("title").GetString());
        Assert.Equal("Anderson & HAIM", item.GetProperty("container-title").GetString());
        Assert.Equal("7fa8ab0769cc", item.GetProperty("version").GetString());
        Assert.Equal(
            "[[2026,5,4]]",
            item.GetProperty("accessed").GetProperty("date-parts").GetRawText().Replace("\n", "").Replace(" ", "")
        );
    }
}
