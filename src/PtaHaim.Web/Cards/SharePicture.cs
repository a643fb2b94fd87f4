namespace PtaHaim.Web.Cards;

/// <summary>The picture that other sites show beside a link, as shapes ready for any painter. The same facts always give the same picture.</summary>
internal sealed record SharePicture(IReadOnlyList<CardShape> Shapes)
{
    public const int Width = 1200;
    public const int Height = 630;

    /// <summary>The sentence at the foot stands on a band below this line.</summary>
    public const int Band = 576;

    private const int Left = 64;
    private const int Right = 1136;
    private const int Largest = 208;
    private const double LeastContrast = 4.5;

    // The sentence is set in a heavier cut than the one that was measured.
    private const double Heavier = 1.03;

    private const string Paper = "#F5EAD3";
    private const string Ink = "#20140E";
    private const string Cream = "#FDE7C4";

    private static readonly string[] Tones = ["#EE6C1D", "#F2B233", "#A92C12"];

    /// <summary>The first of the sentences that fits stands at the foot.</summary>
    public static SharePicture Of(CardSubject work, params IReadOnlyList<string> sentences)
    {
        var style = CardStyle.Of(work.Kind);
        var canvas = new CardCanvas(CardChoice.Of(work.Slug), CardCut.Display, work.Year);
        var ink = canvas.Ink;
        canvas.Rect(0, 0, Width, Height, ink.Ground);
        var zone = WideMotifs.Draw(style.Motif, canvas);
        SetTitle(canvas, work.Title, style.Face, zone, ink.Title);
        var light = Contrast(ink.C, ink.Title) >= LeastContrast ? ink.C : ink.Ground;
        SetFoot(canvas, ink.Title, light, sentences);
        return new(canvas.Shapes);
    }

    /// <summary>One person: the disc at the right, with stripes that run off.</summary>
    public static SharePicture OfPerson(string name, int tone, params IReadOnlyList<string> sentences)
    {
        var canvas = Sheet();
        Stripes(canvas, 930, Width, 288, 32);
        Disc(canvas, name, 930, 288, 200, tone);
        SetTitle(canvas, name, CardFace.Film, new CardZone(64, 58, 600, 460), Ink);
        SetFoot(canvas, Ink, Paper, sentences);
        return new(canvas.Shapes);
    }

    /// <summary>Several who are connected: the title above, under it a disc for each, joined by stripes.</summary>
    public static SharePicture OfChain(
        string title,
        IReadOnlyList<string> people,
        Func<int, int> tone,
        params IReadOnlyList<string> sentences
    )
    {
        var canvas = Sheet();
        var step = (double)(Right - Left) / people.Count;
        var radius = Math.Min(104, 0.42 * step);
        var (first, last) = (Left + (step / 2), Right - (step / 2));
        Stripes(canvas, first, last, 428, radius / 4);
        for (var i = 0; i < people.Count; i++)
            Disc(canvas, people[i], first + (i * step), 428, radius, tone(i));
        SetTitle(canvas, title, CardFace.Film, new CardZone(64, 46, 1072, 250), Ink);
        SetFoot(canvas, Ink, Paper, sentences);
        return new(canvas.Shapes);
    }

    /// <summary>The whole collection: its title and the mark.</summary>
    public static SharePicture OfSite(string title, params IReadOnlyList<string> sentences)
    {
        var canvas = Sheet();
        canvas.Disc(930, 210, 130, Tones[0]);
        Stripes(canvas, 700, Width, 380, 52, gap: 12);
        SetTitle(canvas, title, CardFace.Film, new CardZone(64, 58, 600, 460), Ink);
        SetFoot(canvas, Ink, Paper, sentences);
        return new(canvas.Shapes);
    }

    private static CardCanvas Sheet()
    {
        var canvas = new CardCanvas(CardChoice.Of(""), CardCut.Display, year: null);
        canvas.Rect(0, 0, Width, Height, Paper);
        return canvas;
    }

    /// <summary>Three stripes of that height round a line.</summary>
    private static void Stripes(CardCanvas canvas, double from, double to, double y, double height, double gap = 0)
    {
        string[] colours = gap > 0 ? [Tones[1], Tones[0], Tones[2]] : [Tones[0], Tones[1], Tones[2]];
        for (var i = 0; i < colours.Length; i++)
            canvas.Rect(from, y - (1.5 * height) - gap + (i * (height + gap)), to - from, height, colours[i]);
    }

    private static void Disc(CardCanvas canvas, string name, double x, double y, double radius, int tone)
    {
        // The proportions of a disc on a page: initials of 58 units in a circle of 72, their line 20 below its centre.
        var unit = radius / 72;
        canvas.Disc(x, y, radius, Tones[tone - 1]);
        var colour = tone == 3 ? Cream : Ink;
        var initials = PersonDisc.AllInitials(name);
        canvas.Add(new CardWords(initials, x, y + (20 * unit), 58 * unit, CardFace.Film, colour, Centred: true));
    }

    private static void SetTitle(CardCanvas canvas, string title, CardFace face, CardZone zone, string colour)
    {
        var text = CardText.Fit(title, face, zone, Largest);
        var baseline = zone.Y + (0.72 * text.Size);
        foreach (var line in text.Lines)
        {
            canvas.Add(new CardWords(line, zone.X - (0.03 * text.Size), baseline, text.Size, face, colour));
            baseline += zone.Leading * text.Size;
        }
    }

    private static void SetFoot(CardCanvas canvas, string ground, string colour, IReadOnlyList<string> sentences)
    {
        const string Name = "PtaHaim";
        var mark = Right - CardFace.Film.Width(Name, 30);
        canvas.Rect(0, Band, Width, Height - Band, ground);
        canvas.Add(new CardWords(Name, mark, 613, 30, CardFace.Film, colour));
        var room = mark - Left - 32;
        var sentence = sentences.FirstOrDefault(Fits) ?? Cut(sentences[^1]);
        canvas.Add(new CardWords(sentence, Left, 611, 24, CardFace.Label, colour));

        bool Fits(string text) => CardFace.Label.Width(text, 24) * Heavier <= room;

        string Cut(string text)
        {
            while (text.Length > 1 && !Fits(text + "…"))
                text = text[..Math.Max(1, text.LastIndexOf(' ') is > 0 and var end ? end : text.Length - 1)];
            return text + "…";
        }
    }

    /// <summary>The contrast of WCAG 2.2.</summary>
    private static double Contrast(string one, string other)
    {
        var (a, b) = (Luminance(one), Luminance(other));
        return (Math.Max(a, b) + 0.05) / (Math.Min(a, b) + 0.05);
    }

    private static double Luminance(string colour)
    {
        var bytes = Convert.FromHexString(colour.AsSpan(1));
        return (0.2126 * Linear(bytes[0])) + (0.7152 * Linear(bytes[1])) + (0.0722 * Linear(bytes[2]));

        static double Linear(byte part) =>
            part / 255.0 is <= 0.04045 and var low ? low / 12.92 : Math.Pow(((part / 255.0) + 0.055) / 1.055, 2.4);
    }
}
