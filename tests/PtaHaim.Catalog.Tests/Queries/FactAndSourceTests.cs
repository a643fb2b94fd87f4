using PtaHaim.Catalog.Data;
using PtaHaim.Catalog.Paging;
using PtaHaim.Catalog.Places;
using PtaHaim.Catalog.Sources;
using PtaHaim.Catalog.Tests.Databases;

namespace PtaHaim.Catalog.Tests.Queries;

public abstract class FactAndSourceTests(OnDatabase on)
{
    [Theory]
    [InlineData("source", "film-almanac")]
    [InlineData("work", "harbour-song")]
    [InlineData("person", "ada-north")]
    [InlineData("place", "harbour-hall")]
    [InlineData("kind", "credit")]
    [InlineData("", "")]
    public async Task Facts_page_by_page_are_the_whole_list(string filter, string value)
    {
        await using var context = on.Small.Open();
        var facts = new FactQueries(context);
        var by = new FactFilter
        {
            Source = filter == "source" ? value : null,
            Work = filter == "work" ? value : null,
            Person = filter == "person" ? value : null,
            Place = filter == "place" ? value : null,
            Kind = filter == "kind" ? value : null,
        };
        var whole = await facts.ListAsync(by, new PageRequest(100, null, true), CancellationToken.None);
        var visited = new List<string>();
        string? cursor = null;
        do
        {
            var page = await facts.ListAsync(by, new PageRequest(3, cursor), CancellationToken.None);
            visited.AddRange(page.Items.Select(fact => fact.Id));
            cursor = page.Next;
        } while (cursor is not null);

        Assert.Equal(whole.Items.Select(fact => fact.Id), visited);
        Assert.Equal(new Total(visited.Count, true), whole.Total);
        Assert.All(whole.Items, fact => Assert.NotEmpty(fact.Citations));
    }

    [Fact]
    public async Task A_source_lists_every_fact_that_it_supports()
    {
        await using var context = on.Small.Open();

        var source = await new SourceQueries(context).FindAsync("film-almanac", true, CancellationToken.None);

        Assert.Equal(source!.FactCount, source.Facts!.Count);
        Assert.All(source.Facts, fact => Assert.Contains(fact.Citations, cite => cite.Source.Slug == "film-almanac"));
    }

    [Fact]
    public async Task Two_filters_at_once_are_refused_with_those_that_are_served()
    {
        await using var context = on.Small.Open();

        var page = await new FactQueries(context).ListAsync(
            new FactFilter { Source = "film-almanac", Kind = "credit" },
            new PageRequest(),
            CancellationToken.None
        );

        Assert.Contains("work", page.Refused!.Valid);
    }

    [Fact]
    public async Task A_fact_names_what_it_is_about()
    {
        await using var context = on.Small.Open();

        var fact = await new FactQueries(context).FindAsync(
            "the-long-table.credit.cast.bo-vale",
            CancellationToken.None
        );

        Assert.Equal("the-long-table", Assert.Single(fact!.Works).Slug);
        Assert.Equal("bo-vale", Assert.Single(fact.People).Slug);
        Assert.Contains("The baker", fact.Statement, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_place_shows_where_it_lies_and_its_works_newest_first()
    {
        await using var context = on.Small.Open();

        var place = await new PlaceQueries(context).FindAsync("harbour-hall", CancellationToken.None);

        var within = Assert.Single(place!.Within);
        Assert.Equal(("norport", "harbour-hall.place"), (within.Slug, within.Fact));
        Assert.NotEmpty(within.Citations);
        Assert.Equal(["the-long-table", "harbour-song"], place.Works.Select(work => work.Work.Slug));
    }

    [Fact]
    public async Task Sources_are_numbered_in_the_order_in_which_they_appear()
    {
        await using var context = on.Small.Open();
        var work = await new Works.WorkQueries(context).FindAsync(
            "the-long-table",
            Works.WorkParts.Page,
            CancellationToken.None
        );
        var numbers = new SourceNumbers();

        Assert.Equal([1], numbers.Of(work!.Citations));
        Assert.Equal([1, 2], numbers.Of(work.Credits![0].Citations));
        Assert.Equal(["film-almanac", "the-harbour-gazette"], numbers.Sources.Select(source => source.Slug));
    }

    [Fact]
    public async Task Former_slugs_lead_to_the_new_one_and_near_ones_are_named()
    {
        await using var context = on.Small.Open();
        var redirects = new RedirectQueries(context);

        Assert.Equal("ada-north", await redirects.FindAsync("people", "ada-n", CancellationToken.None));
        Assert.Null(await redirects.FindAsync("works", "ada-n", CancellationToken.None));
        Assert.Equal(
            ["harbour-song", "harbour-videos"],
            await redirects.NearAsync("works", "harbour-son", CancellationToken.None)
        );
        Assert.Empty(await redirects.NearAsync("works", "zzz", CancellationToken.None));
    }

    [Fact]
    public async Task Nothing_is_called_by_a_text_with_a_NUL_in_it()
    {
        const string Text = "ada-\0north";
        await using var context = on.Small.Open();

        Assert.Null(await new Works.WorkQueries(context).FindAsync(Text, Works.WorkParts.Page, CancellationToken.None));
        Assert.Null(await new SourceQueries(context).FindAsync(Text, true, CancellationToken.None));
        Assert.Null(await new PlaceQueries(context).FindAsync(Text, CancellationToken.None));
        Assert.Null(await new FactQueries(context).FindAsync(Text, CancellationToken.None));
        Assert.Null(await new RedirectQueries(context).FindAsync(Text, Text, CancellationToken.None));
        Assert.NotNull(
            (
                await new FactQueries(context).ListAsync(
                    new FactFilter { Kind = Text },
                    new PageRequest(),
                    CancellationToken.None
                )
            ).Refused
        );
    }

    [Fact]
    public async Task The_home_page_shows_what_the_head_names()
    {
        await using var context = on.Small.Open();

        var home = await new CatalogQueries(context).HomeAsync(CancellationToken.None);

        Assert.Equal("harbour-song", home.Featured!.Work.Slug);
        Assert.Equal(["artist", "director"], home.Featured.Makers.Select(maker => maker.Role));
        Assert.Equal(["ada-north", "the-tidewater"], home.Pair.Select(person => person.Slug));
        Assert.Equal(["the-long-table", "harbour-song"], home.Shelf.Select(work => work.Slug));
        Assert.Equal([new HomeYear(2003, 1, 0), new HomeYear(2004, 0, 1), new HomeYear(2007, 1, 0)], home.Years);
    }

    [Fact]
    public async Task The_summary_has_the_counts_of_the_build()
    {
        await using var context = on.Small.Open();

        var summary = await new CatalogQueries(context).SummaryAsync(
            new CatalogIdentity("abc"),
            CancellationToken.None
        );

        Assert.Equal(("abc", 6, 7), (summary.Fingerprint, summary.Counts.Works, summary.Counts.People));
        Assert.Equal(summary.Counts.Facts, summary.Coverage.Sourced);
    }
}

[Collection(SqliteCollection.Name)]
public sealed class FactAndSourceOnSqlite(OnSqlite on) : FactAndSourceTests(on);

[Collection(PostgresCollection.Name)]
public sealed class FactAndSourceOnPostgres(OnPostgres on) : FactAndSourceTests(on);
