using System.Text.Json;
using CsCheck;
using PtaHaim.Catalog.Data;
using PtaHaim.Catalog.Paging;
using PtaHaim.Catalog.Search;
using PtaHaim.Catalog.Tests.Databases;
using PtaHaim.Catalog.Tests.Seeds;
using PtaHaim.Generated.Databases;

namespace PtaHaim.Catalog.Tests.Search;

/// <summary>Whatever is typed is a text: both databases answer it, and alike.</summary>
[Collection(PostgresCollection.Name)]
public sealed class SearchPropertyTests(OnPostgres on) : IAsyncLifetime
{
    private const int Cases = 1500;

    /// <summary>What FTS5, tsquery, LIKE and SQL understand, and what no database stores.</summary>
    private static readonly string[] Pieces =
    [
        "AND",
        "OR",
        "NOT",
        "NEAR",
        "NEAR(a b, 2)",
        "Words:",
        "-Words :",
        "{Words}",
        "^",
        "+",
        "*",
        "\"",
        "\"\"",
        "'",
        "''",
        ":*",
        "<->",
        "<2>",
        "!",
        "&",
        "|",
        "(",
        ")",
        "\\",
        "\\'",
        "%",
        "_",
        "--",
        "/*",
        ";",
        "$1",
        "@p0",
        "{0}",
        "{",
        "}",
        "\0",
        "\u0001",
        "\u001f",
        "\ud83c",
        "\udfac",
        "🎬",
        "\u202e",
        "\u0301",
        "\ue000",
        "\ue000d",
        "\uffff",
        "\ufffd",
        "ß",
        "İ",
        "ﬁ",
        "日本",
        "٣",
        "haim",
        "and",
        "the",
        "anderson",
        "lost",
        "a",
        "p",
    ];

    private static readonly Gen<string> Piece = Gen.Int[0, Pieces.Length - 1].Select(at => Pieces[at]);

    private static readonly Gen<string> Texts = Gen.OneOf(
        Gen.String[Gen.Char, 0, 40],
        Piece.Array[0, 8].Select(pieces => string.Join(' ', pieces)),
        Piece.Array[0, 8].Select(string.Concat),
        Gen.Select(Piece, Gen.String[Gen.Char, 0, 5], Piece).Select((one, between, other) => one + between + other)
    );

    private CatalogDatabase sqlite = null!;

    public async Task InitializeAsync() => sqlite = await SqliteCatalog.CreateAsync(ShippedCatalog.Rows);

    public async Task DisposeAsync() => await sqlite.DisposeAsync();

    [Fact]
    public async Task Any_text_is_answered_alike_by_both_databases()
    {
        await using var one = sqlite.Open();
        await using var other = on.Shipped.Open();
        var found = 0;
        var types = new[] { null, SearchTypes.Person, SearchTypes.Work, SearchTypes.Fact };
        var at = 0;

        await Texts.SampleAsync(
            async text =>
            {
                var type = types[at++ % types.Length];
                var mine = await AnswerAsync(one, text, type);
                Assert.Equal(mine, await AnswerAsync(other, text, type));
                found += mine.Contains("\"Slug\"", StringComparison.Ordinal) ? 1 : 0;
            },
            iter: Cases,
            threads: 1
        );

        Assert.InRange(found, Cases / 10, Cases);
    }

    [Fact]
    public void Every_word_with_one_letter_wrong_shares_a_key_with_the_right_one() =>
        Gen.Select(Gen.String[Gen.Char["abcdé"], 4, 12], Gen.Int[0, 11], Gen.Int[0, 3], Gen.Char["abcdé"])
            .Sample(
                (word, place, change, letter) =>
                {
                    var at = place % (word.Length - 1);
                    var wrong = change switch
                    {
                        0 => word.Remove(at, 1),
                        1 => word.Insert(at, $"{letter}"),
                        2 => $"{word[..at]}{letter}{word[(at + 1)..]}",
                        _ => $"{word[..at]}{word[at + 1]}{word[at]}{word[(at + 2)..]}",
                    };
                    var (mine, theirs) = (new HashSet<long>(), new HashSet<long>());
                    Spellings.AddKeys(word, mine);
                    Spellings.AddKeys(wrong, theirs);

                    Assert.True(mine.Overlaps(theirs));
                    Assert.Equal(word == wrong ? 0 : 1, Spellings.Distance(word, wrong, 2));
                }
            );

    [Theory]
    [InlineData("anderson", "anderson", 0)]
    [InlineData("anderson", "andreson", 1)]
    [InlineData("anderson", "andersen", 1)]
    [InlineData("anderson", "adnresen", 3)]
    [InlineData("haim", "hi", 2)]
    [InlineData("ca", "abc", 3)]
    public void Swapped_letters_are_one_change(string one, string other, int distance) =>
        Assert.Equal(distance, Spellings.Distance(one, other, 2));

    private static async Task<string> AnswerAsync(CatalogContext context, string text, string? type)
    {
        var search = new SearchQueries(context);
        var first = await search.FindAsync(new SearchQuestion(text, type), new PageRequest(20), CancellationToken.None);
        var next = first.Page.Next is { } cursor
            ? await search.FindAsync(
                new SearchQuestion(text, type),
                new PageRequest(20, cursor),
                CancellationToken.None
            )
            : null;
        var suggested = await search.SuggestAsync(text, type, CancellationToken.None);
        return JsonSerializer.Serialize(
            new
            {
                first,
                next,
                suggested,
            }
        );
    }
}
