using Microsoft.Playwright;
using PtaHaim.Browser.Tests.Site;

namespace PtaHaim.Browser.Tests;

[Collection(SiteInBrowser.Name)]
public sealed class GraphTests(BrowserSite site)
{
    private const string Focused = "() => document.activeElement.querySelector('title').textContent";

    [Fact]
    public async Task The_arrow_keys_go_from_neighbour_to_neighbour_of_the_wide_drawing()
    {
        await using var window = await site.OpenAsync();
        await window.WatchAsync(async () =>
        {
            await window.GoAsync(PageTypes.Graph);
            var page = window.Page;
            var links = page.Locator(".ego-wide a");
            var names = await links.EvaluateAllAsync<string[]>(
                "all => all.map(a => a.querySelector('title').textContent)"
            );
            Assert.Equal(24, names.Length);
            await links.First.FocusAsync();

            await GoesAsync(page, "ArrowDown", names[1]);
            await GoesAsync(page, "ArrowDown", names[2]);
            await GoesAsync(page, "ArrowUp", names[1]);
            await GoesAsync(page, "ArrowLeft", names[22]);
            await GoesAsync(page, "ArrowDown", names[21]);
            await GoesAsync(page, "ArrowLeft", names[21]);
            await GoesAsync(page, "ArrowRight", names[2]);
            await GoesAsync(page, "End", names[23]);
            await GoesAsync(page, "ArrowUp", names[23]);
            await GoesAsync(page, "Home", names[0]);
        });
    }

    [Fact]
    public async Task On_a_phone_up_and_down_go_along_the_arc_and_enter_opens_the_pair()
    {
        await using var window = await site.OpenAsync(width: 390);
        await window.WatchAsync(async () =>
        {
            await window.GoAsync(PageTypes.Graph);
            var page = window.Page;
            var links = page.Locator(".ego-phone a");
            await links.First.FocusAsync();
            for (var step = 1; step < 24; step++)
            {
                await page.Keyboard.PressAsync("ArrowDown");
                await Assertions.Expect(links.Nth(step)).ToBeFocusedAsync();
            }

            var pair = await links.Last.GetAttributeAsync("href");
            await page.Keyboard.PressAsync("Enter");
            await page.WaitForURLAsync($"**{pair}");
        });
    }

    [Fact]
    public async Task With_script_the_drawing_is_one_stop_of_the_tab_key_and_without_each_neighbour_is_one()
    {
        foreach (var script in (bool[])[true, false])
        {
            await using var window = await site.OpenAsync(script: script);
            await window.WatchAsync(async () =>
            {
                await window.GoAsync(PageTypes.Graph);
                var page = window.Page;
                await page.Locator(".choose button").FocusAsync();
                await page.Keyboard.PressAsync("Tab");
                await Assertions.Expect(page.Locator(".ego-wide a").First).ToBeFocusedAsync();
                await page.Keyboard.PressAsync("Tab");

                var next = script ? page.Locator("figcaption a").First : page.Locator(".ego-wide a").Nth(1);
                await Assertions.Expect(next).ToBeFocusedAsync();
            });
        }
    }

    [Theory]
    [InlineData(1280)]
    [InlineData(390)]
    public async Task A_focused_neighbour_has_a_ring(int width)
    {
        await using var window = await site.OpenAsync(width);
        await window.WatchAsync(async () =>
        {
            await window.GoAsync(PageTypes.Graph);
            var page = window.Page;
            await page.Locator(".choose button").FocusAsync();
            await page.Keyboard.PressAsync("Tab");

            var ring = await page.EvaluateAsync<string>(
                "() => document.activeElement.tagName + ' ' + getComputedStyle(document.activeElement).outline"
            );
            Assert.Equal("a rgb(21, 94, 99) solid 3px", ring);
        });
    }

    private static async Task GoesAsync(IPage page, string key, string name)
    {
        await page.Keyboard.PressAsync(key);
        Assert.Equal(name, await page.EvaluateAsync<string>(Focused));
    }
}
