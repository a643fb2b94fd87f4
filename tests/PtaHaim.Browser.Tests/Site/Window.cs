using System.Collections.Concurrent;
using Microsoft.Playwright;
using Xunit.Sdk;

namespace PtaHaim.Browser.Tests.Site;

/// <summary>
/// One browser window without history, cache or storage. Nothing that it asks of another host leaves this machine: it is
/// written down and refused, unless a test answers it itself.
/// </summary>
internal sealed class Window : IAsyncDisposable
{
    private readonly ConcurrentQueue<string> foreign = new();
    private readonly ConcurrentQueue<string> complaints = new();

    private Window(IBrowserContext context, IPage page, string origin)
    {
        (Context, Page) = (context, page);
        page.Console += (_, message) =>
        {
            if (message.Type is "error" or "warning" && !IsOwnStatus(message))
                complaints.Enqueue(message.Text);
        };
        page.PageError += (_, error) => complaints.Enqueue(error);
        context.Request += (_, request) =>
        {
            if (IsForeign(request.Url, origin))
                foreign.Enqueue(request.Url);
        };
    }

    public IBrowserContext Context { get; }

    public IPage Page { get; }

    public static async Task<Window> OpenAsync(IBrowser browser, BrowserNewContextOptions options)
    {
        var origin = options.BaseURL!;
        var context = await browser.NewContextAsync(options);
        await context.RouteAsync(address => IsForeign(address, origin), route => route.AbortAsync());
        return new Window(context, await context.NewPageAsync(), origin);
    }

    /// <summary>Addresses of other hosts that were asked for since this was last asked.</summary>
    public IReadOnlyList<string> TakeForeign() => Take(foreign);

    /// <summary>Errors and warnings of the console, and errors that no script caught, since this was last asked.</summary>
    public IReadOnlyList<string> TakeComplaints() => Take(complaints);

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
            throw new XunitException($"{failure.Message}\nAt {Page.Url}, shown in {await PictureAsync()}", failure);
        }
    }

    /// <summary>Keeps a picture of the whole page in a temporary folder and says where.</summary>
    public async Task<string> PictureAsync()
    {
        var folder = Directory.CreateDirectory(Path.Combine(Path.GetTempPath(), "ptahaim-failures")).FullName;
        var picture = Path.Combine(folder, $"{Guid.NewGuid():N}.png");
        await Page.ScreenshotAsync(new PageScreenshotOptions { Path = picture, FullPage = true });
        return picture;
    }

    public ValueTask DisposeAsync() => Context.DisposeAsync();

    private const StringComparison Ordinal = StringComparison.Ordinal;

    /// <summary>The browser reports the status of an error page, which is what the page is for.</summary>
    private bool IsOwnStatus(IConsoleMessage message) =>
        message.Text.Contains("the server responded with a status of 4", Ordinal)
        && message.Location.StartsWith(Page.Url, Ordinal);

    private static string[] Take(ConcurrentQueue<string> queue)
    {
        var taken = new List<string>();
        while (queue.TryDequeue(out var one))
            taken.Add(one);
        return [.. taken];
    }

    private static bool IsForeign(string address, string origin) =>
        address.StartsWith("http", Ordinal) && !address.StartsWith(origin + "/", Ordinal) && address != origin;
}
