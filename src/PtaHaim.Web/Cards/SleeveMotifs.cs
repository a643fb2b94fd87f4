namespace PtaHaim.Web.Cards;

/// <summary>Songs, albums and photographs.</summary>
internal static class SleeveMotifs
{
    public static CardZone Single(CardCanvas canvas)
    {
        var ink = canvas.Ink;
        var x = canvas.Pick(140, 240, 340, 300);
        var (y, radius) = canvas.Cut((424.0, 206.0), (452.0, 196.0));
        canvas.Disc(x, y, radius, ink.Title);
        foreach (var part in (double[])[0.93, 0.86, 0.79])
            canvas.Ring(x, y, part * radius, 1.6, ink.Ground, 0.55);

        var label = 0.62 * radius;
        canvas.Disc(x, y, label, ink.A);
        canvas.Disc(x, y, label - 20, ink.B);
        canvas.Disc(x, y, label - 40, ink.A);
        canvas.Disc(x, y, 0.23 * radius, ink.Ground);
        return canvas.Cut(new CardZone(28, 24, 424, 178), new CardZone(26, 26, 428, 218));
    }

    public static CardZone Longplay(CardCanvas canvas)
    {
        var ink = canvas.Ink;
        var x = canvas.Pick(200, 270, 340, 400);
        var (y, radius) = canvas.Cut((500.0, 250.0), (520.0, 236.0));
        canvas.Disc(x, y, radius, ink.Title);
        for (var k = 1; k <= 9; k++)
        {
            var groove = radius - (13 * k) - ((canvas.Choice.U + k) % 4 == 0 ? 4 : 0);
            if ((k + canvas.Choice.U) % 5 == 0)
                canvas.Ring(x, y, groove, 3.5, ink.B);
            else
                canvas.Ring(x, y, groove, 1.6, ink.Ground, 0.5);
        }

        canvas.Disc(x, y, 0.4 * radius, ink.A);
        canvas.Disc(x, y, (0.4 * radius) - 16, ink.C);
        canvas.Rect(0, 0, 14, 480, ink.A);
        canvas.Rect(14, 0, 14, 480, ink.B);
        canvas.Rect(28, 0, 14, 480, ink.C);
        return canvas.Cut(new CardZone(66, 24, 390, 208), new CardZone(62, 26, 396, 232));
    }

    public static CardZone Aperture(CardCanvas canvas)
    {
        var ink = canvas.Ink;
        var x = canvas.Pick(300, 260, 330, 220);
        var (y, radius) = canvas.Cut((330.0, 128.0), (350.0, 122.0));
        var inner = radius * (0.30 + (0.03 * canvas.Choice.U));
        canvas.Disc(x, y, radius + 10, ink.Title);

        Blades(canvas, x, y, radius, inner, 2.5);
        return canvas.Cut(new CardZone(28, 24, 424, 152), new CardZone(26, 26, 428, 192));
    }

    /// <summary>The seven blades of a shutter, open as far as the inner radius.</summary>
    public static void Blades(CardCanvas canvas, double x, double y, double radius, double inner, double stroke)
    {
        var ink = canvas.Ink;
        const double step = 2 * Math.PI / 7;
        string[] colours = [ink.A, ink.B, ink.C];
        for (var i = 0; i < 7; i++)
        {
            var q = (step * i) + (0.2 * canvas.Choice.U);
            var (from, to) = (Point(q, radius), Point(q + step, radius));
            var (far, near) = (Point(q + (1.25 * step), inner), Point(q + (0.25 * step), inner));
            var data = $"M{from}A{CardCanvas.Number(radius)} {CardCanvas.Number(radius)} 0 0 1 {to}L{far}L{near}Z";
            canvas.Add(new CardPath(data, colours[i % 3], ink.Title, stroke));
        }

        string Point(double angle, double distance) =>
            $"{CardCanvas.Number(x + (distance * Math.Cos(angle)))},{CardCanvas.Number(y + (distance * Math.Sin(angle)))}";
    }
}
