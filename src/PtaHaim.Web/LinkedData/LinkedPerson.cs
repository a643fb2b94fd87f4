using System.Text.Json.Nodes;
using PtaHaim.Catalog.People;

namespace PtaHaim.Web.LinkedData;

/// <summary>A person, a group or a company as a node.</summary>
internal static class LinkedPerson
{
    public static JsonObject Of(PersonDetails person, LinkedSite site)
    {
        var isHuman = person.Kind == "person";
        var node = site.Person(new PersonRef(person.Slug, person.Name, person.Kind), IsMusic(person))
            .With("alternateName", person.Aliases.Select(alias => (JsonNode)alias))
            .With("disambiguatingDescription", person.Disambiguation)
            .With(isHuman ? "birthDate" : "foundingDate", person.Born?.Date)
            .With(isHuman ? "birthPlace" : "foundingLocation", Place(person.Born))
            .With(isHuman ? "deathDate" : "dissolutionDate", person.Died?.Date)
            .With("deathPlace", isHuman ? Place(person.Died) : null)
            .With("memberOf", Memberships("memberOf", person.Groups, person, site))
            .With("sameAs", person.ExternalIds.Select(id => id.Url).OfType<string>().Select(url => (JsonNode)url));
        if (!isHuman)
            node.With("member", Memberships("member", person.Members, person, site));
        if (IsMusic(person) && !isHuman)
            Music(node, person, site);
        return isHuman ? Relatives(node, person, site) : node;
    }

    /// <summary>True where credits of the person's own, or by that group, are in music.</summary>
    private static bool IsMusic(PersonDetails person, PersonRef? by = null) =>
        (person.Works ?? [])
            .SelectMany(group => group.Works)
            .SelectMany(work => work.Roles)
            .Any(role => role.Via?.Person == by && LinkedTypes.IsMusic(role.Role, role.Department));

    private static JsonObject? Place(LifeDate? life) =>
        life?.Place is { } place ? LinkedNode.Of("Place").With("name", place) : null;

    /// <summary>A membership with its dates, as far as a source gives them.</summary>
    private static IEnumerable<JsonObject> Memberships(
        string property,
        IReadOnlyList<RelationshipLine>? lines,
        PersonDetails person,
        LinkedSite site
    ) =>
        (lines ?? []).Select(line =>
            LinkedNode
                .Of("OrganizationRole")
                .With(property, site.Person(line.Person, IsMusic(person, by: line.Person)))
                .With("startDate", line.Begin)
                .With("endDate", line.End)
        );

    private static void Music(JsonObject node, PersonDetails person, LinkedSite site)
    {
        IEnumerable<JsonObject> Own(string kind) =>
            (person.Works ?? [])
                .SelectMany(group => group.Works)
                .Where(work => work.Work.Kind == kind && work.Roles.Any(role => role is { Role: "artist", Via: null }))
                .Select(work => site.Work(work.Work));

        node.With("album", Own("album")).With("track", Own("song"));
    }

    private static JsonObject Relatives(JsonObject node, PersonDetails person, LinkedSite site)
    {
        foreach (
            var property in (person.Relationships ?? [])
                .GroupBy(Property, StringComparer.Ordinal)
                .Where(property => property.Key is not null)
        )
            node.With(
                property.Key!,
                property.Select(line => line.Person).Distinct().Select(other => site.Person(other))
            );
        return node;
    }

    /// <summary>What schema.org calls the relationship; null where it has no word. A marriage that ended is none.</summary>
    private static string? Property(RelationshipLine line) =>
        (line.Kind, line.Outgoing) switch
        {
            _ when line.Person.Kind != "person" => null,
            ("mother-of" or "father-of", true) => "children",
            ("mother-of" or "father-of", false) => "parent",
            ("sister-of" or "brother-of", _) => "sibling",
            ("spouse-of", _) when line.End is null => "spouse",
            ("friend-of", _) => "knows",
            _ => null,
        };
}
