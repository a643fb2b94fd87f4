using SkiaSharp;

namespace PtaHaim.Web.Cards;

/// <summary>Paints the shapes that <see cref="TitleCardSvg"/> writes as SVG, as pixels.</summary>
internal sealed class CardPainter(PaintFaces faces)
{
    private const int Quality = 100;

    /// <summary>A PNG of that size; the shapes are in its pixels.</summary>
    public byte[] Png(IReadOnlyList<CardShape> shapes, int width, int height)
    {
        using var surface =
            SKSurface.Create(new SKImageInfo(width, height, SKColorType.Rgba8888, SKAlphaType.Opaque))
            ?? throw new InvalidOperationException("There is no room for a picture.");
        foreach (var shape in shapes)
            Paint(surface.Canvas, shape);
        using var image = surface.Snapshot();
        using var data = image.Encode(SKEncodedImageFormat.Png, Quality);
        return data.ToArray();
    }

    /// <summary>How wide a line is painted.</summary>
    public double Width(CardWords words)
    {
        var letters = faces.Letters(words);
        return letters.Count == 0 ? 0 : Places(letters, words)[^1] + letters[^1].Advance;
    }

    private void Paint(SKCanvas canvas, CardShape shape)
    {
        switch (shape)
        {
            case CardRect rect:
                using (var fill = Fill(rect.Fill))
                {
                    var box = SKRect.Create((float)rect.X, (float)rect.Y, (float)rect.Width, (float)rect.Height);
                    canvas.DrawRoundRect(box, (float)rect.Radius, (float)rect.Radius, fill);
                }

                break;
            case CardCircle disc:
                using (var fill = Fill(disc.Fill))
                    canvas.DrawCircle((float)disc.X, (float)disc.Y, (float)disc.Radius, fill);
                break;
            case CardRing ring:
                using (var line = Stroke(ring.Colour, ring.Stroke, ring.Opacity))
                    canvas.DrawCircle((float)ring.X, (float)ring.Y, (float)ring.Radius, line);
                break;
            case CardLine line:
                using (var stroke = Stroke(line.Colour, line.Stroke, line.Opacity))
                    canvas.DrawLine((float)line.X1, (float)line.Y1, (float)line.X2, (float)line.Y2, stroke);
                break;
            case CardPath path:
                Paint(canvas, path);
                break;
            case CardWords words:
                Paint(canvas, words);
                break;
        }
    }

    private static void Paint(SKCanvas canvas, CardPath path)
    {
        using var outline = SKPath.ParseSvgPathData(path.Data);
        if (path.Fill is { } inside)
        {
            using var fill = Fill(inside);
            canvas.DrawPath(outline, fill);
        }

        if (path.Colour is { } colour)
        {
            using var stroke = Stroke(colour, path.Stroke, opacity: 1);
            canvas.DrawPath(outline, stroke);
        }
    }

    private void Paint(SKCanvas canvas, CardWords words)
    {
        var letters = faces.Letters(words);
        if (letters.Count == 0)
            return;
        var places = Places(letters, words);
        var left = words.Centred ? words.X - ((places[^1] + letters[^1].Advance) / 2) : words.X;
        using var fill = Fill(words.Fill);
        for (var i = 0; i < letters.Count; i++)
        {
            using var font = PaintFaces.Font(letters[i].Face, words.Size);
            using var outline = font.GetGlyphPath(letters[i].Glyph);
            if (outline is null)
                continue;
            outline.Offset((float)(left + places[i]), (float)words.Y);
            canvas.DrawPath(outline, fill);
        }
    }

    /// <summary>Where each letter begins, from the start of the line.</summary>
    private static double[] Places(IReadOnlyList<PaintedLetter> letters, CardWords words)
    {
        var places = new double[letters.Count];
        var tracking = words.Face.Tracking * words.Size / 1000;
        for (var i = 1; i < letters.Count; i++)
            places[i] =
                places[i - 1]
                + letters[i - 1].Advance
                + tracking
                + (PaintFaces.Kerning(letters[i - 1], letters[i]) * words.Size);
        return places;
    }

    private static SKPaint Fill(string colour) => new() { Color = SKColor.Parse(colour), IsAntialias = true };

    private static SKPaint Stroke(string colour, double width, double opacity) =>
        new()
        {
            Color = SKColor.Parse(colour).WithAlpha((byte)Math.Round(255 * opacity)),
            IsAntialias = true,
            IsStroke = true,
            StrokeWidth = (float)width,
        };
}
