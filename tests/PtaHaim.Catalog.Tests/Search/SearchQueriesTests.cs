using PtaHaim.Catalog.Data;
using PtaHaim.Catalog.Paging;
using PtaHaim.Catalog.Search;
using PtaHaim.Catalog.Tests.Databases;

namespace PtaHaim.Catalog.Tests.Search;

public abstract class SearchQueriesTests(OnDatabase on)
{
    [Theory]
    [InlineData("PTA", "paul-thomas-anderson")]
    [InlineData("p.t. anderson", "paul-thomas-anderson")]
    [InlineData("anderson paul", "paul-thomas-anderson")]
    [InlineData("Anderson, Paul Thomas", "paul-thomas-anderson")]
    [InlineData("thom PAUL", "paul-thomas-anderson")]
    [InlineData("Pául  Thómas", "paul-thomas-anderson")]
    [InlineData("oconnor", "kevin-j-oconnor")]
    [InlineData("O’Connor", "kevin-j-oconnor")]
    [InlineData("O'CONN", "kevin-j-oconnor")]
    [InlineData("haim", "haim")]
    [InlineData("lost track", "lost-track")]
    [InlineData("track; lost!", "lost-track")]
    [InlineData("magnolia", "magnolia")]
    [InlineData("magn", "magnolia")]
    [InlineData("encino", "encino")]
    [InlineData("plainview", "there-will-be-blood")]
    [InlineData("andersn", "paul-thomas-anderson")]
    [InlineData("magmolia", "magnolia")]
    [InlineData("licorcie pizz", "licorice-pizza")]
    public async Task What_is_meant_comes_first_however_it_is_spelt(string text, string slug)
    {
        await using var context = on.Shipped.Open();

        var found = await FindAsync(context, text);

        Assert.Equal(slug, found.Page.Items[0].Slug);
        Assert.Empty(found.Spellings);
    }

    [Theory]
    [InlineData("harbour song", "name", "Harbour Song", "0+7 8+4")]
    [InlineData("a n north", "alias", "A. N. North", "0+1 3+1 6+5")]
    [InlineData("bak", "character", "The baker", "4+3")]
    [InlineData("gazette films", "source-title", "The Harbour Gazette: Ada North films the harbour", "12+7 31+5")]
    [InlineData("heard", "statement", "Ada North heard The Tidewater at Harbour Hall.", "10+5")]
    [InlineData("tidewatre", "misspelling", "The Tidewater", "4+9")]
    public async Task A_hit_says_why_it_is_there_and_where_in_the_text(
        string text,
        string reason,
        string match,
        string ranges
    )
    {
        await using var context = on.Small.Open();

        var hit = (await FindAsync(context, text)).Page.Items[0];

        Assert.Equal((reason, match), (hit.Reason, hit.Match));
        Assert.Equal(ranges, string.Join(' ', hit.Ranges.Select(range => $"{range[0]}+{range[1]}")));
        Assert.Equal(reason == "misspelling" ? "Tidewater" : null, hit.Spelling);
    }

    [Theory]
    [InlineData("lost track haim", "lost-track", "maker")]
    [InlineData("Haim: track, lost", "lost-track", "maker")]
    [InlineData("magnolia anderson 1999", "magnolia", "maker")]
    [InlineData("magnolia 1999", "magnolia", "name")]
    [InlineData("radiohead dayd", "daydreaming", "maker")]
    public async Task A_title_is_found_together_with_its_makers_and_its_year(string text, string slug, string reason)
    {
        await using var context = on.Shipped.Open();

        var found = await new SearchQueries(context).FindAsync(
            new SearchQuestion(text),
            new PageRequest(10),
            CancellationToken.None
        );

        var hit = found.Page.Items[0];
        Assert.Equal((slug, reason), (hit.Slug, hit.Reason));
        Assert.NotNull(hit.By);
        Assert.Equal(hit.Name, hit.Match);
    }

    [Fact]
    public async Task Names_come_before_sentences_that_begin_alike()
    {
        await using var context = on.Shipped.Open();

        var found = await new SearchQueries(context).FindAsync(
            new SearchQuestion("anderson"),
            new PageRequest(50),
            CancellationToken.None
        );

        var types = found.Page.Items.Select(hit => hit.Type).ToList();
        Assert.Equal("paul-thomas-anderson", found.Page.Items[0].Slug);
        Assert.InRange(types.LastIndexOf("person"), 3, types.IndexOf("source"));
    }

