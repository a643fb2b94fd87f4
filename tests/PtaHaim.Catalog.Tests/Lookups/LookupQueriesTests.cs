using CsCheck;
using PtaHaim.Catalog.Lookups;
using PtaHaim.Catalog.Tests.Databases;

namespace PtaHaim.Catalog.Tests.Lookups;

public abstract class LookupQueriesTests(OnDatabase on)
{
    private const string Origin = "http://catalog.example:5080";

    [Theory]
    [InlineData("imdb", "tt9900001", "work the-long-table feature-film")]
    [InlineData("imdb", "nm9900001", "person ada-north person")]
    [InlineData("youtube", "https://youtu.be/aaaaaaaaaaa", "work harbour-song music-video")]
    [InlineData("imdb", "tt0000000", "")]
    [InlineData("tmdb", "movie/1", "")]
    [InlineData("youtube", "bbbbbbbbbbb", "")]
    public async Task An_id_leads_to_what_has_it(string scheme, string text, string expected)
    {
        await using var context = on.Small.Open();

        var found = await new LookupQueries(context).FindAsync(ForeignId.Read(scheme, text)!, CancellationToken.None);

        Assert.Equal(expected, string.Join(", ", found.Select(Text)));
        Assert.All(found, match => Assert.Equal(scheme, match.Scheme));
    }

    [Theory]
    [InlineData("https://www.imdb.com/title/tt9900001/", "work the-long-table feature-film")]
    [InlineData("https://www.youtube.com/watch?v=aaaaaaaaaaa", "work harbour-song music-video")]
    [InlineData("https://example.org/gazette/1", "source the-harbour-gazette article")]
    [InlineData("http://www.example.org/gazette/1/", "source the-harbour-gazette article")]
    [InlineData("https://example.org/gazette/1#top", "source the-harbour-gazette article")]
    [InlineData("https://example.org/gazette/1?utm_source=x&fbclid=y", "source the-harbour-gazette article")]
    [InlineData("https://example.org/gazette/1?page=2&utm_source=x", "")]
    [InlineData(
        "https://web.archive.org/web/20200101000000/https://example.org/gazette/1",
        "source the-harbour-gazette article"
    )]
    [InlineData("http://catalog.example:5080/works/the-long-table", "work the-long-table feature-film")]
    [InlineData("http://catalog.example:5080/works/long-table?x=1", "work the-long-table feature-film")]
    [InlineData("http://catalog.example:5080/api/v1/people/ada-n/credits", "person ada-north person")]
    [InlineData("http://catalog.example:5080/places/old-hall", "place harbour-hall hall")]
    [InlineData("http://catalog.example:5080/sources/film-almanac", "source film-almanac database")]
    [InlineData("http://catalog.example:5080/works/%00", "")]
    [InlineData("http://catalog.example:5080/about", "")]
    [InlineData("http://other.example/works/the-long-table", "")]
    [InlineData("https://example.org/gazette/2", "")]
    public async Task An_address_leads_to_what_it_is_about(string address, string expected)
    {
        await using var context = on.Small.Open();

        var found = await new LookupQueries(context).FindAsync(
            ForeignAddress.Parse(address)!,
            Origin,
            CancellationToken.None
        );

        Assert.Equal(expected, string.Join(", ", found.Select(Text)));
    }

    [Fact]
    public async Task Every_external_id_upload_and_source_of_the_shipped_catalog_is_found_by_its_address()
    {
        await using var context = on.Shipped.Open();
        var lookups = new LookupQueries(context);
        var seed = Seeds.ShippedCatalog.Seed;

        foreach (var work in seed.Works)
        {
            foreach (var (scheme, id) in work.ExternalIds)
                Assert.Contains(
                    await lookups.FindAsync(ForeignId.Read(scheme, id)!, CancellationToken.None),
                    match => match.Slug == work.Id
                );
            foreach (var video in work.Videos)
                Assert.Contains(
                    await lookups.FindAsync(ForeignId.Read("youtube", video.Id)!, CancellationToken.None),
                    match => match.Slug == work.Id
                );
        }

        foreach (var source in seed.Sources)
            Assert.Contains(
                await lookups.FindAsync(ForeignAddress.Parse(source.Url)!, Origin, CancellationToken.None),
                match => match.Slug == source.Id
            );
    }

    [Fact]
    public async Task No_address_throws()
    {
        await using var context = on.Small.Open();
        var lookups = new LookupQueries(context);

        await Gen.String.SampleAsync(
            async text =>
            {
                foreach (var start in new[] { "", "https://example.org/", $"{Origin}/works/" })
                    if (ForeignAddress.Parse(start + text) is { } address)
                        await lookups.FindAsync(address, Origin, CancellationToken.None);
            },
            threads: 1,
            iter: 50
        );
    }

    private static string Text(LookupMatch match) => $"{match.Type} {match.Slug} {match.Kind}";
}

[Collection(SqliteCollection.Name)]
public sealed class LookupQueriesOnSqlite(OnSqlite on) : LookupQueriesTests(on);

[Collection(PostgresCollection.Name)]
public sealed class LookupQueriesOnPostgres(OnPostgres on) : LookupQueriesTests(on);
