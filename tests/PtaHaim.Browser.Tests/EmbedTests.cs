using System.Text.Json;
using System.Text.RegularExpressions;
using Deque.AxeCore.Playwright;
using Microsoft.Playwright;
using PtaHaim.Browser.Tests.Site;

namespace PtaHaim.Browser.Tests;

/// <summary>Cards in frames of another site.</summary>
[Collection(SiteInBrowser.Name)]
public sealed partial class EmbedTests(BrowserSite site)
{
    private const string Player = "https://www.youtube-nocookie.com/embed/Svv3IX8exP8";

    private const string Fits =
        "() => { const all = document.documentElement; return `${all.scrollWidth <= innerWidth} ${all.scrollHeight <= innerHeight} ${all.scrollWidth}x${all.scrollHeight} in ${innerWidth}x${innerHeight}`; }";

    private static readonly string[] Cards =
    [
        "/works/lost-track",
        "/works/haim-tiny-desk-home",
        "/works/licorice-pizza",
        "/works/women-in-music-pt-iii",
        "/people/paul-thomas-anderson",
        "/collaborations/haim/paul-thomas-anderson",
        "/paths?from=bradley-and-pablo&to=thom-yorke",
    ];

    [Theory]
    [InlineData(null)]
    [InlineData("allow-scripts")]
    public async Task A_link_pasted_elsewhere_becomes_a_card_that_plays(string? sandbox)
    {
        var html = (await DiscoveredAsync(PageTypes.WithPlayer.Address)).GetProperty("html").GetString()!;
        if (sandbox is not null)
            html = Sandbox().Replace(html, $"sandbox=\"{sandbox}\"");
        await using var other = new OtherSite(html);
        await using var window = await OpenAsync(other);
        await window.WatchAsync(async () =>
        {
            await window.Context.RouteAsync(
                address => address.StartsWith(Player, StringComparison.Ordinal),
                route => route.FulfillAsync(new RouteFulfillOptions { ContentType = "text/html", Body = "<p>Player" })
            );
            var card = window.Page.FrameLocator("iframe");
            await Assertions.Expect(card.Locator("h1")).ToHaveTextAsync("Haim: Tiny Desk (Home) Concert");
            var frame = window.Page.Frames[1];
            await frame.EvaluateAsync("() => document.fonts.ready.then(() => true)");
            Assert.True(
                await frame.EvaluateAsync<bool>("() => [...document.fonts].some(font => font.status === 'loaded')"),
                "No font came."
            );
            Assert.StartsWith("true true", await frame.EvaluateAsync<string>(Fits), StringComparison.Ordinal);
            Assert.All(
                window.TakeForeign(),
                address => Assert.StartsWith(site.Origin, address, StringComparison.Ordinal)
            );

            await card.GetByRole(AriaRole.Button).ClickAsync();

            var player = card.Locator("iframe");
            Assert.StartsWith(Player, await player.GetAttributeAsync("src"), StringComparison.Ordinal);
            Assert.Equal("strict-origin-when-cross-origin", await player.GetAttributeAsync("referrerpolicy"));
            await Assertions.Expect(card.FrameLocator("iframe").Locator("p")).ToHaveTextAsync("Player");
            Assert.Empty(window.TakeComplaints());
        });
    }

    [Fact]
    public async Task Without_scripts_the_play_disc_leads_to_the_video()
    {
        var html =
            $"<iframe src=\"{site.Origin}/embed{PageTypes.WithPlayer.Address}\" width=\"400\" height=\"360\" sandbox=\"allow-popups\"></iframe>";
        await using var other = new OtherSite(html);
        await using var window = await OpenAsync(other);
        await window.WatchAsync(async () =>
        {
            var card = window.Page.FrameLocator("iframe");
            var link = card.GetByRole(
                AriaRole.Link,
                new FrameLocatorGetByRoleOptions { Name = "Watch Haim: Tiny Desk (Home) Concert on YouTube" }
            );
            await Assertions.Expect(link).ToBeVisibleAsync();
            Assert.Equal("_blank", await link.GetAttributeAsync("target"));
            await Assertions.Expect(card.Locator("button")).ToBeHiddenAsync();
        });
    }

