using PtaHaim.Catalog.People;

namespace PtaHaim.Catalog.Seeds;

/// <summary>The other ids of what a seed names: those that other catalogs give, and the slugs that were given up.</summary>
internal static class OtherIdRows
{
    public static IReadOnlyList<ExternalId> ExternalIds(Seed seed, NumberedSeed numbered)
    {
        var ofWorks = seed.Works.SelectMany(
            work => work.ExternalIds,
            (work, pair) => (pair.Key, pair.Value, Work: (int?)numbered.Works.IdOf(work.Id), Person: (int?)null)
        );
        var ofPeople = seed.People.SelectMany(
            person => person.ExternalIds,
            (person, pair) => (pair.Key, pair.Value, Work: (int?)null, Person: (int?)numbered.People.IdOf(person.Id))
        );
        return
        [
            .. ofWorks
                .Concat(ofPeople)
                .Select(
                    (row, index) =>
                        new ExternalId
                        {
                            Id = index + 1,
                            Scheme = row.Key,
                            Value = row.Value,
                            WorkId = row.Work,
                            PersonId = row.Person,
                        }
                ),
        ];
    }

    public static IReadOnlyList<FormerSlug> FormerSlugs(Seed seed) =>
        [
            .. seed.Works.SelectMany(work => Former("works", work.FormerIds, work.Id)),
            .. seed.People.SelectMany(person => Former("people", person.FormerIds, person.Id)),
            .. seed.Places.SelectMany(place => Former("places", place.FormerIds, place.Id)),
            .. seed.Sources.SelectMany(source => Former("sources", source.FormerIds, source.Id)),
        ];

    private static IEnumerable<FormerSlug> Former(string scope, IReadOnlyList<string> former, string target) =>
        former.Select(slug => new FormerSlug
        {
            Scope = scope,
            Slug = slug,
            Target = target,
        });
}
