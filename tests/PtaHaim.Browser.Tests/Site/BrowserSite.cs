using Microsoft.Playwright;
using PtaHaim.Browser.Tests.Looks;

namespace PtaHaim.Browser.Tests.Site;

/// <summary>The published site in Production and one browser, for all tests. Each test opens windows of its own.</summary>
public sealed class BrowserSite : IAsyncLifetime
{
    private static readonly string[] Flags =
    [
        "--no-sandbox",
        "--disable-gpu",
        "--disable-quic",
        "--no-first-run",
        "--disable-background-networking",
        "--disable-component-update",
        "--disable-sync",
    ];

    private PublishedSite? site;
    private IPlaywright? playwright;
    private IBrowser? browser;
    private Task<Visit>? visit;

    internal string Origin => site?.Origin ?? throw new InvalidOperationException("Not started.");

    public async Task InitializeAsync()
    {
        var chromium = InstalledChromium.Path();
        Environment.SetEnvironmentVariable("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1");
        try
        {
            site = await PublishedSite.StartAsync("Production", "--RateLimit:Enabled=false");
            await WarmUpAsync(site.Origin);
            playwright = await Playwright.CreateAsync();
            browser = await playwright.Chromium.LaunchAsync(
                new BrowserTypeLaunchOptions { ExecutablePath = chromium, Args = Flags }
            );
        }
        catch
        {
            await DisposeAsync();
            throw;
        }
    }

    public async Task DisposeAsync()
    {
        if (browser is not null)
            await browser.DisposeAsync();
        playwright?.Dispose();
        if (site is not null)
            await site.DisposeAsync();
    }

    /// <summary>The round through all pages; the first test that asks for it makes it for all.</summary>
    internal Task<Visit> VisitAsync() => visit ??= Round.GoAsync(this);

    internal Task<Window> OpenAsync(
        int width = 1280,
        ColorScheme theme = ColorScheme.Light,
        bool script = true,
        string? origin = null
    ) =>
        Window.OpenAsync(
            browser ?? throw new InvalidOperationException("Not started."),
            new BrowserNewContextOptions
            {
                BaseURL = origin ?? Origin,
                ViewportSize = new ViewportSize { Width = width, Height = width < 500 ? 844 : 900 },
                ColorScheme = theme,
                ReducedMotion = ReducedMotion.Reduce,
                JavaScriptEnabled = script,
            }
        );

    /// <summary>
    /// Asks for every page until it has its answer. A machine that is busy with other tests can need more time for the very
    /// first request than the site grants to a question.
    /// </summary>
    private static async Task WarmUpAsync(string origin)
    {
        using var client = new HttpClient { BaseAddress = new Uri(origin) };
        foreach (var page in PageTypes.All)
        {
            for (var tries = 0; tries < 5; tries++)
            {
                using var answer = await client.GetAsync(page.Address);
                if ((int)answer.StatusCode == page.Status)
                    break;
            }
        }
    }
}

[CollectionDefinition(Name)]
public sealed class SiteInBrowser : ICollectionFixture<BrowserSite>
{
    public const string Name = "the site in a browser";
}