    [Fact]
    public async Task A_page_that_is_no_card_does_not_stand_in_a_frame()
    {
        await using var other = new OtherSite($"<iframe src=\"{site.Origin}/works/lost-track\"></iframe>");
        await using var window = await OpenAsync(other);

        Assert.Contains(window.TakeComplaints(), text => text.Contains("frame-ancestors", StringComparison.Ordinal));
    }

    [Theory]
    [InlineData(ColorScheme.Light, "light")]
    [InlineData(ColorScheme.Dark, "dark")]
    public async Task Axe_finds_nothing_in_a_card(ColorScheme reader, string theme)
    {
        await using var window = await site.OpenAsync(240, reader);
        await window.WatchAsync(async () =>
        {
            foreach (var card in Cards)
            {
                await window.GoAsync($"/embed{card}");
                var paper = await PaperAsync(window.Page);
                var found = await window.Page.RunAxe();
                Assert.True(
                    found.Violations.Length == 0,
                    $"{card}: {string.Join(", ", found.Violations.Select(one => one.Help))}"
                );

                var end = card.Contains('?', StringComparison.Ordinal) ? '&' : '?';
                await window.GoAsync($"/embed{card}{end}theme={theme}");
                Assert.Equal(paper, await PaperAsync(window.Page));
                await window.GoAsync($"/embed{card}{end}theme={(theme == "dark" ? "light" : "dark")}");
                Assert.NotEqual(paper, await PaperAsync(window.Page));
            }
        });
    }

    [Theory]
    [InlineData(200)]
    [InlineData(240)]
    [InlineData(400)]
    [InlineData(560)]
    public async Task A_frame_of_the_size_that_oembed_names_shows_the_whole_card(int width)
    {
        using var client = new HttpClient { BaseAddress = new Uri(site.Origin) };
        await using var window = await site.OpenAsync(width);
        await window.WatchAsync(async () =>
        {
            var works = width is 240 or 400 ? ShippedWorks.All.Select(work => $"/works/{work.Id}") : [];
            foreach (var card in Cards.Union(works))
            {
                var size = await client.GetStringAsync(
                    $"/oembed?maxwidth={width}&url={Uri.EscapeDataString(site.Origin + card)}"
                );
                var height = JsonDocument.Parse(size).RootElement.GetProperty("height").GetInt32();
                await window.Page.SetViewportSizeAsync(width, height);
                await window.GoAsync($"/embed{card}");
                await window.Page.EvaluateAsync("() => document.fonts.ready.then(() => true)");

                var fits = await window.Page.EvaluateAsync<string>(Fits);
                Assert.True(fits.StartsWith("true true", StringComparison.Ordinal), $"{card}: {fits}");
            }
        });
    }

    private async Task<Window> OpenAsync(OtherSite other)
    {
        var window = await site.OpenAsync(1000, origin: other.Origin);
        await window.Context.RouteAsync(
            address => address.StartsWith(site.Origin, StringComparison.Ordinal),
            route => route.ContinueAsync()
        );
        await window.GoAsync("/");
        return window;
    }

    /// <summary>What a site does with a link that somebody pastes: reads the page, and asks where the page says to ask.</summary>
    private async Task<JsonElement> DiscoveredAsync(string address)
    {
        using var client = new HttpClient { BaseAddress = new Uri(site.Origin) };
        var page = await client.GetStringAsync(address);
        var link = Discovery().Match(page).Groups["address"].Value.Replace("&amp;", "&", StringComparison.Ordinal);
        return JsonDocument.Parse(await client.GetStringAsync(link)).RootElement;
    }

    private static Task<string> PaperAsync(IPage page) =>
        page.EvaluateAsync<string>("() => getComputedStyle(document.querySelector('.embed')).backgroundColor");

    [GeneratedRegex(
        "application/json\\+oembed\"[^>]* href=\"(?<address>[^\"]+)\"",
        RegexOptions.ExplicitCapture,
        matchTimeoutMilliseconds: 1000
    )]
    private static partial Regex Discovery();

    [GeneratedRegex("sandbox=\"[^\"]*\"", RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Sandbox();
}
