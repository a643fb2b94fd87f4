using PtaHaim.Catalog.Paging;
using PtaHaim.Catalog.People;
using PtaHaim.Catalog.Tests.Databases;
using PtaHaim.Catalog.Works;

namespace PtaHaim.Catalog.Tests.Queries;

public abstract class NamedTests(OnDatabase on)
{
    [Fact]
    public async Task Works_by_slug_stand_once_in_the_order_of_the_question()
    {
        await using var context = on.Small.Open();

        var named = await new WorkQueries(context).ListBySlugAsync(
            ["winter-song", "nothing", "long-table", "the-long-table", "winter-song"],
            WorkParts.Credits,
            CancellationToken.None
        );

        Assert.Equal(["winter-song", "the-long-table"], named.Items.Select(work => work.Slug));
        Assert.Equal([2, 3], named.Items.Select(work => work.Credits!.Count));
        Assert.Equal(["nothing"], named.Unknown);
        Assert.Equal([("long-table", "the-long-table")], named.Moved.Select(pair => (pair.Key, pair.Value)));
    }

    [Fact]
    public async Task Everybody_can_be_asked_for_at_once()
    {
        await using var context = on.Shipped.Open();
        var people = new PersonQueries(context);
        var list = await people.ListAsync(new PersonFilter(), new PageRequest(Names.Max), CancellationToken.None);

        var named = await people.ListBySlugAsync(
            [.. list.Items.Select(person => person.Slug).Reverse()],
            CancellationToken.None
        );

        Assert.Equal(list.Items.Reverse(), named.Items);
        Assert.Empty(named.Unknown);
    }

    [Theory]
    [InlineData(0)]
    [InlineData(101)]
    public async Task None_and_too_many_are_refused(int count)
    {
        await using var context = on.Small.Open();
        string[] slugs = [.. Enumerable.Range(1, count).Select(number => $"person-{number}")];

        var named = await new PersonQueries(context).ListBySlugAsync(slugs, CancellationToken.None);

        Assert.Equal("ids", named.Refused?.Parameter);
        Assert.Empty(named.Items);
    }
}

[Collection(SqliteCollection.Name)]
public sealed class NamedOnSqlite(OnSqlite on) : NamedTests(on);

[Collection(PostgresCollection.Name)]
public sealed class NamedOnPostgres(OnPostgres on) : NamedTests(on);
