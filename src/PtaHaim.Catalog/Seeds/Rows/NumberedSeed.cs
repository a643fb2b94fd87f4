namespace PtaHaim.Catalog.Seeds;

/// <summary>
/// What a seed names by slug, each with its internal id, 1 to 999,999: works and people by falling number of credits,
/// so that the first in id order are the best known; everything else by slug.
/// </summary>
internal sealed class NumberedSeed
{
    public NumberedSeed(Seed seed)
    {
        var creditsOf = seed.Works.SelectMany(work => work.Credits).CountBy(credit => credit.Person).ToDictionary();
        Works = new(seed.Works, work => work.Id, work => work.Credits.Count);
        People = new(seed.People, person => person.Id, person => creditsOf.GetValueOrDefault(person.Id));
        Places = new(seed.Places, place => place.Id);
        Sources = new(seed.Sources, source => source.Id);
        VideoChecks = seed.VideoChecks.ToDictionary(check => (check.Provider, check.Id));
    }

    public NumberedSeeds<SeedWork> Works { get; }

    public NumberedSeeds<SeedPerson> People { get; }

    public NumberedSeeds<SeedPlace> Places { get; }

    public NumberedSeeds<SeedSource> Sources { get; }

    /// <summary>What uploads were found to be, by provider and id.</summary>
    public IReadOnlyDictionary<(string Provider, string Id), SeedVideoCheck> VideoChecks { get; }
}

/// <summary>Works, people, places or sources of a seed by slug, numbered from 1 by falling weight, then by slug.</summary>
internal sealed class NumberedSeeds<TSeed>(
    IEnumerable<TSeed> seeds,
    Func<TSeed, string> slug,
    Func<TSeed, int>? weight = null
)
{
    private readonly Dictionary<string, (TSeed Seed, int Id)> bySlug = seeds
        .OrderByDescending(weight ?? (_ => 0))
        .ThenBy(slug, StringComparer.Ordinal)
        .Select((seed, index) => (Seed: seed, Id: index + 1))
        .ToDictionary(row => slug(row.Seed));

    public TSeed this[string slug] => bySlug[slug].Seed;

    public int IdOf(string slug) => bySlug[slug].Id;
}
