using System.Text;
using System.Text.Encodings.Web;
using Microsoft.AspNetCore.Html;

namespace PtaHaim.Web.Cards;

/// <summary>Paints a timeline. It repeats what a table beside it says, so it is one image with a name.</summary>
internal static class TimelineSvg
{
    private const double Paper = 3;

    public static IHtmlContent Render(TimelineLayout layout, string label)
    {
        var svg = new StringBuilder("<svg class=\"timeline\"");
        svg.Append($" viewBox=\"0 0 {Two(TimelineLayout.Width)} {Two(layout.Height)}\"");
        svg.Append($" role=\"img\" aria-label=\"{HtmlEncoder.Default.Encode(label)}\">");
        foreach (var year in layout.Years)
        {
            svg.Append($"<path class=\"hair\" d=\"M{Two(year.X)},{Two(TimelineLayout.Head)}V{Two(layout.Foot)}\"/>");
            if (year.Labelled)
                svg.Append($"<text class=\"year\" x=\"{Two(year.X + 6)}\" y=\"{Two(17)}\">{year.Year}</text>");
        }

        foreach (var lane in layout.Lanes)
            Paint(svg, lane);
        foreach (var y in new[] { TimelineLayout.Head, layout.Foot })
            svg.Append($"<path class=\"bound\" d=\"M0,{Two(y)}H{Two(TimelineLayout.Width)}\"/>");
        return new HtmlString(svg.Append("</svg>").ToString());
    }

    private static void Paint(StringBuilder svg, TimelineLane lane)
    {
        svg.Append($"<path class=\"hair\" d=\"M0,{Two(lane.Top)}H{Two(TimelineLayout.Width)}\"/>");
        svg.Append(
            $"<text class=\"lane\" x=\"0\" y=\"{Two(lane.Top + 28)}\">{HtmlEncoder.Default.Encode(lane.Name)}</text>"
        );
        var line = lane.Top + 46;
        if (lane.Counted > 0)
        {
            svg.Append($"<text class=\"tell\" x=\"0\" y=\"{Two(line)}\">{Works(lane.Counted)}</text>");
            line += 17;
        }

        if (lane.Cards.Count - lane.Counted is > 0 and var members)
            svg.Append($"<text class=\"tell\" x=\"0\" y=\"{Two(line)}\">{members} with members</text>");
        foreach (var card in lane.Cards)
            svg.Append($"<path class=\"{(card.Broken ? "stem broken" : "stem")}\"")
                .Append($" d=\"M{Two(card.StemX)},{Two(lane.Top)}V{Two(card.Y)}\"/>");
        foreach (var card in lane.Cards)
            Paint(svg, card);
    }

    private static void Paint(StringBuilder svg, TimelineCard card)
    {
        svg.Append($"<rect class=\"clear\" x=\"{Two(card.X - Paper)}\" y=\"{Two(card.Y - Paper)}\"");
        svg.Append($" width=\"{Two(card.Width + (2 * Paper))}\" height=\"{Two(card.Height + (2 * Paper))}\"/>");
        var title = TitleCard.Of(card.Work.Subject, CardCut.Caption);
        svg.Append($"<svg class=\"dated\" x=\"{Two(card.X)}\" y=\"{Two(card.Y)}\"");
        svg.Append($" width=\"{Two(card.Width)}\" height=\"{Two(card.Height)}\"");
        svg.Append($" viewBox=\"0 0 {title.Format.Width} {title.Format.Height}\">");
        TitleCardSvg.Paint(svg, title);
        svg.Append("</svg>");
        svg.Append($"<rect class=\"edge\" x=\"{Two(card.X + 0.5)}\" y=\"{Two(card.Y + 0.5)}\"");
        svg.Append($" width=\"{Two(card.Width - 1)}\" height=\"{Two(card.Height - 1)}\"/>");
    }

    private static string Works(int count) => count == 1 ? "1 work" : $"{count} works";

    private static string Two(double value) => CardCanvas.Number(value);
}
