using System.Text;
using Microsoft.Playwright;
using PtaHaim.Browser.Tests.Site;

namespace PtaHaim.Browser.Tests;

[Collection(SiteInBrowser.Name)]
public sealed class PrintTests(BrowserSite site)
{
    private const string OnPaperScript = """
        () => {
          const left = [...document.querySelectorAll(".skip, nav, .tools, button, .button, .chips, .filters, .actions, .pager, .play, .back, [role=search]")]
            .filter(element => element.checkVisibility()).map(element => `${element.outerHTML.slice(0, 80)} is printed`);
          const style = getComputedStyle(document.documentElement);
          if (style.backgroundColor !== "rgb(255, 255, 255)") left.push(`the paper is ${style.backgroundColor}`);
          if (style.color !== "rgb(0, 0, 0)") left.push(`the ink is ${style.color}`);
          return left;
        }
        """;

    [Fact]
    public async Task On_paper_is_what_can_be_read_and_nothing_to_press()
    {
        await using var window = await site.OpenAsync(theme: ColorScheme.Dark);
        await window.WatchAsync(async () =>
        {
            await window.Page.EmulateMediaAsync(new PageEmulateMediaOptions { Media = Media.Print });
            var found = new List<string>();
            foreach (var page in PageTypes.All)
            {
                await window.GoAsync(page);
                var here = await window.Page.EvaluateAsync<string[]>(OnPaperScript);
                found.AddRange(here.Select(one => $"{page.Name} ({page.Address}): {one}"));
            }

            Assert.True(found.Count == 0, string.Join('\n', found));
        });
    }

    [Fact]
    public async Task A_theme_that_was_chosen_does_not_reach_the_paper()
    {
        await using var window = await site.OpenAsync(theme: ColorScheme.Light);
        await window.GoAsync(PageTypes.Home);
        await window.Page.Locator("button[data-theme-switch]").ClickAsync();
        await window.Page.EmulateMediaAsync(new PageEmulateMediaOptions { Media = Media.Print });

        Assert.Empty(await window.Page.EvaluateAsync<string[]>(OnPaperScript));
    }

    [Fact]
    public async Task Each_source_is_printed_with_its_address()
    {
        await using var window = await site.OpenAsync();
        await window.GoAsync(PageTypes.Pair);
        await window.Page.EmulateMediaAsync(new PageEmulateMediaOptions { Media = Media.Print });
        var printed = await window.Page.EvaluateAsync<string[]>(
            """
            () => [...document.querySelectorAll(".sources li")].map(row =>
              getComputedStyle(row.querySelector("a[href^='http']"), "::after").content)
            """
        );

        Assert.NotEmpty(printed);
        Assert.All(printed, text => Assert.Contains("http", text, StringComparison.Ordinal));
    }

    [Fact]
    public async Task The_pair_page_prints()
    {
        await using var window = await site.OpenAsync();
        await window.GoAsync(PageTypes.Pair);
        var paper = Encoding.Latin1.GetString(await window.Page.PdfAsync(new PagePdfOptions { Format = "A4" }));

        Assert.StartsWith("%PDF-", paper, StringComparison.Ordinal);
        var pages = paper.Split("/Type /Page\n").Length - 1;
        Assert.InRange(pages, 2, 30);
    }
}
