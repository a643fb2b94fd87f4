using System.Text.RegularExpressions;
using Microsoft.AspNetCore.Html;
using Microsoft.AspNetCore.Mvc.Rendering;
using PtaHaim.Catalog.People;
using PtaHaim.Catalog.Places;
using PtaHaim.Catalog.Sources;
using PtaHaim.Catalog.Works;

namespace PtaHaim.Web.Pages.Support;

/// <summary>
/// Pieces within a line. They are methods and not partials because a partial ends in a line break, and a source number
/// must follow its fact without one.
/// </summary>
internal static partial class InlineHtml
{
    /// <summary>The source numbers of a statement; nothing where it has no citation.</summary>
    public static IHtmlContent Cite(this IHtmlHelper html, IReadOnlyList<SourceCitation> citations)
    {
        var marks = html.ViewContext.HttpContext.RequestServices.GetRequiredService<PageSources>().Mark(citations);
        if (marks.Count == 0)
            return HtmlString.Empty;

        var content = new HtmlContentBuilder().AppendHtml("<span class=\"cites\">");
        for (var i = 0; i < marks.Count; i++)
        {
            if (i > 0 && i % 3 == 0)
                content.AppendHtml("<wbr>");
            var (number, anchor) = marks[i];
            content.AppendHtml(
                $"<a class=\"{(number > 9 ? "cite many" : "cite")}\" href=\"#s{number}\" id=\"{anchor}\""
            );
            content.AppendHtml($" aria-label=\"source {number}\">{number}</a>");
        }

        return content.AppendHtml("</span>");
    }

    public static IHtmlContent PersonLink(this IHtmlHelper html, PersonRef person) =>
        Link($"/people/{person.Slug}", person.Name);

    public static IHtmlContent WorkLink(this IHtmlHelper html, WorkRef work) => Link($"/works/{work.Slug}", work.Title);

    public static IHtmlContent WorkLink(this IHtmlHelper html, WorkSummary work) =>
        Link($"/works/{work.Slug}", work.Title);

    public static IHtmlContent PlaceLink(this IHtmlHelper html, PlaceRef place) =>
        Link($"/places/{place.Slug}", place.Name);

    public static IHtmlContent PlaceLink(this IHtmlHelper html, PlaceStep place) =>
        Link($"/places/{place.Slug}", place.Name);

    /// <summary>Links to all that a fact is about, in one line.</summary>
    public static IHtmlContent Subjects(this IHtmlHelper html, FactSummary fact)
    {
        var links = fact
            .Works.Select(work => html.WorkLink(work))
            .Concat(fact.People.Select(person => html.PersonLink(person)))
            .Concat(fact.Places.Select(place => html.PlaceLink(place)));
        var content = new HtmlContentBuilder();
        foreach (var link in links)
            content.Append(content.Count == 0 ? "" : ", ").AppendHtml(link);
        return content;
    }

    /// <summary>The mark of a kind of work; it stands beside the word and says nothing of its own.</summary>
    public static IHtmlContent KindMark(this IHtmlHelper html, string kind)
    {
        var known = Catalog.Terms.Vocabularies.WorkKinds.Has(kind) ? kind : "work";
        return new HtmlString($"<svg class=\"kind\" aria-hidden=\"true\"><use href=\"/img/marks.svg#{known}\"/></svg>");
    }

    /// <summary>Beside a statement on which sources disagree: a link to each box of this page that keeps their versions.</summary>
    public static IHtmlContent Disagree(this IHtmlHelper html, IEnumerable<DisputeDetails> disputes) =>
        Marks(disputes.Select(dispute => (dispute.Question, $"#dispute-{dispute.Id}")));

    /// <summary>The same on a page that repeats a statement about a work: the boxes are on the page of the work.</summary>
    public static IHtmlContent Disagree(this IHtmlHelper html, WorkSummary work, IEnumerable<DisputeRef> disputes) =>
        Marks(disputes.Select(dispute => (dispute.Question, $"/works/{work.Slug}#dispute-{dispute.Id}")));

    /// <summary>Those about a statement that is no credit: a term of the dispute aspects.</summary>
    public static IEnumerable<DisputeRef> About(this IReadOnlyList<DisputeRef> disputes, string aspect) =>
        disputes.Where(dispute => dispute.Aspect == aspect);

    /// <summary>Those about the credits in one role.</summary>
    public static IEnumerable<DisputeRef> AboutRole(this IReadOnlyList<DisputeRef> disputes, string role) =>
        disputes.About("credits").Where(dispute => dispute.Role is null || dispute.Role == role);

    private static HtmlContentBuilder Marks(IEnumerable<(string Question, string Address)> disputes)
    {
        var content = new HtmlContentBuilder();
        foreach (var (question, address) in disputes)
        {
            var link = new TagBuilder("a") { Attributes = { ["class"] = "certain", ["href"] = address } };
            link.Attributes["title"] = question;
            link.InnerHtml.Append("sources disagree");
            content.Append(" ").AppendHtml(link);
        }

        return content;
    }

    /// <summary>A text of the seeds in which the addresses of the web are links.</summary>
    public static IHtmlContent Linked(this IHtmlHelper html, string text)
    {
        var content = new HtmlContentBuilder();
        var end = 0;
        foreach (var address in WebAddress().EnumerateMatches(text))
        {
            var shown = text.Substring(address.Index, address.Length);
            content.Append(text[end..address.Index]).AppendHtml(Link(shown, shown));
            end = address.Index + address.Length;
        }

        return content.Append(text[end..]);
    }

    [GeneratedRegex(@"https?://\S*[^\s.,;:!?)]", RegexOptions.CultureInvariant, matchTimeoutMilliseconds: 1000)]
    private static partial Regex WebAddress();

    private static TagBuilder Link(string address, string text)
    {
        var link = new TagBuilder("a") { Attributes = { ["href"] = address } };
        link.InnerHtml.Append(text);
        return link;
    }
}
