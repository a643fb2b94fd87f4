using System.Net;
using AngleSharp.Dom;
using PtaHaim.Web.Tests.Hosting;

namespace PtaHaim.Web.Tests.Pages;

[Collection(AskTheProgram.Name)]
public sealed class PathPageTests(RunningProgram site)
{
    private const string Signature = "/paths?from=pearl-anderson&to=thom-yorke";

    [Fact]
    public async Task The_title_says_the_answer_and_each_step_names_its_work_and_what_both_did()
    {
        using var pages = new PageReader(site.Port);

        var page = await pages.ReadAsync(Signature);

        Assert.Equal("Pearl Anderson to Thom Yorke in two steps", page.One("h1").Words());
        Assert.StartsWith("Pearl Anderson to Thom Yorke in two steps · ", page.Title, StringComparison.Ordinal);
        Assert.Equal(
            ["Pearl Anderson", "Paul Thomas Anderson", "Thom Yorke"],
            page.QuerySelectorAll(".chain .name").Select(name => name.Words())
        );
        Assert.All(
            page.QuerySelectorAll(".chain .hop"),
            hop =>
            {
                var said = hop.QuerySelectorAll(".proof > p:not(.note)");
                Assert.InRange(said.Length, 2, 3);
                Assert.All(said, sentence => Assert.NotEmpty(sentence.QuerySelectorAll(".cite")));
                Assert.NotNull(hop.QuerySelector(".card"));
            }
        );
        Assert.EndsWith(Signature, page.One("link[rel=canonical]").Href(), StringComparison.Ordinal);
        Assert.Equal("/api/v1" + Signature, page.One("link[rel=alternate][type='application/json']").Href());
    }

    [Theory]
    [InlineData("/paths?from=Este+Haim&to=daniel+day+lewis", "/paths?from=este-haim&to=daniel-day-lewis")]
    [InlineData("/paths?from=PEARL-ANDERSON", "/paths?from=pearl-anderson")]
    [InlineData("/paths?from=Este+Haim&to=haim&ties=all&kind=song", "/paths?from=este-haim&to=haim&kind=song&ties=all")]
    public async Task A_name_leads_to_the_address_with_the_slug(string asked, string now)
    {
        using var pages = new PageReader(site.Port);

        using var answer = await pages.AskAsync(asked);

        Assert.Equal(HttpStatusCode.TemporaryRedirect, answer.StatusCode);
        Assert.Equal(now, answer.Headers.Location?.OriginalString);
    }

    [Fact]
    public async Task A_work_can_be_left_out_and_taken_back()
    {
        using var pages = new PageReader(site.Port);
        var page = await pages.ReadAsync(Signature);
        var work = page.QuerySelectorAll(".chain .stand")[0].Href();

        var without = await pages.ReadAsync(page.QuerySelectorAll(".without a")[0].Href());

        Assert.DoesNotContain(work, without.QuerySelectorAll(".chain .stand").Select(card => card.Href()));
        Assert.Equal(Signature, without.One(".left-out a").Href());
        Assert.Contains(
            "exclude=",
            without.One("link[rel=alternate][type='application/json']").Href(),
            StringComparison.Ordinal
        );
    }

    [Fact]
    public async Task Every_equally_short_way_can_be_walked_to_the_last()
    {
        using var pages = new PageReader(site.Port);
        var ways = new HashSet<string>(StringComparer.Ordinal);
        for (var address = Signature; address is not null; )
        {
            var page = await pages.ReadAsync(address);
            Assert.Contains(
                "One of 5 equally short chains of people",
                page.One("main").Words(),
                StringComparison.Ordinal
            );
            ways.Add(string.Join(" > ", page.QuerySelectorAll(".chain .name").Select(name => name.Words())));
            address = page.QuerySelectorAll(".actions a").FirstOrDefault(link => link.Words() == "Another way")?.Href();
        }

        Assert.Equal(5, ways.Count);
    }

    [Fact]
    public async Task A_step_by_a_band_names_the_band_and_a_relationship_says_what_it_is()
    {
        using var pages = new PageReader(site.Port);

        var band = await pages.ReadAsync("/paths?from=bradley-and-pablo&to=alana-haim");
        var tie = await pages.ReadAsync("/paths?from=gary-goetzman&to=cooper-hoffman&ties=all");

        Assert.Contains("with the band HAIM", band.One(".chain").Words(), StringComparison.Ordinal);
        Assert.StartsWith(
            "Cooper Hoffman plays a character based on Gary Goetzman",
            tie.One(".proof").Words(),
            StringComparison.Ordinal
        );
        Assert.NotEmpty(tie.QuerySelectorAll(".proof .cite"));
    }

    [Fact]
    public async Task No_path_is_said_of_this_catalog_with_one_way_out()
    {
        using var pages = new PageReader(site.Port);

        var page = await pages.ReadAsync("/paths?from=thomas-pynchon&to=thom-yorke");

        var box = page.One(".box");
        Assert.Equal("No path in this catalog", box.One("h2").Words());
        Assert.Contains("Absence here is no proof", box.Words(), StringComparison.Ordinal);
        Assert.Contains("connected with nobody", box.Words(), StringComparison.Ordinal);
        Assert.Equal("/paths?from=thomas-pynchon&to=thom-yorke&ties=all", box.One(".button").Href());
    }

