using System.Globalization;
using System.Text.Json;
using Microsoft.EntityFrameworkCore;
using PtaHaim.Catalog.Collaborations;
using PtaHaim.Catalog.People;
using PtaHaim.Catalog.Seeds;
using PtaHaim.Catalog.Terms;
using PtaHaim.Catalog.Works;

namespace PtaHaim.Catalog.Data;

/// <summary>What the catalog says of itself. Every call takes a bounded number of statements.</summary>
public sealed class CatalogQueries(CatalogContext catalog)
{
    private const int MostKinds = 1000;
    private static readonly string[] Strip = ["films", "videos", "live"];

    /// <summary>Counts, coverage and kinds, as the build counted them.</summary>
    public async Task<CatalogSummary> SummaryAsync(CatalogIdentity identity, CancellationToken cancel)
    {
        var head = await catalog.Heads.OrderBy(row => row.Id).FirstOrDefaultAsync(cancel);
        return Summary(identity, head, await CountsAsync(cancel));
    }

    /// <summary>What the home page shows, as the collection's head names it.</summary>
    public async Task<HomeDetails> HomeAsync(CatalogIdentity identity, CancellationToken cancel)
    {
        var head = await catalog.Heads.OrderBy(row => row.Id).FirstOrDefaultAsync(cancel);
        var collection = head is null
            ? null
            : JsonSerializer.Deserialize(head.Json, CollectionJson.Default.SeedCollection);
        var counts = await CountsAsync(cancel);
        var works = await WorksAsync(collection, cancel);
        var makers = await WorkMakers.ReadAsync(catalog, works.Values.Select(row => row.Id), cancel);
        var people = await PeopleAsync(collection, cancel);
        var pair = (collection?.FeaturedPair ?? []).Where(people.ContainsKey).Select(slug => people[slug]).ToList();
        return new HomeDetails
        {
            Catalog = Summary(identity, head, counts),
            Featured =
                collection?.FeaturedWork is { } featured && works.TryGetValue(featured, out var work)
                    ? await FeaturedWork.ReadAsync(catalog, work, makers, cancel)
                    : null,
            Pair = pair.Count == 2 ? [.. pair.Select(person => person.Ref)] : [],
            Questions = await QuestionsAsync(collection, people, cancel),
            Shelf = [.. (collection?.Shelf ?? []).Where(works.ContainsKey).Select(slug => works[slug].Summary(makers))],
            Years = pair.Count == 2 ? await YearsAsync(pair, cancel) : [],
        };
    }

    private async Task<IReadOnlyList<HomeQuestion>> QuestionsAsync(
        SeedCollection? collection,
        Dictionary<string, SidePerson> people,
        CancellationToken cancel
    )
    {
        var ids = people.Values.Select(person => person.Id).ToArray();
        var shared = await catalog
            .TopPairs.Where(pair => EF.Parameter(ids).Contains(pair.AId) && EF.Parameter(ids).Contains(pair.BId))
            .ToDictionaryAsync(pair => (pair.AId, pair.BId), pair => pair.Works, cancel);
        return
        [
            .. (collection?.Questions ?? [])
                .Where(question => people.ContainsKey(question.From) && people.ContainsKey(question.To))
                .Select(question => (From: people[question.From], To: people[question.To]))
                .Select(pair => new HomeQuestion(
                    pair.From.Ref,
                    pair.To.Ref,
                    shared.GetValueOrDefault((pair.From.Id, pair.To.Id))
                        + shared.GetValueOrDefault((pair.To.Id, pair.From.Id))
                )),
        ];
    }

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

    private async Task<Dictionary<string, WorkRow>> WorksAsync(SeedCollection? collection, CancellationToken cancel)
    {
        var slugs = (collection?.Shelf ?? []).Append(collection?.FeaturedWork).OfType<string>().Distinct().ToArray();
        return await catalog
            .Works.Where(work => EF.Parameter(slugs).Contains(work.Slug))
            .Select(WorkRow.Of)
            .ToDictionaryAsync(row => row.Slug, cancel);
    }

    private async Task<Dictionary<string, SidePerson>> PeopleAsync(SeedCollection? collection, CancellationToken cancel)
    {
        var slugs = (collection?.FeaturedPair ?? [])
            .Concat((collection?.Questions ?? []).SelectMany(question => new[] { question.From, question.To }))
            .Distinct()
            .ToArray();
        return await catalog
            .People.Where(person => EF.Parameter(slugs).Contains(person.Slug))
            .Select(person => new SidePerson(
                person.Id,
                new PersonRef(person.Slug, person.Name, person.Kind),
                person.CreditCount
            ))
            .ToDictionaryAsync(person => person.Ref.Slug, cancel);
    }

    private async Task<IReadOnlyList<HomeYear>> YearsAsync(List<SidePerson> pair, CancellationToken cancel)
    {
        if (pair[0].Credits > StoredCollaboration.Threshold)
            return [];
        var shared = await SharedWorks.ReadAsync(catalog, pair, cancel);
        var first = pair[0].Id;
        var own = await catalog
            .Credits.Where(credit => credit.PersonId == first)
            .Select(credit => credit.WorkId)
            .Distinct()
            .Take(StoredCollaboration.Threshold)
            .ToListAsync(cancel);
        var together = shared.Works.Select(work => work.Id).ToHashSet();
        var works = (await WorkRow.ReadAsync(catalog, own, cancel)).Concat(shared.Works).DistinctBy(work => work.Id);
        return
        [
            .. works
                .Where(work => work.Date is not null && work.Kind != "video-series")
                .Where(work => Strip.Contains(PersonWorkGroups.GroupOf(work.Kind)))
                .GroupBy(work => int.Parse(work.Date![..4], CultureInfo.InvariantCulture))
                .OrderBy(year => year.Key)
                .Select(year => new HomeYear(
                    year.Key,
                    year.Count(work => together.Contains(work.Id)),
                    year.Count(work => !together.Contains(work.Id))
                )),
        ];
    }
}
