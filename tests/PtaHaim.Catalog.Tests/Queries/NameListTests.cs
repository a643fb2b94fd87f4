using PtaHaim.Catalog.People;
using PtaHaim.Catalog.Tests.Databases;

namespace PtaHaim.Catalog.Tests.Queries;

public abstract class NameListTests(OnDatabase on)
{
    [Fact]
    public async Task Everybody_but_companies_is_listed_by_name_as_it_is_shown()
    {
        await using var context = on.Small.Open();

        var all = await new NameQueries(context).AllAsync(6, CancellationToken.None);

        Assert.Equal(
            ["Ada North", "Bo Vale", "Cleo Reed", "Dag Lund", "Edda Reed", "The Tidewater"],
            all?.Select(person => person.Name)
        );
    }

    [Fact]
    public async Task More_than_the_list_may_hold_are_not_listed_at_all()
    {
        await using var context = on.Small.Open();

        Assert.Null(await new NameQueries(context).AllAsync(5, CancellationToken.None));
    }
}

[Collection(SqliteCollection.Name)]
public sealed class NameListOnSqlite(OnSqlite on) : NameListTests(on);

[Collection(PostgresCollection.Name)]
public sealed class NameListOnPostgres(OnPostgres on) : NameListTests(on);
