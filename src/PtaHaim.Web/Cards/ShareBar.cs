using Microsoft.AspNetCore.Html;

namespace PtaHaim.Web.Cards;

/// <summary>Three stripes as long as a share of the largest count. The count stands beside it in words.</summary>
internal static class ShareBar
{
    public static IHtmlContent Render(int count, int largest)
    {
        var width = largest > 0 ? CardCanvas.Number(100.0 * Math.Clamp(count, 0, largest) / largest) : "0";
        return new HtmlString(
            "<svg class=\"bar\" height=\"12\" aria-hidden=\"true\">"
                + $"<rect class=\"stripe-1\" width=\"{width}%\" height=\"4\"/>"
                + $"<rect class=\"stripe-2\" y=\"4\" width=\"{width}%\" height=\"4\"/>"
                + $"<rect class=\"stripe-3\" y=\"8\" width=\"{width}%\" height=\"4\"/></svg>"
        );
    }
}
