using System.Collections.Frozen;
using System.Globalization;
using System.Text;

namespace PtaHaim.Web.Cards;

/// <summary>A cut of the title face with its measured advances, so that titles are fitted without a font engine.</summary>
internal sealed class CardFace
{
    private const int Unknown = 620;
    private const int Ideograph = 1000;

    // Base letters of U+00C0 to U+017F; a question mark stands for a letter that has none.
    private const string BaseLetters =
        "AAAAAA?CEEEEIIIIDNOOOOO*OUUUUY??aaaaaa?ceeeeiiiidnooooo/ouuuuy?y"
        + "AaAaAaCcCcCcCcDdDdEeEeEeEeEeGgGgGgGgHhHhIiIiIiIiIi??JjKkkLlLlLlLlLlNnNnNnnNnOoOoOo??RrRrRr"
        + "SsSsSsSsTtTtTtUuUuUuUuUuUuWwYyYZzZzZzs";

    public static readonly CardFace Film = new("card-film", -14, CardAdvances.Film);
    public static readonly CardFace Video = new("card-video", -10, CardAdvances.Video);
    public static readonly CardFace Sleeve = new("card-sleeve", -24, CardAdvances.Sleeve);

    /// <summary>Names in a drawing.</summary>
    public static readonly CardFace Label = new("ego-label", 0, CardAdvances.Label);

    /// <summary>Small print: never fitted by measure, so without advances.</summary>
    public static readonly CardFace Print = new("card-print", 60, "");

    private readonly FrozenDictionary<char, int> advances;

    private CardFace(string cssClass, int tracking, string table)
    {
        CssClass = cssClass;
        Tracking = tracking;
        advances = Parse(table);
    }

    public string CssClass { get; }

    /// <summary>In thousandths of an em, the same as the style sheet's letter-spacing.</summary>
    public int Tracking { get; }

    /// <summary>Width of the text at the size, without kerning, which only makes it narrower.</summary>
    public double Width(string text, double size)
    {
        var thousandths = 0;
        foreach (var rune in text.EnumerateRunes())
        {
            var category = Rune.GetUnicodeCategory(rune);
            if (category is UnicodeCategory.NonSpacingMark or UnicodeCategory.EnclosingMark or UnicodeCategory.Format)
                continue;
            thousandths += Advance(rune) + Tracking;
        }

        return thousandths * size / 1000;
    }

    private int Advance(Rune rune)
    {
        if (rune.Value >= 0x1100)
            return rune.Value is >= 0x2000 and < 0x2E80 ? Known((char)rune.Value) ?? Unknown : Ideograph;

        var letter = (char)rune.Value;
        if (Known(letter) is { } advance)
            return advance;
        if (
            letter is >= '\u00C0' and <= '\u017F'
            && BaseLetters[letter - '\u00C0'] is not ('?' or '*' or '/') and var plain
        )
            return Known(plain) ?? Unknown;
        return Unknown;
    }

    private int? Known(char letter) => advances.TryGetValue(letter, out var advance) ? advance : null;

    private static FrozenDictionary<char, int> Parse(string table)
    {
        var parsed = new Dictionary<char, int>();
        foreach (var entry in table.Split((char[])[' ', '\n', '\r'], StringSplitOptions.RemoveEmptyEntries))
        {
            var isSpace = entry.StartsWith("space", StringComparison.Ordinal);
            var digits = entry[(isSpace ? "space".Length : 1)..];
            parsed[isSpace ? ' ' : entry[0]] = int.Parse(digits, CultureInfo.InvariantCulture);
        }

        return parsed.ToFrozenDictionary();
    }
}
