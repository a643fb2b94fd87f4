using PtaHaim.Web.Tests.Postgres;

namespace PtaHaim.Web.Tests.BoundedWork;

/// <summary>
/// Nothing in a request grows with the catalog: every page and every address of the API on a catalog and on one of ten
/// times the credits, asked for things of like size.
/// </summary>
public abstract class BoundedWorkTests(BoundedCatalogs catalogs)
{
    private const int Allowance = 2;

    [Theory]
    [MemberData(nameof(BoundedAddresses.Addresses), MemberType = typeof(BoundedAddresses))]
    [MemberData(nameof(BoundedAddresses.Pages), MemberType = typeof(BoundedAddresses))]
    public async Task Ten_times_the_credits_take_the_same_statements_and_at_most_twice_the_work(string address)
    {
        var small = await catalogs.Small.MeasureAsync(address);
        var large = await catalogs.Large.MeasureAsync(address);

        Assert.Equal(small.Statements, large.Statements);
        foreach (var (before, after) in small.Work.Zip(large.Work))
            Assert.True(
                after.Done <= Math.Max(before.Done * Allowance, before.Slack + (Counts(address) ? before.Counting : 0)),
                $"{address}: {before.Done} {before.Of}, then {after.Done}"
            );
    }

    [Theory]
    [InlineData("works?sort=-date")]
    [InlineData("works?sort=title")]
    [InlineData("works?sort=known")]
    [InlineData("works?kind=feature-film&sort=date")]
    [InlineData("people?sort=name")]
    [InlineData("people?sort=known")]
    [InlineData("facts")]
    [InlineData("people/{busy}/credits")]
    [InlineData("people/{most}/credits?limit=100")]
    [InlineData("people/{busy}/collaborators")]
    [InlineData("works?credit={most}&sort=known&limit=100")]
    public async Task A_page_far_in_costs_what_the_second_costs(string address)
    {
        var second = await catalogs.Small.MeasureAsync(address, skip: 1);
        var far = await catalogs.Small.MeasureAsync(address, skip: 20);

        Assert.Equal(second.Statements, far.Statements);
        foreach (var (before, after) in second.Work.Zip(far.Work))
            Assert.True(
                after.Done <= Math.Max(before.Done * Allowance, before.Slack),
                $"{address}: {before.Done} {before.Of}, then {after.Done}"
            );
    }

    [Theory]
    [InlineData("search?q=stone")]
    [InlineData("suggest?q=number+1")]
    [InlineData("works?sort=known")]
    public async Task What_is_asked_of_the_database_is_seen_however_it_is_asked(string address)
    {
        var measured = await catalogs.Small.MeasureAsync(address);

        Assert.All(measured.Work, amount => Assert.True(amount.Done > 0, $"{address}: no {amount.Of}"));
    }

    [Theory]
    [InlineData("/", "from")]
    [InlineData("/paths", "from")]
    [InlineData("/graph", "focus")]
    [InlineData("/timeline", "person")]
    public async Task A_name_is_typed_where_a_list_of_everybody_would_be_long(string page, string field)
    {
        var html = await catalogs.Small.ReadAsync(page);

        Assert.Matches($"<input [^>]*name=\"{field}\"[^>]*data-suggest", html);
        Assert.DoesNotContain($"<select name=\"{field}\"", html, StringComparison.Ordinal);
    }

    /// <summary>List pages and graphs say how many there are, as the API does when it is asked to.</summary>
    private static bool Counts(string address) =>
        address.Contains("count=true", StringComparison.Ordinal)
        || address.StartsWith("/people/", StringComparison.Ordinal)
        || address.Split('?')[0] is "/works" or "/people" or "/sources" or "/about" or "/graph" or "graph";
}

public sealed class BoundedWorkOnSqliteTests(SqliteCatalogs catalogs)
    : BoundedWorkTests(catalogs),
        IClassFixture<SqliteCatalogs>;

[Collection(PostgresCollection.Name)]
public sealed class BoundedWorkOnPostgresTests(PostgresCatalogs catalogs)
    : BoundedWorkTests(catalogs),
        IClassFixture<PostgresCatalogs>;
