namespace PtaHaim.Web.Cards;

/// <summary>Films, short films and novels.</summary>
internal static class PosterMotifs
{
    private const double Foot = 600;
    private const double BandTop = 556;

    public static CardZone Valley(CardCanvas canvas)
    {
        var down = canvas.Cut(0.0, 56.0);
        switch (canvas.Choice.V)
        {
            case 1:
                Arches(canvas, 520 + (down / 2), canvas.Cut(206.0, 196.0));
                break;
            case 3:
                Boulevard(canvas, 446 + down);
                break;
            default:
                RingedSun(canvas, down);
                break;
        }

        if (!canvas.IsCaption)
            canvas.Rect(0, BandTop, 400, Foot - BandTop, canvas.Ink.Title);

        return canvas.IsCaption
            ? new CardZone(26, 28, 348, canvas.Choice.V == 1 ? 322 : 312)
            : new CardZone(28, 26, 344, canvas.Choice.V == 1 ? 262 : 250);
    }

    private static void RingedSun(CardCanvas canvas, double down)
    {
        var (ink, choice) = (canvas.Ink, canvas.Choice);
        var x = choice.V == 0 ? 108 : 296;
        var y = 428 + down - (14 * (choice.U % 3));
        var radius = choice.V == 0 ? 126 : 134;
        canvas.Disc(x, y, radius, ink.B);
        canvas.Disc(x, y, radius - 28, ink.A);
        canvas.Disc(x, y, radius - 56, ink.C);

        var left = canvas.Pick(470, 470, 452, 486) + down - (10 * (choice.Z % 2));
        var right = canvas.Pick(440, 466, 490, 462) + down + (8 * (choice.U % 2));
        double p = ((double[])[-46, 52, -30, 58])[choice.Z % 4];
        double q = ((double[])[40, -46, 34, -36])[(choice.Z + choice.U) % 4];
        Ridge(0, ink.Ground);
        Ridge(7, ink.B);
        Ridge(32, ink.Ground);
        Ridge(38, ink.A);
        Ridge(60, ink.Ground);
        Ridge(66, ink.Title);

        void Ridge(double k, string colour) =>
            canvas.Fill(colour, $"M0,{left + k}C133,{left + k + p} 266,{right + k + q} 400,{right + k}V{Foot}H0Z");
    }

    private static void Arches(CardCanvas canvas, double y, double radius)
    {
        var ink = canvas.Ink;
        canvas.Disc(200, y, radius, ink.B);
        canvas.Disc(200, y, radius - 30, ink.Ground);
        canvas.Disc(200, y, radius - 37, ink.A);
        canvas.Disc(200, y, radius - 67, ink.Ground);
        canvas.Disc(200, y, radius - 74, ink.C);
        canvas.Disc(200, y, radius - 104, ink.Ground);
        canvas.Disc(200, y, radius - 111, ink.Title);
        canvas.Rect(0, y, 400, Foot - y, ink.Title);
    }

    private static void Boulevard(CardCanvas canvas, double horizon)
    {
        var ink = canvas.Ink;
        double x = ((double[])[120, 200, 280])[canvas.Choice.U % 3];
        canvas.Disc(x, horizon - 34, canvas.Cut(92.0, 88.0), ink.A);
        canvas.Rect(0, horizon, 400, Foot - horizon, ink.Title);
        canvas.Fill(
            ink.B,
            $"M0,{horizon}C70,{horizon - 70} 120,{horizon - 20} 170,{horizon - 38}S290,{horizon - 92} 400,{horizon - 26}V{horizon + 2}H0Z"
        );
        Road(-195, -87, ink.B);
        Road(-69, 39, ink.A);
        Road(57, 165, ink.C);

        void Road(double from, double to, string colour) =>
            canvas.Fill(colour, $"M{x - 3},{horizon + 2}H{x + 3}L{x + to},{Foot}H{x + from}Z");
    }

    public static CardZone Leader(CardCanvas canvas)
    {
        var ink = canvas.Ink;
        var (y, radius) = canvas.Cut((404.0, 138.0), (440.0, 132.0));
        canvas.Line(0, y, 400, y, 3, ink.Title);
        canvas.Line(200, y - radius - 24, 200, Foot, 3, ink.Title);
        canvas.Disc(200, y, radius, ink.A);

        var degrees = 60 + (36 * canvas.Choice.U);
        var (sin, cos) = Math.SinCos(degrees * Math.PI / 180);
        var large = degrees > 180 ? 1 : 0;
        canvas.Fill(
            ink.B,
            $"M200,{y}V{y - radius}A{radius} {radius} 0 {large} 1 {200 + (radius * sin)},{y - (radius * cos)}Z"
        );
        canvas.Ring(200, y, radius, 3, ink.Title);
        canvas.Ring(200, y, radius - 16, 3, ink.Title);
        canvas.Disc(200, y, 66, ink.Ground);
        if (canvas.Year is { } year)
            canvas.Add(new CardWords($"{year % 100:00}", 200, y + 26, 74, CardFace.Film, ink.Title, Centred: true));
        else
            canvas.Disc(200, y, 10, ink.Title);

        if (!canvas.IsCaption)
            canvas.Rect(0, BandTop, 400, Foot - BandTop, ink.Title);
        return canvas.Cut(new CardZone(28, 26, 344, 218), new CardZone(26, 28, 348, 262));
    }

    public static CardZone Pages(CardCanvas canvas)
    {
        var ink = canvas.Ink;
        canvas.Rect(0, 0, 46, Foot, ink.Title);
        canvas.Rect(54, 0, 5, Foot, ink.A);
        canvas.Rect(64, 0, 5, Foot, ink.B);
        var (top, step) = canvas.Cut((330.0, 18.0), (390.0, 16.0));
        for (var i = 0; i < 13; i++)
        {
            var length = 260 - (16 * ((canvas.Choice.Hash >> (2 * i)) & 7));
            canvas.Rect(
                92,
                top + (step * i),
                length,
                5,
                (i % 4) switch
                {
                    0 => ink.A,
                    2 => ink.B,
                    _ => ink.Title,
                }
            );
        }

        return canvas.Cut(new CardZone(92, 28, 280, 270), new CardZone(88, 28, 290, 332));
    }
}
