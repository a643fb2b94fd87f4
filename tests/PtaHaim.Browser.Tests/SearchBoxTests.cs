using Microsoft.Playwright;
using PtaHaim.Browser.Tests.Site;

namespace PtaHaim.Browser.Tests;

/// <summary>The search box of every page: by keyboard, by pointer, on a phone, and without script.</summary>
[Collection(SiteInBrowser.Name)]
public sealed class SearchBoxTests(BrowserSite site)
{
    private const string Options = ".found:not([hidden]) [role=option]";

    [Fact]
    public async Task A_slash_leads_to_the_box_and_arrows_and_enter_to_what_was_found()
    {
        await using var window = await site.OpenAsync();
        await window.WatchAsync(async () =>
        {
            await window.GoAsync(PageTypes.About);
            var page = window.Page;
            var box = Box(page);
            await page.Keyboard.PressAsync("/");
            await Assertions.Expect(box).ToBeFocusedAsync();
            await Assertions.Expect(box).ToHaveValueAsync("");

            await box.PressSequentiallyAsync("lost tr");
            var options = page.Locator(Options);
            await Assertions.Expect(options.First).ToContainTextAsync("Lost Track");
            await Assertions.Expect(options.Last).ToHaveTextAsync("All results for “lost tr”");
            await Assertions.Expect(box).ToHaveAttributeAsync("aria-expanded", "true");

            await box.PressAsync("ArrowDown");
            await Assertions
                .Expect(box)
                .ToHaveAttributeAsync("aria-activedescendant", (await options.First.GetAttributeAsync("id"))!);
            await box.PressAsync("Enter");
            await page.WaitForURLAsync("**/works/lost-track*");
        });
    }

    [Theory]
    [InlineData(1280)]
    [InlineData(1100)]
    [InlineData(800)]
    [InlineData(390)]
    [InlineData(320)]
    public async Task The_list_stays_within_the_window_and_ends_in_sight_with_all_results(int width)
    {
        await using var window = await site.OpenAsync(width);
        await window.WatchAsync(async () =>
        {
            await window.GoAsync(PageTypes.Works);
            var page = window.Page;
            await page.Keyboard.PressAsync("/");
            await Box(page).FillAsync("haim");
            await Assertions.Expect(page.Locator(Options).First).ToBeVisibleAsync();
            var all = (await page.Locator(Options).Last.BoundingBoxAsync())!;
            var shown = (await page.Locator(".found").BoundingBoxAsync())!;
            Assert.InRange(all.Y + all.Height, shown.Y, shown.Y + shown.Height);
            await Box(page).PressAsync("ArrowUp");
            await Assertions.Expect(page.Locator(Options).Last).ToHaveAttributeAsync("aria-selected", "true");

            var list = (await page.Locator(".found").BoundingBoxAsync())!;
            Assert.InRange(list.X, 0, width - list.Width);
            Assert.True(await page.EvaluateAsync<bool>("() => document.documentElement.scrollWidth <= innerWidth"));
            Assert.Equal(0, await page.EvaluateAsync<int>("() => scrollX"));
        });
    }

    [Fact]
    public async Task Who_types_on_lets_go_of_what_was_chosen()
    {
        await using var window = await site.OpenAsync();
        await window.WatchAsync(async () =>
        {
            await window.GoAsync(PageTypes.About);
            var page = window.Page;
            await Box(page).FillAsync("lost");
            await Assertions.Expect(page.Locator(Options).First).ToContainTextAsync("Lost Track");
            await Box(page).PressAsync("ArrowDown");
            await Assertions.Expect(page.Locator(Options).First).ToHaveAttributeAsync("aria-selected", "true");

            // No answer to the longer text comes, so Enter stands for the text alone.
            await page.RouteAsync("**/search/suggestions*", route => route.AbortAsync());
            await Box(page).PressAsync("End");
            await Box(page).PressAsync("ArrowDown");
            await page.Keyboard.TypeAsync(" in");
            await page.Keyboard.PressAsync("Enter");

            await page.WaitForURLAsync("**/search?q=lost+in");
        });
    }

    [Fact]
    public async Task Enter_with_nothing_chosen_opens_the_results()
    {
        await using var window = await site.OpenAsync();
        await window.WatchAsync(async () =>
        {
            await window.GoAsync(PageTypes.Home);
            var box = Box(window.Page);
            await box.PressSequentiallyAsync("alana");
            await Assertions.Expect(window.Page.Locator(Options).First).ToBeVisibleAsync();
            await box.PressAsync("Enter");

            await window.Page.WaitForURLAsync("**/search?q=alana");
            await Assertions
                .Expect(window.Page.GetByRole(AriaRole.Combobox, new() { Name = "Search" }))
                .ToHaveCountAsync(1);
        });
    }

    [Fact]
    public async Task Escape_closes_the_list_and_then_clears_the_box()
    {
        await using var window = await site.OpenAsync();
        await window.WatchAsync(async () =>
        {
            await window.GoAsync(PageTypes.Works);
            var box = Box(window.Page);
            await box.FillAsync("haim");
            await Assertions.Expect(window.Page.Locator(Options).First).ToBeVisibleAsync();

            await box.PressAsync("Escape");
            await Assertions.Expect(window.Page.Locator(Options)).ToHaveCountAsync(0);
            await Assertions.Expect(box).ToHaveValueAsync("haim");
            await box.PressAsync("Escape");
            await Assertions.Expect(box).ToHaveValueAsync("");
        });
    }

    [Fact]
    public async Task On_a_phone_the_box_is_folded_away_until_it_is_asked_for()
    {
        await using var window = await site.OpenAsync(width: 390);
        await window.WatchAsync(async () =>
        {
            await window.GoAsync(PageTypes.Video);
            var page = window.Page;
            await Assertions.Expect(Box(page)).ToBeHiddenAsync();

            await page.GetByRole(AriaRole.Link, new() { Name = "Search", Exact = true }).ClickAsync();
            await Assertions.Expect(Box(page)).ToBeFocusedAsync();
            await Box(page).FillAsync("PTA");
            await page.GetByRole(AriaRole.Option, new() { Name = "Paul Thomas Anderson" }).First.ClickAsync();

            await page.WaitForURLAsync("**/people/paul-thomas-anderson");
        });
    }

    [Theory]
    [InlineData(1280)]
    [InlineData(390)]
    public async Task Without_script_it_is_a_form(int width)
    {
        await using var window = await site.OpenAsync(width, script: false);
        await window.WatchAsync(async () =>
        {
            await window.GoAsync(PageTypes.Works);
            var page = window.Page;
            if (!await Box(page).IsVisibleAsync())
                await page.GetByRole(AriaRole.Link, new() { Name = "Search", Exact = true }).ClickAsync();
            await Box(page).FillAsync("phantom thraed");
            await Box(page).PressAsync("Enter");

            await page.WaitForURLAsync("**/search?q=phantom+thraed");
            await Assertions.Expect(page.Locator(".hit .row-title").First).ToHaveTextAsync("Phantom Thread");
        });
    }

    [Fact]
    public async Task A_slash_that_is_typed_into_a_field_stays_there()
    {
        await using var window = await site.OpenAsync();
        await window.WatchAsync(async () =>
        {
            await window.GoAsync(PageTypes.Works);
            var field = window.Page.GetByLabel("From year");
            await field.PressAsync("/");

            await Assertions.Expect(field).ToHaveValueAsync("/");
            await Assertions.Expect(field).ToBeFocusedAsync();
        });
    }

    private static ILocator Box(IPage page) => page.Locator("[data-search]");
}
