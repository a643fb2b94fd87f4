using CsCheck;
using PtaHaim.Catalog.Lookups;

namespace PtaHaim.Catalog.Tests.Lookups;

public sealed class ForeignAddressTests
{
    [Theory]
    [InlineData("https://www.imdb.com/title/tt0175880/", "imdb", "tt0175880", "works")]
    [InlineData("https://m.imdb.com/title/tt0175880/?ref_=fn_al_tt_1", "imdb", "tt0175880", "works")]
    [InlineData("http://imdb.com/de/title/tt0175880/fullcredits#cast", "imdb", "tt0175880", "works")]
    [InlineData("imdb.com/name/nm0000759", "imdb", "nm0000759", "people")]
    [InlineData("https://pro.imdb.com/company/co0012345/", "imdb", "co0012345", "people")]
    [InlineData("HTTPS://WWW.IMDB.COM/title/TT0175880", "imdb", "tt0175880", "works")]
    [InlineData("https://www.themoviedb.org/movie/334-magnolia?language=de", "tmdb", "334", "works")]
    [InlineData("https://www.themoviedb.org/movie/334/cast", "tmdb", "334", "works")]
    [InlineData("themoviedb.org/person/4762-paul-thomas-anderson", "tmdb", "4762", "people")]
    [InlineData("https://www.themoviedb.org/tv/334-some-series", "tmdb", "tv/334", "works")]
    [InlineData("https://www.wikidata.org/wiki/Q190100", "wikidata", "Q190100", null)]
    [InlineData("https://m.wikidata.org/wiki/q190100#sitelinks", "wikidata", "Q190100", null)]
    [InlineData("http://www.wikidata.org/entity/Q190100", "wikidata", "Q190100", null)]
    [InlineData("https://www.wikidata.org/wiki/Special:EntityData/Q190100.json", "wikidata", "Q190100", null)]
    [InlineData(
        "https://musicbrainz.org/artist/AEF06569-098f-4218-a577-b413944d9493/relationships",
        "musicbrainz",
        "aef06569-098f-4218-a577-b413944d9493",
        "people"
    )]
    [InlineData(
        "https://beta.musicbrainz.org/release-group/aef06569-098f-4218-a577-b413944d9493",
        "musicbrainz",
        "aef06569-098f-4218-a577-b413944d9493",
        "works"
    )]
    [InlineData("https://youtu.be/aB3_-xyzAB9?si=abc", "youtube", "aB3_-xyzAB9", null)]
    [InlineData("https://www.youtube.com/shorts/aB3_-xyzAB9", "youtube", "aB3_-xyzAB9", null)]
    [InlineData("https://www.youtube-nocookie.com/embed/aB3_-xyzAB9", "youtube", "aB3_-xyzAB9", null)]
    public void An_address_names_the_id_in_it(string address, string scheme, string value, string? scope) =>
        Assert.Equal(new ForeignId(scheme, value, scope), ForeignAddress.Find(address));

    [Theory]
    [InlineData("")]
    [InlineData("magnolia")]
    [InlineData("https://imdb.com.example/title/tt0175880/")]
    [InlineData("https://example.com/www.imdb.com/title/tt0175880/")]
    [InlineData("https://www.imdb.com/title/")]
    [InlineData("https://www.imdb.com/title/tt1")]
    [InlineData("https://www.imdb.com/title/tt0175880%0A/")]
    [InlineData("ftp://www.imdb.com/title/tt0175880/")]
    [InlineData("https://www.themoviedb.org/movie/magnolia")]
    [InlineData("https://www.themoviedb.org/collection/334")]
    [InlineData("https://www.wikidata.org/wiki/Property:P345")]
    [InlineData("https://musicbrainz.org/tag/rock")]
    [InlineData("https://musicbrainz.org/area/aef06569-098f-4218-a577-b413944d9493")]
    [InlineData("https://www.youtube.com/@channel")]
    public void Nothing_else_does(string address) => Assert.Null(ForeignAddress.Find(address));

    [Theory]
    [InlineData("imdb", " tt0175880 ", "tt0175880", "works")]
    [InlineData("imdb", "NM0000759", "nm0000759", "people")]
    [InlineData("imdb", "https://m.imdb.com/title/tt0175880/", "tt0175880", "works")]
    [InlineData("tmdb", "334", "334", null)]
    [InlineData("tmdb", "movie/334", "334", "works")]
    [InlineData("tmdb", "person/334", "334", "people")]
    [InlineData("wikidata", "q42", "Q42", null)]
    [InlineData("youtube", "aB3_-xyzAB9", "aB3_-xyzAB9", null)]
    [InlineData("youtube", "youtu.be/aB3_-xyzAB9", "aB3_-xyzAB9", null)]
    public void An_id_is_read_alone_or_in_its_own_address(string scheme, string text, string value, string? scope) =>
        Assert.Equal(new ForeignId(scheme, value, scope), ForeignId.Read(scheme, text));

    [Theory]
    [InlineData("imdb", "0175880")]
    [InlineData("imdb", "tt123")]
    [InlineData("imdb", "tt0175880\nx")]
    [InlineData("imdb", "https://www.themoviedb.org/movie/334")]
    [InlineData("tmdb", "tv/334")]
    [InlineData("tmdb", "٣٣٤")]
    [InlineData("wikidata", "P345")]
    [InlineData("musicbrainz", "aef06569")]
    [InlineData("youtube", "aB3_-xyzAB")]
    [InlineData("letterboxd", "magnolia")]
    public void What_is_no_id_of_the_catalog_asked_is_none(string scheme, string text) =>
        Assert.Null(ForeignId.Read(scheme, text));

    [Fact]
    public void Every_scheme_says_what_its_ids_look_like() =>
        Assert.All(ForeignId.Schemes, scheme => Assert.NotEqual(ForeignId.Expected("?"), ForeignId.Expected(scheme)));

    [Fact]
    public void No_text_throws() =>
        Gen.String.Sample(text =>
        {
            foreach (var start in new[] { "", "https://www.imdb.com/title/", "https://musicbrainz.org/artist/", "://" })
            {
                ForeignAddress.Find(start + text);
                foreach (var scheme in ForeignId.Schemes)
                    ForeignId.Read(scheme, start + text);
            }
        });

    [Fact]
    public void An_address_gives_the_id_that_was_put_into_it() =>
        Gen.Int[0, 999_999_999]
            .Sample(number =>
            {
                var id = $"tt{number:0000000}";
                Assert.Equal(id, ForeignAddress.Find($"https://www.imdb.com/title/{id}/?x=1")?.Value);
                Assert.Equal(id, ForeignId.Read("imdb", id.ToUpperInvariant())?.Value);
            });
}
