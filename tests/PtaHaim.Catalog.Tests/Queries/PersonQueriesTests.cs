using PtaHaim.Catalog.Paging;
using PtaHaim.Catalog.People;
using PtaHaim.Catalog.Tests.Databases;

namespace PtaHaim.Catalog.Tests.Queries;

public abstract class PersonQueriesTests(OnDatabase on)
{
    [Theory]
    [InlineData("name")]
    [InlineData("-name")]
    [InlineData("known")]
    public async Task Pages_of_one_visit_everybody_once(string sort)
    {
        await using var context = on.Small.Open();
        var people = new PersonQueries(context);
        var filter = new PersonFilter { Sort = sort };
        var whole = await people.ListAsync(filter, new PageRequest(100), CancellationToken.None);
        var visited = new List<string>();
        string? cursor = null;
        do
        {
            var page = await people.ListAsync(filter, new PageRequest(1, cursor), CancellationToken.None);
            visited.Add(Assert.Single(page.Items).Slug);
            cursor = page.Next;
        } while (cursor is not null);

        Assert.Equal(7, visited.Count);
        Assert.Equal(whole.Items.Select(person => person.Slug), visited);
    }

    [Fact]
    public async Task People_sort_by_last_name()
    {
        await using var context = on.Small.Open();

        var page = await new PersonQueries(context).ListAsync(
            new PersonFilter { Kind = "person" },
            new PageRequest(),
            CancellationToken.None
        );

        Assert.Equal(
            ["dag-lund", "ada-north", "cleo-reed", "edda-reed", "bo-vale"],
            page.Items.Select(person => person.Slug)
        );
    }

    [Theory]
    [InlineData("ada-north", "ada-north")]
    [InlineData("Ada North", "ada-north")]
    [InlineData("  ADA   NORTH ", "ada-north")]
    [InlineData("Áda Nörth", "ada-north")]
    [InlineData("A. N. North", "ada-north")]
    [InlineData("a n north", "ada-north")]
    [InlineData("The Tidewater", "the-tidewater")]
    [InlineData("Tidewater, The", "the-tidewater")]
    [InlineData("North, Ada", "ada-north")]
    [InlineData("North", null)]
    [InlineData("", null)]
    [InlineData("\0'; DROP", null)]
    public async Task Somebody_is_found_by_slug_name_and_alias_however_spelt(string text, string? slug)
    {
        await using var context = on.Small.Open();

        var found = await new PersonQueries(context).FindByNameAsync(text, CancellationToken.None);

        Assert.Equal(slug, found?.Slug);
    }

    [Fact]
    public async Task A_work_of_a_person_names_the_questions_on_which_sources_disagree()
    {
        var works = (await FindAsync("bo-vale")).Works!.SelectMany(group => group.Works).ToList();

        var dispute = Assert.Single(works.Single(work => work.Work.Slug == "harbour-song").Disputes);
        Assert.Equal(("when-harbour-song", "releases", null), (dispute.Id, dispute.Aspect, dispute.Role));
        Assert.Empty(works.Single(work => work.Work.Slug == "the-long-table").Disputes);
    }

    [Fact]
    public async Task Relationships_read_from_both_sides()
    {
        var mother = await FindAsync("edda-reed");
        var child = await FindAsync("cleo-reed");

        Assert.Equal(["Mother of", "Taught"], mother.Relationships!.Select(line => line.Label));
        Assert.Contains(child.Relationships!, line => line is { Label: "Child of", Person.Slug: "edda-reed" });
    }

    [Fact]
    public async Task A_band_counts_its_work_within_the_membership_only()
    {
        var bo = await FindAsync("bo-vale");
        var dag = await FindAsync("dag-lund");

        Assert.DoesNotContain(bo.Works!.SelectMany(group => group.Works), work => work.Work.Slug == "winter-song");
        Assert.DoesNotContain(dag.Works!.SelectMany(group => group.Works), work => work.Work.Slug == "harbour-song");
        Assert.Contains(dag.Works!.SelectMany(group => group.Works), work => work.Work.Slug == "winter-song");
    }

    [Theory]
    [InlineData("dag-lund", "winter-song", "known")]
    [InlineData("dag-lund", "undated-song", "work-undated")]
    [InlineData("cleo-reed", "winter-song", "membership-unknown")]
    public async Task Band_work_says_what_is_known_of_the_dates(string person, string work, string dates)
    {
        var works = (await FindAsync(person)).Works!.SelectMany(group => group.Works);

        var role = Assert.Single(works.Single(row => row.Work.Slug == work).Roles);
        Assert.Equal(("artist", "the-tidewater", dates), (role.Role, role.Via!.Person.Slug, role.Via.Dates));
    }

