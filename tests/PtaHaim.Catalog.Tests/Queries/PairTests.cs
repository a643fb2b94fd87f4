using PtaHaim.Catalog.Collaborations;
using PtaHaim.Catalog.Paging;
using PtaHaim.Catalog.Tests.Databases;

namespace PtaHaim.Catalog.Tests.Queries;

public abstract class PairTests(OnDatabase on)
{
    [Fact]
    public async Task Shared_works_come_in_time_order_with_each_ones_roles()
    {
        var pair = await FindAsync("ada-north", "the-tidewater");

        Assert.Equal(["harbour-song", "winter-song"], pair.Works.Select(work => work.Work.Slug));
        Assert.Equal(("2003-05", "2007", 2), (pair.First, pair.Last, pair.WorkCount));
        Assert.Equal(new KindCount("music-video", "Music videos", 2), Assert.Single(pair.Kinds));
        Assert.Equal("director", Assert.Single(pair.Works[0].Sides[0].Roles).Role);
        Assert.All(
            pair.Works.SelectMany(work => work.Sides).SelectMany(side => side.Roles),
            role => Assert.NotEmpty(role.Citations)
        );
    }

    [Fact]
    public async Task A_bands_credit_is_followed_by_those_of_its_members_of_that_time()
    {
        var band = (await FindAsync("ada-north", "the-tidewater")).Works[0].Sides[1];

        Assert.Equal(
            [("artist", null), ("performer", "bo-vale")],
            band.Roles.Select(role => (role.Role, role.Via?.Person.Slug))
        );
    }

    [Fact]
    public async Task A_bands_work_counts_for_a_member_within_the_membership_and_is_marked()
    {
        var pair = await FindAsync("ada-north", "dag-lund");

        var shared = Assert.Single(pair.Works);
        Assert.Equal("winter-song", shared.Work.Slug);
        Assert.Equal("the-tidewater", shared.Sides[1].Roles[0].Via!.Person.Slug);
    }

    [Fact]
    public async Task Two_members_who_rest_on_the_same_credit_share_nothing()
    {
        Assert.Equal(0, (await FindAsync("cleo-reed", "dag-lund")).WorkCount);
        Assert.Equal(1, (await FindAsync("bo-vale", "cleo-reed")).WorkCount);
    }

    [Fact]
    public async Task What_is_stated_between_them_and_through_others_is_there()
    {
        var pair = await FindAsync("ada-north", "the-tidewater");

        Assert.Equal(
            ("friend-of", "cleo-reed"),
            (Assert.Single(pair.Relationships).Kind, pair.Relationships[0].To.Slug)
        );
        Assert.Equal(["mother-of", "taught"], pair.ThroughOthers.Select(line => line.Kind));
        Assert.Equal("statement.first-meeting", Assert.Single(pair.Statements).Fact);
        Assert.Equal(["how-they-met", "when-harbour-song"], pair.Disputes.Select(dispute => dispute.Id).Order());
        Assert.Equal(
            ("harbour-videos", "the-long-table"),
            (Assert.Single(pair.Techniques).From.Slug, pair.Techniques[0].To.Slug)
        );
        Assert.Equal("this catalog", pair.Coverage);
        Assert.Equal(pair.Sources.DistinctBy(source => source.Slug), pair.Sources);
    }

    [Fact]
    public async Task Filters_leave_works_and_never_what_is_stated_of_the_people()
    {
        await using var context = on.Small.Open();
        var collaborations = new CollaborationQueries(context);
        var whole = await FilteredAsync(new PairFilter());

        var songs = await FilteredAsync(new PairFilter { Kinds = ["song", "music-video"] });
        var directed = await FilteredAsync(new PairFilter { Roles = ["direction", "composer"] });
        var none = await FilteredAsync(new PairFilter { Kinds = ["novel"] });

        Assert.Equal(2, whole.WorkCount);
        Assert.Equal(whole.Works.Select(work => work.Work.Slug), songs.Works.Select(work => work.Work.Slug));
        Assert.All(
            directed.Works,
            work => Assert.Contains(work.Sides.SelectMany(side => side.Roles), role => role.Department == "direction")
        );
        Assert.Equal((0, true, null, null), (none.WorkCount, none.Complete, none.First, none.Last));
        Assert.Empty(none.Kinds);
        Assert.Equal(whole.Relationships.Count, none.Relationships.Count);

        async Task<PairDetails> FilteredAsync(PairFilter filter) =>
            (await collaborations.FindAsync(["ada-north", "the-tidewater"], filter, CancellationToken.None))!;
    }

