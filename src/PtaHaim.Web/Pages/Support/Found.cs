using Microsoft.AspNetCore.Html;
using Microsoft.AspNetCore.Mvc.Rendering;
using PtaHaim.Catalog.Search;
using PtaHaim.Catalog.Terms;
using PtaHaim.Catalog.Text;

namespace PtaHaim.Web.Pages.Support;

/// <summary>A kind of things that a search finds, as pages call it.</summary>
internal sealed record FoundKind(string Type, string Name)
{
    /// <summary>In the order of the filters.</summary>
    public static IReadOnlyList<FoundKind> All { get; } =
    [
        new(SearchTypes.Work, "Works"),
        new(SearchTypes.Person, "People and bands"),
        new(SearchTypes.Company, "Companies"),
        new(SearchTypes.Place, "Places"),
        new(SearchTypes.Source, "Sources"),
        new(SearchTypes.Fact, "Statements"),
    ];

    /// <summary>True for what is a sentence or a long title, and has no picture.</summary>
    public bool IsText => Type is SearchTypes.Source or SearchTypes.Fact;

    public static FoundKind Of(string type) => All.First(kind => kind.Type == type);
}

/// <summary>What was found of one kind.</summary>
/// <param name="All">The address of all of them; null where all are shown.</param>
internal sealed record FoundGroup(FoundKind Kind, IReadOnlyList<SearchHit> Hits, string? All);

/// <summary>What pages say of something that was found.</summary>
internal static class Found
{
    /// <summary>The text with the parts that were asked for marked.</summary>
    public static IHtmlContent Marked(string text, IReadOnlyList<IReadOnlyList<int>> ranges)
    {
        var content = new HtmlContentBuilder();
        var end = 0;
        foreach (var range in ranges)
        {
            var mark = new TagBuilder("mark");
            mark.InnerHtml.Append(text.Substring(range[0], range[1]));
            content.Append(text[end..range[0]]).AppendHtml(mark);
            end = range[0] + range[1];
        }

        return content.Append(text[end..]);
    }

    /// <summary>The name, marked where it is what was found.</summary>
    public static IHtmlContent Name(SearchHit hit) =>
        hit.Match == hit.Name ? Marked(hit.Name, hit.Ranges) : new HtmlContentBuilder().Append(hit.Name);

    /// <summary>What it is, in a few words: <c>Music video, 2022</c>.</summary>
    public static string What(SearchHit hit)
    {
        var kind = hit.Type switch
        {
            SearchTypes.Work => Words.Kind(hit.Kind),
            SearchTypes.Place => Words.Upper(hit.Kind),
            SearchTypes.Source => Vocabularies.SourceKinds.Label(hit.Kind),
            SearchTypes.Fact => "Statement",
            _ => Vocabularies.PersonKinds.Label(hit.Kind),
        };
        var what =
            hit.Note is { } note && !IsPart(hit) ? $"{kind}, {PartialDate.Parse(note)?.ToWords() ?? note}" : kind;
        return hit.By is { } makers ? $"{what}. {makers}" : what;
    }

    /// <summary>Why it is here, where its name does not say so; null where it does.</summary>
    public static IHtmlContent? Why(SearchHit hit)
    {
        if (hit.Match == hit.Name)
            return null;
        var content = new HtmlContentBuilder()
            .Append(
                IsPart(hit) ? "With the part "
                : hit.Reason == "original-title" ? "Original title "
                : "Also "
            )
            .AppendHtml(Marked(hit.Match, hit.Ranges));
        return IsPart(hit) && hit.Note is { } player ? content.Append($", played by {player}") : content;
    }

    /// <summary>A work that is found by another text than its titles is found by one of its characters.</summary>
    private static bool IsPart(SearchHit hit) => hit.Reason == "character";
}
