using Microsoft.Playwright;

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

    internal string Origin => site?.Origin ?? throw new InvalidOperationException("Not started.");

    public async Task InitializeAsync()
    {
        var chromium = InstalledChromium.Path();
        Environment.SetEnvironmentVariable("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1");
        try
        {
            site = await PublishedSite.StartAsync("Production", "--RateLimit:Enabled=false");
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
}

[CollectionDefinition(Name)]
public sealed class SiteInBrowser : ICollectionFixture<BrowserSite>
{
    public const string Name = "the site in a browser";
}
