namespace PtaHaim.Web.Cards;

/// <summary>What a card is about. The maker is short, as it is printed: "HAIM", "P. T. Anderson".</summary>
internal sealed record CardSubject(string Slug, string Title, string Kind, int? Year = null, string? Maker = null);

/// <summary>A work's title card as a list of shapes, ready for any painter. The same subject always gives the same card.</summary>
/// <param name="Zone">The part of the card that the title keeps to.</param>
internal sealed record TitleCard(string Title, CardFormat Format, CardZone Zone, IReadOnlyList<CardShape> Shapes)
{
    public static TitleCard Of(CardSubject subject, CardCut cut, bool smallPrint = false)
    {
        var style = CardStyle.Of(subject.Kind);
        var canvas = new CardCanvas(CardChoice.Of(subject.Slug), cut, subject.Year);
        canvas.Rect(0, 0, style.Format.Width, style.Format.Height, canvas.Ink.Ground);
        var zone = Draw(style.Motif, canvas);
        SetTitle(canvas, style, zone, CardText.Fit(subject.Title, style.Face, zone, style.Largest(cut)));
        if (smallPrint && cut == CardCut.Display)
            SetSmallPrint(canvas, style, subject);
        return new TitleCard(subject.Title, style.Format, zone, canvas.Shapes);
    }

    private static CardZone Draw(CardMotif motif, CardCanvas canvas) =>
        motif switch
        {
            CardMotif.Valley => PosterMotifs.Valley(canvas),
            CardMotif.Leader => PosterMotifs.Leader(canvas),
            CardMotif.Pages => PosterMotifs.Pages(canvas),
            CardMotif.Lanes => FrameMotifs.Lanes(canvas),
            CardMotif.Marquee => FrameMotifs.Marquee(canvas),
            CardMotif.Strip => FrameMotifs.Strip(canvas),
            CardMotif.Longplay => SleeveMotifs.Longplay(canvas),
            CardMotif.Aperture => SleeveMotifs.Aperture(canvas),
            _ => SleeveMotifs.Single(canvas),
        };

    private static void SetTitle(CardCanvas canvas, CardStyle style, CardZone zone, CardText title)
    {
        var baseline = zone.Y + (0.72 * title.Size);
        foreach (var line in title.Lines)
        {
            if (style.Motif == CardMotif.Marquee)
            {
                var rail = baseline + (0.2 * title.Size);
                canvas.Line(zone.X, rail, zone.X + zone.Width, rail, 2, canvas.Ink.Title, 0.35);
            }

            // Round letters look indented; the title stands a little to the left of its zone.
            var left = zone.X - (0.03 * title.Size);
            canvas.Add(new CardWords(line, left, baseline, title.Size, style.Face, canvas.Ink.Title));
            baseline += zone.Leading * title.Size;
        }
    }

    private static void SetSmallPrint(CardCanvas canvas, CardStyle style, CardSubject subject)
    {
        var (title, ground) = (canvas.Ink.Title, canvas.Ink.Ground);
        var lanesBaseline = canvas.Choice.V == 0 ? 339 : 336;
        var lanesWidth = canvas.Choice.V == 3 ? 306 : 580;
        (double X, double Y, double Width, string Fill)? place = style.Motif switch
        {
            CardMotif.Valley => (28, 583, 344, ground),
            CardMotif.Leader => (28, 584, 344, ground),
            CardMotif.Pages => (92, 582, 280, title),
            CardMotif.Lanes => (30, lanesBaseline, lanesWidth, title),
            CardMotif.Marquee => (70, 292, 500, title),
            CardMotif.Strip => (30, 344, 580, title),
            _ => null,
        };
        if (place is not { } at)
            return;

        var size = style.Format == CardFormat.Poster ? 17 : 20;
        var text = SmallPrint(style, subject, (int)(at.Width / (0.6 * size)));
        canvas.Add(new CardWords(text, at.X, at.Y, size, CardFace.Print, at.Fill));
    }

    /// <summary>Kind, year and maker in capitals; what does not fit is left out from the end.</summary>
    private static string SmallPrint(CardStyle style, CardSubject subject, int room)
    {
        var parts = new List<string> { style.Label };
        if (subject.Year is { } year)
            parts.Add($"{year}");
        if (subject.Maker is { Length: > 0 } maker)
            parts.Add(maker);
        while (parts.Count > 1 && string.Join(" · ", parts).Length > room)
            parts.RemoveAt(parts.Count - 1);
        return string.Join(" · ", parts).ToUpperInvariant();
    }
}
