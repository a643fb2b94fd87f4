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
        var said = Same(roles, hop.Work!.Kind);
        for (var i = 0; i < said.Count; i++)
        {
            var (verb, like) = said[i];
            content.Append(
                i == 0 ? " "
                : i == said.Count - 1 ? " and "
                : ", "
            );
            if (first && i == 0)
                content.Append(verb + " ").AppendHtml(html.WorkLink(hop.Work!));
            else
                content.Append(OfIt(verb));
            if (like[0].Character is { } character)
                content.Append($" as {character}");
            if (like[0].Uncredited)
                content.AppendHtml(" <span class=\"certain\">uncredited</span>");
            if (i == said.Count - 1 && like[0].Via is { } via)
                Through(content, via);
            content.AppendHtml(html.Cite([.. like.SelectMany(role => role.Citations).Distinct()]));
        }

        return content;
    }

    /// <summary><c>Donna Haim taught Paul Thomas Anderson, about 1979</c>, on a path; else without the time and with links to both.</summary>
    public static IHtmlContent Stated(this IHtmlHelper html, PairRelationship line, bool dated)
    {
        var verb = Vocabularies.RelationshipKinds.Find(line.Kind)?.Verb ?? Words.Lower(line.Label);
        var content = new HtmlContentBuilder();
        content.AppendHtml(Name(line.From));
        // A membership or marriage without an end may have ended; one that goes on has not.
        content.Append($" {(line.Ongoing ? verb.Replace("is or was", "is", StringComparison.Ordinal) : verb)} ");
        content.AppendHtml(Name(line.To));
        var time = Words.Period(line.Begin, line.End, line.Ongoing, line.When);
        if (dated && time is not null)
            content.Append($", {time}");
        if (line.Detail is { } detail)
            content.Append(detail.StartsWith("to ", StringComparison.Ordinal) ? $" {detail}" : $": {detail}");
        return content.AppendHtml(html.Cite(line.Citations));

        IHtmlContent Name(PersonRef person) =>
            dated
                ? new HtmlContentBuilder().AppendHtml("<b>").Append(person.Name).AppendHtml("</b>")
                : html.PersonLink(person);
    }

    private static void Through(HtmlContentBuilder content, Via via)
    {
        content.Append(" with the band ").AppendHtml("<b>").Append(via.Person.Name).AppendHtml("</b>");
        if (via.Dates == "membership-unknown")
            content.AppendHtml(" <span class=\"certain\">membership dates in no source</span>");
        else if (via.Dates == "work-undated")
            content.AppendHtml(" <span class=\"certain\">the work has no date</span>");
    }

    /// <summary>Roles that one verb says, and those that the same sources prove: <c>directed, wrote and produced</c>.</summary>
    private static List<(string Verb, List<RoleLine> Roles)> Same(IReadOnlyList<RoleLine> roles, string kind)
    {
        var said = new List<(string Verb, List<RoleLine> Roles)>();
        foreach (var same in roles.GroupBy(role => (Verb(role, kind), role.Character, role.Uncredited)))
        {
            var (verb, like) = (same.Key.Item1, same.ToList());
            if (
                IsPlain(verb, like)
                && said is [.., var before]
                && IsPlain(before.Verb, before.Roles)
                && IsProvenAlike(before.Roles, like)
            )
                said[^1] = (
                    $"{before.Verb.Replace(" and ", ", ", StringComparison.Ordinal)} and {verb}",
                    [.. before.Roles, .. like]
                );
            else
                said.Add((verb, like));
        }

        return said;
    }

    /// <summary>One word that takes the work as its object, or several of them.</summary>
    private static bool IsPlain(string verb, List<RoleLine> roles) =>
        roles.TrueForAll(role => role is { Character: null, Uncredited: false })
        && verb.Split(", ")
            .SelectMany(part => part.Split(" and "))
            .All(word => !word.Contains(' ', StringComparison.Ordinal));

    private static bool IsProvenAlike(List<RoleLine> some, List<RoleLine> others) =>
        some.SelectMany(role => role.Citations)
            .Select(citation => citation.Source.Slug)
            .ToHashSet()
            .SetEquals(others.SelectMany(role => role.Citations).Select(citation => citation.Source.Slug));

    private static string Verb(RoleLine role, string kind) =>
        role.Role == "songwriter" && kind == "song"
            ? "wrote"
            : Vocabularies.Roles.Find(role.Role)?.Verb ?? $"is credited as {Words.Lower(role.Label)} on";

    /// <summary><c>composed the music of</c> makes <c>composed its music</c>, <c>directed</c> makes <c>directed it</c>.</summary>
    internal static string OfIt(string verb) =>
        PartOf().Match(verb) is { Success: true } part
            ? $"{part.Groups["done"].Value}its {part.Groups["part"].Value}"
            : $"{verb} it";

    [GeneratedRegex("^(?<done>.*)the (?<part>.*) of$", RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 1000)]
    private static partial Regex PartOf();
}
