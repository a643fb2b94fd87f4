using System.Net;
using AngleSharp.Dom;
using PtaHaim.Web.Tests.Hosting;

namespace PtaHaim.Web.Tests.Pages;

/// <summary>What pages make of the parameters of an address.</summary>
[Collection(AskTheProgram.Name)]
public sealed class AddressTests(RunningProgram site)
{
    [Fact]
    public async Task Works_are_found_by_every_name_and_alias_as_the_site_shows_it()
    {
        using var pages = new PageReader(site.Port);
        var wrong = new List<string>();
        var people = ShippedSeed.Seed.People;
        foreach (var name in people.SelectMany(person => person.Aliases.Prepend(person.Name)).Distinct())
        {
            var meant = people.Where(person => person.Name == name || person.Aliases.Contains(name));
            using var answer = await pages.AskAsync($"/works?person={Uri.EscapeDataString(name)}");
            var html = await answer.Content.ReadAsStringAsync();
            if (answer.StatusCode != HttpStatusCode.OK)
                wrong.Add($"{name}: {answer.StatusCode}");
            else if (!meant.Any(person => html.Contains($"credit={person.Id}&amp;", StringComparison.Ordinal)))
                wrong.Add($"{name}: somebody else");
        }

        Assert.Empty(wrong);
    }

    [Theory]
    [InlineData("samuel l jackson", "samuel-l-jackson")]
    [InlineData("  Alana   HAIM ", "alana-haim")]
    [InlineData("alana-haim", "alana-haim")]
    public async Task A_name_is_found_however_it_is_spelt_and_shown_as_it_is_written(string typed, string slug)
    {
        using var pages = new PageReader(site.Port);

        var page = await pages.ReadAsync($"/works?person={Uri.EscapeDataString(typed)}");

        Assert.Contains(
            $"credit={slug}",
            page.One("link[rel=alternate][type='application/json']").Href(),
            StringComparison.Ordinal
        );
        var name = ShippedSeed.Seed.People.Single(person => person.Id == slug).Name;
        Assert.Contains($"with {name}", page.One(".result").Words(), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("/works?credit=haim", "credit", "kind, year.gte, year.lte, person, role, place, sort, cursor")]
    [InlineData("/works?kind=song&limit=3", "limit", "kind, year.gte")]
    [InlineData("/people?person=haim", "person", "kind, sort, cursor")]
    [InlineData("/people/haim?include=works", "include", "takes none")]
    [InlineData("/works/lost-track?slug=valentine", "slug", "takes none")]
    [InlineData("/places?kind=city", "kind", "cursor")]
    [InlineData("/graph?slug=haim", "slug", "focus")]
    [InlineData("/people/haim/collaborators?limit=5", "limit", "cursor")]
    [InlineData("/about?x=1", "x", "takes none")]
    [InlineData("/?page=2", "page", "takes none")]
    public async Task An_unknown_parameter_is_refused_by_name_with_those_that_there_are(
        string address,
        string name,
        string valid
    )
    {
        using var pages = new PageReader(site.Port);

        var page = await pages.ReadAsync(address, HttpStatusCode.BadRequest);

        var said = page.One("main").Words();
        Assert.Contains($"“{name}”", said, StringComparison.Ordinal);
        Assert.Contains(valid, said, StringComparison.Ordinal);
        Assert.Equal(address.Split('?')[0], page.One("main a.primary").Href());
    }

    [Fact]
    public async Task A_parameter_given_twice_is_refused()
    {
        using var pages = new PageReader(site.Port);

        var page = await pages.ReadAsync("/works?kind=song&kind=album", HttpStatusCode.BadRequest);

        Assert.Contains("kind is given 2 times; give it once.", page.One("main").Words(), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("/works?utm_source=letter&utm_medium=mail")]
    [InlineData("/works/lost-track?fbclid=x")]
    [InlineData("/?ref=a&gclid=b")]
    public async Task What_others_add_to_follow_a_reader_is_passed_over_and_not_passed_on(string address)
    {
        using var pages = new PageReader(site.Port);

        var page = await pages.ReadAsync(address);

        Assert.DoesNotContain('?', page.One("link[rel=canonical]").Href());
    }

    [Theory]
    [InlineData("/works?year.gte=&year.lte=&person=&role=&sort=", "/works")]
    [InlineData("/works?kind=song&year.gte=&year.lte=&person=Alana+Haim&sort=", "/works?kind=song&person=Alana%20Haim")]
    [InlineData("/works?sort=title&role=", "/works?sort=title")]
    [InlineData("/people?kind=", "/people")]
    [InlineData("/people/haim?", null)]
    [InlineData("/works?credit=", "/works")]
    [InlineData("/works/lost-track?x", "/works/lost-track")]
    public async Task Empty_parameters_are_left_out_by_a_redirect(string address, string? clean)
    {
        using var pages = new PageReader(site.Port);

        using var answer = await pages.AskAsync(address);

        Assert.Equal(clean is null ? HttpStatusCode.OK : HttpStatusCode.Found, answer.StatusCode);
        Assert.Equal(clean, answer.Headers.Location?.OriginalString);
        if (clean is not null)
            await pages.ReadAsync(clean);
    }

    [Fact]
    public async Task The_form_of_the_works_sends_nothing_where_nothing_is_chosen()
    {
        using var pages = new PageReader(site.Port);

        var page = await pages.ReadAsync("/works");

        Assert.All(
            page.QuerySelectorAll("form option[selected], form select > option:first-child"),
            option => Assert.Equal("", option.GetAttribute("value"))
        );
        Assert.All(page.QuerySelectorAll("form input"), input => Assert.Equal("", input.GetAttribute("value") ?? ""));
    }
}
