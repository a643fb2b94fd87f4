namespace PtaHaim.Web.Cards;

/// <summary>Music videos, live videos and series.</summary>
internal static class FrameMotifs
{
    public static CardZone Lanes(CardCanvas canvas)
    {
        string[] colours = [canvas.Ink.A, canvas.Ink.C, canvas.Ink.B];
        for (var i = 0; i < colours.Length; i++)
        {
            if (canvas.IsCaption)
                CaptionLane(canvas, colours[i], 30.0 * i);
            else
                Lane(canvas, colours[i], 33.0 * i);
        }

        if (canvas.IsCaption)
            return new CardZone(28, 26, 498, 226);
        return canvas.Choice.V switch
        {
            0 => new CardZone(30, 24, 440, 180),
            1 => new CardZone(30, 136, 440, 166),
            2 => new CardZone(30, 26, 350, 270),
            _ => new CardZone(30, 26, 310, 270),
        };
    }

    private static void CaptionLane(CardCanvas canvas, string colour, double o) =>
        canvas.Stroke(colour, 24, $"M0,{334 - o}H502A{110 - o} {110 - o} 0 0 0 {612 - o},224V0");

    private static void Lane(CardCanvas canvas, string colour, double o)
    {
        var turn = 140 - o;
        var bow = 123 - o;
        var arch = 121 - o;
        canvas.Stroke(
            colour,
            26,
            canvas.Choice.V switch
            {
                0 => $"M0,{285 - o}H443A{turn} {turn} 0 0 0 {583 - o},145V0",
                1 => $"M0,{43 + o}H443A{turn} {turn} 0 0 1 {583 - o},183V360",
                2 => $"M640,{156 - bow}H520A{bow} {bow} 0 0 0 520,{156 + bow}H640",
                _ => $"M{478 - arch},360V190A{arch} {arch} 0 0 1 {478 + arch},190V360",
            }
        );
    }

    public static CardZone Marquee(CardCanvas canvas)
    {
        var ink = canvas.Ink;
        var inset = canvas.Cut(44.0, 34.0);
        canvas.Rect(0, 0, 640, 360, ink.Title);
        canvas.Rect(inset, inset, 640 - (2 * inset), 360 - (2 * inset), ink.Ground);

        var (across, down) = canvas.Cut((20, 10), (16, 8));
        var number = 0;
        foreach (var (x, y) in Bulbs(640, 360, inset / 2, across, down))
        {
            var colour = (number++ + canvas.Choice.U) % 3 == 0 ? ink.C : ink.A;
            canvas.Disc(x, y, canvas.Cut(7.5, 9.0), colour);
        }

        return canvas.Cut(new CardZone(70, 60, 500, 216, 1), new CardZone(56, 48, 528, 268, 1));
    }

    /// <summary>Clockwise from the top left corner, on the middle of a frame.</summary>
    public static IEnumerable<(double X, double Y)> Bulbs(
        double width,
        double height,
        double edge,
        int across,
        int down
    )
    {
        var (right, foot) = (width - edge, height - edge);
        for (var i = 0; i < across; i++)
            yield return (edge + ((right - edge) * i / across), edge);
        for (var i = 0; i < down; i++)
            yield return (right, edge + ((foot - edge) * i / down));
        for (var i = 0; i < across; i++)
            yield return (right - ((right - edge) * i / across), foot);
        for (var i = 0; i < down; i++)
            yield return (edge, foot - ((foot - edge) * i / down));
    }

    public static CardZone Strip(CardCanvas canvas)
    {
        var ink = canvas.Ink;
        var (top, height) = canvas.Cut((190.0, 122.0), (214.0, 120.0));
        canvas.Rect(0, top, 640, height, ink.Title);
        for (var x = 14.0; x < 640; x += 40)
        {
            canvas.Rect(x, top + 9, 16, 12, ink.Ground, 3);
            canvas.Rect(x, top + height - 21, 16, 12, ink.Ground, 3);
        }

        string[] colours = [ink.A, ink.B, ink.C, ink.A, ink.B];
        for (var i = 0; i < colours.Length; i++)
            canvas.Rect(-50 + (150 * i), top + 30, 140, height - 60, colours[(i + canvas.Choice.U) % colours.Length]);

        return canvas.Cut(new CardZone(30, 24, 580, 146), new CardZone(28, 24, 584, 176));
    }
}
