using PtaHaim.Catalog.Paging;
using PtaHaim.Catalog.Tests.Databases;
using PtaHaim.Catalog.Works;
using PtaHaim.Generated;

namespace PtaHaim.Catalog.Tests.Queries;

public abstract class WorkQueriesTests(OnDatabase on)
{
    [Theory]
    [InlineData("-date", "winter-song,winter-song-2,the-long-table,harbour-song,harbour-videos,undated-song")]
    [InlineData("date", "harbour-song,the-long-table,winter-song,winter-song-2,harbour-videos,undated-song")]
    [InlineData("title", "harbour-song,harbour-videos,the-long-table,undated-song,winter-song,winter-song-2")]
    [InlineData("-title", "winter-song-2,winter-song,undated-song,the-long-table,harbour-videos,harbour-song")]
    public async Task Works_come_in_the_order_asked_for_with_slugs_breaking_ties(string sort, string slugs)
    {
        var page = await ListAsync(new WorkFilter { Sort = sort });

        Assert.Equal(slugs.Split(','), page.Items.Select(work => work.Slug));
        Assert.Null(page.Next);
    }

    [Theory]
    [InlineData("date", null, null)]
    [InlineData("-date", null, null)]
    [InlineData("title", null, null)]
    [InlineData("-title", null, null)]
    [InlineData("known", null, null)]
    [InlineData("-date", "music-video", null)]
    [InlineData("known", null, "ada-north")]
    [InlineData("-title", null, "ada-north")]
    [InlineData("-date", null, "the-tidewater")]
    public async Task Pages_of_one_visit_every_work_once(string sort, string? kind, string? credit)
    {
        var filter = new WorkFilter
        {
            Sort = sort,
            Kind = kind,
            Credit = credit,
        };
        var whole = await ListAsync(filter);
        var visited = new List<string>();
        string? cursor = null;
        do
        {
            var page = await ListAsync(filter, new PageRequest(1, cursor));
            visited.Add(Assert.Single(page.Items).Slug);
            cursor = page.Next;
        } while (cursor is not null);

        Assert.Equal(whole.Items.Select(work => work.Slug), visited);
    }

    [Fact]
    public async Task A_cursor_goes_on_in_another_snapshot()
    {
        var first = await ListAsync(new WorkFilter(), new PageRequest(2));
        await using var rebuilt = await on.CreateAsync(SmallCatalog.Rows());
        await using var context = rebuilt.Open();

        var second = await new WorkQueries(context).ListAsync(
            new WorkFilter(),
            new PageRequest(2, first.Next),
            WorkParts.None,
            CancellationToken.None
        );

        Assert.Equal(["the-long-table", "harbour-song"], second.Items.Select(work => work.Slug));
    }

    [Theory]
    [InlineData("nonsense")]
    [InlineData("!!!")]
    [InlineData("dGl0bGUKYQpi")]
    public async Task A_cursor_of_no_list_is_refused(string cursor)
    {
        var page = await ListAsync(new WorkFilter(), new PageRequest(2, cursor));

        Assert.Equal("cursor", page.Refused?.Parameter);
    }

    [Theory]
    [InlineData(2004, 2004, "the-long-table")]
    [InlineData(null, 2003, "harbour-song")]
    [InlineData(2005, null, "winter-song,winter-song-2")]
    [InlineData(9999, 9999, "")]
    public async Task Years_take_partial_dates_and_leave_undated_works_out(int? from, int? to, string slugs)
    {
        var page = await ListAsync(new WorkFilter { YearFrom = from, YearTo = to });

        Assert.Equal(slugs, string.Join(',', page.Items.Select(work => work.Slug)));
    }

    [Theory]
    [InlineData("ada-north", "winter-song,the-long-table,harbour-song")]
    [InlineData("director:ada-north", "winter-song,the-long-table,harbour-song")]
    [InlineData("cast:bo-vale", "the-long-table")]
    public async Task A_credit_filter_takes_own_credits_of_that_role(string credit, string slugs)
    {
        var page = await ListAsync(new WorkFilter { Credit = credit });

        Assert.Equal(slugs.Split(','), page.Items.Select(work => work.Slug));
    }

    [Fact]
    public async Task A_place_and_a_person_narrow_each_other()
    {
        var page = await ListAsync(new WorkFilter { Place = "harbour-hall", Credit = "the-tidewater" });

        Assert.Equal("harbour-song", Assert.Single(page.Items).Slug);
    }

    [Fact]
    public async Task Refusals_name_what_is_valid()
    {
        Assert.Contains("music-video", (await ListAsync(new WorkFilter { Kind = "opera" })).Refused!.Valid);
        Assert.Contains("known", (await ListAsync(new WorkFilter { Sort = "size" })).Refused!.Valid);
        Assert.Contains("ada-north", (await ListAsync(new WorkFilter { Credit = "ada-nort" })).Refused!.Valid);
        Assert.Contains(
            "director:bo-vale",
            (await ListAsync(new WorkFilter { Credit = "boss:bo-vale" })).Refused!.Valid
        );
        Assert.Contains("-date", (await ListAsync(new WorkFilter { Sort = "title", YearFrom = 2000 })).Refused!.Valid);
    }

