using System.Collections.Concurrent;
using System.Net;
using AngleSharp.Html.Dom;
using AngleSharp.Html.Parser;
using PtaHaim.Web.Tests.Hosting;
using PtaHaim.Web.Tests.LinkedData;

namespace PtaHaim.Web.Tests.Pages;

[Collection(AskTheProgram.Name)]
public sealed class EveryPageTests(RunningProgram site)
{
    private const int AtATime = 4;
    private const int MorePagesThanTheSiteHas = 10_000;

    [Fact]
    public async Task Every_page_that_a_visitor_can_reach_is_there_whole_and_says_where_it_is()
    {
        using var pages = new PageReader(site.Port);
        var found = new HashSet<string>(StringComparer.Ordinal) { "/" };
        var wrong = new List<string>();
        var kinds = new HashSet<string>(StringComparer.Ordinal);
        for (var waiting = found.ToList(); waiting.Count > 0; )
        {
            var seen = new ConcurrentQueue<Seen>();
            await Parallel.ForEachAsync(
                waiting,
                new ParallelOptions { MaxDegreeOfParallelism = AtATime },
                async (address, _) => seen.Enqueue(await LookAsync(pages, address))
            );
            waiting.Clear();
            foreach (var page in seen)
            {
                wrong.AddRange(page.Faults.Select(fault => $"{page.Address}: {fault}"));
                if (page.IsPage)
                    kinds.Add(page.Address.Split('/', '?')[1]);
                waiting.AddRange(page.Next.Where(next => !IsCombined(page.Address, next) && found.Add(next)));
            }

            Assert.True(found.Count < MorePagesThanTheSiteHas, "The site never ends.");
        }

        Assert.Empty(wrong);
        Assert.Superset(
            new HashSet<string>
            {
                "",
                "works",
                "people",
                "collaborations",
                "graph",
                "paths",
                "places",
                "sources",
                "disputes",
                "about",
            },
            kinds
        );
    }

    private static async Task<Seen> LookAsync(PageReader pages, string address)
    {
        using var answer = await pages.AskAsync(address);
        if (answer.StatusCode == HttpStatusCode.MovedPermanently)
            return new Seen(
                address,
                [],
                [new Uri(new Uri(pages.Origin + address), answer.Headers.Location!).PathAndQuery]
            );
        if (answer.StatusCode != HttpStatusCode.OK)
            return new Seen(address, [$"{answer.StatusCode}"], []);
        if (
            answer.Content.Headers.ContentType?.MediaType != "text/html"
            || address.StartsWith("/swagger", StringComparison.Ordinal)
        )
            return new Seen(address, [], []);
        var page = new HtmlParser().ParseDocument(await answer.Content.ReadAsStringAsync());
        return new Seen(address, [.. Faults(page)], [.. Internal(page)], IsPage: true);
    }

    /// <summary>
    /// Each person has a list of works with all filters, each pair a path with all that can be left out, each of them the
    /// code of its card; one step into those is enough. What is taken away from pages has tests of its own.
    /// </summary>
    private static bool IsCombined(string from, string address) =>
        (address.StartsWith("/embeds", StringComparison.Ordinal) && from is not "/works/lost-track")
        || (address.Contains("person=", StringComparison.Ordinal) && address.Contains('&', StringComparison.Ordinal))
        || (
            address.StartsWith("/exports/", StringComparison.Ordinal) && address.Contains('.', StringComparison.Ordinal)
        )
        || (address.Contains("/paths?", StringComparison.Ordinal) && from is not ("/" or "/paths"));

    private static IEnumerable<string> Faults(IHtmlDocument page)
    {
        if (page.QuerySelectorAll("h1").Length != 1)
            yield return "not one h1";
        if (string.IsNullOrWhiteSpace(page.Title))
            yield return "no title";
        if (page.QuerySelectorAll("meta[name=description]").Length != 1)
            yield return "no description";
        if (
            page.QuerySelector("link[rel=canonical]")
                ?.GetAttribute("href")
                ?.StartsWith("http://127.0.0.1", StringComparison.Ordinal) != true
        )
            yield return "no absolute canonical address";
        if (page.QuerySelector("link[rel=alternate][type='application/json']") is not { } twin)
            yield return "no JSON";
        else if (
            page.QuerySelectorAll("main a, footer a")
                .All(link => link.GetAttribute("href") != twin.GetAttribute("href"))
        )
            yield return "no visible link to its JSON";
        if (page.DocumentElement.GetAttribute("lang") != "en")
            yield return "no language";
        if (page.QuerySelectorAll("[style], style, script:not([src]):not([type='application/ld+json'])").Length > 0)
            yield return "inline style or script";
        var ids = page.QuerySelectorAll("[id]").Select(element => element.Id).ToList();
        if (ids.Distinct().Count() != ids.Count)
            yield return $"an id twice: {ids.GroupBy(id => id).First(group => group.Count() > 1).Key}";
        foreach (var fault in LinkedFaults.Of(page))
            yield return $"linked data: {fault}";
        foreach (var link in page.QuerySelectorAll("a[href^='#']").Where(link => !ids.Contains(link.Href()[1..])))
            yield return $"leads nowhere: {link.Href()}";
    }

    private static IEnumerable<string> Internal(IHtmlDocument page) =>
        page.QuerySelectorAll("a[href], link[href], script[src], use")
            .Select(element => element.GetAttribute("href") ?? element.GetAttribute("src")!)
            .Where(address => address.StartsWith('/'))
            .Select(address => address.Split('#')[0]);

    private sealed record Seen(
        string Address,
        IReadOnlyList<string> Faults,
        IReadOnlyList<string> Next,
        bool IsPage = false
    );
}
