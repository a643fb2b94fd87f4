using System.Net;
using Microsoft.AspNetCore.Hosting;
using Microsoft.Extensions.DependencyInjection;
using PtaHaim.Web.Cards;
using PtaHaim.Web.Tests.Api;
using SkiaSharp;

namespace PtaHaim.Web.Tests.Embeds;

[Collection(ApiCollection.Name)]
public sealed class PictureTests(ApiSite site) : IDisposable
{
    private readonly PaintFaces faces = new(
        site.Services.GetRequiredService<IWebHostEnvironment>().WebRootFileProvider
    );

    public void Dispose() => faces.Dispose();

    [Theory]
    [InlineData("/og/site.png")]
    [InlineData("/og/works/harbour-song.png")]
    [InlineData("/og/people/ada-north.png")]
    [InlineData("/og/collaborations/bo-vale/ada-north.png")]
    [InlineData("/og/paths.png?from=ada-north&to=bo-vale")]
    public async Task It_is_a_png_of_its_size_that_is_kept(string address)
    {
        using var answer = await site.Client.GetAsync(address);
        var bytes = await answer.Content.ReadAsByteArrayAsync();
        using var picture = SKBitmap.Decode(bytes);
        var again = await site.Client.GetByteArrayAsync(address);

        Assert.Equal("image/png", answer.Content.Headers.ContentType?.MediaType);
        Assert.Equal((SharePicture.Width, SharePicture.Height), (picture.Width, picture.Height));
        Assert.NotNull(answer.Headers.ETag);
        Assert.Equal(bytes, again);
        Assert.InRange(Colours(picture), 4, int.MaxValue);
    }

    [Theory]
    [InlineData("/og/works/nobody.png", HttpStatusCode.NotFound)]
    [InlineData("/og/paths.png", HttpStatusCode.NotFound)]
    [InlineData("/og/paths.png?from=ada-north&to=bo-vale&kind=opera", HttpStatusCode.BadRequest)]
    [InlineData("/og/works/harbour-song", HttpStatusCode.NotFound)]
    public async Task What_has_no_picture_says_so(string address, HttpStatusCode status)
    {
        using var answer = await site.Client.GetAsync(address);

        Assert.Equal(status, answer.StatusCode);
        Assert.Equal("application/problem+json", answer.Content.Headers.ContentType?.MediaType);
    }

    [Theory]
    [InlineData("/og/works/long-table.png", "/og/works/the-long-table.png")]
    [InlineData("/og/people/ada-n.png", "/og/people/ada-north.png")]
    [InlineData("/og/paths.png?from=ada-n&to=bo-vale", "/og/paths.png?from=ada-north&to=bo-vale")]
    [InlineData("/og/paths.png?to=bo-vale&other=1&from=ada-north", "/og/paths.png?from=ada-north&to=bo-vale")]
    [InlineData("/og/people/ada-north.png?size=9000", "/og/people/ada-north.png")]
    [InlineData("/og/site.png?anything", "/og/site.png")]
    public async Task A_picture_has_one_address_to_which_the_others_lead(string former, string now)
    {
        using var answer = await site.Client.GetAsync(former);

        Assert.Equal(HttpStatusCode.PermanentRedirect, answer.StatusCode);
        Assert.Equal(now, answer.Headers.Location?.OriginalString);
    }

    [Fact]
    public void A_line_is_painted_as_wide_as_it_was_measured_or_narrower_by_its_kerning()
    {
        var painter = new CardPainter(faces);
        foreach (var face in (CardFace[])[CardFace.Film, CardFace.Video, CardFace.Sleeve])
        {
            foreach (var text in (string[])["Lost Track", "There Will Be Blood", "Women in Music Pt. III", "HAIM"])
            {
                var measured = face.Width(text, 100) - (face.Tracking * 0.1);
                var painted = painter.Width(new CardWords(text, 0, 0, 100, face, "#000000"));

                Assert.InRange(painted, 0.93 * measured, measured + 1);
            }
        }

        // Two letters that stand close.
        Assert.True(
            painter.Width(new CardWords("To", 0, 0, 100, CardFace.Film, "#000000"))
                < painter.Width(new CardWords("T", 0, 0, 100, CardFace.Film, "#000000"))
                    + painter.Width(new CardWords("o", 0, 0, 100, CardFace.Film, "#000000"))
                    - 3
        );
    }

    [Theory]
    [InlineData("Ő Ğ ž Ŵ")]
    [InlineData("映画")]
    [InlineData("кино")]
    [InlineData("\u202Eright to left\u0007")]
    [InlineData("🎬")]
    [InlineData("")]
    public void No_title_stops_the_brush(string title)
    {
        var picture = SharePicture.Of(new CardSubject("slug", title, "music-video", 2022, null), "A sentence.");

        Assert.NotEmpty(new CardPainter(faces).Png(picture.Shapes, SharePicture.Width, SharePicture.Height));
    }

    [Fact]
    public void Letters_of_the_latin_alphabets_are_in_the_faces_themselves()
    {
        var letters = faces.Letters(new CardWords("aĀőŻž’“", 0, 0, 20, CardFace.Film, "#000000"));

        Assert.Equal(7, letters.Count);
        Assert.Single(letters.Select(letter => letter.Face).Distinct());
        Assert.DoesNotContain(letters, letter => letter.Glyph == 0);
    }

    [Fact]
    public void Every_motif_keeps_its_title_and_its_sentence_inside()
    {
        foreach (
            var kind in (string[])
                [
                    "feature-film",
                    "short-film",
                    "novel",
                    "music-video",
                    "live-performance",
                    "video-series",
                    "song",
                    "album",
                    "photo-shoot",
                ]
        )
        {
            for (var i = 0; i < 24; i++)
            {
                var subject = new CardSubject(
                    $"work-{i}",
                    "The Longest Night of the Year in the Valley",
                    kind,
                    1999,
                    null
                );
                var words = SharePicture
                    .Of(subject, new string('x', 300), string.Join(' ', Enumerable.Repeat("word", 80)))
                    .Shapes.OfType<CardWords>();

                Assert.All(
                    words,
                    line =>
                        Assert.True(
                            line.X >= 40 && line.X + (line.Centred ? 0 : line.Face.Width(line.Text, line.Size)) <= 1160,
                            $"{kind}: {line}"
                        )
                );
            }
        }
    }

    private static int Colours(SKBitmap picture) => picture.Pixels.Distinct().Count();
}
