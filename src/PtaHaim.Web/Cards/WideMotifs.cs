namespace PtaHaim.Web.Cards;

/// <summary>
/// The motifs of all kinds for a picture of 1200 × 576 with the title at the left. What the slug picks is what it picks on
/// the card.
/// </summary>
internal static class WideMotifs
{
    private const double Right = SharePicture.Width;
    private const double Foot = SharePicture.Band;

    public static CardZone Draw(CardMotif motif, CardCanvas canvas) =>
        motif switch
        {
            CardMotif.Valley => Valley(canvas),
            CardMotif.Leader => Leader(canvas),
            CardMotif.Pages => Pages(canvas),
            CardMotif.Lanes => Lanes(canvas),
            CardMotif.Marquee => Marquee(canvas),
            CardMotif.Strip => Strip(canvas),
            CardMotif.Longplay => Longplay(canvas),
            CardMotif.Aperture => Aperture(canvas),
            _ => Single(canvas),
        };

    private static CardZone Valley(CardCanvas canvas)
    {
        switch (canvas.Choice.V)
        {
            case 1:
                Arches(canvas);
                return new CardZone(64, 58, 520, 470);
            case 3:
                Boulevard(canvas);
                return new CardZone(64, 58, 600, 300);
            default:
                RingedSun(canvas);
                return new CardZone(64, 52, 600, 330);
        }
    }

    private static void RingedSun(CardCanvas canvas)
    {
        var (ink, choice) = (canvas.Ink, canvas.Choice);
        var (x, y) = (choice.V == 0 ? 860.0 : 950.0, 330.0 - (20 * (choice.U % 3)));
        canvas.Disc(x, y, 240, ink.B);
        canvas.Disc(x, y, 186, ink.A);
        canvas.Disc(x, y, 132, ink.C);
        var (left, right) = (452.0 - (14 * (choice.Z % 2)), 410.0 + (14 * (choice.U % 2)));
        double q = ((double[])[60, -66, 50, -54])[(choice.Z + choice.U) % 4];
        Ridge(0, ink.Ground);
        Ridge(14, ink.B);
        Ridge(48, ink.Ground);
        Ridge(60, ink.A);
        Ridge(94, ink.Ground);
        Ridge(106, ink.Title);

        void Ridge(double k, string colour) =>
            canvas.Fill(colour, $"M0,{left + k}C400,{left + k - 10} 800,{right + k + q} {Right},{right + k}V{Foot}H0Z");
    }

    private static void Arches(CardCanvas canvas)
    {
        var ink = canvas.Ink;
        string[] colours = [ink.B, ink.Ground, ink.A, ink.Ground, ink.C, ink.Ground, ink.Title];
        double[] radii = [490, 425, 410, 345, 330, 265, 250];
        for (var i = 0; i < colours.Length; i++)
            canvas.Disc(1080, Foot, radii[i], colours[i]);
    }

    private static void Boulevard(CardCanvas canvas)
    {
        const double Horizon = 424;
        var ink = canvas.Ink;
        double x = ((double[])[800, 880, 960])[canvas.Choice.U % 3];
        canvas.Disc(x, Horizon - 60, 190, ink.A);
        canvas.Rect(0, Horizon, Right, Foot - Horizon, ink.Title);
        canvas.Fill(
            ink.B,
            $"M420,{Horizon}C560,{Horizon - 90} 660,{Horizon - 20} 760,{Horizon - 46}S1040,{Horizon - 120} {Right},{Horizon - 30}V{Horizon + 2}H420Z"
        );
        Road(-330, -150, ink.B);
        Road(-110, 70, ink.A);
        Road(110, 290, ink.C);

        void Road(double from, double to, string colour) =>
            canvas.Fill(colour, $"M{x - 5},{Horizon + 2}H{x + 5}L{x + to},{Foot}H{x + from}Z");
    }

    private static CardZone Leader(CardCanvas canvas)
    {
        const double X = 890;
        const double Y = 288;
        const double Radius = 220;
        var ink = canvas.Ink;
        canvas.Line(X - Radius - 40, Y, Right, Y, 5, ink.Title);
        canvas.Line(X, 0, X, Foot, 5, ink.Title);
        canvas.Disc(X, Y, Radius, ink.A);
        var degrees = 60 + (36 * canvas.Choice.U);
        var (sin, cos) = Math.SinCos(degrees * Math.PI / 180);
        var large = degrees > 180 ? 1 : 0;
        canvas.Fill(
            ink.B,
            $"M{X},{Y}V{Y - Radius}A{Radius} {Radius} 0 {large} 1 {X + (Radius * sin)},{Y - (Radius * cos)}Z"
        );
        canvas.Ring(X, Y, Radius, 5, ink.Title);
        canvas.Ring(X, Y, Radius - 26, 5, ink.Title);
        canvas.Disc(X, Y, 106, ink.Ground);
        if (canvas.Year is { } year)
            canvas.Add(new CardWords($"{year % 100:00}", X, Y + 42, 118, CardFace.Film, ink.Title, Centred: true));
        else
            canvas.Disc(X, Y, 16, ink.Title);
        return new CardZone(64, 58, 540, 470);
    }

