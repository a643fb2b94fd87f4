using System.Text.Json;
using Microsoft.EntityFrameworkCore;
using PtaHaim.Catalog.Collaborations;
using PtaHaim.Catalog.Terms;

namespace PtaHaim.Catalog.Data;

/// <summary>What the catalog says of itself. Every call takes a bounded number of statements.</summary>
public sealed class CatalogQueries(CatalogContext catalog)
{
    private const int MostKinds = 1000;

    /// <summary>Counts, coverage and kinds, as the build counted them.</summary>
    public async Task<CatalogSummary> SummaryAsync(CatalogIdentity identity, CancellationToken cancel) =>
        Summary(identity, await HeadAsync(cancel), await CountsAsync(cancel));

    /// <summary>What the home page shows, as the build composed it; nothing where the catalog has no head.</summary>
    public async Task<HomeDetails> HomeAsync(CancellationToken cancel)
    {
        var head = await HeadAsync(cancel);
        return head?.Home is { } home
            ? JsonSerializer.Deserialize(home, HeadJson.Default.HomeDetails)!
            : new HomeDetails();
    }

    /// <summary>The kinds of works that there are, and how many of each.</summary>
    public async Task<IReadOnlyList<KindCount>> WorkKindsAsync(CancellationToken cancel) =>
        [.. Kinds(await CountsAsync(cancel), "works.", Vocabularies.WorkKinds)];

    private Task<CollectionHead?> HeadAsync(CancellationToken cancel) =>
        catalog.Heads.OrderBy(row => row.Id).FirstOrDefaultAsync(cancel);

    private Task<Dictionary<string, int>> CountsAsync(CancellationToken cancel) =>
        catalog
            .Counts.OrderBy(row => row.Name)
            .Take(MostKinds)
            .ToDictionaryAsync(row => row.Name, row => row.Value, cancel);

    private static CatalogSummary Summary(
        CatalogIdentity identity,
        CollectionHead? head,
        Dictionary<string, int> counts
    ) =>
        new()
        {
            Fingerprint = identity.Fingerprint,
            Title = head?.Title ?? "",
            About = head?.About ?? "",
            Licence = head?.Licence,
            Counts = new CatalogCounts(
                counts.GetValueOrDefault("people"),
                counts.GetValueOrDefault("works"),
                counts.GetValueOrDefault("credits"),
                counts.GetValueOrDefault("relationships"),
                counts.GetValueOrDefault("links"),
                counts.GetValueOrDefault("places"),
                counts.GetValueOrDefault("sources"),
                counts.GetValueOrDefault("citations"),
                counts.GetValueOrDefault("facts"),
                counts.GetValueOrDefault("disputes")
            ),
            Coverage = new CatalogCoverage(
                counts.GetValueOrDefault("facts.sourced"),
                counts.GetValueOrDefault("facts.twoOrMoreSources"),
                counts.GetValueOrDefault("facts.copiesOnly")
            ),
            Kinds =
            [
                .. Kinds(counts, "works.", Vocabularies.WorkKinds)
                    .Select(kind => new WorkKindCount(kind.Kind, kind.Label, kind.Count)),
            ],
            PeopleKinds = [.. Kinds(counts, "people.", Vocabularies.PersonKinds)],
            SourceKinds = [.. Kinds(counts, "sources.", Vocabularies.SourceKinds)],
        };

    /// <summary>The kinds that have any, in the order of the vocabulary, then those that only an import knows.</summary>
    private static IEnumerable<KindCount> Kinds(Dictionary<string, int> counts, string prefix, Vocabulary vocabulary)
    {
        var kinds = counts
            .Where(pair => pair.Key.StartsWith(prefix, StringComparison.Ordinal) && pair.Value > 0)
            .ToDictionary(pair => pair.Key[prefix.Length..], pair => pair.Value);
        var known = vocabulary.Terms.Select(term => term.Id).ToList();
        return known
            .Concat(kinds.Keys.Except(known).Order(StringComparer.Ordinal))
            .Where(kinds.ContainsKey)
            .Select(kind => new KindCount(kind, vocabulary.Plural(kind), kinds[kind]));
    }
}
