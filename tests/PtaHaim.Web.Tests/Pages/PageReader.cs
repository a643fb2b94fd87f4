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

    public string Origin => client.BaseAddress!.GetLeftPart(UriPartial.Authority);

    public Task<HttpResponseMessage> AskAsync(string address) => client.GetAsync(new Uri(address, UriKind.Relative));

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
