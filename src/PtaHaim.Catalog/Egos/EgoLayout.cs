namespace PtaHaim.Catalog.Egos;

/// <summary>Where the discs of an ego graph lie. No simulation: the same works give the same places.</summary>
/// <param name="Canvas">The size of the drawing. With few neighbours it is less high.</param>
/// <param name="Focus">The person in the middle.</param>
/// <param name="Neighbours">The others, in the order in which they were given.</param>
public sealed record EgoLayout(EgoCanvas Canvas, EgoSpot Focus, IReadOnlyList<EgoSpot> Neighbours)
{
    /// <summary>More neighbours than these would need more room.</summary>
    public const int MostNeighbours = 24;

    private const double WideWidth = 1200;
    private const double WideRoom = 564;
    private const double WideEdge = 28;
    private const double WideStep = 94;
    private const double WideFocus = 92;
    private const double WideLargest = 20;

    private const double PhoneWidth = 358;
    private const double PhoneRoom = 716;
    private const double PhoneEdge = 22;
    private const double PhoneStep = 44;
    private const double PhoneFocus = 44;
    private const double PhoneLargest = 13;

    /// <summary>
    /// 1200 wide, up to 620 high: the first half goes down the right side, the second up the left, at even heights on an
    /// ellipse.
    /// </summary>
    /// <param name="works">How many works each neighbour shares with the focus, in the order of drawing; at most 24.</param>
    public static EgoLayout Wide(IReadOnlyList<int> works)
    {
        ArgumentOutOfRangeException.ThrowIfGreaterThan(works.Count, MostNeighbours, nameof(works));
        var right = (works.Count + 1) / 2;
        var (step, height) = Heights(right, WideRoom, WideStep, WideEdge, WideFocus);
        var (centre, middle) = (WideWidth / 2, height / 2);
        return new EgoLayout(
            new EgoCanvas(WideWidth, height),
            new EgoSpot(centre, middle, WideFocus),
            [.. works.Select((count, place) => Spot(place, Disc(count, WideLargest)))]
        );

        EgoSpot Spot(int place, double radius)
        {
            var isRight = place < right;
            var side = isRight ? right : works.Count - right;
            var row = isRight ? place : works.Count - 1 - place;
            var off = (row - (side - 1) / 2.0) * step;
            var reach = 330 * Math.Sqrt(1 - 0.93 * Math.Pow(off / 310, 2));
            return Rounded(centre + (isRight ? reach : -reach), middle + off, radius);
        }
    }

    /// <summary>358 wide, up to 760 high: the focus at the left, all others on one arc, from the top down.</summary>
    /// <param name="works">How many works each neighbour shares with the focus, in the order of drawing; at most 24.</param>
    public static EgoLayout Phone(IReadOnlyList<int> works)
    {
        const double left = 58;
        ArgumentOutOfRangeException.ThrowIfGreaterThan(works.Count, MostNeighbours, nameof(works));
        var (step, height) = Heights(works.Count, PhoneRoom, PhoneStep, PhoneEdge, PhoneFocus);
        var middle = height / 2;
        return new EgoLayout(
            new EgoCanvas(PhoneWidth, height),
            new EgoSpot(left, middle, PhoneFocus),
            [.. works.Select((count, place) => Spot(place, Disc(count, PhoneLargest)))]
        );

        EgoSpot Spot(int place, double radius)
        {
            var off = (place - (works.Count - 1) / 2.0) * step;
            return Rounded(left + 96 * Math.Sqrt(1 - 0.96 * Math.Pow(off / 380, 2)), middle + off, radius);
        }
    }

    /// <summary>How far the rows are apart, and how high the drawing is: the rows fill the room, but never stand far apart.</summary>
    private static (double Step, double Height) Heights(int rows, double room, double widest, double edge, double focus)
    {
        var step = rows > 1 ? Math.Min(widest, room / (rows - 1)) : 0;
        return (step, Math.Round(2 * edge + Math.Max((rows - 1) * step, 2 * focus), 2));
    }

    private static double Disc(int works, double largest) => Math.Min(largest, 4 + 2.1 * Math.Sqrt(works));

    private static EgoSpot Rounded(double x, double y, double radius) =>
        new(Math.Round(x, 2), Math.Round(y, 2), Math.Round(radius, 2));
}
