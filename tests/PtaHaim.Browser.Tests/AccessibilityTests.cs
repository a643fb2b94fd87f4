using Deque.AxeCore.Commons;
using Deque.AxeCore.Playwright;
using Microsoft.Playwright;
using PtaHaim.Browser.Tests.Site;

namespace PtaHaim.Browser.Tests;

[Collection(SiteInBrowser.Name)]
public sealed class AccessibilityTests(BrowserSite site)
{
    private static readonly string[] Rules =
    [
        "wcag2a",
        "wcag2aa",
        "wcag21a",
        "wcag21aa",
        "wcag22a",
        "wcag22aa",
        "best-practice",
    ];

    [Theory]
    [InlineData(1280, ColorScheme.Light)]
    [InlineData(1280, ColorScheme.Dark)]
    [InlineData(390, ColorScheme.Light)]
    [InlineData(390, ColorScheme.Dark)]
    public async Task Axe_finds_nothing_on_any_page(int width, ColorScheme theme)
    {
        var options = new AxeRunOptions
        {
            RunOnly = RunOnlyOptions.Tags(Rules),
            ResultTypes = new HashSet<ResultType> { ResultType.Violations },
        };
        await using var window = await site.OpenAsync(width, theme);
        await window.WatchAsync(async () =>
        {
            var found = new List<string>();
            foreach (var page in PageTypes.All)
            {
                await window.GoAsync(page);
                var result = await window.Page.RunAxe(options);
                found.AddRange(
                    from violation in result.Violations
                    from node in violation.Nodes
                    select $"{page.Name} ({page.Address}): {violation.Id} at {node.Target}: {node.Html}"
                );
            }

            Assert.True(found.Count == 0, $"{found.Count} at {width} px, {theme}:\n{string.Join('\n', found)}");
        });
    }
}
