using System.Globalization;
using System.Text;

namespace PtaHaim.Web.Cards;

/// <summary>A title broken into lines at the largest size that its zone takes.</summary>
internal sealed record CardText(int Size, IReadOnlyList<string> Lines)
{
    private const int MostLines = 4;
    private const int MostLetters = 40;
    private const int Longest = 400;

    private static readonly int[] Sizes =
    [
        208,
        192,
        176,
        160,
        146,
        132,
        120,
        110,
        100,
        92,
        84,
        76,
        70,
        64,
        58,
        52,
        47,
        43,
        39,
        35,
        32,
    ];

    private static readonly string[] Glued = ["Pt.", "Vol.", "No.", "Mr.", "Dr.", "St."];

    private static readonly string[] WeakEnds = ["a", "an", "the", "of", "in", "to", "with", "by", "&"];

    public static CardText Fit(string title, CardFace face, CardZone zone, int largest)
    {
        var clean = Clean(title);
        if (TryFit(Pieces(clean), face, zone, largest) is { } whole)
            return whole;

        var letters = new StringInfo(clean);
        for (var kept = Math.Min(MostLetters, letters.LengthInTextElements); kept > 1; kept--)
        {
            var cut = letters.SubstringByTextElements(0, kept).TrimEnd() + "…";
            if (TryFit(Pieces(cut), face, zone, largest) is { } words)
                return words;
            if (TryFit(Chopped(cut, face, zone.Width), face, zone, Sizes[^1]) is { } chopped)
                return chopped;
        }

        return new CardText(Sizes[^1], ["…"]);
    }

    private static CardText? TryFit(IReadOnlyList<Piece> pieces, CardFace face, CardZone zone, int largest)
    {
        if (pieces.Count == 0)
            return new CardText(Sizes[^1], []);

        foreach (var size in Sizes.Where(size => size <= largest))
        {
            if (pieces.Any(piece => face.Width(piece.Text, size) > zone.Width))
                continue;

            // A text wider than four full lines has no split; without this a long title would try millions.
            if (face.Width(Join(pieces, 0, pieces.Count), size) > MostLines * 1.2 * zone.Width)
                continue;

            for (var lines = 1; lines <= Math.Min(MostLines, pieces.Count); lines++)
            {
                if (((lines - 1) * zone.Leading + 0.95) * size > zone.Height)
                    break;
                if (BestSplit(pieces, lines, face, size, zone.Width) is { } split)
                    return new CardText(size, split);
            }
        }

        return null;
    }

    private static IReadOnlyList<string>? BestSplit(
        IReadOnlyList<Piece> pieces,
        int lines,
        CardFace face,
        int size,
        double width
    )
    {
        IReadOnlyList<string>? best = null;
        var lowest = double.MaxValue;
        foreach (var split in Splits(pieces, 0, lines, line => face.Width(line, size) <= width))
        {
            var cost = Cost(split, face, size);
            if (cost >= lowest)
                continue;
            (best, lowest) = (split, cost);
        }

        return best;
    }

    private static IEnumerable<IReadOnlyList<string>> Splits(
        IReadOnlyList<Piece> pieces,
        int start,
        int lines,
        Func<string, bool> fits
    )
    {
        if (lines == 1)
        {
            if (Join(pieces, start, pieces.Count) is var rest && fits(rest))
                yield return [rest];
            yield break;
        }

        for (var end = start + 1; end <= pieces.Count - lines + 1; end++)
        {
            var line = Join(pieces, start, end);
            if (!fits(line))
                yield break;
            foreach (var tail in Splits(pieces, end, lines - 1, fits))
                yield return [line, .. tail];
        }
    }

    private static double Cost(IReadOnlyList<string> lines, CardFace face, int size)
    {
        var widths = lines.Select(line => face.Width(line, size)).ToList();
        var widest = widths.Max();
        var ragged = widths.Sum(width => Math.Pow(widest - width, 2));
        return ragged + lines.SkipLast(1).Count(EndsWeakly) * Math.Pow(1.1 * size, 2);
    }

    private static bool EndsWeakly(string line) =>
        WeakEnds.Contains(line[(line.LastIndexOf(' ') + 1)..], StringComparer.OrdinalIgnoreCase);

    private static List<Piece> Pieces(string title)
    {
        var words = title.Split(' ', StringSplitOptions.RemoveEmptyEntries);
        var pieces = new List<Piece>();
        for (var i = 0; i < words.Length; i++)
        {
            var word = words[i];
            while (Glued.Contains(word[(word.LastIndexOf(' ') + 1)..], StringComparer.Ordinal) && i + 1 < words.Length)
                word += " " + words[++i];
            pieces.AddRange(AtHyphens(word));
        }

        return pieces;
    }

    private static IEnumerable<Piece> AtHyphens(string word)
    {
        var start = 0;
        for (var i = 1; i < word.Length - 3; i++)
        {
            if (word[i] != '-' || !word[(i + 1)..(i + 4)].All(char.IsLetter))
                continue;
            yield return new Piece(word[start..(i + 1)], SpaceAfter: false);
            start = i + 1;
        }

        yield return new Piece(word[start..], SpaceAfter: true);
    }

    /// <summary>The last resort for words wider than the zone even at the smallest size.</summary>
    private static List<Piece> Chopped(string title, CardFace face, double width)
    {
        var pieces = new List<Piece>();
        foreach (var word in title.Split(' ', StringSplitOptions.RemoveEmptyEntries))
        {
            var part = "";
            foreach (var rune in word.EnumerateRunes())
            {
                if (part.Length > 0 && face.Width(part + rune, Sizes[^1]) > width)
                {
                    pieces.Add(new Piece(part, SpaceAfter: false));
                    part = "";
                }

                part += rune;
            }

            pieces.Add(new Piece(part, SpaceAfter: true));
        }

        return pieces;
    }

    private static string Join(IReadOnlyList<Piece> pieces, int start, int end)
    {
        var line = new StringBuilder();
        for (var i = start; i < end; i++)
        {
            line.Append(pieces[i].Text);
            if (pieces[i].SpaceAfter && i + 1 < end)
                line.Append(' ');
        }

        return line.ToString();
    }

    /// <summary>One line, without characters that XML cannot hold.</summary>
    public static string Clean(string title)
    {
        var clean = new StringBuilder();
        foreach (var rune in title.EnumerateRunes())
        {
            if (clean.Length >= Longest)
                break;
            if (Rune.IsWhiteSpace(rune))
                clean.Append(' ');
            else if (!Rune.IsControl(rune) && rune.Value is not (0xFFFE or 0xFFFF))
                clean.Append(rune);
        }

        return clean.ToString().Trim();
    }

    private sealed record Piece(string Text, bool SpaceAfter);
}

/// <summary>Where a title may stand, and the distance of its lines in parts of their size.</summary>
internal sealed record CardZone(double X, double Y, double Width, double Height, double Leading = 0.92);
