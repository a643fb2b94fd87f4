using System.Globalization;
using System.Net;
using System.Text.Json.Nodes;
using System.Xml.Linq;
using PtaHaim.Web.Tests.Api;

namespace PtaHaim.Web.Tests.Feeds;

/// <summary>What a feed reader relies on.</summary>
[Collection(ApiCollection.Name)]
public sealed class FeedTests(ApiSite site)
{
    private static readonly XNamespace Atom = "http://www.w3.org/2005/Atom";

    public static TheoryData<string> Pages() => ["", "/people/ada-north", "/collaborations/ada-north/the-tidewater"];

    [Theory]
    [MemberData(nameof(Pages))]
    public async Task Atom_has_what_RFC_4287_asks_for(string page)
    {
        var feed = XDocument.Parse(await site.Client.GetStringAsync($"{page}/feed.atom")).Root!;
        var entries = feed.Elements(Atom + "entry").ToList();

        Assert.Equal(Atom + "feed", feed.Name);
        AssertRequired(feed);
        Assert.NotEmpty(feed.Element(Atom + "author")!.Element(Atom + "name")!.Value);
        Assert.Equal($"http://localhost{page}/feed.atom", Link(feed, "self"));
        Assert.Equal($"http://localhost{(page.Length == 0 ? "/" : page)}", Link(feed, "alternate"));
        Assert.NotEmpty(entries);
        Assert.All(entries, AssertRequired);
        Assert.All(entries, entry => Assert.NotNull(entry.Element(Atom + "content")));
        Assert.Equal(entries.Count, entries.Select(Id).Distinct().Count());
        Assert.Equal(entries.Max(Updated), Updated(feed));
        Assert.Equal(entries.OrderByDescending(Updated).Select(Id), entries.Select(Id));
    }

    [Theory]
    [MemberData(nameof(Pages))]
    public async Task Json_Feed_has_what_version_1_1_asks_for_and_tells_the_same(string page)
    {
        var json = await site.JsonAsync($"{page}/feed.json");
        var atom = XDocument.Parse(await site.Client.GetStringAsync($"{page}/feed.atom")).Root!;

        Assert.Equal("https://jsonfeed.org/version/1.1", (string?)json["version"]);
        Assert.Equal($"http://localhost{page}/feed.json", (string?)json["feed_url"]);
        Assert.NotEmpty((string?)json["title"] ?? "");
        Assert.Equal(
            atom.Elements(Atom + "entry").Select(Id),
            json["items"]!.AsArray().Select(item => (string)item!["id"]!)
        );
        Assert.All(
            json["items"]!.AsArray(),
            item =>
            {
                Assert.NotEmpty((string?)item!["content_text"] ?? "");
                DateTimeOffset.Parse((string)item["date_published"]!, CultureInfo.InvariantCulture);
            }
        );
    }

