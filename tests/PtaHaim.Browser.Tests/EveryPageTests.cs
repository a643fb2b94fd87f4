using PtaHaim.Browser.Tests.Looks;
using PtaHaim.Browser.Tests.Site;

namespace PtaHaim.Browser.Tests;

[Collection(SiteInBrowser.Name)]
public sealed class EveryPageTests(BrowserSite site)
{
    [Theory]
    [InlineData(nameof(Look.AxeWideLight))]
    [InlineData(nameof(Look.AxeWideDark))]
    [InlineData(nameof(Look.AxePhoneLight))]
    [InlineData(nameof(Look.AxePhoneDark))]
    public Task Axe_finds_nothing(string look) => FindsNothingAsync(Enum.Parse<Look>(look));

    [Theory]
    [InlineData(nameof(Look.Sideways320))]
    [InlineData(nameof(Look.Sideways390))]
    [InlineData(nameof(Look.Sideways768))]
    [InlineData(nameof(Look.Sideways1280))]
    public Task Nothing_leaves_the_window_sideways(string look) => FindsNothingAsync(Enum.Parse<Look>(look));

    [Theory]
    [InlineData(nameof(Look.TargetsWide))]
    [InlineData(nameof(Look.TargetsPhone))]
    public Task Every_target_is_at_least_24_pixels_wide_and_high(string look) =>
        FindsNothingAsync(Enum.Parse<Look>(look));

    [Theory]
    [InlineData(nameof(Look.ControlsWide))]
    [InlineData(nameof(Look.ControlsPhone))]
    public Task Every_control_stands_within_its_form_and_can_be_pointed_at(string look) =>
        FindsNothingAsync(Enum.Parse<Look>(look));

    [Fact]
    public Task No_script_or_style_is_inline() => FindsNothingAsync(Look.Inline);

    [Fact]
    public Task No_policy_is_broken_and_the_console_is_silent() => FindsNothingAsync(Look.Console);

    [Fact]
    public Task No_other_host_is_asked_for_anything() => FindsNothingAsync(Look.OtherHosts);

    [Fact]
    public Task Every_link_within_a_page_has_its_target() => FindsNothingAsync(Look.DanglingLinks);

    [Fact]
    public Task On_white_paper_is_nothing_to_press() => FindsNothingAsync(Look.Paper);

    /// <summary>Where script lets a name be typed, there is a list of all names without it, which is no text of the page.</summary>
    private const string NamesAreForTyping =
        "() => document.querySelectorAll('.combo select').forEach(list => list.replaceChildren())";

    [Fact]
    public async Task Every_page_says_the_same_without_script()
    {
        var visit = await site.VisitAsync();
        await using var window = await site.OpenAsync(script: false);
        foreach (var page in PageTypes.All)
        {
            await window.GoAsync(page);
            await window.Page.EvaluateAsync(NamesAreForTyping);
            foreach (var width in (int[])[1280, 390])
            {
                await window.Page.SetViewportSizeAsync(width, 900);
                var text = await window.Page.Locator("main").InnerTextAsync();
                Assert.True(text.Length > 80, $"{page.Name} is almost empty: {text}");
                Assert.Equal(WithoutButtons(visit.Texts[(page.Name, width)]), WithoutButtons(text));
            }

            Assert.True(await window.Page.Locator("main h1").IsVisibleAsync(), $"{page.Name} has no heading.");
        }

        // All that script changes: the name of the button that starts the video, and the buttons beside the code of a card.
        static string WithoutButtons(string text) =>
            string.Join(
                '\n',
                text.Split('\n', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries)
                    .Where(line =>
                        !line.StartsWith("Play ", StringComparison.Ordinal) && line is not ("Show" or "Copy the code")
                    )
            );
    }

    private async Task FindsNothingAsync(Look look)
    {
        var found = (await site.VisitAsync()).Findings.Where(finding => finding.Look == look).ToList();
        var sentences = found.Select(one => $"{one.Page.Name} ({one.Page.Address}): {one.Text}");
        Assert.True(found.Count == 0, $"{look}: {found.Count}\n{string.Join('\n', sentences)}");
    }
}
