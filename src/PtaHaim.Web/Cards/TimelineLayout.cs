using PtaHaim.Catalog.Text;

namespace PtaHaim.Web.Cards;

/// <summary>A work for a timeline.</summary>
/// <param name="Date">Partial; null where no source dates it.</param>
/// <param name="Counted">False for a work that is shown and not counted as shared, such as one of a band's member.</param>
internal sealed record TimelineWork(CardSubject Subject, string? Date, bool Counted = true);

/// <summary>Where everything on a timeline stands: lanes by kind, each work at its date, in the first row that has room.</summary>
/// <param name="Undated">Works that no source dates; they are not drawn.</param>
internal sealed record TimelineLayout(
    IReadOnlyList<TimelineYear> Years,
    IReadOnlyList<TimelineLane> Lanes,
    IReadOnlyList<TimelineWork> Undated
)
{
    public const double Width = 1200;

    /// <summary>Where the first year begins.</summary>
    public const double Left = 118;

    /// <summary>Where the last year ends.</summary>
    public const double Right = 1192;

    /// <summary>The rule under the years.</summary>
    public const double Head = 27;

    private const double LanesTop = 35;
    private const double LabelRoom = 46;

    private static readonly int[] LabelSteps = [1, 2, 5, 10, 20, 50];

    private static readonly (string Name, string[] Kinds)[] LaneKinds =
    [
        ("Films", ["feature-film", "short-film", "documentary-film"]),
        ("Videos", ["music-video", "video-series"]),
        ("On stage", ["live-performance-video", "live-performance"]),
        ("Photographs", ["photo-shoot"]),
        ("Songs", ["song"]),
        ("Albums", ["album"]),
        ("Other works", []),
    ];

    public double Height => Foot + 1;

    /// <summary>The rule under the last lane.</summary>
    public double Foot => Lanes.Count == 0 ? LanesTop : Lanes[^1].Top + Lanes[^1].Height;

    /// <summary>True where a date is known only to the year.</summary>
    public bool HasBrokenStems => Lanes.SelectMany(lane => lane.Cards).Any(card => card.Broken);

    public static TimelineLayout Of(IReadOnlyList<TimelineWork> works)
    {
        var dated = works
            .Select(work => (Work: work, Date: PartialDate.Parse(work.Date)))
            .Where(pair => pair.Date is not null)
            .Select(pair => (pair.Work, Date: pair.Date!.Value))
            .ToList();
        var undated = works.Where(work => PartialDate.Parse(work.Date) is null).ToList();
        if (dated.Count == 0)
            return new TimelineLayout([], [], undated);
        var (first, last) = (dated.Min(pair => pair.Date.Year), dated.Max(pair => pair.Date.Year));
        var lanes = new List<TimelineLane>();
        var top = LanesTop;
        foreach (var group in dated.GroupBy(pair => LaneOf(pair.Work.Subject.Kind)).OrderBy(group => group.Key))
        {
            var lane = TimelineLane.Of(
                LaneKinds[group.Key].Name,
                top,
                group.Select(pair => (pair.Work, Place(pair.Date, first, last), pair.Date.Month is null))
            );
            lanes.Add(lane);
            top += lane.Height;
        }

        return new TimelineLayout(YearsOf(first, last), lanes, undated);
    }

    /// <summary>How far along a date stands: a month at its middle, a year at 1 July.</summary>
    public static double Place(PartialDate date, int first, int last)
    {
        var day = (date.Month, date.Day) switch
        {
            (null, _) => new DateOnly(date.Year, 7, 1).DayOfYear - 1,
            (_, null) => (date.First.DayOfYear - 1 + date.Last.DayOfYear) / 2.0,
            _ => date.First.DayOfYear - 1,
        };
        var days = DateTime.IsLeapYear(date.Year) ? 366 : 365;
        return Left + ((date.Year - first + (day / days)) * YearWidth(first, last));
    }

    private static double YearWidth(int first, int last) => (Right - Left) / (last - first + 1);

    private static int LaneOf(string kind)
    {
        var lane = Array.FindIndex(LaneKinds, lane => lane.Kinds.Contains(kind));
        return lane < 0 ? LaneKinds.Length - 1 : lane;
    }

    /// <summary>As many years have their number as leave it room.</summary>
    private static List<TimelineYear> YearsOf(int first, int last)
    {
        var width = YearWidth(first, last);
        var step = LabelSteps.FirstOrDefault(step => step * width >= LabelRoom, 100);
        return
        [
            .. Enumerable
                .Range(first, last - first + 1)
                .Select(year => new TimelineYear(
                    year,
                    Left + ((year - first) * width),
                    year % step == 0 && Left + ((year - first) * width) + LabelRoom <= Width
                )),
        ];
    }
}

/// <summary>Where a year begins.</summary>
/// <param name="Labelled">True where its number is printed.</param>
internal sealed record TimelineYear(int Year, double X, bool Labelled);

/// <summary>The works of related kinds, in rows.</summary>
internal sealed record TimelineLane(string Name, double Top, double Height, IReadOnlyList<TimelineCard> Cards)
{
    private const double Padding = 12;
    private const double RowGap = 10;
    private const double CardGap = 8;

    public int Counted => Cards.Count(card => card.Work.Counted);

    /// <summary>Puts each work, in order of date, into the first row in which it stands clear of those before it.</summary>
    public static TimelineLane Of(
        string name,
        double top,
        IEnumerable<(TimelineWork Work, double X, bool Broken)> works
    )
    {
        var inOrder = works
            .OrderBy(work => work.X)
            .ThenBy(work => work.Work.Subject.Slug, StringComparer.Ordinal)
            .ToList();
        var rowHeight = inOrder.Max(work => SizeOf(work.Work).Height) + RowGap;
        var ends = new List<double>();
        var cards = new List<TimelineCard>();
        foreach (var (work, x, broken) in inOrder)
        {
            var (width, height) = SizeOf(work);
            var left = Math.Min(x, TimelineLayout.Width - width);
            var row = ends.FindIndex(end => end + CardGap <= left);
            if (row < 0)
            {
                row = ends.Count;
                ends.Add(0);
            }

            ends[row] = left + width;
            cards.Add(new TimelineCard(work, x, broken, left, top + Padding + (row * rowHeight), width, height));
        }

        return new TimelineLane(name, top, (ends.Count * rowHeight) + 14, cards);
    }

    private static (double Width, double Height) SizeOf(TimelineWork work)
    {
        var format = CardStyle.Of(work.Subject.Kind).Format;
        return format == CardFormat.Poster ? (68, 102)
            : format == CardFormat.Frame ? (104, 58.5)
            : (72, 72);
    }
}

/// <summary>A work's card and the stem that joins it to its date.</summary>
/// <param name="StemX">Where its date is.</param>
/// <param name="Broken">True where only the year is known.</param>
internal sealed record TimelineCard(
    TimelineWork Work,
    double StemX,
    bool Broken,
    double X,
    double Y,
    double Width,
    double Height
);
