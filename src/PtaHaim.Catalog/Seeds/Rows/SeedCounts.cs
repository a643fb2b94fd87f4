using PtaHaim.Catalog.Data;

namespace PtaHaim.Catalog.Seeds;

/// <summary>Counts what a seed holds, under the names that the API gives them.</summary>
internal static class SeedCounts
{
    public static IReadOnlyList<CatalogCount> Of(Seed seed, FactRows facts) =>
        [
            Count("people", seed.People.Count),
            Count("works", seed.Works.Count),
            Count("credits", seed.Works.Sum(work => work.Credits.Count)),
            Count("relationships", seed.Relationships.Count),
            Count("links", seed.Works.Sum(work => work.Links.Count)),
            Count("releases", seed.Works.Sum(work => work.Releases.Count)),
            Count("places", seed.Places.Count),
            Count("sources", seed.Sources.Count),
            Count("citations", facts.Citations.Count),
            Count("facts", facts.Facts.Count),
            Count("disputes", seed.Disputes.Count),
            Count("facts.sourced", facts.Facts.Count(fact => fact.Citations > 0)),
            Count("facts.twoOrMoreSources", facts.Facts.Count(fact => fact.Independent > 1)),
            Count("facts.copiesOnly", facts.Facts.Count(fact => fact.CopiesOnly)),
            .. seed.Works.CountBy(work => work.Kind).Select(pair => Count($"works.{pair.Key}", pair.Value)),
            .. seed.People.CountBy(person => person.Kind).Select(pair => Count($"people.{pair.Key}", pair.Value)),
            .. seed.Sources.CountBy(source => source.Kind).Select(pair => Count($"sources.{pair.Key}", pair.Value)),
        ];

    private static CatalogCount Count(string name, int value) => new() { Name = name, Value = value };
}
