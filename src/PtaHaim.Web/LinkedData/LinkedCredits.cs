using System.Text.Json.Nodes;
using PtaHaim.Catalog.Credits;
using PtaHaim.Catalog.Works;

namespace PtaHaim.Web.LinkedData;

/// <summary>The credits of a work as properties of its node.</summary>
internal static class LinkedCredits
{
    private static readonly string[] Composing = ["songwriter", "composer"];

    public static JsonObject WithCredits(this JsonObject node, WorkDetails work, LinkedSite site)
    {
        var credits = work.Credits ?? [];
        if (work.Kind == "song")
        {
            node.With("recordingOf", Composition(work, [.. credits.Where(IsComposing)], site));
            credits = [.. credits.Where(credit => !IsComposing(credit))];
        }

        foreach (
            var property in credits.GroupBy(
                credit => LinkedTypes.OfRole(credit.Role, work.Kind, credit.Person.Kind),
                StringComparer.Ordinal
            )
        )
            node.With(property.Key, property.Select(credit => Value(property.Key, credit, site)).Distinct(Same));
        return node;
    }

    /// <summary>What was written and not what was recorded has writers.</summary>
    private static JsonObject? Composition(WorkDetails work, IReadOnlyList<CreditLine> credits, LinkedSite site) =>
        credits.Count == 0
            ? null
            : LinkedNode
                .Of("MusicComposition")
                .With("name", work.Title)
                .With("composer", credits.Select(credit => Person(credit, site)).Distinct(Same));

    private static bool IsComposing(CreditLine credit) => Composing.Contains(credit.Role);

    /// <summary>Who did it; with the part, or, where no property says what was done, with the name of the role.</summary>
    private static JsonObject Value(string property, CreditLine credit, LinkedSite site)
    {
        var person = Person(credit, site);
        if (credit.Character is { } character && (property is "actor" or "performer"))
            return LinkedNode.Of("PerformanceRole").With("characterName", character).With(property, person);
        return property == LinkedTypes.Contributor
            ? LinkedNode.Of("Role").With("roleName", credit.Label).With(property, person)
            : person;
    }

    private static JsonObject Person(CreditLine credit, LinkedSite site) =>
        site.Person(credit.Person, LinkedTypes.IsMusic(credit.Role, credit.Department));

    private static IEqualityComparer<JsonObject> Same { get; } =
        EqualityComparer<JsonObject>.Create(
            JsonNode.DeepEquals,
            node => node.ToJsonString().GetHashCode(StringComparison.Ordinal)
        );
}
