using System.Text;
using System.Text.Encodings.Web;
using Microsoft.AspNetCore.Html;
using PtaHaim.Catalog.Egos;

namespace PtaHaim.Web.Cards;

/// <summary>
/// Draws an ego graph: threads, rays, the discs of the focus, then each neighbour as a link to the page of the pair. Two
/// drawings, of which the style sheet shows the one that the window has room for.
/// </summary>
internal sealed class EgoPicture
{
    private const double WidestRay = 10;
    private const double WidestThread = 4;
    private const double InnerDisc = 68;

    private readonly EgoGraph graph;
    private readonly Func<EgoNode, EgoSpot> spot;
    private readonly EgoCanvas canvas;
    private readonly EgoSpot focus;
    private readonly StringBuilder svg = new();

    private EgoPicture(EgoGraph graph, EgoCanvas canvas, Func<EgoNode, EgoSpot> spot)
    {
        (this.graph, this.canvas, this.spot) = (graph, canvas, spot);
        focus = spot(graph.Nodes[0]);
    }

    /// <param name="graph">Of at least one neighbour.</param>
    /// <param name="pair">The address of the page of two people, by their slugs.</param>
    public static IHtmlContent Wide(EgoGraph graph, Func<string, string, string> pair) =>
        new EgoPicture(graph, graph.Wide, node => node.Wide).Draw("ego ego-wide", picture => picture.WholeName(), pair);

    /// <param name="graph">Of at least one neighbour.</param>
    /// <param name="pair">The address of the page of two people, by their slugs.</param>
    public static IHtmlContent Phone(EgoGraph graph, Func<string, string, string> pair) =>
        new EgoPicture(graph, graph.Phone, node => node.Phone).Draw(
            "ego ego-phone",
            picture => picture.Initials(),
            pair
        );

    private HtmlString Draw(string classes, Action<EgoPicture> middle, Func<string, string, string> pair)
    {
        svg.Append($"<svg class=\"{classes}\" viewBox=\"0 0 {Two(canvas.Width)} {Two(canvas.Height)}\" role=\"group\"");
        svg.Append($" aria-label=\"{Html($"Those who share the most works with {graph.Focus.Name}")}\">");
        Threads();
        Rays();
        middle(this);
        foreach (var (node, label) in graph.Neighbours.Zip(EgoLabels.Of(graph, canvas, spot)))
            Neighbour(node, label, pair(graph.Focus.Slug, node.Person.Slug));
        return new HtmlString(svg.Append("</svg>").ToString());
    }

    private void Threads()
    {
        var spots = graph.Neighbours.ToDictionary(node => node.Person.Slug, spot, StringComparer.Ordinal);
        svg.Append("<g class=\"ego-threads\" fill=\"none\">");
        foreach (var thread in graph.Threads)
        {
            var (from, to) = (spots[thread.From], spots[thread.To]);
            var (x, y) = ((from.X + to.X) / 2, (from.Y + to.Y) / 2);
            var pull = 0.5 * Math.Min(1, Math.Sqrt(Math.Pow(from.X - to.X, 2) + Math.Pow(from.Y - to.Y, 2)) / 380);
            var (bentX, bentY) = (x + (focus.X - x) * pull, y + (focus.Y - y) * pull);
            var width = Math.Min(WidestThread, 0.6 + 0.3 * thread.Works);
            svg.Append($"<path d=\"M{Two(from.X)},{Two(from.Y)}Q{Two(bentX)},{Two(bentY)} {Two(to.X)},{Two(to.Y)}\"");
            svg.Append($" stroke-width=\"{Two(width)}\"/>");
        }

        svg.Append("</g>");
    }

    private void Rays()
    {
        svg.Append("<g class=\"ego-rays\" stroke-linecap=\"round\">");
        foreach (var node in graph.Neighbours)
        {
            var to = spot(node);
            var width = Math.Min(WidestRay, 0.8 + 0.55 * (node.Works ?? 0));
            svg.Append($"<path d=\"M{Two(focus.X)},{Two(focus.Y)}L{Two(to.X)},{Two(to.Y)}\"");
            svg.Append($" stroke-width=\"{Two(width)}\"/>");
        }

        svg.Append("</g>");
    }