    [Fact]
    public async Task An_own_credit_comes_before_the_bands()
    {
        var bo = await FindAsync("bo-vale");

        var song = bo.Works!.Single(group => group.Group == "videos")
            .Works.Single(row => row.Work.Slug == "harbour-song");
        Assert.Equal(("performer", null), (Assert.Single(song.Roles).Role, song.Roles[0].Via));
    }

    [Fact]
    public async Task A_group_shows_its_members_and_says_which_dates_no_source_gives()
    {
        var band = await FindAsync("the-tidewater");

        Assert.Equal(
            [("bo-vale", true), ("cleo-reed", false), ("dag-lund", true)],
            band.Members!.Select(member => (member.Person.Slug, member.Dated))
        );
        Assert.All(band.Members!, member => Assert.NotEmpty(member.Citations));
    }

    [Fact]
    public async Task Collaborators_count_named_works_and_those_through_bands_and_leave_companies_out()
    {
        var found = (await FindAsync("ada-north")).Collaborators!;

        Assert.Equal(
            [("the-tidewater", 2, 2, 0), ("bo-vale", 2, 2, 0), ("cleo-reed", 2, 0, 2), ("dag-lund", 1, 0, 1)],
            found
                .Select(row => (row.Person.Slug, row.Works, row.Direct, row.ThroughBands ?? -1))
                .OrderByDescending(row => row.Works)
                .ThenByDescending(row => row.Direct)
                .ThenByDescending(row => row.Slug)
        );
    }

    [Fact]
    public async Task A_collaborator_counts_what_the_pair_page_counts()
    {
        await using var context = on.Small.Open();
        foreach (var slug in new[] { "ada-north", "bo-vale", "cleo-reed", "dag-lund", "edda-reed", "the-tidewater" })
        foreach (var row in (await FindAsync(slug)).Collaborators!)
        {
            var pair = await new Collaborations.CollaborationQueries(context).FindAsync(
                [slug, row.Person.Slug],
                CancellationToken.None
            );
            Assert.Equal((slug, row.Person.Slug, pair!.WorkCount), (slug, row.Person.Slug, row.Works));
        }
    }

    [Fact]
    public async Task Collaborators_page_by_page_are_the_whole_list()
    {
        await using var context = on.Small.Open();
        var people = new PersonQueries(context);
        var whole = await people.CollaboratorsAsync(
            "ada-north",
            true,
            new PageRequest(100, null, true),
            CancellationToken.None
        );
        var visited = new List<string>();
        string? cursor = null;
        do
        {
            var page = await people.CollaboratorsAsync(
                "ada-north",
                true,
                new PageRequest(1, cursor),
                CancellationToken.None
            );
            visited.Add(Assert.Single(page!.Items).Person.Slug);
            cursor = page.Next;
        } while (cursor is not null);

        Assert.Equal(whole!.Items.Select(row => row.Person.Slug), visited);
        Assert.Equal(new Total(5, true), whole.Total);
        Assert.Contains("north-pictures", visited);
    }

    [Fact]
    public async Task Credits_page_by_page_are_the_works_of_the_person()
    {
        await using var context = on.Small.Open();
        var people = new PersonQueries(context);
        var visited = new List<string>();
        string? cursor = null;
        do
        {
            var page = await people.CreditsAsync("ada-north", new PageRequest(1, cursor), CancellationToken.None);
            visited.Add(Assert.Single(page!.Items).Work.Slug);
            cursor = page.Next;
        } while (cursor is not null);

        Assert.Equal(["harbour-song", "the-long-table", "winter-song"], visited.Order(StringComparer.Ordinal));
    }

    [Fact]
    public async Task Nobody_is_null()
    {
        await using var context = on.Small.Open();
        var people = new PersonQueries(context);

        Assert.Null(await people.FindAsync("nobody", PersonParts.Page, CancellationToken.None));
        Assert.Null(await people.CreditsAsync("nobody", new PageRequest(), CancellationToken.None));
        Assert.Null(await people.CollaboratorsAsync("nobody", false, new PageRequest(), CancellationToken.None));
    }

    private async Task<PersonDetails> FindAsync(string slug)
    {
        await using var context = on.Small.Open();
        return (await new PersonQueries(context).FindAsync(slug, PersonParts.Page, CancellationToken.None))!;
    }
}

[Collection(SqliteCollection.Name)]
public sealed class PersonQueriesOnSqlite(OnSqlite on) : PersonQueriesTests(on);

[Collection(PostgresCollection.Name)]
public sealed class PersonQueriesOnPostgres(OnPostgres on) : PersonQueriesTests(on);
