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
    public async Task The_stripe_of_a_path_is_printed_whole_where_it_grows_on_a_screen()
    {
        await using var window = await site.OpenAsync();
        await window.Page.EmulateMediaAsync(
            new PageEmulateMediaOptions { Media = Media.Print, ReducedMotion = ReducedMotion.NoPreference }
        );
        await window.GoAsync("/paths?from=pearl-anderson&to=thom-yorke");

        Assert.Equal(
            ["none", "none"],
            await window.Page.EvaluateAsync<string[]>(
                """() => [...document.querySelectorAll(".hop")].map(hop => getComputedStyle(hop, "::before").animationName)"""
            )
        );
    }

    [Fact]
    public async Task What_a_path_was_asked_with_is_printed_as_text()
    {
        await using var window = await site.OpenAsync();
        await window.GoAsync("/paths?from=pearl-anderson&to=thom-yorke&exclude=licorice-pizza&year.gte=2000");
        await window.Page.EmulateMediaAsync(new PageEmulateMediaOptions { Media = Media.Print });
        var page = window.Page;

        Assert.Equal(
            "Options: from 2000 on, 1 left out.",
            await page.Locator(".page-head .print-only").InnerTextAsync()
        );
        Assert.Equal("Left out: Licorice Pizza.", await page.Locator(".left-out").InnerTextAsync());
        Assert.False(await page.GetByRole(AriaRole.Region, new() { Name = "Question" }).IsVisibleAsync());
    }

    [Fact]
    public async Task On_narrow_paper_tables_stay_tables_and_a_graph_is_drawn_wide()
    {
        await using var window = await site.OpenAsync(width: 600);
        await window.Page.EmulateMediaAsync(new PageEmulateMediaOptions { Media = Media.Print });
        await window.GoAsync(PageTypes.Pair);
        Assert.Equal(
            "table-header-group",
            await window
                .Page.Locator(".ledger.stack thead")
                .First.EvaluateAsync<string>("head => getComputedStyle(head).display")
        );

        await window.GoAsync(PageTypes.Graph);

        Assert.True(await window.Page.Locator(".ego-wide").IsVisibleAsync());
        Assert.False(await window.Page.Locator(".ego-phone").IsVisibleAsync());
    }

    [Fact]
    public async Task The_pair_page_prints()
    {
        await using var window = await site.OpenAsync();
        await window.GoAsync(PageTypes.Pair);
        var paper = Encoding.Latin1.GetString(await window.Page.PdfAsync(new PagePdfOptions { Format = "A4" }));

        Assert.StartsWith("%PDF-", paper, StringComparison.Ordinal);
        var pages = paper.Split("/Type /Page\n").Length - 1;
        Assert.InRange(pages, 2, 9);
    }
}