    [Fact]
    public async Task The_newest_change_comes_first_and_then_the_works_of_the_beginning_newest_first()
    {
        var items = (await site.JsonAsync("/feed.json"))["items"]!.AsArray();

        Assert.Equal("Changed: Harbour Song", (string?)items[0]!["title"]);
        Assert.Equal("http://localhost/works/harbour-song", (string?)items[0]!["url"]);
        Assert.Equal(7, items.Count);
        Assert.All(
            items.Skip(1),
            item => Assert.StartsWith("Added: ", (string?)item!["title"], StringComparison.Ordinal)
        );
        Assert.EndsWith("undated-song", (string?)items[^1]!["url"], StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_person_s_feed_tells_what_concerns_that_person_alone()
    {
        var items = (await site.JsonAsync("/people/edda-reed/feed.json"))["items"]!.AsArray();
        var works = (await site.JsonAsync("/api/v1/people/edda-reed"))["workCount"]!;

        Assert.Equal((int)works, items.Count);
        Assert.DoesNotContain("Changed: Harbour Song", items.Select(item => (string?)item!["title"]));
    }

    [Theory]
    [InlineData("/feed.atom", "application/atom+xml")]
    [InlineData("/feed.json", "application/feed+json")]
    [InlineData("/sitemap.xml", "application/xml")]
    [InlineData("/robots.txt", "text/plain")]
    public async Task It_has_its_type_a_validator_and_no_cookie_and_answers_HEAD(string address, string type)
    {
        using var get = await site.Client.GetAsync(address);
        using var request = new HttpRequestMessage(HttpMethod.Head, address);
        using var head = await site.Client.SendAsync(request);
        using var again = new HttpRequestMessage(HttpMethod.Get, address);
        again.Headers.IfNoneMatch.Add(get.Headers.ETag!);
        using var known = await site.Client.SendAsync(again);

        Assert.Equal(type, get.Content.Headers.ContentType!.MediaType);
        Assert.Equal(HttpStatusCode.OK, head.StatusCode);
        Assert.Equal(get.Content.Headers.ContentLength, head.Content.Headers.ContentLength);
        Assert.Equal(HttpStatusCode.NotModified, known.StatusCode);
        Assert.False(get.Headers.Contains("Set-Cookie"));
        Assert.Equal("nosniff", get.Headers.GetValues("X-Content-Type-Options").Single());
        Assert.True(get.Headers.Contains("Content-Security-Policy"));
    }

    [Fact]
    public async Task A_reader_that_keeps_only_the_date_of_the_newest_entry_gets_a_304()
    {
        using var get = await site.Client.GetAsync("/people/dag-lund/feed.atom");
        var modified = get.Content.Headers.LastModified!.Value;

        Assert.Equal(HttpStatusCode.NotModified, await AskAsync(modified));
        Assert.Equal(HttpStatusCode.OK, await AskAsync(modified.AddDays(-1)));

        async Task<HttpStatusCode> AskAsync(DateTimeOffset since)
        {
            using var request = new HttpRequestMessage(HttpMethod.Get, "/people/dag-lund/feed.atom");
            request.Headers.IfModifiedSince = since;
            using var answer = await site.Client.SendAsync(request);
            return answer.StatusCode;
        }
    }

    [Theory]
    [InlineData("/feed.atom?x=1", 400)]
    [InlineData("/feed.atom?utm_source=reader", 200)]
    [InlineData("/people/nobody/feed.atom", 404)]
    [InlineData("/collaborations/ada-north/ada-north/feed.atom", 404)]
    [InlineData("/collaborations/ada-north/nobody/feed.json", 404)]
    [InlineData("/sitemaps/works-1.xml", 200)]
    [InlineData("/sitemaps/works-2.xml", 404)]
    [InlineData("/sitemaps/works-99999999.xml", 404)]
    [InlineData("/sitemaps/works-0.xml", 404)]
    [InlineData("/sitemaps/nothing-1.xml", 404)]
    [InlineData("/sitemap.xml?page=2", 400)]
    [InlineData("/robots.txt?a=b", 400)]
    public async Task Other_addresses_are_errors_as_those_of_pages(string address, int status)
    {
        using var answer = await site.Client.GetAsync(address);

        Assert.Equal(status, (int)answer.StatusCode);
        if (status >= 400)
            Assert.Equal("text/html", answer.Content.Headers.ContentType!.MediaType);
    }

    [Fact]
    public async Task The_other_order_of_a_pair_answers_the_same_feed()
    {
        var there = await site.Client.GetStringAsync("/collaborations/ada-north/the-tidewater/feed.atom");
        var back = await site.Client.GetStringAsync("/collaborations/the-tidewater/ada-north/feed.atom");

        Assert.Equal(there, back);
    }

    [Fact]
    public async Task Every_page_offers_the_feed_and_a_person_and_a_pair_their_own()
    {
        var about = await site.Client.GetStringAsync("/about");
        var person = await site.Client.GetStringAsync("/people/ada-north");
        var pair = await site.Client.GetStringAsync("/collaborations/the-tidewater/ada-north");

        Assert.Contains("type=\"application/atom+xml\" href=\"/feed.atom\"", about, StringComparison.Ordinal);
        Assert.Contains("type=\"application/feed+json\" href=\"/feed.json\"", about, StringComparison.Ordinal);
        Assert.Contains("href=\"/people/ada-north/feed.atom\"", person, StringComparison.Ordinal);
        Assert.Contains("href=\"/collaborations/ada-north/the-tidewater/feed.json\"", pair, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Each_address_of_the_sitemap_is_a_page_that_says_it_is_the_canonical_one()
    {
        XNamespace sitemap = "http://www.sitemaps.org/schemas/sitemap/0.9";
        var urls = XDocument
            .Parse(await site.Client.GetStringAsync("/sitemap.xml"))
            .Root!.Elements(sitemap + "url")
            .ToList();

        Assert.True(urls.Count > 30);
        foreach (var url in urls)
        {
            var address = url.Element(sitemap + "loc")!.Value;
            var page = await site.Client.GetStringAsync(address);
            Assert.Contains($"<link rel=\"canonical\" href=\"{address}\">", page, StringComparison.Ordinal);
            Assert.Equal(
                DateTimeKind.Utc,
                DateTime
                    .Parse(
                        url.Element(sitemap + "lastmod")!.Value,
                        CultureInfo.InvariantCulture,
                        DateTimeStyles.AdjustToUniversal
                    )
                    .Kind
            );
        }
    }

    private static void AssertRequired(XElement element)
    {
        Assert.True(Uri.IsWellFormedUriString(Id(element), UriKind.Absolute));
        Assert.NotEmpty(element.Element(Atom + "title")!.Value);
        Assert.Single(element.Elements(Atom + "updated"));
        Updated(element);
    }

    private static string Id(XElement element) => element.Element(Atom + "id")!.Value;

    private static DateTimeOffset Updated(XElement element) =>
        DateTimeOffset.Parse(element.Element(Atom + "updated")!.Value, CultureInfo.InvariantCulture);

    private static string Link(XElement feed, string relation) =>
        feed.Elements(Atom + "link")
            .Single(link => ((string?)link.Attribute("rel") ?? "alternate") == relation)
            .Attribute("href")!
            .Value;
}
