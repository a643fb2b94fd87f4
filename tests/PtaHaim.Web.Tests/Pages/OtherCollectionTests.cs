using System.Net;
using AngleSharp.Dom;

namespace PtaHaim.Web.Tests.Pages;

public sealed class OtherCollectionTests(OtherCollection site) : IClassFixture<OtherCollection>
{
    public static TheoryData<string> Addresses =>
        [
            "/",
            "/works",
            "/works/night-ferry",
            "/people",
            "/people/ida-moss",
            "/people/the-lanterns",
            "/collaborations",
            "/collaborations/ida-moss/the-lanterns",
            "/paths",
            "/paths?from=otto-reed&to=una-vale",
            "/places",
            "/places/pier-two",
            "/sources",
            "/sources/harbour-post",
            "/disputes",
            "/about",
        ];

    [Theory]
    [MemberData(nameof(Addresses))]
    public async Task Another_seed_is_another_site_without_a_trace_of_the_shipped_one(string address)
    {
        var page = await site.Pages.ReadAsync(address);

        var text = page.DocumentElement.OuterHtml.Replace("PtaHaim", "", StringComparison.Ordinal);
        foreach (var trace in new[] { "Haim", "HAIM", "Anderson", "Lost Track", "Licorice", "SlashFilm" })
            Assert.DoesNotContain(trace, text, StringComparison.Ordinal);
        Assert.Contains("Films of a harbour town.", page.One("footer").Words(), StringComparison.Ordinal);
        Assert.StartsWith("https://ferries.example/", page.One("link[rel=canonical]").Href(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_home_page_shows_what_the_head_names_and_asks_its_first_question()
    {
        var page = await site.Pages.ReadAsync("/");

        Assert.Equal("Night Ferries", page.One("h1").Words());
        Assert.Equal("/works/night-ferry", page.One(".showing h2 a").Href());
        Assert.Equal(
            ["/works/night-ferry", "/works/slow-water"],
            page.QuerySelectorAll(".shelf a").Select(link => link.Href())
        );
        Assert.Equal(
            [("ida-moss", "Ida Moss"), ("otto-reed", "Otto Reed")],
            page.QuerySelectorAll(".question option[selected]")
                .Select(person => (person.GetAttribute("value")!, person.Words()))
        );
        Assert.Equal("/paths?from=the-lanterns&to=ida-moss", page.One(".tries a").Href());
    }

    [Theory]
    [InlineData("/works/the-night-ferry", "/works/night-ferry")]
    [InlineData("/people/ida-m", "/people/ida-moss")]
    [InlineData("/places/port", "/places/harbour")]
    [InlineData("/collaborations/ida-m/the-lanterns", "/collaborations/ida-moss/the-lanterns")]
    public async Task A_former_slug_leads_on_for_good(string former, string now)
    {
        using var answer = await site.Pages.AskAsync(former);

        Assert.Equal(HttpStatusCode.PermanentRedirect, answer.StatusCode);
        Assert.Equal(now, answer.Headers.Location?.OriginalString);
    }

    [Fact]
    public async Task A_pair_has_one_address_in_either_order()
    {
        var straight = await site.Pages.ReadAsync("/collaborations/ida-moss/the-lanterns");
        var turned = await site.Pages.ReadAsync("/collaborations/the-lanterns/ida-moss");

        const string Canonical = "https://ferries.example/collaborations/ida-moss/the-lanterns";
        Assert.Equal(Canonical, straight.One("link[rel=canonical]").Href());
        Assert.Equal(Canonical, turned.One("link[rel=canonical]").Href());
        Assert.Equal("Ida Moss × The Lanterns", straight.One("h1").Words());
        Assert.Equal("The Lanterns × Ida Moss", turned.One("h1").Words());
        Assert.Equal("1 shared work 2021 1 music video", straight.One(".tally").Words());
    }

    [Fact]
    public async Task Nothing_shared_is_said_of_this_catalog()
    {
        var page = await site.Pages.ReadAsync("/collaborations/otto-reed/pia-stone");

        var box = page.One(".box");
        Assert.Equal("Nothing shared in this catalog", box.One("h2").Words());
        Assert.Equal(["/people/otto-reed", "/people/pia-stone"], box.QuerySelectorAll("a").Select(link => link.Href()));
    }

    [Fact]
    public async Task The_work_of_a_band_is_marked_on_the_page_of_its_member()
    {
        var page = await site.Pages.ReadAsync("/people/una-vale");

        Assert.StartsWith(
            "The Lanterns, dates not in any source",
            page.Value("Member of").Words(),
            StringComparison.Ordinal
        );
        Assert.Contains("Artist, with The Lanterns", page.One("main").Words(), StringComparison.Ordinal);
        Assert.Contains("Some membership dates are in no source", page.One("main").Words(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_disputed_date_of_birth_is_marked_beside_the_date()
    {
        var page = await site.Pages.ReadAsync("/people/ida-moss");

        var born = page.Value("Born");
        Assert.StartsWith("1970", born.Words(), StringComparison.Ordinal);
        Assert.Equal("#dispute-ida-born", born.One(".certain").Href());
        Assert.NotNull(page.QuerySelector("#dispute-ida-born"));
    }

    [Fact]
    public async Task About_claims_no_licence_that_the_collection_does_not_give()
    {
        var page = await site.Pages.ReadAsync("/about");

        Assert.DoesNotContain("CC0", page.One("main").Words(), StringComparison.Ordinal);
        Assert.DoesNotContain("public domain", page.One("main").Words(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_place_leads_to_the_list_of_places_and_that_to_the_place()
    {
        var place = await site.Pages.ReadAsync("/places/pier-two");
        var places = await site.Pages.ReadAsync("/places");

        Assert.Equal("/places", place.One(".crumbs a").Href());
        Assert.Equal(
            ["Pier Two, Pier, The harbour", "The harbour, Harbour, "],
            places
                .QuerySelectorAll(".ledger tbody tr")
                .Select(row => string.Join(", ", row.Children.Select(cell => cell.Words())))
                .Order(StringComparer.Ordinal)
        );
        Assert.Contains("/places/pier-two", places.QuerySelectorAll("main a").Select(link => link.Href()));
    }

    [Fact]
    public async Task About_counts_what_rests_on_whom_and_names_the_contact()
    {
        var page = await site.Pages.ReadAsync("/about");

        Assert.Equal("mailto:editor@ferries.example", page.One("#corrections").Closest("section")!.One("a").Href());
        Assert.Equal(
            ["Articles 1", "Interviews 1", "Fan sites 1"],
            page.QuerySelectorAll(".ledger tbody tr")
                .Select(row => string.Join(' ', row.Children.Select(cell => cell.Words())))
        );
    }
}