    [Fact]
    public async Task The_same_person_is_no_step_away()
    {
        using var pages = new PageReader(site.Port);

        var page = await pages.ReadAsync("/paths?from=haim&to=haim");

        Assert.Equal("HAIM to HAIM in no steps", page.One("h1").Words());
        Assert.Equal("One and the same person", page.One(".box h2").Words());
    }

    [Theory]
    [InlineData("/paths?from=este-hayme&to=haim", "este-hayme")]
    [InlineData("/paths?from=haim&to=%3Cscript%3Ealert(1)%3C%2Fscript%3E", "<script>alert(1)</script>")]
    [InlineData("/paths?from=%27%3B%20DROP%20TABLE%20People%3B--&to=haim", "'; DROP TABLE People;--")]
    [InlineData("/paths?from=%25&to=haim", "%")]
    [InlineData("/paths?from=haim&to=%F0%9F%8E%AC", "🎬")]
    public async Task Nobody_is_named_and_those_near_are_offered(string address, string name)
    {
        using var pages = new PageReader(site.Port);

        var page = await pages.ReadAsync(address, HttpStatusCode.NotFound);

        Assert.Contains($"“{name}”", page.One(".box.wrong").Words(), StringComparison.Ordinal);
        Assert.NotEmpty(page.QuerySelectorAll(".box.wrong a"));
        Assert.Empty(page.QuerySelectorAll("script:not([src])"));
        Assert.Single(page.QuerySelectorAll(".end [aria-invalid=true]"));
    }

    [Theory]
    [InlineData("kind=opera")]
    [InlineData("role=juggler")]
    [InlineData("their.role=juggler")]
    [InlineData("year.gte=twelve")]
    [InlineData("maxHops=13")]
    [InlineData("maxHops=0")]
    [InlineData("ties=some")]
    [InlineData("rollup=bandz")]
    [InlineData("exclude=nobody-of-that-name")]
    [InlineData("cursor=x")]
    [InlineData("cursor=cGF0aHMKOTk5CngK")]
    [InlineData("limit=2")]
    [InlineData("kind=song&kind=album")]
    public async Task What_no_path_can_be_looked_for_with_is_a_400_with_a_way_on(string option)
    {
        using var pages = new PageReader(site.Port);

        var page = await pages.ReadAsync($"{Signature}&{option}", HttpStatusCode.BadRequest);

        var repair = page.QuerySelectorAll("main .button:not(.primary), main a.primary").OfType<IElement>().Last();
        Assert.NotNull(repair.GetAttribute("href"));
    }

    [Theory]
    [InlineData("/", "from")]
    [InlineData("/paths", "from")]
    [InlineData("/paths", "to")]
    [InlineData("/graph", "focus")]
    [InlineData("/timeline", "person")]
    [InlineData("/timeline", "other")]
    public async Task Everybody_can_be_chosen_without_script_by_name(string address, string field)
    {
        using var pages = new PageReader(site.Port);

        var page = await pages.ReadAsync(address);

        var options = page.One($"form[method=get] select[name={field}], form[role=search] select[name={field}]")
            .QuerySelectorAll("option");
        Assert.Equal("", options[0].GetAttribute("value"));
        Assert.Equal(
            ShippedSeed
                .Seed.People.Where(person => person.Kind != "company")
                .Select(person => person.Id)
                .Order(StringComparer.Ordinal),
            options.Skip(1).Select(option => option.GetAttribute("value")!).Order(StringComparer.Ordinal)
        );
        Assert.Equal(
            ["Adam Sandler", "Adam Somner", "Aimee Mann"],
            options.Skip(1).Take(3).Select(option => option.Words())
        );
    }

    [Theory]
    [InlineData(Signature, "pearl-anderson", "thom-yorke")]
    [InlineData("/paths?from=haim", "haim", "")]
    public async Task The_lists_show_who_is_chosen(string address, string from, string to)
    {
        using var pages = new PageReader(site.Port);

        var page = await pages.ReadAsync(address);

        Assert.Equal(from, Chosen("from"));
        Assert.Equal(to, Chosen("to"));
        Assert.Single(page.QuerySelectorAll("label[for=from] + .combo select#from"));

        string Chosen(string field) =>
            page.QuerySelector($"select[name={field}] option[selected]")?.GetAttribute("value") ?? "";
    }

    [Theory]
    [InlineData("/people/haim", "/paths?from=haim")]
    [InlineData("/collaborations/haim/paul-thomas-anderson", "/paths?from=haim&to=paul-thomas-anderson")]
    public async Task People_and_pairs_lead_to_paths(string address, string path)
    {
        using var pages = new PageReader(site.Port);

        var page = await pages.ReadAsync(address);

        Assert.Contains(path, page.QuerySelectorAll("main a").Select(link => link.Href()));
    }
}
