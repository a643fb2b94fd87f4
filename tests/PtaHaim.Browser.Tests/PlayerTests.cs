using Microsoft.Playwright;
using PtaHaim.Browser.Tests.Site;

namespace PtaHaim.Browser.Tests;

[Collection(SiteInBrowser.Name)]
public sealed class PlayerTests(BrowserSite site)
{
    private const string Player = "https://www.youtube-nocookie.com/embed/Svv3IX8exP8";

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task Play_puts_the_player_in_the_place_of_the_card(bool byKeyboard)
    {
        await using var window = await site.OpenAsync();
        await window.WatchAsync(async () =>
        {
            var page = window.Page;
            await window.Context.RouteAsync(
                address => address.StartsWith(Player, StringComparison.Ordinal),
                route => route.FulfillAsync(new RouteFulfillOptions { ContentType = "text/html", Body = "<p>Player" })
            );
            await window.GoAsync(PageTypes.WithPlayer);
            Assert.Empty(window.TakeForeign());
            Assert.Equal(0, await page.Locator("iframe").CountAsync());

            var button = page.Locator("button[data-youtube]");
            if (byKeyboard)
                await button.PressAsync("Enter");
            else
                await button.ClickAsync();

            var frame = page.Locator("iframe");
            await Assertions.Expect(frame).ToHaveCountAsync(1);
            Assert.StartsWith(Player, await frame.GetAttributeAsync("src"), StringComparison.Ordinal);
            Assert.Equal("strict-origin-when-cross-origin", await frame.GetAttributeAsync("referrerpolicy"));
            Assert.False(string.IsNullOrWhiteSpace(await frame.GetAttributeAsync("title")));
            await Assertions.Expect(frame).ToBeFocusedAsync();
            await Assertions.Expect(button).ToHaveCountAsync(0);
            await Assertions.Expect(page.FrameLocator("iframe").Locator("p")).ToHaveTextAsync("Player");
            Assert.All(window.TakeForeign(), address => Assert.StartsWith(Player, address, StringComparison.Ordinal));
            Assert.Empty(window.TakeComplaints());

            var box = await frame.BoundingBoxAsync();
            Assert.NotNull(box);
            Assert.InRange(box.Width / box.Height, 1.7, 1.8);
        });
    }

    [Fact]
    public async Task Without_script_a_plain_link_leads_to_the_video()
    {
        await using var window = await site.OpenAsync(script: false);
        await window.WatchAsync(async () =>
        {
            await window.GoAsync(PageTypes.WithPlayer);

            var link = window.Page.GetByRole(AriaRole.Link, new PageGetByRoleOptions { Name = "Watch on YouTube" });
            await Assertions.Expect(link).ToBeVisibleAsync();
            Assert.Contains("Svv3IX8exP8", await link.GetAttributeAsync("href"), StringComparison.Ordinal);
            await Assertions.Expect(window.Page.Locator("button[data-youtube]")).ToBeHiddenAsync();
        });
    }

    [Fact]
    public async Task A_work_without_a_confirmed_upload_offers_a_search_and_no_player()
    {
        await using var window = await site.OpenAsync();
        await window.WatchAsync(async () =>
        {
            await window.GoAsync(PageTypes.Video);

            var link = window.Page.GetByRole(AriaRole.Link, new PageGetByRoleOptions { Name = "Find it on YouTube" });
            var address = await link.GetAttributeAsync("href");
            Assert.StartsWith("https://www.youtube.com/results?search_query=", address, StringComparison.Ordinal);
            Assert.Equal(0, await window.Page.Locator("[data-youtube]").CountAsync());
        });
    }
}
