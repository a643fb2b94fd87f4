namespace PtaHaim.Web.Cards;

/// <summary>A name in at most three lines within the disc of an ego graph.</summary>
internal sealed record EgoName(int Size, IReadOnlyList<string> Lines)
{
    private const int MostLines = 3;

    /// <summary>The distance of two lines in parts of their size.</summary>
    public const double Leading = 1.04;

    /// <summary>Half the height of a line of capitals, in parts of its size.</summary>
    public const double HalfCapital = 0.34;

    private static readonly int[] Sizes = [24, 22, 20, 18, 16, 14, 12];

    /// <summary>The largest size that the disc takes; what fits at none is cut.</summary>
    public static EgoName Fit(string name, double radius)
    {
        var words = CardText.Clean(name).Split(' ', StringSplitOptions.RemoveEmptyEntries);
        foreach (var size in Sizes)
        {
            var best = Enumerable
                .Range(1, Math.Min(MostLines, Math.Max(1, words.Length)))
                .SelectMany(lines => Splits(words, lines))
                .Where(lines => Fits(lines, size, radius))
                .MinBy(lines => lines.Max(line => CardFace.Film.Width(line, size)));
            if (best is not null)
                return new EgoName(size, best);
        }

        return Chopped(string.Join(' ', words), radius);
    }

    /// <summary>The baseline of a line, from the middle of the disc.</summary>
    public double Baseline(int line) => (line - (Lines.Count - 1) / 2.0) * Leading * Size + HalfCapital * Size;

    private static EgoName Chopped(string name, double radius)
    {
        for (var kept = name.Length - 1; kept > 0; kept--)
            if (!char.IsLowSurrogate(name[kept]) && Fits([$"{name[..kept].TrimEnd()}…"], Sizes[^1], radius))
                return new EgoName(Sizes[^1], [$"{name[..kept].TrimEnd()}…"]);
        return new EgoName(Sizes[^1], ["…"]);
    }

    /// <summary>Every way to break the words into so many lines.</summary>
    private static IEnumerable<IReadOnlyList<string>> Splits(string[] words, int lines)
    {
        if (lines == 1)
        {
            yield return [string.Join(' ', words)];
            yield break;
        }

        for (var first = 1; first <= words.Length - lines + 1; first++)
            foreach (var rest in Splits(words[first..], lines - 1))
                yield return [string.Join(' ', words[..first]), .. rest];
    }

    private static bool Fits(IReadOnlyList<string> lines, int size, double radius)
    {
        var name = new EgoName(size, lines);
        return lines
            .Select(
                (line, at) =>
                {
                    var far = Math.Abs(name.Baseline(at) - HalfCapital * size) + HalfCapital * size;
                    return far < radius
                        && CardFace.Film.Width(line, size) <= 2 * Math.Sqrt(radius * radius - far * far);
                }
            )
            .All(fits => fits);
    }
}
