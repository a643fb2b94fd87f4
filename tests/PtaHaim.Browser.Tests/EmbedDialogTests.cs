using Deque.AxeCore.Playwright;
using Microsoft.Playwright;
using PtaHaim.Browser.Tests.Site;

namespace PtaHaim.Browser.Tests;

/// <summary>The dialog with the code of a card.</summary>
[Collection(SiteInBrowser.Name)]
public sealed class EmbedDialogTests(BrowserSite site)
{
    [Theory]
    [InlineData(1280, ColorScheme.Light)]
    [InlineData(390, ColorScheme.Dark)]
    [InlineData(320, ColorScheme.Light)]
    public async Task By_keyboard_it_shows_makes_and_copies_the_code(int width, ColorScheme theme)
    {
        await using var window = await site.OpenAsync(width, theme);
        await window.WatchAsync(async () =>
        {
            var page = window.Page;
            await window.Context.GrantPermissionsAsync(["clipboard-read", "clipboard-write"]);
            await window.GoAsync(PageTypes.Film);
            var opener = page.GetByRole(AriaRole.Button, new PageGetByRoleOptions { Name = "Embed", Exact = true });
            await opener.PressAsync("Enter");

            var dialog = page.GetByRole(AriaRole.Dialog, new PageGetByRoleOptions { Name = "Embed" });
            await Assertions.Expect(dialog).ToBeVisibleAsync();
            Assert.True(await dialog.EvaluateAsync<bool>("box => box.contains(document.activeElement)"));
            var card = page.FrameLocator("dialog iframe");
            await Assertions.Expect(card.Locator("h1")).ToHaveTextAsync("Licorice Pizza");
            Assert.True(await page.EvaluateAsync<bool>("() => document.documentElement.scrollWidth <= innerWidth"));

            await dialog.GetByRole(AriaRole.Radio, Named("Medium 400 px")).PressAsync("ArrowRight");
            await dialog.GetByRole(AriaRole.Radio, Named("As the reader has it")).PressAsync("ArrowRight");
            var code = await dialog.GetByLabel("Code to paste").InputValueAsync();
            Assert.Contains($"{site.Origin}/embed/works/licorice-pizza?theme=light", code, StringComparison.Ordinal);
            Assert.Contains("width=\"560\"", code, StringComparison.Ordinal);
            await Assertions.Expect(card.Locator("html[data-theme=light]")).ToHaveCountAsync(1);

            await dialog.GetByRole(AriaRole.Button, Named("Copy the code")).PressAsync("Enter");
            await Assertions.Expect(dialog.GetByRole(AriaRole.Status)).ToHaveTextAsync("Copied.");
            Assert.Equal(code, await page.EvaluateAsync<string>("() => navigator.clipboard.readText()"));

            await page.Keyboard.PressAsync("Escape");
            await Assertions.Expect(dialog).ToBeHiddenAsync();
            await Assertions.Expect(opener).ToBeFocusedAsync();
            Assert.Empty(window.TakeForeign());
            Assert.Empty(window.TakeComplaints());

            await opener.PressAsync("Enter");
            var found = await page.RunAxe();
            Assert.True(
                found.Violations.Length == 0,
                string.Join(
                    ", ",
                    found.Violations.Select(one =>
                        $"{one.Help}: {string.Join(", ", one.Nodes.Select(node => node.Html))}"
                    )
                )
            );
        });
    }

    [Theory]
    [InlineData(1280)]
    [InlineData(390)]
    [InlineData(320)]
    public async Task The_preview_of_every_size_is_seen_whole(int width)
    {
        await using var window = await site.OpenAsync(width);
        await window.WatchAsync(async () =>
        {
            var page = window.Page;
            await window.GoAsync("/embeds?url=/works/lost-track");
            var preview = page.GetByRole(AriaRole.Group, new PageGetByRoleOptions { Name = "Preview" });
            foreach (var size in (string[])["Small 240 px", "Medium 400 px", "Wide 560 px"])
            {
                await page.GetByLabel(size).CheckAsync();
                var room = (await preview.BoundingBoxAsync())!;
                var card = (await preview.Locator("iframe").BoundingBoxAsync())!;
                Assert.InRange(card.Width, 150, room.Width);
                Assert.True(await preview.EvaluateAsync<bool>("box => box.scrollWidth <= box.clientWidth"), size);
            }
        });
    }

    [Fact]
    public async Task Where_nothing_may_be_copied_the_code_is_selected_and_said_so()
    {
        await using var window = await site.OpenAsync();
        await window.WatchAsync(async () =>
        {
            var page = window.Page;
            await page.AddInitScriptAsync("navigator.clipboard.writeText = () => Promise.reject(new Error('no'));");
            await window.GoAsync("/embeds?url=/people/haim");
            await page.GetByRole(AriaRole.Button, new PageGetByRoleOptions { Name = "Copy the code" }).ClickAsync();

            await Assertions
                .Expect(page.Locator("[data-said][role=status]"))
                .ToContainTextAsync("copy it with the keyboard");
            await Assertions.Expect(page.GetByLabel("Code to paste")).ToBeFocusedAsync();
        });
    }

    [Fact]
    public async Task Without_script_a_link_leads_to_a_page_that_makes_the_code()
    {
        await using var window = await site.OpenAsync(390, script: false);
        await window.WatchAsync(async () =>
        {
            var page = window.Page;
            await window.GoAsync(PageTypes.Film);
            await page.GetByRole(AriaRole.Link, new PageGetByRoleOptions { Name = "Embed", Exact = true }).ClickAsync();
            await page.GetByLabel("Small 240 px").CheckAsync();
            await page.GetByLabel("Dark").CheckAsync();
            await page.GetByRole(AriaRole.Button, new PageGetByRoleOptions { Name = "Show" }).ClickAsync();

            var code = await page.GetByLabel("Code to paste").InputValueAsync();
            Assert.Contains("/embed/works/licorice-pizza?theme=dark\"", code, StringComparison.Ordinal);
            Assert.Contains("width=\"240\"", code, StringComparison.Ordinal);
            await Assertions
                .Expect(page.FrameLocator("iframe").Locator("html[data-theme=dark] h1"))
                .ToHaveTextAsync("Licorice Pizza");
        });
    }

    private static LocatorGetByRoleOptions Named(string name) => new() { Name = name };
}
