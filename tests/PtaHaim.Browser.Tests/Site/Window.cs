using Microsoft.Playwright;
using Xunit.Sdk;

namespace PtaHaim.Browser.Tests.Site;

/// <summary>
/// One browser window without history, cache or storage. Nothing that it asks of another host leaves this machine: it is
/// written down and refused, unless a test answers it itself.
/// </summary>
internal sealed class Window : IAsyncDisposable
{
    private readonly List<string> foreign = [];
    private readonly List<string> complaints = [];

    private Window(IBrowserContext context, IPage page, string origin)
    {
        (Context, Page) = (context, page);
        page.Console += (_, message) =>
        {
            if (message.Type is "error" or "warning")
                complaints.Add(message.Text);
        };
        page.PageError += (_, error) => complaints.Add(error);
        context.Request += (_, request) =>
        {
            if (IsForeign(request.Url, origin))
                foreign.Add(request.Url);
        };
    }

    public IBrowserContext Context { get; }

    public IPage Page { get; }

    /// <summary>Addresses of other hosts that were asked for since the window was opened.</summary>
    public IReadOnlyList<string> Foreign => foreign;

    /// <summary>Errors and warnings of the console, and errors that no script caught.</summary>
    public IReadOnlyList<string> Complaints => complaints;

    public static async Task<Window> OpenAsync(IBrowser browser, BrowserNewContextOptions options)
    {
        var origin = options.BaseURL!;
        var context = await browser.NewContextAsync(options);
        await context.RouteAsync(address => IsForeign(address, origin), route => route.AbortAsync());
        return new Window(context, await context.NewPageAsync(), origin);
    }

    /// <summary>Opens an address and waits until it stands still: files, fonts and layout.</summary>
    public async Task<IResponse> GoAsync(string address)
    {
        var answer = await Page.GotoAsync(address, new PageGotoOptions { WaitUntil = WaitUntilState.Load });
        return answer ?? throw new InvalidOperationException($"No answer to {address}.");
    }

    /// <summary>Opens a page of the table and checks that it is the page that it should be.</summary>
    public async Task GoAsync(SitePage page)
    {
        var answer = await GoAsync(page.Address);
        Assert.True(
            answer.Status == page.Status,
            $"{page.Name} ({page.Address}) answered {answer.Status} and not {page.Status}."
        );
        complaints.RemoveAll(text => page.Status >= 400 && text.Contains($"status of {page.Status}", Ordinal));
    }

    /// <summary>Runs the body of a test. If it fails, the message names a picture of what the window showed.</summary>
    public async Task WatchAsync(Func<Task> body)
    {
        try
        {
            await body();
        }
        catch (Exception failure)
        {
            var folder = Directory.CreateDirectory(Path.Combine(Path.GetTempPath(), "ptahaim-failures")).FullName;
            var picture = Path.Combine(folder, $"{Guid.NewGuid():N}.png");
            await Page.ScreenshotAsync(new PageScreenshotOptions { Path = picture, FullPage = true });
            throw new XunitException($"{failure.Message}\nAt {Page.Url}, shown in {picture}", failure);
        }
    }

    public ValueTask DisposeAsync() => Context.DisposeAsync();

    private const StringComparison Ordinal = StringComparison.Ordinal;

    private static bool IsForeign(string address, string origin) =>
        address.StartsWith("http", Ordinal) && !address.StartsWith(origin + "/", Ordinal) && address != origin;
}
