using PtaHaim.Catalog.Graph;
using PtaHaim.Catalog.Paths;
using PtaHaim.Catalog.Snapshots;
using PtaHaim.Catalog.Tests.Databases;
using PtaHaim.Catalog.Tests.Seeds;
using PtaHaim.Generated.Databases;

namespace PtaHaim.Catalog.Tests.Paths;

/// <summary>How people are connected, with the names and sources of each step.</summary>
public abstract class PathQueriesTests(OnDatabase on)
{
    [Fact]
    public async Task A_path_names_each_hop_with_work_roles_and_sources()
    {
        var path = await FindAsync(new PathQuestion("bo-vale", "dag-lund"));

        Assert.Equal((2, "found", "this catalog"), (path.Degrees, path.Outcome, path.Coverage));
        Assert.Equal(["ada-north", "dag-lund"], path.Hops.Select(hop => hop.To.Slug));
        var (first, second) = (path.Hops[0], path.Hops[1]);
        Assert.Equal(("credits", "harbour-song", "2003-05"), (first.Via, first.Work!.Slug, first.Date));
        Assert.Equal(["performer"], first.FromRoles.Select(role => role.Role));
        Assert.Equal(["director"], first.ToRoles.Select(role => role.Role));
        Assert.Equal((1, "the-long-table"), (first.AlsoTogether.Count, first.AlsoTogether.Works[0].Slug));
        Assert.Equal(("band", "winter-song"), (second.Via, second.Work!.Slug));
        Assert.Equal("the-tidewater", second.ToRoles[0].Via!.Person.Slug);
        Assert.All(path.Hops, hop => Assert.NotEmpty(hop.Citations));
        Assert.Equal(
            path.Hops.SelectMany(hop => hop.Citations).Select(citation => citation.Source.Slug).Distinct(),
            path.Sources.Select(source => source.Slug)
        );
    }

    [Fact]
    public async Task From_the_other_end_it_is_the_same_path()
    {
        var path = await FindAsync(new PathQuestion("bo-vale", "dag-lund"));
        var back = await FindAsync(new PathQuestion("dag-lund", "bo-vale"));

        Assert.Equal(
            path.Hops.Select(hop => (hop.From.Slug, hop.Work!.Slug, hop.To.Slug)),
            back.Hops.Reverse().Select(hop => (hop.To.Slug, hop.Work!.Slug, hop.From.Slug))
        );
    }

    [Fact]
    public async Task The_same_person_is_no_step_away()
    {
        var path = await FindAsync(new PathQuestion("ada-north", "ada-north"));

        Assert.Equal((0, "found", 0), (path.Degrees, path.Outcome, path.Hops.Count));
    }

    [Fact]
    public async Task A_work_that_is_left_out_is_gone_around_or_ends_it()
    {
        var question = new PathQuestion("ada-north", "bo-vale");

        var first = await FindAsync(question);
        var second = await FindAsync(question with { Exclude = ["harbour-song"] });
        var none = await FindAsync(question with { Exclude = ["the-long-table", "harbour-song", "undated-song"] });

        Assert.Equal(("harbour-song", "the-long-table"), (first.Hops[0].Work!.Slug, second.Hops[0].Work!.Slug));
        Assert.Null(none.Degrees);
        Assert.Equal("not-connected", none.Outcome);
        Assert.Equal((true, 1), (none.Reach!.To.Exact, none.Reach.To.People));
    }

    [Fact]
    public async Task Relationships_are_hops_where_they_count()
    {
        var question = new PathQuestion("edda-reed", "ada-north");

        var ties = await FindAsync(question with { Ties = true });
        var hop = Assert.Single(ties.Hops);

        Assert.Equal(("relationship", "taught"), (hop.Via, hop.Relationship!.Kind));
        Assert.Null(hop.Work);
        Assert.NotEmpty(hop.Citations);
        Assert.NotEqual(1, (await FindAsync(question)).Degrees);
    }

    [Fact]
    public async Task A_bands_work_counts_for_nobody_else_where_asked()
    {
        var question = new PathQuestion("ada-north", "dag-lund");

        Assert.Equal(1, (await FindAsync(question)).Degrees);
        Assert.Null((await FindAsync(question with { Bands = false })).Degrees);
    }

    [Fact]
    public async Task Roles_and_departments_narrow_a_hop()
    {
        var question = new PathQuestion("ada-north", "bo-vale");

        var directed = await FindAsync(question with { Roles = ["direction"], TheirRoles = ["performer"] });

        Assert.Equal("harbour-song", Assert.Single(directed.Hops).Work!.Slug);
        Assert.Null((await FindAsync(question with { Roles = ["songwriter"] })).Degrees);
    }

