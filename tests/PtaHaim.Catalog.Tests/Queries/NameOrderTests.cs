using PtaHaim.Catalog.Credits;
using PtaHaim.Catalog.Paging;
using PtaHaim.Catalog.People;
using PtaHaim.Catalog.Seeds;
using PtaHaim.Catalog.Snapshots;
using PtaHaim.Catalog.Sources;
using PtaHaim.Catalog.Tests.Databases;
using PtaHaim.Catalog.Text;
using PtaHaim.Catalog.Works;
using PtaHaim.Generated.Databases;

namespace PtaHaim.Catalog.Tests.Queries;

/// <summary>Names of every kind come in one order, whatever the database and whatever language it was made in.</summary>
public abstract class NameOrderTests(OnDatabase on) : IAsyncLifetime
{
    private const string Everywhere = "n03";

    private const string Names =
        "10 Things|9 to 5|a-ha|Ångström|A.R. Rahman|emil|Émile|emile|oconnor|O’Connor|Žižek"
        + "|Ольга|Яма|Ёлки|さくら|李安|이병헌|𠮷野家|!!!";

    private static readonly int[] Limits = [100, 4, 1];

    /// <summary>Those of equal keys stand in the order of their slugs, which count the rows.</summary>
    private static readonly string[] Shuffled =
    [
        "Émile",
        "Ёлки",
        "oconnor",
        "A.R. Rahman",
        "𠮷野家",
        "9 to 5",
        "이병헌",
        "emil",
        "Žižek",
        "李安",
        "!!!",
        "Яма",
        "a-ha",
        "さくら",
        "10 Things",
        "emile",
        "Ольга",
        "Ångström",
        "O’Connor",
    ];

    private CatalogDatabase catalog = null!;

    public async Task InitializeAsync() => catalog = await on.CreateAsync(Rows());

    public async Task DisposeAsync() => await catalog.DisposeAsync();

    [Theory]
    [InlineData(PersonSort.Name)]
    [InlineData(PersonSort.NameFalling)]
    public async Task People_come_by_name(string sort)
    {
        await using var context = catalog.Open();
        var people = new PersonQueries(context);
        var filter = new PersonFilter { Sort = sort };
        foreach (var limit in Limits)
        {
            var listed = await AllAsync(limit, page => people.ListAsync(filter, page, CancellationToken.None));

            Assert.Equal(InOrder(Names, sort), listed.Select(person => person.Name));
        }
    }

    [Theory]
    [InlineData(WorkSort.Title, null)]
    [InlineData(WorkSort.Title, Everywhere)]
    [InlineData(WorkSort.TitleFalling, null)]
    [InlineData(WorkSort.TitleFalling, Everywhere)]
    public async Task Works_come_by_title_and_so_do_those_of_one_person(string sort, string? credit)
    {
        await using var context = catalog.Open();
        var works = new WorkQueries(context);
        var filter = new WorkFilter { Sort = sort, Credit = credit };
        foreach (var limit in Limits)
        {
            var listed = await AllAsync(
                limit,
                page => works.ListAsync(filter, page, WorkParts.None, CancellationToken.None)
            );

            Assert.Equal(InOrder(Names, sort), listed.Select(work => work.Title));
        }
    }

    [Fact]
    public async Task Slugs_are_equal_only_where_every_byte_is()
    {
        await using var context = catalog.Open();
        var people = new PersonQueries(context);

        var found = await people.FindAsync("n05", PersonParts.None, CancellationToken.None);

        Assert.Equal("9 to 5", found?.Name);
        Assert.Null(await people.FindAsync("N05", PersonParts.None, CancellationToken.None));
        Assert.Null(await people.FindAsync("n05 ", PersonParts.None, CancellationToken.None));
        Assert.Equal(["n05"], await new RedirectQueries(context).NearAsync("people", "N05-", CancellationToken.None));
    }

    private static IEnumerable<string> InOrder(string names, string sort) =>
        sort.StartsWith('-') ? names.Split('|').Reverse() : names.Split('|');

    private static async Task<List<TItem>> AllAsync<TItem>(int limit, Func<PageRequest, Task<Page<TItem>>> read)
    {
        var all = new List<TItem>();
        string? cursor = null;
        do
        {
            var page = await read(new PageRequest(limit, cursor));
            all.AddRange(page.Items);
            cursor = page.Next;
        } while (cursor is not null);

        return all;
    }

    /// <summary>A group and a work of each name; the one that is credited everywhere is a group too.</summary>
    private static CatalogRows Rows() =>
        new()
        {
            Roles = RoleRows.Known,
            People = Shuffled.Select(
                (name, index) =>
                    new Person
                    {
                        Id = index + 1,
                        Slug = $"n{index:00}",
                        Name = name,
                        SortName = name,
                        NameKey = SortKey.OfName(name),
                        ShownKey = SortKey.OfName(name),
                        Kind = "group",
                        Origin = Origin.Generated,
                    }
            ),
            Works = Shuffled.Select(
                (title, index) =>
                    new Work
                    {
                        Id = index + 1,
                        Slug = $"n{index:00}",
                        Title = title,
                        TitleKey = SortKey.OfTitle(title),
                        Kind = "song",
                        DateRising = "~",
                        DateFalling = "",
                        Origin = Origin.Generated,
                    }
            ),
            Credits = Shuffled.Select(
                (_, index) =>
                    new Credit
                    {
                        Id = index + 1,
                        WorkId = index + 1,
                        PersonId = 4,
                        RoleId = 1,
                        Position = 1,
                        Origin = Origin.Generated,
                    }
            ),
        };
}

[Collection(SqliteCollection.Name)]
public sealed class NameOrderOnSqlite(OnSqlite on) : NameOrderTests(on);

[Collection(PostgresCollection.Name)]
public sealed class NameOrderOnPostgres(OnPostgres on) : NameOrderTests(on);
