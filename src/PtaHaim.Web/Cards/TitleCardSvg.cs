using System.Text;
using System.Text.Encodings.Web;
using Microsoft.AspNetCore.Html;

namespace PtaHaim.Web.Cards;

/// <summary>Paints a card as inline SVG: geometry and inks in attributes, fonts by class, so that no inline style is needed.</summary>
internal static class TitleCardSvg
{
    /// <summary>With a label the card is an image of that name; without one it is hidden from assistive technology.</summary>
    public static IHtmlContent Render(TitleCard card, string? label)
    {
        var svg = new StringBuilder();
        svg.Append($"<svg class=\"card {card.Format.Name}\"");
        svg.Append($" viewBox=\"0 0 {card.Format.Width} {card.Format.Height}\"");
        svg.Append(label is null ? " aria-hidden=\"true\">" : $" role=\"img\" aria-label=\"{Encode(label)}\">");
        Paint(svg, card);
        return new HtmlString(svg.Append("</svg>").ToString());
    }

    /// <summary>The shapes alone, for a picture that holds several cards.</summary>
    public static void Paint(StringBuilder svg, TitleCard card)
    {
        foreach (var shape in card.Shapes)
            Paint(svg, shape);
    }

    /// <summary>The accessible name of a card that stands alone.</summary>
    public static string Label(TitleCard card) => $"Title card: {card.Title}";

    private static void Paint(StringBuilder svg, CardShape shape)
    {
        switch (shape)
        {
            case CardRect rect:
                Open("rect").Number("x", rect.X, 0).Number("y", rect.Y, 0);
                svg.Number("width", rect.Width).Number("height", rect.Height).Number("rx", rect.Radius, 0);
                svg.Value("fill", rect.Fill).Append("/>");
                break;
            case CardCircle disc:
                Open("circle").Number("cx", disc.X).Number("cy", disc.Y).Number("r", disc.Radius);
                svg.Value("fill", disc.Fill).Append("/>");
                break;
            case CardRing ring:
                Open("circle").Number("cx", ring.X).Number("cy", ring.Y).Number("r", ring.Radius).Value("fill", "none");
                Outline(ring.Colour, ring.Stroke, ring.Opacity).Append("/>");
                break;
            case CardLine line:
                Open("path").Append($" d=\"M{Two(line.X1)},{Two(line.Y1)}L{Two(line.X2)},{Two(line.Y2)}\"");
                Outline(line.Colour, line.Stroke, line.Opacity).Append("/>");
                break;
            case CardPath path:
                Open("path").Value("d", path.Data).Value("fill", path.Fill ?? "none");
                if (path.Colour is { } colour)
                    Outline(colour, path.Stroke, 1);
                svg.Append("/>");
                break;
            case CardWords words:
                Open("text").Value("class", words.Face.CssClass).Number("x", words.X).Number("y", words.Y);
                svg.Number("font-size", words.Size).Value("fill", words.Fill);
                svg.Append(words.Centred ? " text-anchor=\"middle\">" : ">")
                    .Append(Encode(words.Text))
                    .Append("</text>");
                break;
        }

        StringBuilder Open(string name) => svg.Append('<').Append(name);

        StringBuilder Outline(string colour, double stroke, double opacity) =>
            svg.Value("stroke", colour).Number("stroke-width", stroke).Number("stroke-opacity", opacity, 1);
    }

    private static StringBuilder Value(this StringBuilder svg, string name, string value) =>
        svg.Append(' ').Append(name).Append("=\"").Append(Encode(value)).Append('"');

    private static StringBuilder Number(
        this StringBuilder svg,
        string name,
        double value,
        double unlessIs = double.NaN
    ) => value.Equals(unlessIs) ? svg : svg.Append($" {name}=\"{Two(value)}\"");

    private static string Two(double value) => CardCanvas.Number(value);

    private static string Encode(string text) => HtmlEncoder.Default.Encode(CardText.Clean(text));
}
