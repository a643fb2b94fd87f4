namespace PtaHaim.Web.Cards;

internal enum CardCut
{
    /// <summary>For a shown width of 200 px and more.</summary>
    Display,

    /// <summary>For lists and rows: larger title, no small print.</summary>
    Caption,
}

internal enum CardMotif
{
    Valley,
    Leader,
    Pages,
    Lanes,
    Marquee,
    Strip,
    Single,
    Longplay,
    Aperture,
}

internal sealed record CardFormat(string Name, int Width, int Height)
{
    public static CardFormat Poster { get; } = new("poster", 400, 600);

    public static CardFormat Frame { get; } = new("frame", 640, 360);

    public static CardFormat Sleeve { get; } = new("sleeve", 480, 480);
}

/// <summary>How a kind of work is printed: its format, its motif, its face, its largest title in either cut.</summary>
internal sealed record CardStyle(
    CardFormat Format,
    CardMotif Motif,
    CardFace Face,
    int LargestDisplay,
    int LargestCaption,
    string Label
)
{
    private static readonly CardStyle Song = new(
        CardFormat.Sleeve,
        CardMotif.Single,
        CardFace.Sleeve,
        150,
        150,
        "Song"
    );

    public static CardStyle Of(string kind) =>
        kind switch
        {
            "feature-film" => Poster(CardMotif.Valley, "Film"),
            "short-film" => Poster(CardMotif.Leader, "Short film"),
            "documentary-film" => Poster(CardMotif.Leader, "Documentary"),
            "novel" => Poster(CardMotif.Pages, "Novel"),
            "music-video" => Frame(CardMotif.Lanes, 132, 140, "Music video"),
            "live-performance-video" => Frame(CardMotif.Marquee, 120, 132, "Live video"),
            "live-performance" => Frame(CardMotif.Marquee, 120, 132, "Live"),
            "video-series" => Frame(CardMotif.Strip, 110, 110, "Series"),
            "album" => Song with { Motif = CardMotif.Longplay, Label = "Album" },
            "photo-shoot" => new(CardFormat.Sleeve, CardMotif.Aperture, CardFace.Sleeve, 120, 120, "Photographs"),
            _ => Song,
        };

    public int Largest(CardCut cut) => cut == CardCut.Display ? LargestDisplay : LargestCaption;

    private static CardStyle Poster(CardMotif motif, string label) =>
        new(CardFormat.Poster, motif, CardFace.Film, 176, 176, label);

    private static CardStyle Frame(CardMotif motif, int display, int caption, string label) =>
        new(CardFormat.Frame, motif, CardFace.Video, display, caption, label);
}
