using PtaHaim.Catalog.Paging;
using PtaHaim.Catalog.People;
using PtaHaim.Catalog.Search;
using PtaHaim.Catalog.Snapshots;
using PtaHaim.Catalog.Sources;
using PtaHaim.Catalog.Tests.Databases;
using PtaHaim.Catalog.Text;
using PtaHaim.Generated.Databases;

namespace PtaHaim.Catalog.Tests.Search;

/// <summary>Long words that are typed in part: a few that begin so, far more of them, and none.</summary>
public abstract class SearchBeginningsTests(OnDatabase on) : IAsyncLifetime
{
    private const int Many = 200;

    private static readonly string Longest = new string('o', 50) + "rsk" + new string('a', 30);

    private static readonly string[] Names =
    [
        .. Enumerable.Range(0, Many).Select(number => $"Anna{Letters(number)} Brandenb{Letters(number)}"),
        "Marianne Brandenburg2000x",
        "Ottilie Brandenburg",
        $"Ida {Longest}",
        "Ivo Zehnzehn10zehn",
        "Ivar Zehnzehn10zwanzig",
    ];

    private CatalogDatabase catalog = null!;

    public async Task InitializeAsync() => catalog = await on.CreateAsync(Rows());

    public async Task DisposeAsync() => await catalog.DisposeAsync();

    [Theory]
    [InlineData("brandenbu", "Marianne Brandenburg2000x, Ottilie Brandenburg")]
    [InlineData("brandenburg", "Ottilie Brandenburg, Marianne Brandenburg2000x")]
    [InlineData("brandenb ottilie", "Ottilie Brandenburg")]
    [InlineData("brandenburg2000 marian", "Marianne Brandenburg2000x")]
    [InlineData("brandenb annacx", "Annacx Brandenbcx")]
    [InlineData("zehnze", "Ivo Zehnzehn10zehn, Ivar Zehnzehn10zwanzig")]
    [InlineData("zehnzehn10z iva", "Ivar Zehnzehn10zwanzig")]
    [InlineData("zehnzehn11", "")]
    [InlineData("brandenburgs ida", "")]
    public async Task A_long_word_is_found_by_any_beginning(string text, string names) =>
        Assert.Equal(names, string.Join(", ", await FindAsync(text)));

    [Theory]
    [InlineData(6)]
    [InlineData(41)]
    [InlineData(53)]
    [InlineData(64)]
    [InlineData(83)]
    public async Task So_is_one_that_is_longer_than_what_is_kept_of_it(int letters) =>
        Assert.Equal($"Ida {Longest}", Assert.Single(await FindAsync(Longest[..letters])));

    [Fact]
    public async Task A_beginning_of_very_many_words_finds_them_all() =>
        Assert.Equal(Many + 2, (await FindAsync("brandenb")).Distinct(StringComparer.Ordinal).Count());

    private static string Letters(int number) => $"{(char)('a' + number / 26)}{(char)('a' + number % 26)}";

    private async Task<IReadOnlyList<string>> FindAsync(string text)
    {
        await using var context = catalog.Open();
        var search = new SearchQueries(context);
        var names = new List<string>();
        for (string? cursor = ""; cursor is not null; )
        {
            var found = await search.FindAsync(
                new SearchQuestion(text),
                new PageRequest(100, cursor),
                CancellationToken.None
            );
            names.AddRange(found.Page.Items.Select(hit => hit.Name));
            cursor = found.Page.Next;
        }

        return names;
    }

    private static CatalogRows Rows() =>
        new()
        {
            People =
            [
                .. Names.Select(
                    (name, at) =>
                        new Person
                        {
                            Id = at + 1,
                            Slug = $"person-{at}",
                            Name = name,
                            SortName = name,
                            NameKey = SortKey.OfName(name),
                            ShownKey = SortKey.OfName(name),
                            Kind = "person",
                            Origin = Origin.Generated,
                        }
                ),
            ],
        };
}

[Collection(SqliteCollection.Name)]
public sealed class SearchBeginningsOnSqlite(OnSqlite on) : SearchBeginningsTests(on);

[Collection(PostgresCollection.Name)]
public sealed class SearchBeginningsOnPostgres(OnPostgres on) : SearchBeginningsTests(on);
