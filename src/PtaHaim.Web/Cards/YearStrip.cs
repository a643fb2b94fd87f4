using System.Text;
using System.Text.Encodings.Web;
using Microsoft.AspNetCore.Html;

namespace PtaHaim.Web.Cards;

/// <summary>How many works a year has, and how many of them are by the pair that the catalog is about.</summary>
internal sealed record YearCount(int Year, int Works, int ByPair);

/// <summary>One block for each work, stacked by year, the pair's on top.</summary>
internal static class YearStrip
{
    private const double Block = 13;
    private const double Gap = 2;
    private const double LabelRoom = 30;

    /// <summary>Years before the first are left out, years without works stay empty.</summary>
    public static IHtmlContent Render(IReadOnlyList<YearCount> years, int first, int last, double width, string label)
    {
        var shown = years.Where(year => year.Year >= first && year.Year <= last).ToList();
        var step = width / (last - first + 1);
        var tallest = shown.Select(year => year.Works).DefaultIfEmpty(0).Max();
        var foot = (tallest * (Block + Gap)) + Gap;

        var svg = new StringBuilder($"<svg class=\"years\" viewBox=\"0 0 {Two(width)} {Two(foot + LabelRoom)}\"");
        svg.Append($" role=\"img\" aria-label=\"{HtmlEncoder.Default.Encode(label)}\">");
        foreach (var year in shown)
        {
            for (var i = 0; i < year.Works; i++)
            {
                var (x, y) = ((year.Year - first) * step, foot - ((i + 1) * (Block + Gap)));
                svg.Append($"<rect class=\"{(i >= year.Works - year.ByPair ? "block-pair" : "block")}\"");
                svg.Append($" x=\"{Two(x)}\" y=\"{Two(y)}\" width=\"{Two(step - Gap)}\" height=\"{Two(Block)}\"/>");
            }
        }

        svg.Append($"<path class=\"years-foot\" d=\"M0,{Two(foot + 1)}H{Two(width)}\"/>");
        foreach (var (year, x, anchor) in Labels(first, last, step, width))
            svg.Append($"<text x=\"{Two(x)}\" y=\"{Two(foot + 22)}\" text-anchor=\"{anchor}\">{year}</text>");
        return new HtmlString(svg.Append("</svg>").ToString());
    }

    /// <summary>The first and the last year, and each fifth year that leaves room for them.</summary>
    private static IEnumerable<(int Year, double X, string Anchor)> Labels(
        int first,
        int last,
        double step,
        double width
    )
    {
        const double room = 70;
        yield return (first, 0, "start");
        for (var year = first + 1; year < last; year++)
        {
            var x = (year - first + 0.5) * step;
            if (year % 5 == 0 && x > room && x < width - room)
                yield return (year, x, "middle");
        }

        if (last > first)
            yield return (last, width, "end");
    }

    private static string Two(double value) => CardCanvas.Number(value);
}
