using System.Globalization;
using PtaHaim.Catalog.Egos;

namespace PtaHaim.Web.Cards;

/// <summary>A neighbour's name and number of shared works, outside of the disc.</summary>
/// <param name="Name">As much of the name as there is room for.</param>
/// <param name="Count">The number as it is shown.</param>
/// <param name="X">Where it begins; where it ends, if it stands left of its disc.</param>
/// <param name="Y">Its baseline.</param>
/// <param name="Width">At most so wide.</param>
/// <param name="IsLeft">True where it stands left of its disc, the number first.</param>
internal sealed record EgoLabel(string Name, string Count, double X, double Y, double Width, bool IsLeft)
{
    public double Left => IsLeft ? X - Width : X;

    public double Right => IsLeft ? X : X + Width;

    /// <summary>Where the highest letters, with an accent, end.</summary>
    public double Top => Y - 15;

    /// <summary>Where the lowest letters end.</summary>
    public double Bottom => Y + 5;
}

/// <summary>Fits the labels of a drawing.</summary>
internal static class EgoLabels
{
    public const double NameSize = 15;
    public const double CountSize = 13;
    public const double Gap = 5;

    private const double FromDisc = 8;
    private const double Edge = 1;

    /// <summary>From the baseline to the middle of small letters and capitals.</summary>
    private const double Drop = 5.2;

    /// <summary>The labels of the neighbours, in their order.</summary>
    /// <param name="graph">Whose.</param>
    /// <param name="canvas">The size of the drawing.</param>
    /// <param name="spot">The places of this drawing.</param>
    public static IReadOnlyList<EgoLabel> Of(EgoGraph graph, EgoCanvas canvas, Func<EgoNode, EgoSpot> spot)
    {
        var centre = spot(graph.Nodes[0]);
        return [.. graph.Neighbours.Select(node => Label(node, spot(node), canvas, centre))];
    }

    private static EgoLabel Label(EgoNode node, EgoSpot spot, EgoCanvas canvas, EgoSpot centre)
    {
        var isLeft = spot.X < centre.X;
        var count = (node.Works ?? 0).ToString("N0", CultureInfo.InvariantCulture);
        var x = isLeft ? spot.X - spot.Radius - FromDisc : spot.X + spot.Radius + FromDisc;
        var number = Gap + CardFace.Label.Width(string.Concat(count.Select(Widest)), CountSize);
        var name = Cut(CardText.Clean(node.Person.Name), (isLeft ? x : canvas.Width - x) - Edge - number);
        return new EgoLabel(
            name,
            count,
            Math.Round(x, 2),
            Math.Round(spot.Y + Drop, 2),
            CardFace.Label.Width(name, NameSize) + number,
            isLeft
        );
    }

    /// <summary>Figures are tabular, and none is wider than a proportional 0.</summary>
    private static char Widest(char letter) => char.IsAsciiDigit(letter) ? '0' : letter;

    /// <summary>The name, or as many of its letters as there is room for.</summary>
    private static string Cut(string name, double room)
    {
        if (CardFace.Label.Width(name, NameSize) <= room)
            return name;
        var letters = new StringInfo(name);
        for (var kept = letters.LengthInTextElements - 1; kept > 0; kept--)
            if (
                $"{letters.SubstringByTextElements(0, kept).TrimEnd()}…" is var cut
                && CardFace.Label.Width(cut, NameSize) <= room
            )
                return cut;
        return "…";
    }
}
