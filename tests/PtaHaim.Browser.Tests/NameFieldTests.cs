using Microsoft.Playwright;
using PtaHaim.Browser.Tests.Site;

namespace PtaHaim.Browser.Tests;

/// <summary>The fields that suggest names: completed by keyboard, by pointer, and without script.</summary>
[Collection(SiteInBrowser.Name)]
public sealed class NameFieldTests(BrowserSite site)
{
    [Fact]
    public async Task A_name_is_completed_by_keyboard_and_the_path_found()
    {
        await using var window = await site.OpenAsync();
        await window.WatchAsync(async () =>
        {
            await window.GoAsync(PageTypes.Paths);
            var page = window.Page;
            var from = page.GetByRole(AriaRole.Combobox, new PageGetByRoleOptions { Name = "From" });
            await from.PressSequentiallyAsync("pearl");
            var options = page.Locator(".choices:not([hidden]) [role=option]");
            await Assertions.Expect(options).ToHaveCountAsync(1);
            await Assertions.Expect(from).ToHaveAttributeAsync("aria-expanded", "true");

            await from.PressAsync("ArrowDown");
            await Assertions
                .Expect(from)
                .ToHaveAttributeAsync("aria-activedescendant", (await options.First.GetAttributeAsync("id"))!);
            await Assertions.Expect(options.First).ToHaveAttributeAsync("aria-selected", "true");
            await from.PressAsync("Enter");
            await Assertions.Expect(from).ToHaveValueAsync("Pearl Anderson");
            await Assertions.Expect(from).ToHaveAttributeAsync("aria-expanded", "false");

            var to = page.GetByRole(AriaRole.Combobox, new PageGetByRoleOptions { Name = "To" });
            await to.PressSequentiallyAsync("yorke");
            await Assertions.Expect(options).ToHaveCountAsync(1);
            await to.PressAsync("ArrowUp");
            await Assertions.Expect(options.First).ToHaveAttributeAsync("aria-selected", "true");
            await to.PressAsync("Enter");
            await Assertions.Expect(to).ToHaveValueAsync("Thom Yorke");
            await to.PressAsync("Enter");
            await page.WaitForURLAsync("**/paths?from=pearl-anderson&to=thom-yorke");
        });
    }

    [Fact]
    public async Task Escape_closes_the_list_and_then_clears_the_field()
    {
        await using var window = await site.OpenAsync();
        await window.WatchAsync(async () =>
        {
            await window.GoAsync(PageTypes.Home);
            var page = window.Page;
            var from = page.GetByRole(AriaRole.Combobox, new PageGetByRoleOptions { Name = "From" });
            await from.FillAsync("haim");
            await Assertions.Expect(page.GetByRole(AriaRole.Option).First).ToBeVisibleAsync();

            await from.PressAsync("Escape");
            await Assertions.Expect(page.GetByRole(AriaRole.Listbox)).ToHaveCountAsync(0);
            await Assertions.Expect(from).ToHaveValueAsync("haim");
            await from.PressAsync("Escape");
            await Assertions.Expect(from).ToHaveValueAsync("");
        });
    }

    [Fact]
    public async Task A_late_answer_to_an_earlier_text_is_dropped()
    {
        await using var window = await site.OpenAsync();
        await window.WatchAsync(async () =>
        {
            var page = window.Page;
            await page.RouteAsync(
                "**/api/v1/suggest*q=thom",
                async route =>
                {
                    await Task.Delay(900);
                    await route.ContinueAsync();
                }
            );
            await window.GoAsync(PageTypes.Paths);
            var from = page.GetByRole(AriaRole.Combobox, new PageGetByRoleOptions { Name = "From" });
            var late = page.WaitForResponseAsync("**/api/v1/suggest*q=thom");
            await from.FillAsync("thom");
            await page.WaitForTimeoutAsync(300);
            await from.FillAsync("alana");
            await Assertions
                .Expect(page.Locator(".choices:not([hidden]) [role=option]"))
                .ToContainTextAsync(["Alana Haim"]);
            await late;

            await Assertions
                .Expect(page.Locator(".choices:not([hidden]) [role=option]"))
                .ToContainTextAsync(["Alana Haim"]);
        });
    }

    [Fact]
    public async Task A_name_is_chosen_by_pointer_and_its_slug_sent()
    {
        await using var window = await site.OpenAsync(width: 390);
        await window.WatchAsync(async () =>
        {
            await window.GoAsync(PageTypes.Home);
            var page = window.Page;
            var to = page.GetByRole(AriaRole.Combobox, new PageGetByRoleOptions { Name = "To" });
            await to.FillAsync("haim");
            await page.GetByRole(AriaRole.Option, new PageGetByRoleOptions { Name = "Donna Haim" }).ClickAsync();
            await Assertions.Expect(to).ToHaveValueAsync("Donna Haim");
            await page.GetByRole(AriaRole.Button, new PageGetByRoleOptions { Name = "Find the path" }).ClickAsync();

            await page.WaitForURLAsync("**/paths?from=este-haim&to=donna-haim");
        });
    }

    [Fact]
    public async Task A_short_text_leaves_its_field_and_the_sentence_round_it_in_place()
    {
        await using var window = await site.OpenAsync(width: 320);
        await window.WatchAsync(async () =>
        {
            await window.GoAsync(PageTypes.Home);
            var from = window.Page.GetByRole(AriaRole.Combobox, new PageGetByRoleOptions { Name = "From" });
            var before = (await from.BoundingBoxAsync())!.Width;

            await from.FillAsync("p");

            Assert.Equal(before, (await from.BoundingBoxAsync())!.Width);
        });
    }

    [Theory]
    [InlineData("/")]
    [InlineData("/paths?from=pearl-anderson")]
    [InlineData("/graph")]
    [InlineData("/timeline?person=alana-haim")]
    public async Task Script_puts_the_field_where_the_list_was(string address)
    {
        await using var scripted = await site.OpenAsync();
        await using var plain = await site.OpenAsync(script: false);
        await scripted.GoAsync(address);
        await plain.GoAsync(address);
        var fields = await scripted.Page.Locator("main .combo input").AllAsync();
        var lists = await plain.Page.Locator("main .combo select").AllAsync();

        Assert.NotEmpty(lists);
        Assert.Equal(lists.Count, fields.Count);
        foreach (var (list, field) in lists.Zip(fields))
        {
            var (was, now) = ((await list.BoundingBoxAsync())!, (await field.BoundingBoxAsync())!);
            Assert.Equal((was.X, was.Y, was.Width, was.Height), (now.X, now.Y, now.Width, now.Height));
        }
    }

    [Theory]
    [InlineData("/")]
    [InlineData("/paths")]
    public async Task Without_script_names_are_chosen_from_a_list_and_the_path_is_found(string address)
    {
        await using var window = await site.OpenAsync(script: false);
        await window.WatchAsync(async () =>
        {
            await window.GoAsync(address);
            var page = window.Page;
            await page.GetByLabel("From", new PageGetByLabelOptions { Exact = true })
                .SelectOptionAsync("Pearl Anderson");
            await page.GetByLabel("To", new PageGetByLabelOptions { Exact = true }).SelectOptionAsync("Thom Yorke");
            await page.GetByRole(AriaRole.Button, new PageGetByRoleOptions { Name = "Find the path" }).ClickAsync();

            await page.WaitForURLAsync("**/paths?from=pearl-anderson&to=thom-yorke**");
            await Assertions.Expect(page.Locator("h1")).ToHaveTextAsync("Pearl Anderson to Thom Yorke in two steps");
        });
    }
}
