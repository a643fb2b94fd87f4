using Microsoft.Playwright;
using PtaHaim.Browser.Tests.Site;

namespace PtaHaim.Browser.Tests;

[Collection(SiteInBrowser.Name)]
public sealed class ThemeTests(BrowserSite site)
{
    private const string LightPaper = "rgb(245, 234, 211)";
    private const string DarkPaper = "rgb(24, 16, 26)";

    [Theory]
    [InlineData(ColorScheme.Light, LightPaper)]
    [InlineData(ColorScheme.Dark, DarkPaper)]
    public async Task A_first_visit_follows_the_system(ColorScheme system, string paper)
    {
        await using var window = await site.OpenAsync(theme: system);
        await window.GoAsync(PageTypes.Home);

        Assert.Equal(paper, await PaperAsync(window));
        Assert.Null(await window.Page.Locator("html").GetAttributeAsync("data-theme"));
    }

    [Fact]
    public async Task While_nothing_is_chosen_the_page_follows_a_system_that_changes()
    {
        await using var window = await site.OpenAsync(theme: ColorScheme.Light);
        await window.GoAsync(PageTypes.Home);
        await window.Page.EmulateMediaAsync(new PageEmulateMediaOptions { ColorScheme = ColorScheme.Dark });

        Assert.Equal(DarkPaper, await PaperAsync(window));
        await Assertions.Expect(Switch(window)).ToHaveAttributeAsync("aria-pressed", "true");
    }

    [Theory]
    [InlineData(ColorScheme.Light, DarkPaper)]
    [InlineData(ColorScheme.Dark, LightPaper)]
    public async Task The_switch_changes_the_theme_and_the_choice_lasts_without_a_flash(
        ColorScheme system,
        string chosen
    )
    {
        await using var window = await site.OpenAsync(theme: system);
        await window.WatchAsync(async () =>
        {
            // Nothing can be painted before there is a body; what holds then was never otherwise on the screen.
            await window.Page.AddInitScriptAsync(
                """
                new MutationObserver((_, watch) => {
                  if (!document.body) return;
                  window.themeAtFirst = document.documentElement.dataset.theme ?? "none";
                  watch.disconnect();
                }).observe(document, { childList: true, subtree: true });
                """
            );
            await window.GoAsync(PageTypes.Home);
            await Switch(window).ClickAsync();
            Assert.Equal(chosen, await PaperAsync(window));
            var theme = await window.Page.Locator("html").GetAttributeAsync("data-theme");
            Assert.Equal(chosen == DarkPaper ? "dark" : "light", theme);
            await Assertions
                .Expect(Switch(window))
                .ToHaveAttributeAsync("aria-pressed", chosen == DarkPaper ? "true" : "false");

            foreach (var next in (SitePage[])[PageTypes.Home, PageTypes.Works, PageTypes.Video])
            {
                await window.GoAsync(next);
                Assert.Equal(theme, await window.Page.EvaluateAsync<string>("() => window.themeAtFirst"));
                Assert.Equal(chosen, await PaperAsync(window));
            }

            await Switch(window).ClickAsync();
            Assert.NotEqual(chosen, await PaperAsync(window));
            Assert.Empty(window.TakeComplaints());
        });
    }

    [Fact]
    public async Task The_theme_script_stops_the_first_paint_until_it_has_run()
    {
        await using var window = await site.OpenAsync();
        await window.GoAsync(PageTypes.Home);
        var blocks = await window.Page.EvaluateAsync<bool>(
            """
            () => {
              const script = document.head.querySelector("script[src*='theme']");
              return !!script && !script.defer && !script.async && script.type !== "module";
            }
            """
        );

        Assert.True(blocks);
    }

    [Fact]
    public async Task Where_storage_is_blocked_the_switch_still_works_on_the_page()
    {
        await using var window = await site.OpenAsync(theme: ColorScheme.Light);
        await window.WatchAsync(async () =>
        {
            await window.Page.AddInitScriptAsync(
                "Object.defineProperty(window, 'localStorage', { get() { throw new DOMException('blocked', 'SecurityError'); } });"
            );
            await window.GoAsync(PageTypes.Home);
            await Switch(window).ClickAsync();

            Assert.Equal(DarkPaper, await PaperAsync(window));
            Assert.Empty(window.TakeComplaints());
        });
    }

    [Fact]
    public async Task Without_script_there_is_no_switch_and_the_system_decides()
    {
        await using var window = await site.OpenAsync(theme: ColorScheme.Dark, script: false);
        await window.GoAsync(PageTypes.Home);

        await Assertions.Expect(Switch(window)).ToBeHiddenAsync();
        Assert.Equal(DarkPaper, await PaperAsync(window));
    }

    private static ILocator Switch(Window window) => window.Page.Locator("button[data-theme-switch]");

    private static Task<string> PaperAsync(Window window) =>
        window.Page.EvaluateAsync<string>("() => getComputedStyle(document.documentElement).backgroundColor");
}
