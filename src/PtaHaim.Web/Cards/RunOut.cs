using System.Text;
using Microsoft.AspNetCore.Html;

namespace PtaHaim.Web.Cards;

/// <summary>The three lanes that leave the home page's card at its top edge and run off the page at the right.</summary>
internal static class RunOut
{
    private const string Stripes = "213";

    /// <summary>Only a music video whose lanes leave the card at the top can be continued above it.</summary>
    public static bool Fits(CardSubject subject) =>
        CardStyle.Of(subject.Kind).Motif == CardMotif.Lanes && CardChoice.Of(subject.Slug).V == 0;

    public static IHtmlContent Render()
    {
        var svg = new StringBuilder("<svg class=\"run-out\" viewBox=\"0 0 640 150\" aria-hidden=\"true\">");
        for (var i = 0; i < Stripes.Length; i++)
        {
            var (x, radius) = (583 - (33 * i), 40 + (33 * i));
            svg.Append($"<path class=\"line-{Stripes[i]}\" stroke-width=\"26\" fill=\"none\"");
            svg.Append($" d=\"M{x},151V104A{radius} {radius} 0 0 1 {x + radius},{104 - radius}H1600\"/>");
        }

        return new HtmlString(svg.Append("</svg>").ToString());
    }
}
