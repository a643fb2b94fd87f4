using Microsoft.Playwright;
using PtaHaim.Browser.Tests.Site;

namespace PtaHaim.Browser.Tests;

[Collection(SiteInBrowser.Name)]
public sealed class SeedErrorBarTests(BrowserSite site)
{
    [Fact]
    public async Task While_developing_an_error_in_the_seed_stands_above_the_page_until_it_is_mended()
    {
        var seeds = Directory.CreateTempSubdirectory("ptahaim-seeds-");
        try
        {
            var seed = Path.Combine(seeds.FullName, "catalog.json");
            var good = await File.ReadAllTextAsync(Path.Combine(PublishedSite.Folder, "seeds", "catalog.json"));
            await File.WriteAllTextAsync(seed, good);
            await using var developing = await PublishedSite.StartAsync("Development", $"--Catalog:Seeds={seed}");
            await using var window = await site.OpenAsync(origin: developing.Origin);
            await window.WatchAsync(async () =>
            {
                var bar = window.Page.Locator("aside[aria-labelledby=seed-report]");
                await window.GoAsync(PageTypes.About);
                await Assertions.Expect(bar).ToHaveCountAsync(0);

                var bad = good.Replace(
                    "\"kind\": \"feature-film\"",
                    "\"kind\": \"feature-flim\"",
                    StringComparison.Ordinal
                );
                await File.WriteAllTextAsync(seed, bad);
                await GoUntilAsync(1);
                await Assertions.Expect(bar).ToContainTextAsync("catalog.json");
                await Assertions.Expect(bar).ToContainTextAsync("feature-film");
                await Assertions.Expect(window.Page.Locator("main h1")).ToBeVisibleAsync();

                await File.WriteAllTextAsync(seed, good);
                await GoUntilAsync(0);

                async Task GoUntilAsync(int bars)
                {
                    for (var tries = 0; tries < 60 && await bar.CountAsync() != bars; tries++)
                    {
                        await Task.Delay(250);
                        await window.GoAsync(PageTypes.About);
                    }

                    await Assertions.Expect(bar).ToHaveCountAsync(bars);
                }
            });
        }
        finally
        {
            seeds.Delete(recursive: true);
        }
    }
}
