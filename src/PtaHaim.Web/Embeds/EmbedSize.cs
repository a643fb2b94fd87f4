using PtaHaim.Web.Cards;

namespace PtaHaim.Web.Embeds;

/// <summary>
/// How large a card is, in CSS pixels: its text is measured as title cards are, so that a frame of that size shows all of it.
/// The lengths are those of embed.css.
/// </summary>
internal sealed record EmbedSize(int Width, int Height)
{
    public const int Narrowest = 200;
    public const int Usual = 400;

    /// <summary>A card no higher than this leaves its picture out.</summary>
    public const int WithoutPicture = 180;

    private const int Widest = 800;
    private const int NarrowBelow = 280;
    private const int BesideFrom = 340;
    private const int Beside = 150;
    private const int PeopleHeight = 128;
    private const int Foot = 41;
    private const int Borders = 2;

    // The advances are those of the largest letters, which are set closer than small ones.
    private const double SmallTitle = 1.12;

    // Here a heavier cut was measured than is set, but a word may still break a line a little earlier.
    private const double SmallText = 1.04;

    public static IReadOnlyList<(string Name, string Label, int Width)> Choices { get; } =
    [("small", "Small", 240), ("medium", "Medium", Usual), ("wide", "Wide", 560)];

    public static EmbedSize Of(EmbedCard card, int width) => new(width, HeightOf(card, width));

    /// <summary>The largest up to the usual width, or up to a maximum that is given; null where nothing readable fits.</summary>
    public static EmbedSize? Within(EmbedCard card, int? maxWidth, int? maxHeight)
    {
        var widest = Math.Min(maxWidth ?? Usual, Widest);
        var highest = maxHeight ?? int.MaxValue;
        for (var width = widest; width >= Narrowest; width--)
        {
            if (HeightOf(card, width) is var height && height <= highest)
                return new(width, height);
        }

        if (widest < Narrowest)
            return null;
        var text = Text(card, widest - Borders, widest < NarrowBelow) + Foot + Borders;
        return text <= highest && text <= WithoutPicture ? new(widest, text) : null;
    }

    private static int HeightOf(EmbedCard card, int width)
    {
        var (inner, narrow) = (width - Borders, width < NarrowBelow);
        var format = card.Work is { } work ? CardStyle.Of(work.Kind).Format : null;
        if (format is null)
            return PeopleHeight + Text(card, inner, narrow) + Foot + Borders;
        if (format == CardFormat.Frame)
            return Scaled(format, inner) + Text(card, inner, narrow) + Foot + Borders;
        return width >= BesideFrom
            ? Math.Max(Scaled(format, Beside), Text(card, inner - Beside, narrow)) + Foot + Borders
            : Scaled(format, Beside) + 24 + Text(card, inner, narrow) + Foot + Borders;
    }

    private static int Scaled(CardFormat format, int width) =>
        (int)Math.Ceiling((double)width * format.Height / format.Width);

    private static int Text(EmbedCard card, int width, bool narrow)
    {
        var (margin, size, line) = narrow ? (12, 18, 22) : (16, 22, 27);
        var room = width - (2 * margin);
        var title = Lines(card.Title, CardFace.Film, size * SmallTitle, room);
        var sentence = Lines(narrow ? card.Short : card.Sentence, CardFace.Label, 14 * SmallText, room);
        return 12 + (title * line) + 4 + (sentence * 21) + 12;
    }

    private static int Lines(string text, CardFace face, double size, int room)
    {
        var (lines, used) = (1, 0.0);
        var space = face.Width(" ", size);
        foreach (var word in text.Split(' ', StringSplitOptions.RemoveEmptyEntries))
        {
            var width = face.Width(word, size);
            if (used > 0 && used + space + width > room)
                (lines, used) = (lines + 1, 0);
            used += width + (used > 0 ? space : 0);
            if (used > room)
            {
                // Longer than a line: it is broken within.
                lines += (int)(used / room);
                used %= room;
            }
        }

        return lines;
    }
}
