using System.Text.RegularExpressions;
using Microsoft.AspNetCore.Html;
using Microsoft.AspNetCore.Mvc.Rendering;
using PtaHaim.Catalog.Collaborations;
using PtaHaim.Catalog.Credits;
using PtaHaim.Catalog.Paths;
using PtaHaim.Catalog.People;
using PtaHaim.Catalog.Terms;

namespace PtaHaim.Web.Pages.Support;

/// <summary>The evidence of a hop: one sentence for each of the two, each with its source numbers.</summary>
internal static partial class HopHtml
{
    /// <summary><c>Pearl Anderson appears in Lost Track</c>; the work is named where the sentence is the first.</summary>
    public static IHtmlContent Did(
        this IHtmlHelper html,
        PersonRef person,
        IReadOnlyList<RoleLine> roles,
        PathStep hop,
        bool first
    )
    {
        var content = new HtmlContentBuilder();
        content.AppendHtml("<b>").Append(person.Name).AppendHtml("</b>");
        var same = roles.GroupBy(role => (role.Role, role.Character, role.Uncredited)).ToList();
        for (var i = 0; i < same.Count; i++)
        {
            var said = same[i].First();
            content.Append(
                i == 0 ? " "
                : i == same.Count - 1 ? " and "
                : ", "
            );
            if (first && i == 0)
                content.Append(Verb(said) + " ").AppendHtml(html.WorkLink(hop.Work!));
            else
                content.Append(OfIt(Verb(said)));
            if (said.Character is { } character)
                content.Append($" as {character}");
            if (said.Uncredited)
                content.AppendHtml(" <span class=\"certain\">uncredited</span>");
            if (i == same.Count - 1 && said.Via is { } via)
                Through(content, via);
            content.AppendHtml(html.Cite([.. same[i].SelectMany(role => role.Citations).Distinct()]));
        }

        return content;
    }

    /// <summary><c>Donna Haim taught Paul Thomas Anderson, about 1979</c>.</summary>
    public static IHtmlContent Stated(this IHtmlHelper html, PairRelationship line)
    {
        var verb = Vocabularies.RelationshipKinds.Find(line.Kind)?.Verb ?? Words.Lower(line.Label);
        var content = new HtmlContentBuilder();
        content.AppendHtml("<b>").Append(line.From.Name).AppendHtml("</b>");
        content.Append($" {verb} ").AppendHtml("<b>").Append(line.To.Name).AppendHtml("</b>");
        if (Words.Period(line.Begin, line.End, line.Ongoing, line.When) is { } time)
            content.Append($", {time}");
        if (line.Detail is { } detail)
            content.Append($": {detail}");
        return content.AppendHtml(html.Cite(line.Citations));
    }

    private static void Through(HtmlContentBuilder content, Via via)
    {
        content.Append(" with the band ").AppendHtml("<b>").Append(via.Person.Name).AppendHtml("</b>");
        if (via.Dates == "membership-unknown")
            content.AppendHtml(" <span class=\"certain\">dates of membership in no source</span>");
        else if (via.Dates == "work-undated")
            content.AppendHtml(" <span class=\"certain\">the work has no date</span>");
    }

    private static string Verb(RoleLine role) =>
        Vocabularies.Roles.Find(role.Role)?.Verb ?? $"is credited as {Words.Lower(role.Label)} on";

    /// <summary><c>composed the music of</c> makes <c>composed its music</c>, <c>directed</c> makes <c>directed it</c>.</summary>
    internal static string OfIt(string verb) =>
        PartOf().Match(verb) is { Success: true } part
            ? $"{part.Groups["done"].Value}its {part.Groups["part"].Value}"
            : $"{verb} it";

    [GeneratedRegex("^(?<done>.*)the (?<part>.*) of$", RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 1000)]
    private static partial Regex PartOf();
}
