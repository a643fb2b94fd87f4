using Microsoft.Playwright;
using PtaHaim.Browser.Tests.Site;

namespace PtaHaim.Browser.Tests;

[Collection(SiteInBrowser.Name)]
public sealed class KeyboardTests(BrowserSite site)
{
    private const string FocusedScript = """
        () => {
          const element = document.activeElement;
          if (element === document.body || element === document.documentElement) return null;
          const style = getComputedStyle(element);
          const box = element.getBoundingClientRect();
          return {
            index: [...document.querySelectorAll("*")].indexOf(element),
            text: `${element.tagName.toLowerCase()}.${element.className} "${element.textContent.trim().slice(0, 40)}"`,
            ring: style.outlineStyle !== "none" && parseFloat(style.outlineWidth) >= 2,
            seen: box.width > 0 && box.bottom > 0 && box.top < innerHeight && box.right > 0 && box.left < innerWidth,
          };
        }
        """;

    private const string ReachableScript = """
        () => {
          const all = [...document.querySelectorAll("*")];
          return [...document.querySelectorAll("a[href], button, input:not([type=hidden]), select, summary")]
            .filter(element => element.tabIndex >= 0) // The others are for the arrow keys.
            .filter(element => element.checkVisibility({ visibilityProperty: true, contentVisibilityAuto: true }))
            .map(element => `${all.indexOf(element)} ${element.outerHTML.slice(0, 100)}`);
        }
        """;

    public static TheoryData<string> TabbedPages =>
        new(
            PageTypes.Home.Address,
            PageTypes.Works.Address,
            "/works?year.gte=twelve",
            PageTypes.WithPlayer.Address,
            PageTypes.Video.Address,
            "/people/donna-haim",
            "/disputes",
            "/paths",
            "/paths?from=pearl-anderson&to=thom-yorke",
            "/about",
            "/collaborations"
        );

    [Fact]
    public async Task The_first_tab_offers_to_skip_to_the_content()
    {
        await using var window = await site.OpenAsync();
        await window.WatchAsync(async () =>
        {
            foreach (var type in (SitePage[])[PageTypes.Home, PageTypes.Works, PageTypes.Video, PageTypes.Missing])
            {
                await window.GoAsync(type);
                var page = window.Page;
                await page.Keyboard.PressAsync("Tab");
                var skip = page.Locator(".skip");
                await Assertions.Expect(skip).ToBeFocusedAsync();
                await Assertions.Expect(skip).ToBeInViewportAsync(new() { Ratio = 1 });

                await page.Keyboard.PressAsync("Enter");
                await Assertions.Expect(page.Locator("main")).ToBeFocusedAsync();
                await page.Keyboard.PressAsync("Tab");
                Assert.True(
                    await page.EvaluateAsync<bool>("() => !document.activeElement.closest('header.top')"),
                    $"On {type.Name} the header is not skipped."
                );
            }
        });
    }

    [Theory]
    [MemberData(nameof(TabbedPages))]
    public async Task Tab_reaches_everything_and_shows_where_it_is(string address)
    {
        await using var window = await site.OpenAsync();
        await window.WatchAsync(async () =>
        {
            await window.GoAsync(address);
            var page = window.Page;
            var reachable = await page.EvaluateAsync<string[]>(ReachableScript);
            var reached = new HashSet<int>();
            for (var presses = 0; presses < reachable.Length + 5; presses++)
            {
                await page.Keyboard.PressAsync("Tab");
                if (await page.EvaluateAsync<Focused?>(FocusedScript) is not { } focused || !reached.Add(focused.Index))
                    break;
                Assert.True(focused.Ring, $"No focus ring on {focused.Text}");
                Assert.True(focused.Seen, $"Out of sight while focused: {focused.Text}");
            }

            var missed = reachable.Where(one => !reached.Contains(Index(one)));
            Assert.True(!missed.Any(), $"Tab does not reach:\n{string.Join('\n', missed)}");
        });

        static int Index(string line) =>
            int.Parse(
                line[..line.IndexOf(' ', StringComparison.Ordinal)],
                System.Globalization.CultureInfo.InvariantCulture
            );
    }

    [Fact]
    public async Task A_source_number_leads_to_its_source_and_the_source_back_to_the_fact()
    {
        await using var window = await site.OpenAsync(width: 390);
        await window.WatchAsync(async () =>
        {
            await window.GoAsync(PageTypes.Video);
            var page = window.Page;
            var number = page.Locator("main .cite").First;
            var fact = await number.GetAttributeAsync("id");
            await number.FocusAsync();
            await page.Keyboard.PressAsync("Enter");

            var row = page.Locator(".sources li:target");
            await Assertions.Expect(row).ToHaveCountAsync(1);
            await Assertions.Expect(row).ToBeInViewportAsync();
            Assert.Equal("#" + await row.GetAttributeAsync("id"), await number.GetAttributeAsync("href"));
            Assert.Equal(
                "rgb(251, 223, 166)",
                await row.EvaluateAsync<string>("row => getComputedStyle(row).backgroundColor")
            );
            Assert.Equal(
                "source " + await row.Locator(".number").InnerTextAsync(),
                await number.GetAttributeAsync("aria-label")
            );

            await row.Locator($".back[href='#{fact}']").PressAsync("Enter");
            await Assertions.Expect(page.Locator(":target")).ToHaveIdAsync(fact!);
            await Assertions.Expect(number).ToBeInViewportAsync();
        });
    }

    private sealed class Focused
    {
        public int Index { get; set; }

        public string Text { get; set; } = "";

        public bool Ring { get; set; }

        public bool Seen { get; set; }
    }
}
