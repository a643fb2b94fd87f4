namespace PtaHaim.Web.Cards;

/// <summary>One printed shape of a card, in the units of its format; later shapes cover earlier ones.</summary>
internal abstract record CardShape;

internal sealed record CardRect(double X, double Y, double Width, double Height, string Fill, double Radius = 0)
    : CardShape;

internal sealed record CardCircle(double X, double Y, double Radius, string Fill) : CardShape;

internal sealed record CardRing(double X, double Y, double Radius, double Stroke, string Colour, double Opacity = 1)
    : CardShape;

internal sealed record CardLine(
    double X1,
    double Y1,
    double X2,
    double Y2,
    double Stroke,
    string Colour,
    double Opacity = 1
) : CardShape;

/// <summary>Outline in SVG path data, which every drawing library reads; filled, stroked or both.</summary>
internal sealed record CardPath(string Data, string? Fill, string? Colour = null, double Stroke = 0) : CardShape;

internal sealed record CardWords(
    string Text,
    double X,
    double Y,
    double Size,
    CardFace Face,
    string Fill,
    bool Centred = false
) : CardShape;