    private static CardZone Pages(CardCanvas canvas)
    {
        var ink = canvas.Ink;
        canvas.Rect(0, 0, 60, Foot, ink.Title);
        canvas.Rect(72, 0, 8, Foot, ink.A);
        canvas.Rect(88, 0, 8, Foot, ink.B);
        for (var i = 0; i < 13; i++)
        {
            var length = 420 - (26 * ((canvas.Choice.Hash >> (2 * i)) & 7));
            var colour = (i % 4) switch
            {
                0 => ink.A,
                2 => ink.B,
                _ => ink.Title,
            };
            canvas.Rect(720, 72 + (35 * i), length, 9, colour);
        }

        return new CardZone(140, 58, 520, 470);
    }

    private static CardZone Lanes(CardCanvas canvas)
    {
        string[] colours = [canvas.Ink.A, canvas.Ink.C, canvas.Ink.B];
        for (var i = 0; i < colours.Length; i++)
            Lane(canvas, colours[i], 58.0 * i);
        return canvas.Choice.V switch
        {
            0 => new CardZone(64, 58, 560, 362),
            1 => new CardZone(64, 192, 560, 362),
            _ => new CardZone(64, 58, 540, 470),
        };
    }

    private static void Lane(CardCanvas canvas, string colour, double o)
    {
        var turn = 227 - o;
        canvas.Stroke(
            colour,
            46,
            canvas.Choice.V switch
            {
                0 => $"M0,{537 - o}H868A{turn} {turn} 0 0 0 {1095 - o},310V0",
                1 => $"M0,{39 + o}H868A{turn} {turn} 0 0 1 {1095 - o},266V{Foot}",
                2 => $"M{Right},{288 - turn}H900A{turn} {turn} 0 0 0 900,{288 + turn}H{Right}",
                _ => $"M{890 - turn},{Foot}V300A{turn} {turn} 0 0 1 {890 + turn},300V{Foot}",
            }
        );
    }

    private static CardZone Marquee(CardCanvas canvas)
    {
        const double Inset = 64;
        var ink = canvas.Ink;
        canvas.Rect(0, 0, Right, Foot, ink.Title);
        canvas.Rect(Inset, Inset, Right - (2 * Inset), Foot - (2 * Inset), ink.Ground);
        var number = 0;
        foreach (var (x, y) in FrameMotifs.Bulbs(Right, Foot, Inset / 2, 24, 11))
            canvas.Disc(x, y, 12, (number++ + canvas.Choice.U) % 3 == 0 ? ink.C : ink.A);
        return new CardZone(108, 100, 984, 376, 1);
    }

    private static CardZone Strip(CardCanvas canvas)
    {
        const double Top = 336;
        const double Height = 200;
        var ink = canvas.Ink;
        canvas.Rect(0, Top, Right, Height, ink.Title);
        for (var x = 24.0; x < Right; x += 64)
        {
            canvas.Rect(x, Top + 14, 26, 20, ink.Ground, 5);
            canvas.Rect(x, Top + Height - 34, 26, 20, ink.Ground, 5);
        }

        string[] colours = [ink.A, ink.B, ink.C, ink.A, ink.B];
        for (var i = 0; i < colours.Length; i++)
            canvas.Rect(-60 + (260 * i), Top + 48, 244, Height - 96, colours[(i + canvas.Choice.U) % colours.Length]);
        return new CardZone(64, 50, 1072, 250);
    }

    private static CardZone Single(CardCanvas canvas)
    {
        var ink = canvas.Ink;
        var (x, y, radius) = (canvas.Pick(860, 910, 960, 1000), 330.0, 300.0);
        canvas.Disc(x, y, radius, ink.Title);
        foreach (var part in (double[])[0.93, 0.86, 0.79])
            canvas.Ring(x, y, part * radius, 2.4, ink.Ground, 0.55);
        var label = 0.62 * radius;
        canvas.Disc(x, y, label, ink.A);
        canvas.Disc(x, y, label - 29, ink.B);
        canvas.Disc(x, y, label - 58, ink.A);
        canvas.Disc(x, y, 0.23 * radius, ink.Ground);
        return new CardZone(64, 58, 480, 470);
    }

    private static CardZone Longplay(CardCanvas canvas)
    {
        var ink = canvas.Ink;
        var (x, y, radius) = (canvas.Pick(960, 990, 1020, 1050), 420.0, 370.0);
        canvas.Disc(x, y, radius, ink.Title);
        for (var k = 1; k <= 9; k++)
        {
            var groove = radius - (19 * k) - ((canvas.Choice.U + k) % 4 == 0 ? 6 : 0);
            if ((k + canvas.Choice.U) % 5 == 0)
                canvas.Ring(x, y, groove, 5, ink.B);
            else
                canvas.Ring(x, y, groove, 2.4, ink.Ground, 0.5);
        }

        canvas.Disc(x, y, 0.4 * radius, ink.A);
        canvas.Disc(x, y, (0.4 * radius) - 24, ink.C);
        canvas.Rect(0, 0, 18, Foot, ink.A);
        canvas.Rect(18, 0, 18, Foot, ink.B);
        canvas.Rect(36, 0, 18, Foot, ink.C);
        return new CardZone(96, 58, 480, 470);
    }

    private static CardZone Aperture(CardCanvas canvas)
    {
        const double Y = 288;
        const double Radius = 220;
        var ink = canvas.Ink;
        var x = canvas.Pick(900, 860, 940, 880);
        var inner = Radius * (0.30 + (0.03 * canvas.Choice.U));
        canvas.Disc(x, Y, Radius + 17, ink.Title);
        SleeveMotifs.Blades(canvas, x, Y, Radius, inner, 4.2);
        return new CardZone(64, 58, 520, 470);
    }
}
