using PtaHaim.Catalog.Text;

namespace PtaHaim.Catalog.Seeds;

/// <summary>
/// The order of what has none of its own: entries by id, relationships by whom they are between, ids that are only a set
/// by themselves. Credits, claims, citations, other names and all else that readers see in its order keep it.
/// </summary>
internal static class CanonicalOrder
{
    /// <summary>The aspect of a dispute that names none.</summary>
    private const string NoAspect = "general";

    public static IEnumerable<SeedSource> Of(IEnumerable<SeedSource> sources) =>
        sources.Select(Of).OrderBy(source => source.Id, StringComparer.Ordinal);

    public static IEnumerable<SeedPerson> Of(IEnumerable<SeedPerson> people) =>
        people.Select(Of).OrderBy(person => person.Id, StringComparer.Ordinal);

    public static IEnumerable<SeedPlace> Of(IEnumerable<SeedPlace> places) =>
        places.Select(Of).OrderBy(place => place.Id, StringComparer.Ordinal);

    public static IEnumerable<SeedWork> Of(IEnumerable<SeedWork> works) =>
        works.Select(Of).OrderBy(work => work.Id, StringComparer.Ordinal);

    public static IEnumerable<SeedRelationship> Of(IEnumerable<SeedRelationship> relationships) =>
        relationships
            .OrderBy(tie => tie.From, StringComparer.Ordinal)
            .ThenBy(tie => tie.To, StringComparer.Ordinal)
            .ThenBy(tie => tie.Kind, StringComparer.Ordinal)
            .ThenBy(tie => tie.Begin, StringComparer.Ordinal);

    public static IEnumerable<SeedFact> Of(IEnumerable<SeedFact> facts) =>
        facts.Select(Of).OrderBy(fact => fact.Id, StringComparer.Ordinal);

    public static IEnumerable<SeedDispute> Of(IEnumerable<SeedDispute> disputes) =>
        disputes.Select(Of).OrderBy(dispute => dispute.Id, StringComparer.Ordinal);

    public static SeedSource Of(SeedSource source) => source with { FormerIds = Sorted(source.FormerIds) };

    /// <summary>A sort name that says what the name itself gives is left out.</summary>
    public static SeedPerson Of(SeedPerson person) =>
        person with
        {
            FormerIds = Sorted(person.FormerIds),
            SortName = person.SortName == SortKey.NameForSorting(person.Name, person.Kind) ? null : person.SortName,
        };

    public static SeedPlace Of(SeedPlace place) => place with { FormerIds = Sorted(place.FormerIds) };

    public static SeedWork Of(SeedWork work) => work with { FormerIds = Sorted(work.FormerIds) };

    public static SeedFact Of(SeedFact fact) =>
        fact with
        {
            Works = Sorted(fact.Works),
            People = Sorted(fact.People),
            Places = Sorted(fact.Places),
        };

    public static SeedDispute Of(SeedDispute dispute) =>
        dispute.Aspect == NoAspect ? dispute with { Aspect = null } : dispute;

    private static IReadOnlyList<string> Sorted(IReadOnlyList<string> ids) => [.. ids.Order(StringComparer.Ordinal)];
}