    [Fact]
    public async Task A_count_is_given_only_where_asked_for()
    {
        var counted = await ListAsync(new WorkFilter { Kind = "music-video" }, new PageRequest(1, null, true));
        var plain = await ListAsync(new WorkFilter { Kind = "music-video" }, new PageRequest(1));

        Assert.Equal(new Total(2, true), counted.Total);
        Assert.Null(plain.Total);
    }

    [Fact]
    public async Task Makers_are_artists_of_music_and_directors_of_films()
    {
        var makers = (await ListAsync(new WorkFilter())).Items.ToDictionary(
            work => work.Slug,
            work => string.Join(',', work.Makers.Select(maker => maker.Slug))
        );

        Assert.Equal("the-tidewater", makers["harbour-song"]);
        Assert.Equal("ada-north", makers["the-long-table"]);
    }

    [Fact]
    public async Task A_work_carries_every_statement_with_its_citations()
    {
        var work = await FindAsync("the-long-table", WorkParts.Page | WorkParts.Sources);

        Assert.Equal("2004-10-01", work.Date);
        Assert.Equal(
            [("runtime", "101 minutes"), ("format", "35mm")],
            work.Facts.Select(fact => (fact.Kind, fact.Value))
        );
        Assert.All(work.Facts, fact => Assert.NotEmpty(fact.Citations));
        Assert.Equal("https://www.imdb.com/title/tt9900001/", Assert.Single(work.ExternalIds).Url);
        Assert.Equal("harbour-hall", Assert.Single(work.Places).Place.Slug);
        Assert.Equal(3, work.CreditCount);
        var baker = work.Credits!.Single(credit => credit.Role == "cast");
        Assert.Equal(("bo-vale", "The baker"), (baker.Person.Slug, baker.Character));
        Assert.Equal("the-long-table.credit.cast.bo-vale", baker.Fact);
        Assert.Equal("film-almanac", Assert.Single(baker.Citations).Source.Slug);
        Assert.Equal(["film-almanac", "the-harbour-gazette"], work.Sources!.Select(source => source.Slug));
    }

    [Fact]
    public async Task A_part_of_a_series_shows_what_the_series_tested()
    {
        var work = await FindAsync("harbour-song", WorkParts.Links);

        var tested = work.Links!.Single(link => link.Series is not null);
        Assert.Equal("harbour-videos", tested.Series!.Slug);
        Assert.Equal(
            ("tested-technique-for", "the-long-table", "inferred"),
            (tested.Kind, tested.Work.Slug, tested.Certainty)
        );
        Assert.Equal("paragraph 5", Assert.Single(tested.Citations).Locator);
    }

    [Fact]
    public async Task A_link_reads_from_both_of_its_works()
    {
        var film = await FindAsync("the-long-table", WorkParts.Links);

        var link = Assert.Single(film.Links!);
        Assert.Equal(("Technique tested in", false, "harbour-videos"), (link.Label, link.Outgoing, link.Work.Slug));
    }

    [Fact]
    public async Task Parts_not_asked_for_are_null()
    {
        var work = await FindAsync("harbour-song", WorkParts.Statements);

        Assert.Null(work.Credits);
        Assert.Null(work.Links);
        Assert.Null(work.Disputes);
        Assert.Null(work.Sources);
        Assert.Equal("statement.first-meeting", Assert.Single(work.Statements!).Fact);
    }

    [Fact]
    public async Task A_dispute_keeps_each_side_with_its_sources()
    {
        var dispute = Assert.Single((await FindAsync("harbour-song", WorkParts.Disputes)).Disputes!);

        Assert.Equal(
            [("In May 2003.", "tidewater-site"), ("In June 2003.", "the-harbour-gazette")],
            dispute.Claims.Select(claim => (claim.Text, claim.Citations[0].Source.Slug))
        );
    }

    private async Task<Page<WorkSummary>> ListAsync(WorkFilter filter, PageRequest? page = null)
    {
        await using var context = on.Small.Open();
        return await new WorkQueries(context).ListAsync(
            filter,
            page ?? new PageRequest(),
            WorkParts.None,
            CancellationToken.None
        );
    }

    private async Task<WorkDetails> FindAsync(string slug, WorkParts parts)
    {
        await using var context = on.Small.Open();
        return (await new WorkQueries(context).FindAsync(slug, parts, CancellationToken.None))!;
    }
}

[Collection(SqliteCollection.Name)]
public sealed class WorkQueriesOnSqlite(OnSqlite on) : WorkQueriesTests(on);

[Collection(PostgresCollection.Name)]
public sealed class WorkQueriesOnPostgres(OnPostgres on) : WorkQueriesTests(on);
