using PtaHaim.Browser.Tests.Site;

namespace PtaHaim.Browser.Tests;

[Collection(SiteInBrowser.Name)]
public sealed class PolicyTests(BrowserSite site)
{
    /// <summary>Everything inline that a policy without unsafe-inline would refuse, in the page as it was sent.</summary>
    private const string InlineScript = """
        async () => {
          const sent = new DOMParser().parseFromString(await (await fetch(location.href)).text(), "text/html");
          const found = [];
          for (const element of sent.querySelectorAll("*")) {
            const start = element.outerHTML.slice(0, 90);
            if (element.matches("style")) found.push(start);
            if (element.matches("script:not([src])") && !/json$/.test(element.type)) found.push(start);
            for (const { name, value } of element.attributes)
              if (name === "style" || name.startsWith("on") || /^\s*javascript:/i.test(value)) found.push(start);
          }
          return found;
        }
        """;

    [Fact]
    public async Task No_page_has_a_script_or_style_inline()
    {
        await using var window = await site.OpenAsync();
        await window.WatchAsync(async () =>
        {
            var found = new List<string>();
            foreach (var page in PageTypes.All)
            {
                await window.GoAsync(page);
                var here = await window.Page.EvaluateAsync<string[]>(InlineScript);
                found.AddRange(here.Select(one => $"{page.Name} ({page.Address}): {one}"));
            }

            Assert.True(found.Count == 0, string.Join('\n', found));
        });
    }

    [Fact]
    public async Task No_page_breaks_its_own_policy_or_complains_in_the_console()
    {
        var found = new List<string>();
        foreach (var page in PageTypes.All)
        {
            await using var window = await site.OpenAsync();
            await window.Page.AddInitScriptAsync(
                "addEventListener('securitypolicyviolation', event => console.error('policy:', event.violatedDirective, event.blockedURI));"
            );
            await window.GoAsync(page);
            await window.Page.EvaluateAsync("() => document.fonts.ready.then(() => true)");
            found.AddRange(window.Complaints.Select(text => $"{page.Name} ({page.Address}): {text}"));
        }

        Assert.True(found.Count == 0, string.Join('\n', found));
    }

    [Fact]
    public async Task A_script_that_somebody_slips_into_a_page_does_not_run()
    {
        await using var window = await site.OpenAsync();
        await window.GoAsync(PageTypes.Home);
        var ran = await window.Page.EvaluateAsync<bool>(
            """
            () => {
              const script = document.createElement("script");
              script.textContent = "document.title = 'slipped in'";
              document.body.append(script);
              return document.title === "slipped in";
            }
            """
        );

        Assert.False(ran);
        Assert.Contains(window.Complaints, text => text.Contains("Content Security Policy", StringComparison.Ordinal));
    }

    [Fact]
    public async Task No_page_asks_another_host_for_anything()
    {
        await using var window = await site.OpenAsync();
        foreach (var page in PageTypes.All)
        {
            await window.GoAsync(page);
            await window.Page.Mouse.WheelAsync(0, 4000);
            Assert.True(window.Foreign.Count == 0, $"{page.Name} asks for {string.Join(", ", window.Foreign)}");
        }
    }
}
