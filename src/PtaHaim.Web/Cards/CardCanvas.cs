using System.Globalization;

namespace PtaHaim.Web.Cards;

/// <summary>What a motif draws on: the shapes so far, and what the slug and the cut decide.</summary>
internal sealed class CardCanvas(CardChoice choice, CardCut cut, int? year)
{
    private readonly List<CardShape> shapes = [];

    public CardChoice Choice => choice;

    public CardPalette Ink { get; } = CardPalette.Of(choice);

    public int? Year => year;

    public bool IsCaption => cut == CardCut.Caption;

    public IReadOnlyList<CardShape> Shapes => shapes;

    /// <summary>The value for this cut.</summary>
    public T Cut<T>(T display, T caption) => IsCaption ? caption : display;

    /// <summary>The value that the slug picks.</summary>
    public double Pick(params ReadOnlySpan<double> values) => values[choice.V % values.Length];

    public void Add(CardShape shape) => shapes.Add(shape);

    public void Rect(double x, double y, double width, double height, string fill, double radius = 0) =>
        Add(new CardRect(x, y, width, height, fill, radius));

    public void Disc(double x, double y, double radius, string fill) => Add(new CardCircle(x, y, radius, fill));

    public void Ring(double x, double y, double radius, double stroke, string colour, double opacity = 1) =>
        Add(new CardRing(x, y, radius, stroke, colour, opacity));

    public void Line(double x1, double y1, double x2, double y2, double stroke, string colour, double opacity = 1) =>
        Add(new CardLine(x1, y1, x2, y2, stroke, colour, opacity));

    public void Fill(string fill, FormattableString data) => Add(new CardPath(Data(data), fill));

    public void Stroke(string colour, double stroke, FormattableString data) =>
        Add(new CardPath(Data(data), Fill: null, colour, stroke));

    /// <summary>At most two decimals, a point whatever the culture.</summary>
    public static string Number(double value) => value.ToString("0.##", CultureInfo.InvariantCulture);

    private static string Data(FormattableString data) =>
        string.Format(CultureInfo.InvariantCulture, data.Format, [.. data.GetArguments().Select(Rounded)]);

    private static object? Rounded(object? value) => value is double number ? Number(number) : value;
}