    private void WholeName()
    {
        foreach (var (stripe, radius) in ((int, double)[])[(3, focus.Radius), (2, 80), (1, InnerDisc)])
            Disc($"stripe-{stripe}", focus with { Radius = radius });
        var name = EgoName.Fit(graph.Focus.Name, InnerDisc - 4);
        svg.Append($"<text class=\"ego-name\" font-size=\"{name.Size}\" text-anchor=\"middle\">");
        for (var line = 0; line < name.Lines.Count; line++)
            svg.Append($"<tspan x=\"{Two(focus.X)}\" y=\"{Two(focus.Y + name.Baseline(line))}\">")
                .Append(Html(name.Lines[line]))
                .Append(line + 1 < name.Lines.Count ? " </tspan>" : "</tspan>");
        svg.Append("</text>");
    }

    private void Initials()
    {
        Disc("stripe-1", focus);
        svg.Append($"<text class=\"ego-name\" font-size=\"30\" text-anchor=\"middle\" x=\"{Two(focus.X)}\"");
        svg.Append(
            $" y=\"{Two(focus.Y + 30 * EgoName.HalfCapital)}\">{Html(PersonDisc.AllInitials(graph.Focus.Name))}</text>"
        );
    }

    private void Disc(string classes, EgoSpot disc) =>
        svg.Append($"<circle class=\"{classes}\" cx=\"{Two(disc.X)}\" cy=\"{Two(disc.Y)}\" r=\"{Two(disc.Radius)}\"/>");

    private void Neighbour(EgoNode node, EgoLabel label, string address)
    {
        var at = spot(node);
        svg.Append($"<a class=\"ego-node\" href=\"{Html(address)}\"><title>{Html(Spoken(node, label))}</title>");
        Target(at, label);
        if (node.Person.Kind == "person")
            Disc("ego-person", at);
        else
            Square(at);
        svg.Append($"<text x=\"{Two(label.X)}\" y=\"{Two(label.Y)}\"{(label.IsLeft ? " text-anchor=\"end\"" : "")}>");
        var (name, count) = ($"<tspan>{Html(label.Name)}</tspan>", $"<tspan class=\"ego-count\">{label.Count}</tspan>");
        var gap = $" dx=\"{Two(EgoLabels.Gap)}\"";
        svg.Append(label.IsLeft ? count : name)
            .Append((label.IsLeft ? name : count).Insert("<tspan".Length, gap))
            .Append("</text></a>");
    }

    /// <summary>What can be pressed: disc and label in one, at least 28 high.</summary>
    private void Target(EgoSpot disc, EgoLabel label)
    {
        const double half = 14;
        var left = Math.Min(label.Left, disc.X - disc.Radius) - 3;
        var right = Math.Max(label.Right, disc.X + disc.Radius) + 3;
        svg.Append($"<rect class=\"ego-target\" x=\"{Two(left)}\" y=\"{Two(disc.Y - half)}\"");
        svg.Append($" width=\"{Two(right - left)}\" height=\"{Two(2 * half)}\" rx=\"3\"/>");
    }

    /// <summary>A square of the disc's area.</summary>
    private void Square(EgoSpot disc)
    {
        var side = disc.Radius * Math.Sqrt(Math.PI);
        svg.Append($"<rect class=\"ego-band\" x=\"{Two(disc.X - side / 2)}\" y=\"{Two(disc.Y - side / 2)}\"");
        svg.Append($" width=\"{Two(side)}\" height=\"{Two(side)}\"/>");
    }

    private static string Spoken(EgoNode node, EgoLabel label) =>
        $"{node.Person.Name}, {label.Count} shared {(node.Works == 1 ? "work" : "works")}";

    private static string Html(string text) => HtmlEncoder.Default.Encode(text);

    private static string Two(double value) => CardCanvas.Number(value);
}
