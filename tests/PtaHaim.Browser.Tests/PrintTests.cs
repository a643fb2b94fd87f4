using System.Text;
using Microsoft.Playwright;
using PtaHaim.Browser.Tests.Looks;
using PtaHaim.Browser.Tests.Site;

namespace PtaHaim.Browser.Tests;

[Collection(SiteInBrowser.Name)]
public sealed class PrintTests(BrowserSite site)
{
    [Fact]
    public async Task A_theme_that_was_chosen_does_not_reach_the_paper()
    {
        await using var window = await site.OpenAsync(theme: ColorScheme.Light);
        await window.GoAsync(PageTypes.Home);
        await window.Page.Locator("button[data-theme-switch]").ClickAsync();
        await window.Page.EmulateMediaAsync(new PageEmulateMediaOptions { Media = Media.Print });

        Assert.Empty(await window.Page.EvaluateAsync<string[]>(LookScripts.Paper));
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
    public async Task Facts_that_are_folded_away_are_printed()
    {
        await using var window = await site.OpenAsync();
        await window.GoAsync(PageTypes.Pair);
        var folded = window.Page.Locator("details.more .statements li").Last;
        Assert.False(await folded.IsVisibleAsync());

        await window.Page.EmulateMediaAsync(new PageEmulateMediaOptions { Media = Media.Print });

        Assert.True(await folded.IsVisibleAsync());
        Assert.False(await window.Page.Locator("details.more summary").IsVisibleAsync());
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
