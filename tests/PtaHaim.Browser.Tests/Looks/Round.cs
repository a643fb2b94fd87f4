using Deque.AxeCore.Commons;
using Deque.AxeCore.Playwright;
using Microsoft.Playwright;
using PtaHaim.Browser.Tests.Site;

namespace PtaHaim.Browser.Tests.Looks;

/// <summary>One round through all pages, in which everything is looked at that needs no page of its own.</summary>
internal sealed class Round(Window window)
{
    private const int Wide = 1280;
    private const int Phone = 390;

    /// <summary>Each in a process of its own: the smallest machine that must do has two processors.</summary>
    private const int Windows = 2;

    private static readonly object[] AllRules =
    [
        "tag",
        (string[])["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22a", "wcag22aa", "best-practice"],
    ];

    /// <summary>The two themes differ in nothing but colour, so the second is asked what colour decides.</summary>
    private static readonly object[] ColourRules = ["rule", (string[])["color-contrast", "link-in-text-block"]];

    private readonly List<Finding> findings = [];
    private readonly Dictionary<(string Page, int Width), string> texts = [];
    private SitePage shown = PageTypes.Home;

    private IPage Page => window.Page;

    public static async Task<Visit> GoAsync(BrowserSite site)
    {
        var parts = await Task.WhenAll(
            Enumerable
                .Range(0, Windows)
                .Select(part => GoAsync(site, PageTypes.All.Where((_, at) => at % Windows == part)))
        );
        return new Visit(
            [.. parts.SelectMany(part => part.Findings)],
            parts.SelectMany(part => part.Texts).ToDictionary()
        );
    }

    private static async Task<Visit> GoAsync(BrowserSite site, IEnumerable<SitePage> pages)
    {
        await using var window = await site.OpenAsync(Wide);
        await window.Page.AddInitScriptAsync(
            "addEventListener('securitypolicyviolation', event => console.error('policy:', event.violatedDirective, event.blockedURI));"
        );
        var round = new Round(window);
        foreach (var page in pages)
            await round.LookAtAsync(page);
        return new Visit(round.findings, round.texts);
    }

    private async Task LookAtAsync(SitePage page)
    {
        shown = page;
        await ShowAsync(Wide, ColorScheme.Light);
        await window.GoAsync(page);
        await Page.EvaluateAsync(LookScripts.FontsAreThere);
        await LookAsync(Look.Inline, LookScripts.Inline);
        await LookAsync(Look.DanglingLinks, LookScripts.DanglingLinks);

        // Axe puts itself into the page when it is asked for anything; after that it can be asked at every width.
        await Page.RunAxe(new AxeRunOptions { RunOnly = RunOnlyOptions.Rules("document-title") });
        await LookAtWidthAsync(Wide, Look.Sideways1280, Look.TargetsWide, Look.ControlsWide);
        await LookAsync(Look.AxeWideLight, LookScripts.Axe, AllRules);
        await ShowAsync(Wide, ColorScheme.Dark);
        await LookAsync(Look.AxeWideDark, LookScripts.Axe, ColourRules);

        await Page.EmulateMediaAsync(new PageEmulateMediaOptions { Media = Media.Print });
        await LookAsync(Look.Paper, LookScripts.Paper);
        await Page.EmulateMediaAsync(new PageEmulateMediaOptions { Media = Media.Screen });

        await ShowAsync(Phone, ColorScheme.Dark);
        await LookAsync(Look.AxePhoneDark, LookScripts.Axe, ColourRules);
        await ShowAsync(Phone, ColorScheme.Light);
        await LookAsync(Look.AxePhoneLight, LookScripts.Axe, AllRules);
        await LookAtWidthAsync(Phone, Look.Sideways390, Look.TargetsPhone, Look.ControlsPhone);
        await LookAtWidthAsync(320, Look.Sideways320);
        await LookAtWidthAsync(768, Look.Sideways768);

        Note(Look.Console, window.TakeComplaints());
        Note(Look.OtherHosts, window.TakeForeign());
    }

    private async Task LookAtWidthAsync(int width, Look sideways, Look? targets = null, Look? controls = null)
    {
        await ShowAsync(width, ColorScheme.Light);
        await LookAsync(sideways, LookScripts.Sideways);
        if (targets is { } small)
            await LookAsync(small, LookScripts.SmallTargets);
        if (controls is { } lost)
            await LookAsync(lost, LookScripts.LostControls);
        texts[(shown.Name, width)] = await Page.Locator("main").InnerTextAsync();
    }

    private async Task ShowAsync(int width, ColorScheme theme)
    {
        await Page.SetViewportSizeAsync(width, width < 500 ? 844 : 900);
        await Page.EmulateMediaAsync(new PageEmulateMediaOptions { ColorScheme = theme });
    }

    private async Task LookAsync(Look look, string script, object? argument = null)
    {
        var found = await Page.EvaluateAsync<string[]>(script, argument);
        Note(look, found);
        if (found.Length > 0)
            Note(look, [$"shown in {await window.PictureAsync()}"]);
    }

    private void Note(Look look, IEnumerable<string> sentences) =>
        findings.AddRange(sentences.Select(text => new Finding(look, shown, text)));
}
