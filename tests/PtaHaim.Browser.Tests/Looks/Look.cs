namespace PtaHaim.Browser.Tests.Looks;

/// <summary>What is looked at on every page.</summary>
internal enum Look
{
    AxeWideLight,
    AxeWideDark,
    AxePhoneLight,
    AxePhoneDark,
    Sideways320,
    Sideways390,
    Sideways768,
    Sideways1280,
    TargetsWide,
    TargetsPhone,
    ControlsWide,
    ControlsPhone,
    Inline,
    Console,
    OtherHosts,
    DanglingLinks,
    Paper,
}

/// <summary>Something that a page should not do, in words that say where.</summary>
internal sealed record Finding(Look Look, SitePage Page, string Text);

/// <summary>All that one visit of every page brought.</summary>
/// <param name="Texts">What each page says, by name of the page and width.</param>
internal sealed record Visit(
    IReadOnlyList<Finding> Findings,
    IReadOnlyDictionary<(string Page, int Width), string> Texts
);
