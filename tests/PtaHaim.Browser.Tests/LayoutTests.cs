using PtaHaim.Browser.Tests.Site;

namespace PtaHaim.Browser.Tests;

[Collection(SiteInBrowser.Name)]
public sealed class LayoutTests(BrowserSite site)
{
    /// <summary>
    /// The document's own width, and every line of text and every control that ends outside of the window: the main part
    /// clips what leaves it, so its width alone would hide a cut text. What scrolls inside a box of its own may be wider.
    /// </summary>
    private const string OutsideScript = """
        () => {
          const width = document.documentElement.clientWidth;
          const found = [];
          if (document.scrollingElement.scrollWidth > width)
            found.push(`the document is ${document.scrollingElement.scrollWidth} px wide`);
          const excused = element => element.closest(".sr, .skip, .scroll, .ledger.stack thead, svg");
          const name = element => element.tagName.toLowerCase() + (element.className ? "." + element.className : "");
          const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
          const range = document.createRange();
          const report = (element, box, text) => {
            if (box.width > 0 && (box.right > width + 0.5 || box.left < -0.5))
              found.push(`${name(element)} from ${box.left.toFixed(1)} to ${box.right.toFixed(1)}: ${text.trim().slice(0, 60)}`);
          };
          while (walker.nextNode()) {
            const element = walker.currentNode.parentElement;
            if (!walker.currentNode.data.trim() || excused(element) || !element.checkVisibility()) continue;
            range.selectNodeContents(walker.currentNode);
            for (const box of range.getClientRects()) report(element, box, walker.currentNode.data);
          }
          for (const element of document.querySelectorAll("a, button, input, select, summary"))
            if (!excused(element) && element.checkVisibility()) report(element, element.getBoundingClientRect(), element.textContent);
          return found;
        }
        """;

    /// <summary>
    /// Targets smaller than 24 by 24 px. WCAG 2.5.8 excuses a target in a sentence, whose size the line height of other
    /// text limits; source numbers are not excused.
    /// </summary>
    private const string SmallTargetsScript = """
        () => {
          const targets = [...document.querySelectorAll("a[href], button, input:not([type=hidden]), select, summary")];
          const inSentence = target => {
            if (target.matches(".cite, .back") || !getComputedStyle(target).display.startsWith("inline")) return false;
            let block = target.parentElement;
            while (getComputedStyle(block).display === "inline") block = block.parentElement;
            const copy = block.cloneNode(true);
            for (const other of copy.querySelectorAll("a, button, .sr, svg")) other.remove();
            return /[\p{L}\p{N}]{2}/u.test(copy.textContent);
          };
          const found = [];
          for (const target of targets) {
            if (!target.checkVisibility() || target.closest(".sr, .skip")) continue;
            const boxes = [...target.getClientRects()];
            const whole = target.getBoundingClientRect();
            const width = boxes.length > 1 ? whole.width : boxes[0].width;
            const height = boxes.length > 1 ? whole.height : boxes[0].height;
            if ((width >= 23.99 && height >= 23.99) || inSentence(target)) continue;
            found.push(`${target.tagName.toLowerCase()}.${target.className} "${target.textContent.trim().slice(0, 40)}" ` +
              `${width.toFixed(1)} × ${height.toFixed(1)} in ${target.parentElement.outerHTML.slice(0, 80)}`);
          }
          return found;
        }
        """;

    [Theory]
    [InlineData(320)]
    [InlineData(390)]
    [InlineData(768)]
    [InlineData(1280)]
    public async Task Nothing_leaves_the_window_sideways(int width) =>
        await NowhereAsync(width, OutsideScript, $"leaves a window of {width} px");

    [Theory]
    [InlineData(390)]
    [InlineData(1280)]
    public async Task Every_target_is_at_least_24_pixels_wide_and_high(int width) =>
        await NowhereAsync(width, SmallTargetsScript, $"is too small at {width} px");

    private async Task NowhereAsync(int width, string script, string complaint)
    {
        await using var window = await site.OpenAsync(width);
        await window.WatchAsync(async () =>
        {
            var found = new List<string>();
            foreach (var page in PageTypes.All)
            {
                await window.GoAsync(page);
                await window.Page.EvaluateAsync("() => document.fonts.ready.then(() => true)");
                var here = await window.Page.EvaluateAsync<string[]>(script);
                found.AddRange(here.Select(one => $"{page.Name} ({page.Address}): {one}"));
            }

            Assert.True(found.Count == 0, $"{found.Count}: this {complaint}:\n{string.Join('\n', found)}");
        });
    }
}