    [Fact]
    public async Task Whom_the_catalog_does_not_have_is_said()
    {
        var from = await AskAsync(new PathQuestion("nobody", "bo-vale"));
        var to = await AskAsync(new PathQuestion("bo-vale", "no-one"));

        Assert.Equal(("nobody", "no-one"), (from.Missing, to.Missing));
    }

    [Theory]
    [InlineData("kind")]
    [InlineData("role")]
    [InlineData("their.role")]
    [InlineData("exclude")]
    [InlineData("cursor")]
    public async Task A_value_that_is_none_is_refused(string parameter)
    {
        var question = new PathQuestion("ada-north", "bo-vale");
        question = parameter switch
        {
            "kind" => question with { Kinds = ["opera"] },
            "role" => question with { Roles = ["tailor"] },
            "their.role" => question with { TheirRoles = ["tailor"] },
            "exclude" => question with { Exclude = ["nothing-of-that-name"] },
            _ => question with { Cursor = "bm90aGluZw" },
        };

        Assert.Equal(parameter, (await AskAsync(question)).Refused!.Parameter);
    }

    [Fact]
    public async Task Who_finds_no_turn_is_told_to_come_back()
    {
        await using var context = on.Small.Open();
        using var folder = new TemporaryFolder();
        using var graph = Open(on.Small, folder);
        using var turns = new SearchTurns(TimeProvider.System);
        var held = new List<IDisposable>();
        while (await turns.TryTakeAsync(CancellationToken.None) is { } turn)
            held.Add(turn);
        var queries = new PathQueries(context, new PathFinder(graph), new PathLibrary(graph), turns);
        var question = new PathQuestion("ada-north", "bo-vale");

        Assert.Equal(Math.Max(1, Environment.ProcessorCount - 1), held.Count);
        Assert.True((await queries.FindAsync(question, CancellationToken.None)).Busy);
        held[0].Dispose();
        Assert.NotNull((await queries.FindAsync(question, CancellationToken.None)).Path);
    }

    [Fact]
    public async Task Equally_short_paths_are_paged_each_once()
    {
        await using var context = on.Shipped.Open();
        using var folder = new TemporaryFolder();
        using var graph = Open(on.Shipped, folder);
        using var turns = new SearchTurns(TimeProvider.System);
        var queries = new PathQueries(context, new PathFinder(graph), new PathLibrary(graph), turns);
        var question = new PathQuestion("este-haim", "daniel-day-lewis") { Take = 2 };
        var chains = new List<string>();
        PathDetails path;
        do
        {
            path = (await queries.FindAsync(question, CancellationToken.None)).Path!;
            chains.Add(Chain(path.Hops));
            chains.AddRange(path.Others.Select(other => Chain(other.Hops)));
            question = question with { Cursor = path.Next };
        } while (path.Next is not null);

        Assert.Equal((path.Alternatives.Count, true), (chains.Count, path.Alternatives.Exact));
        Assert.True(chains.Count > 2);
        Assert.Equal(chains.Distinct(), chains);

        static string Chain(IReadOnlyList<PathStep> hops) => string.Join(' ', hops.Select(hop => hop.To.Slug));
    }

    private async Task<PathDetails> FindAsync(PathQuestion question) =>
        (await AskAsync(question)).Path ?? throw new InvalidOperationException("No answer.");

    private async Task<PathFinding> AskAsync(PathQuestion question)
    {
        await using var context = on.Small.Open();
        using var folder = new TemporaryFolder();
        using var graph = Open(on.Small, folder);
        using var turns = new SearchTurns(TimeProvider.System);
        return await new PathQueries(context, new PathFinder(graph), new PathLibrary(graph), turns).FindAsync(
            question,
            CancellationToken.None
        );
    }

    private static CollaborationGraph Open(CatalogDatabase database, TemporaryFolder folder)
    {
        var fingerprint = new SnapshotFingerprint(new string('e', 64));
        GraphFiles.Make(folder.File("of.graph"), fingerprint, () => database.Open(), CancellationToken.None);
        return CollaborationGraph.Open(folder.File("of.graph"), fingerprint, CancellationToken.None).Graph!;
    }
}

[Collection(SqliteCollection.Name)]
public sealed class PathQueriesOnSqlite(OnSqlite on) : PathQueriesTests(on);

[Collection(PostgresCollection.Name)]
public sealed class PathQueriesOnPostgres(OnPostgres on) : PathQueriesTests(on);
