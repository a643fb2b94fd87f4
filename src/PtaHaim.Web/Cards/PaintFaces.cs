using System.Text;
using Microsoft.Extensions.FileProviders;
using SkiaSharp;

namespace PtaHaim.Web.Cards;

/// <summary>
/// The faces of cards for painting: the same letters as the style sheet's, as TrueType. What they lack is taken from the
/// machine's fonts; a letter that nobody has is left out, because a box says nothing.
/// </summary>
internal sealed class PaintFaces : IDisposable
{
    private const string Titles = "lib/fraunces/5.3.0";
    private const string Texts = "lib/instrument-sans/5.3.0";

    private readonly SKTypeface film;
    private readonly SKTypeface video;
    private readonly SKTypeface sleeve;
    private readonly SKTypeface text;

    public PaintFaces(IFileProvider files)
    {
        film = Open($"{Titles}/fraunces-film.ttf");
        video = Open($"{Titles}/fraunces-video.ttf");
        sleeve = Open($"{Titles}/fraunces-sleeve.ttf");
        text = Open($"{Texts}/instrument-sans-semibold.ttf");

        SKTypeface Open(string file)
        {
            using var bytes = files.GetFileInfo(file).CreateReadStream();
            using var data = SKData.Create(bytes);
            return SKTypeface.FromData(data)
                ?? throw new InvalidOperationException($"{file} is no font that can be read.");
        }
    }

    /// <summary>The letters of a line with the face of each, in their order.</summary>
    public IReadOnlyList<PaintedLetter> Letters(CardWords words)
    {
        var own = Of(words.Face);
        using var font = Font(own, words.Size);
        var letters = new List<PaintedLetter>();
        foreach (var rune in words.Text.EnumerateRunes())
        {
            if (font.GetGlyph(rune.Value) is not 0 and var glyph)
                letters.Add(Letter(own, font, glyph));
            else if (Elsewhere(rune, words.Size) is { } other)
                letters.Add(other);
        }

        return letters;
    }

    /// <summary>How far a letter moves to the one before it, in units of the size; 0 across faces.</summary>
    public static double Kerning(PaintedLetter before, PaintedLetter letter)
    {
        if (before.Face != letter.Face)
            return 0;
        var pair = before.Face.GetKerningPairAdjustments([before.Glyph, letter.Glyph]);
        return pair is [var adjustment, ..] ? (double)adjustment / before.Face.UnitsPerEm : 0;
    }

    public static SKFont Font(SKTypeface face, double size) =>
        new(face, (float)size)
        {
            Subpixel = true,
            LinearMetrics = true,
            Hinting = SKFontHinting.None,
            Edging = SKFontEdging.Antialias,
        };

    public void Dispose()
    {
        film.Dispose();
        video.Dispose();
        sleeve.Dispose();
        text.Dispose();
    }

    private SKTypeface Of(CardFace face) =>
        face == CardFace.Film ? film
        : face == CardFace.Video ? video
        : face == CardFace.Sleeve ? sleeve
        : text;

    private static PaintedLetter? Elsewhere(Rune rune, double size)
    {
        if (SKFontManager.Default.MatchCharacter(rune.Value) is not { } face)
            return null;
        using var font = Font(face, size);
        return font.GetGlyph(rune.Value) is not 0 and var glyph ? Letter(face, font, glyph) : null;
    }

    private static PaintedLetter Letter(SKTypeface face, SKFont font, ushort glyph) =>
        new(face, glyph, font.GetGlyphWidths([glyph])[0]);
}

/// <param name="Advance">In pixels, at the size that was asked for.</param>
internal sealed record PaintedLetter(SKTypeface Face, ushort Glyph, double Advance);
