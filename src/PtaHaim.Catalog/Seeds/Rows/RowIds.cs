namespace PtaHaim.Catalog.Seeds;

/// <summary>
/// Gives seeds their internal ids, 1 to 999,999: works and people by falling number of credits, so that the first in
/// id order are the best known; everything else by slug.
/// </summary>
internal sealed class RowIds
{
    public RowIds(Seed seed)
    {
        var credits = seed.Works.SelectMany(work => work.Credits);
        var creditsOf = credits
            .GroupBy(credit => credit.Person)
            .ToDictionary(group => group.Key, group => group.Count());
        Works = Number(
            seed.Works.OrderByDescending(work => work.Credits.Count).ThenBy(work => work.Id, StringComparer.Ordinal),
            work => work.Id
        );
        People = Number(
            seed.People.OrderByDescending(person => creditsOf.GetValueOrDefault(person.Id))
                .ThenBy(person => person.Id, StringComparer.Ordinal),
            person => person.Id
        );
        Places = Number(seed.Places.OrderBy(place => place.Id, StringComparer.Ordinal), place => place.Id);
        Sources = Number(seed.Sources.OrderBy(source => source.Id, StringComparer.Ordinal), source => source.Id);
    }

    public IReadOnlyDictionary<string, int> Works { get; }

    public IReadOnlyDictionary<string, int> People { get; }

    public IReadOnlyDictionary<string, int> Places { get; }

    public IReadOnlyDictionary<string, int> Sources { get; }

    private static Dictionary<string, int> Number<TRow>(IEnumerable<TRow> rows, Func<TRow, string> slug) =>
        rows.Select((row, index) => (Slug: slug(row), Id: index + 1)).ToDictionary(row => row.Slug, row => row.Id);
}
