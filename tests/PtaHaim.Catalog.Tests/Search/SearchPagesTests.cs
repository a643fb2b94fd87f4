using PtaHaim.Catalog.Data;
using PtaHaim.Catalog.Paging;
using PtaHaim.Catalog.People;
using PtaHaim.Catalog.Search;
using PtaHaim.Catalog.Snapshots;
using PtaHaim.Catalog.Sources;
using PtaHaim.Catalog.Tests.Databases;
using PtaHaim.Catalog.Text;
using PtaHaim.Generated.Databases;

namespace PtaHaim.Catalog.Tests.Search;

/// <summary>A catalog of far more people of one name than are ranked, each with two other names of the same words.</summary>
public abstract class SearchPagesTests(OnDatabase on) : IAsyncLifetime
{
    private const int People = 700;

    private CatalogDatabase catalog = null!;

    public async Task InitializeAsync() => catalog = await on.CreateAsync(Rows(0));

    public async Task DisposeAsync() => await catalog.DisposeAsync();

    [Theory]
    [InlineData(7, "verena")]
    [InlineData(100, "verena lind")]
    [InlineData(100, "li")]
    [InlineData(33, "vernea lind")]
    [InlineData(50, "lind verena the")]
    public async Task Pages_give_each_thing_once_and_all_of_them(int limit, string text)
    {
        await using var context = catalog.Open();
        var found = new List<string>();
        for (string? cursor = ""; cursor is not null; )
        {
            var page = await PageAsync(context, text, limit, cursor);
            Assert.InRange(page.Items.Count, 0, limit);
            found.AddRange(page.Items.Select(hit => hit.Slug));
            cursor = page.Next;
        }

        Assert.Equal(
            Enumerable.Range(1, People).Select(number => $"verena-lind-{number:000}"),
            found.Order(StringComparer.Ordinal)
        );
    }

    [Fact]
    public async Task The_last_one_is_found_first_by_its_whole_name()
    {
        await using var context = catalog.Open();

        var page = await PageAsync(context, $"Verena Lind {People}", 3, null);

        Assert.Equal($"verena-lind-{People}", page.Items[0].Slug);
    }

    [Fact]
    public async Task A_cursor_goes_on_in_another_catalog_from_the_thing_that_it_names()
    {
        await using var before = catalog.Open();
        await using var changed = await on.CreateAsync(Rows(5));
        await using var after = changed.Open();
        var first = await PageAsync(before, "verena", 100, null);
        var second = await PageAsync(before, "verena", 100, first.Next);
        var third = await PageAsync(before, "verena", 100, second.Next);

        var early = await PageAsync(after, "verena", 100, first.Next);
        var late = await PageAsync(after, "verena", 100, third.Next);

        Assert.Equal(second.Items[0].Slug, early.Items[0].Slug);
        Assert.Equal(
            (await PageAsync(before, "verena", 100, third.Next)).Items.Select(hit => hit.Slug),
            late.Items.Select(hit => hit.Slug)
        );
    }

    [Theory]
    [InlineData("lind")]
    [InlineData("")]
    public async Task Another_question_refuses_the_cursor(string text)
    {
        await using var context = catalog.Open();
        var first = await PageAsync(context, "verena", 10, null);

        Assert.Equal("cursor", (await PageAsync(context, text, 10, first.Next)).Refused?.Parameter);
        Assert.Equal("cursor", (await PageAsync(context, "verena", 10, first.Next + "AA")).Refused?.Parameter);
    }

    private static async Task<Page<SearchHit>> PageAsync(
        CatalogContext context,
        string text,
        int limit,
        string? cursor
    ) =>
        (
            await new SearchQueries(context).FindAsync(
                new SearchQuestion(text),
                new PageRequest(limit, cursor),
                CancellationToken.None
            )
        ).Page;

    /// <param name="before">So many others, better known, come before them.</param>
    private static CatalogRows Rows(int before) =>
        new()
        {
            People =
            [
                .. Enumerable.Range(1, before).Select(number => Person(number, $"other-{number}", $"Nobody {number}")),
                .. Enumerable
                    .Range(1, People)
                    .Select(number => Person(before + number, $"verena-lind-{number:000}", $"Verena Lind {number}")),
            ],
            Aliases =
            [
                .. Enumerable
                    .Range(1, 2 * People)
                    .Select(number => new Alias
                    {
                        Id = number,
                        PersonId = before + (number + 1) / 2,
                        Name = $"Lind, Verena, the {number}th",
                        NameKey = $"{number}",
                    }),
            ],
        };

    private static Person Person(int id, string slug, string name) =>
        new()
        {
            Id = id,
            Slug = slug,
            Name = name,
            SortName = name,
            NameKey = SortKey.OfName(name),
            ShownKey = SortKey.OfName(name),
            Kind = "person",
            Origin = Origin.Generated,
        };
}

[Collection(SqliteCollection.Name)]
public sealed class SearchPagesOnSqlite(OnSqlite on) : SearchPagesTests(on);

[Collection(PostgresCollection.Name)]
public sealed class SearchPagesOnPostgres(OnPostgres on) : SearchPagesTests(on);
