using System.Collections.Concurrent;
using System.Text.Json;
using Microsoft.Playwright;
using PtaHaim.Browser.Tests.Site;

namespace PtaHaim.Browser.Tests;

[Collection(SiteInBrowser.Name)]
public sealed class WeightTests(BrowserSite site)
{
    private const int Kilo = 1000;

    [Theory]
    [InlineData(1280)]
    [InlineData(390)]
    public async Task The_home_page_is_light(int width)
    {
        await using var window = await site.OpenAsync(width);
        var moved = await MovedAsync(window, PageTypes.Home.Address);
        var listed = string.Join('\n', moved.Select(file => $"{file.Bytes, 8} {file.Type, -10} {file.Address}"));

        var fonts = Sum("Font");
        var script = Sum("Script");
        var text = Sum("Document") + Sum("Stylesheet") + script;
        Assert.True(fonts > 20 * Kilo && text > 5 * Kilo, $"Not everything was counted:\n{listed}");
        Assert.True(script < 10 * Kilo, $"Scripts move {script} bytes:\n{listed}");
        Assert.True(text < 45 * Kilo, $"HTML, CSS and scripts move {text} bytes:\n{listed}");
        var all = moved.Sum(file => file.Bytes);
        Assert.True(all < 280 * Kilo, $"The page moves {all} bytes:\n{listed}");

        long Sum(string type) => moved.Where(file => file.Type == type).Sum(file => file.Bytes);
    }

    /// <summary>What came over the wire, heads included, as the browser counts it.</summary>
    private static async Task<IReadOnlyCollection<Moved>> MovedAsync(Window window, string address)
    {
        var network = await window.Context.NewCDPSessionAsync(window.Page);
        await network.SendAsync("Network.enable");
        await network.SendAsync(
            "Network.setCacheDisabled",
            new Dictionary<string, object> { ["cacheDisabled"] = true }
        );

        var answers = new ConcurrentDictionary<string, (string Type, string Address)>(StringComparer.Ordinal);
        var moved = new ConcurrentQueue<Moved>();
        network.Event("Network.responseReceived").OnEvent += (_, message) =>
        {
            if (message is { } answer)
                answers[Text(answer, "requestId")] = (
                    Text(answer, "type"),
                    Text(answer.GetProperty("response"), "url")
                );
        };
        network.Event("Network.loadingFinished").OnEvent += (_, message) =>
        {
            if (message is not { } finished || !answers.TryGetValue(Text(finished, "requestId"), out var file))
                return;
            var bytes = (long)finished.GetProperty("encodedDataLength").GetDouble();
            moved.Enqueue(new Moved(file.Type, file.Address, bytes));
        };

        await window.Page.GotoAsync(address, new PageGotoOptions { WaitUntil = WaitUntilState.NetworkIdle });
        await window.Page.EvaluateAsync("() => document.fonts.ready.then(() => true)");
        return moved;
    }

    private static string Text(JsonElement element, string name) => element.GetProperty(name).GetString() ?? "";

    private sealed record Moved(string Type, string Address, long Bytes);
}