    [Theory]
    [InlineData(
        "north",
        null,
        "company:north-pictures person:ada-north work:the-long-table source:the-harbour-gazette fact:statement.first-meeting"
    )]
    [InlineData("north", "person", "person:ada-north")]
    [InlineData("north", "company", "company:north-pictures")]
    [InlineData("harbour", "place", "place:harbour-hall")]
    [InlineData("harbour", "work", "work:harbour-song work:harbour-videos")]
    [InlineData("tidewater", "fact", "fact:statement.first-meeting")]
    public async Task Each_thing_is_found_once_and_only_of_the_type_that_was_asked_for(
        string text,
        string? type,
        string things
    )
    {
        await using var context = on.Small.Open();

        var found = await new SearchQueries(context).FindAsync(
            new SearchQuestion(text, type),
            new PageRequest(),
            CancellationToken.None
        );

        Assert.Equal(things, string.Join(' ', found.Page.Items.Select(hit => $"{hit.Type}:{hit.Slug}")));
    }

    [Fact]
    public async Task Each_type_of_thing_has_a_page_and_a_note()
    {
        await using var context = on.Small.Open();
        var found = new List<SearchHit>();
        foreach (var text in new[] { "ada", "harbour", "bak", "pictures" })
            found.AddRange((await FindAsync(context, text)).Page.Items);

        foreach (
            var address in new[]
            {
                "/people/ada-north",
                "/people/north-pictures",
                "/places/harbour-hall",
                "/works/the-long-table",
                "/sources/the-harbour-gazette",
            }
        )
            Assert.Contains(address, found.Select(hit => hit.Address));
        Assert.Contains(
            found,
            hit => hit is { Type: "fact", Address: "/works/harbour-song#statement.first-meeting", Note: null }
        );
        Assert.Contains(found, hit => hit is { Slug: "harbour-song", Note: "2003" });
        Assert.Contains(found, hit => hit is { Reason: "character", Note: "Bo Vale", Name: "The Long Table" });
        Assert.Contains(found, hit => hit is { Type: "source", Note: "2003-06" });
    }

    [Theory]
    [InlineData("zzzzzz", "")]
    [InlineData("hiam", "HAIM")]
    [InlineData("andersno zzzzzz", "Anderson")]
    [InlineData("there will be blod", "Blood")]
    [InlineData("anderson magnolia 1997", "")]
    public async Task Where_nothing_is_found_the_nearest_words_are_told(string text, string nearest)
    {
        await using var context = on.Shipped.Open();

        var found = await FindAsync(context, text);

        Assert.Empty(found.Page.Items);
        Assert.Equal(nearest, found.Spellings is [var first, ..] ? first : "");
    }

    [Theory]
    [InlineData("")]
    [InlineData("   ")]
    [InlineData("\"'*%_–…!?")]
    [InlineData("\0")]
    [InlineData("\ud83c")]
    [InlineData("\ue000")]
    public async Task A_text_without_a_letter_finds_nothing(string text)
    {
        await using var context = on.Shipped.Open();

        Assert.Empty((await FindAsync(context, text)).Page.Items);
        Assert.Equal(
            string.IsNullOrWhiteSpace(text) ? SearchQueries.MostSuggestions : 0,
            (await new SearchQueries(context).SuggestAsync(text, null, CancellationToken.None)).Count
        );
    }

    [Fact]
    public async Task Without_a_text_the_best_known_are_suggested()
    {
        await using var context = on.Shipped.Open();
        var search = new SearchQueries(context);

        var people = await search.SuggestAsync("", SearchTypes.Person, CancellationToken.None);
        var all = await search.SuggestAsync("", null, CancellationToken.None);

        Assert.Equal(["paul-thomas-anderson", "haim"], people.Take(2).Select(person => person.Slug));
        Assert.All(people, person => Assert.Contains(person.Kind, new[] { "person", "group" }));
        Assert.Equal((10, 10), (people.Count, all.Count));
        Assert.True(all.Select(one => one.Type).Distinct().Count() >= 3);
    }

    [Fact]
    public async Task What_was_found_by_another_name_is_suggested_with_it()
    {
        await using var context = on.Shipped.Open();

        var found = (await new SearchQueries(context).SuggestAsync("ghoul", null, CancellationToken.None)).First(one =>
            one.Slug == "ernie-anderson"
        );

        Assert.Equal(("Ernie Anderson", "Ghoulardi", "Ghoulardi"), (found.Name, found.Note, found.Match));
        Assert.Equal([0, 5], Assert.Single(found.Ranges));
    }

    private static Task<SearchFinding> FindAsync(CatalogContext context, string text) =>
        new SearchQueries(context).FindAsync(new SearchQuestion(text), new PageRequest(), CancellationToken.None);
}

[Collection(SqliteCollection.Name)]
public sealed class SearchQueriesOnSqlite(OnSqlite on) : SearchQueriesTests(on);

[Collection(PostgresCollection.Name)]
public sealed class SearchQueriesOnPostgres(OnPostgres on) : SearchQueriesTests(on);