    [Fact]
    public async Task Without_rollup_a_bands_work_does_not_count_for_its_members()
    {
        await using var context = on.Small.Open();
        var pair = await new CollaborationQueries(context).FindAsync(
            ["ada-north", "dag-lund"],
            new PairFilter { Bands = false },
            CancellationToken.None
        );

        Assert.Equal(0, pair!.WorkCount);
        Assert.Empty(pair.Works);
    }

    [Fact]
    public async Task Three_share_what_all_of_them_are_on()
    {
        var three = await FindAsync("ada-north", "the-tidewater", "bo-vale");

        Assert.Equal("harbour-song", Assert.Single(three.Works).Work.Slug);
        Assert.Equal(3, three.Works[0].Sides.Count);
    }

    [Fact]
    public async Task A_shared_work_names_the_questions_on_which_sources_disagree()
    {
        var pair = await FindAsync("ada-north", "bo-vale");

        var works = pair.Works.Concat(pair.MemberWorks).ToList();
        Assert.Equal(
            ["when-harbour-song"],
            works
                .SelectMany(work => work.Disputes, (work, dispute) => (work.Work.Slug, dispute.Id))
                .Select(row => row.Id)
        );
    }

    [Fact]
    public async Task Somebody_unknown_is_named()
    {
        await using var context = on.Small.Open();
        var collaborations = new CollaborationQueries(context);

        Assert.Null(await collaborations.FindAsync(["ada-north", "nobody"], CancellationToken.None));
        Assert.Equal(["nobody"], await collaborations.MissingAsync(["ada-north", "nobody"], CancellationToken.None));
    }

    [Fact]
    public async Task Every_top_pair_has_the_works_that_its_page_counts()
    {
        await using var context = on.Small.Open();
        var collaborations = new CollaborationQueries(context);
        var pairs = await collaborations.ListAsync(new PageRequest(100), CancellationToken.None);

        Assert.NotEmpty(pairs.Items);
        foreach (var pair in pairs.Items)
        {
            var page = await collaborations.FindAsync(
                [.. pair.People.Select(person => person.Slug)],
                CancellationToken.None
            );
            Assert.Equal((pair.Works, pair.First, pair.Last), (page!.WorkCount, page.First, page.Last));
        }
    }

    [Fact]
    public async Task Top_pairs_page_by_page_are_the_whole_list()
    {
        await using var context = on.Small.Open();
        var collaborations = new CollaborationQueries(context);
        var whole = await collaborations.ListAsync(new PageRequest(100), CancellationToken.None);
        var visited = new List<PairSummary>();
        string? cursor = null;
        do
        {
            var page = await collaborations.ListAsync(new PageRequest(1, cursor), CancellationToken.None);
            visited.AddRange(page.Items);
            cursor = page.Next;
        } while (cursor is not null);

        Assert.Equal(
            whole.Items.Select(pair => string.Join('+', pair.People.Select(person => person.Slug))),
            visited.Select(pair => string.Join('+', pair.People.Select(person => person.Slug)))
        );
    }

    private async Task<PairDetails> FindAsync(params string[] slugs)
    {
        await using var context = on.Small.Open();
        return (await new CollaborationQueries(context).FindAsync(slugs, CancellationToken.None))!;
    }
}

[Collection(SqliteCollection.Name)]
public sealed class PairOnSqlite(OnSqlite on) : PairTests(on);

[Collection(PostgresCollection.Name)]
public sealed class PairOnPostgres(OnPostgres on) : PairTests(on);
