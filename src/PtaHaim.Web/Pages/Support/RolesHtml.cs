using Microsoft.AspNetCore.Html;
using Microsoft.AspNetCore.Mvc.Rendering;
using PtaHaim.Catalog.Credits;
using PtaHaim.Catalog.People;
using PtaHaim.Catalog.Sources;
using PtaHaim.Catalog.Works;

namespace PtaHaim.Web.Pages.Support;

/// <summary>What somebody did on a work, equal roles that count through several people are said once.</summary>
internal static class RolesHtml
{
    /// <summary>
    /// <c>Director</c>, <c>Cast, as Sharon</c>, <c>Artist, with the band</c>:
    /// one a line, each with its source numbers. A question about a role is named beside its first line.
    /// </summary>
    public static IHtmlContent Roles(
        this IHtmlHelper html,
        IReadOnlyList<RoleLine> roles,
        WorkSummary work,
        IReadOnlyList<DisputeRef> disputes
    )
    {
        var named = new HashSet<DisputeRef>();
        var content = new HtmlContentBuilder();
        var first = true;
        foreach (var same in roles.GroupBy(role => (Said(role), role.Uncredited, ViaKind(role), OfUndatedWork(role))))
        {
            if (!first)
                content.AppendHtml("<br>");
            first = false;
            var (said, uncredited, _, undated) = same.Key;
            content.Append(said);
            Through(content, [.. same.Select(role => role.Via?.Person).OfType<PersonRef>().Distinct()]);
            if (undated)
                content.AppendHtml(" <span class=\"certain\">the work has no date</span>");
            if (uncredited)
                content.AppendHtml(" <span class=\"certain\">uncredited</span>");
            content.AppendHtml(html.Cite([.. same.SelectMany(role => role.Citations)]));
            content.AppendHtml(html.Disagree(work, [.. disputes.AboutRole(same.First().Role).Where(named.Add)]));
        }

        return content;
    }

    /// <summary><c>Ada North: Director, Writer</c> with the source numbers, as a step of a path says it.</summary>
    public static IHtmlContent Side(this IHtmlHelper html, PersonRef person, IReadOnlyList<RoleLine> roles)
    {
        var content = new HtmlContentBuilder();
        content.Append($"{person.Name}: {string.Join("; ", roles.Select(Said).Distinct())}");
        Through(content, [.. roles.Select(role => role.Via?.Person).OfType<PersonRef>().Distinct()]);
        return content.AppendHtml(html.Cite([.. roles.SelectMany(role => role.Citations)]));
    }

    /// <summary>When a band's work counts for its members, and which of the dates behind that are missing among those roles.</summary>
    public static string ShareNote(IEnumerable<RoleLine> roles)
    {
        var dates = roles.Select(role => role.Via?.Dates).ToHashSet(StringComparer.Ordinal);
        var note = "A band’s work counts for a member within the dates of membership.";
        if (dates.Contains("membership-unknown"))
            note += " Some membership dates are in no source; those works are counted all the same.";
        if (dates.Contains("work-undated"))
            note += " Works without a date are counted as well, and marked.";
        return note;
    }

    private static bool OfUndatedWork(RoleLine role) => role.Via?.Dates == "work-undated";

    private static string Said(RoleLine role)
    {
        var said = role.Label;
        if (role.Character is { } character)
            said += $", as {character}";
        if (role.CreditedAs is { } name)
            said += $", credited as {name}";
        return role.Detail is { } detail ? $"{said} ({detail})" : said;
    }

    private static string? ViaKind(RoleLine role) => role.Via is { } via ? via.Person.Kind : null;

    private static void Through(HtmlContentBuilder content, List<PersonRef> people)
    {
        if (people.Count == 0)
            return;
        var names = Words.Join([.. people.Select(person => person.Name)]);
        content.Append(people[0].Kind == "person" ? $" ({names})" : $", with {names}");
    }
}
