using Microsoft.Playwright;
using PtaHaim.Browser.Tests.Site;

namespace PtaHaim.Browser.Tests;

[Collection(SiteInBrowser.Name)]
public sealed class NoScriptTests(BrowserSite site)
{
    [Theory]
    [InlineData(1280)]
    [InlineData(390)]
    public async Task Filters_work_without_script(int width)
    {
        await using var window = await site.OpenAsync(width, script: false);
        await window.WatchAsync(async () =>
        {
            await window.GoAsync(PageTypes.Works);
            var page = window.Page;
            await page.Locator(".chips a", new PageLocatorOptions { HasText = "Music video" }).ClickAsync();
            await page.WaitForURLAsync("**/works?kind=music-video");
            if (await page.Locator(".filters summary").IsVisibleAsync())
                await page.Locator(".filters summary").ClickAsync();
            await page.GetByLabel("From year").FillAsync("2022");
            await page.GetByLabel("Order").SelectOptionAsync("date");
            await page.GetByRole(AriaRole.Button, new PageGetByRoleOptions { Name = "Apply" }).ClickAsync();

            Assert.Contains("kind=music-video", page.Url, StringComparison.Ordinal);
            Assert.Contains("year.gte=2022", page.Url, StringComparison.Ordinal);
            var titles = await page.Locator(".rows .row-title").AllInnerTextsAsync();
            Assert.Equal("Lost Track", titles[0]);
            Assert.Contains("Down to be wrong", titles);
            Assert.DoesNotContain("Valentine", titles);
        });
    }

    [Fact]
    public async Task A_source_leads_back_to_a_fact_that_is_folded_away_and_opens_it()
    {
        await using var window = await site.OpenAsync(script: false);
        await window.WatchAsync(async () =>
        {
            await window.GoAsync(PageTypes.Pair);
            var page = window.Page;
            var mark = page.Locator("details.more .cite").Last;
            var id = (await mark.GetAttributeAsync("id"))!;
            Assert.False(await mark.IsVisibleAsync());

            await page.Locator($".sources a[href='#{id}']").ClickAsync();

            await Assertions.Expect(mark).ToBeVisibleAsync();
        });
    }

    [Fact]
    public async Task Paging_works_without_script_and_shows_every_work_once()
    {
        await using var window = await site.OpenAsync(script: false);
        await window.WatchAsync(async () =>
        {
            await window.GoAsync(PageTypes.Works);
            var page = window.Page;
            var seen = new List<string>();
            for (var pages = 0; pages < 10; pages++)
            {
                seen.AddRange(
                    await page.Locator(".rows .row-title a")
                        .EvaluateAllAsync<string[]>("all => all.map(a => a.pathname)")
                );
                var next = page.Locator(".pager [rel=next]");
                if (await next.CountAsync() == 0)
                    break;
                await next.ClickAsync();
            }

            Assert.Equal(ShippedWorks.All.Count, seen.Count);
            Assert.Equal(
                ShippedWorks.All.Select(work => $"/works/{work.Id}").Order(StringComparer.Ordinal),
                seen.Order(StringComparer.Ordinal)
            );
        });
    }
}
