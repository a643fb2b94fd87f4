using System.Net;
using AngleSharp.Dom;
using AngleSharp.Html.Dom;
using AngleSharp.Html.Parser;

namespace PtaHaim.Web.Tests.Pages;

/// <summary>Reads pages of a running site as a browser without script would.</summary>
internal sealed class PageReader(int port) : IDisposable
{
    private readonly HttpClient client = new(new HttpClientHandler { AllowAutoRedirect = false })
    {
        BaseAddress = new Uri($"http://127.0.0.1:{port}"),
    };

    private const int MostTries = 5;

    public string Origin => client.BaseAddress!.GetLeftPart(UriPartial.Authority);

    /// <summary>
    /// Asks again where the site stopped a question for taking too long: the first of each kind compiles the program,
    /// and on a busy machine that alone may take its time.
    /// </summary>
    public async Task<HttpResponseMessage> AskAsync(string address)
    {
        for (var tries = 1; ; tries++)
        {
            var answer = await client.GetAsync(new Uri(address, UriKind.Relative));
            if (tries == MostTries || !await WasStoppedAsync(answer))
                return answer;
            answer.Dispose();
        }
    }

    public async Task<IHtmlDocument> ReadAsync(string address, HttpStatusCode expected = HttpStatusCode.OK)
    {
        using var answer = await AskAsync(address);
        Assert.True(expected == answer.StatusCode, $"{address}: {answer.StatusCode}");
        return new HtmlParser().ParseDocument(await answer.Content.ReadAsStringAsync());
    }

    public async Task<string> JsonAsync(string address)
    {
        using var answer = await AskAsync(address);
        Assert.Equal(HttpStatusCode.OK, answer.StatusCode);
        return await answer.Content.ReadAsStringAsync();
    }

    private static async Task<bool> WasStoppedAsync(HttpResponseMessage answer) =>
        answer.StatusCode == HttpStatusCode.BadRequest
        && (await answer.Content.ReadAsStringAsync()).Contains("took longer than", StringComparison.Ordinal);

    public void Dispose() => client.Dispose();
}

internal static class PageParts
{
    /// <summary>The text with white space as a reader sees it.</summary>
    public static string Words(this IElement element) =>
        string.Join(' ', element.TextContent.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));

    public static string Href(this IElement link) => link.GetAttribute("href")!;

    public static IElement One(this IParentNode page, string selector) =>
        Assert.Single(page.QuerySelectorAll(selector));

    /// <summary>The value beside a label in the lists of facts.</summary>
    public static IElement Value(this IParentNode page, string label) =>
        page.QuerySelectorAll(".facts dt").First(term => term.Words() == label).NextElementSibling!;
}
