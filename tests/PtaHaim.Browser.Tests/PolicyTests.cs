using PtaHaim.Browser.Tests.Site;

namespace PtaHaim.Browser.Tests;

[Collection(SiteInBrowser.Name)]
public sealed class PolicyTests(BrowserSite site)
{
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
        Assert.Contains(
            window.TakeComplaints(),
            text => text.Contains("Content Security Policy", StringComparison.Ordinal)
        );
    }
}
