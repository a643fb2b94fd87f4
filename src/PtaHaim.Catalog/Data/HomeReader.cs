using System.Globalization;
using System.Text.Json;
using Microsoft.EntityFrameworkCore;
using PtaHaim.Catalog.Collaborations;
using PtaHaim.Catalog.People;
using PtaHaim.Catalog.Seeds;
using PtaHaim.Catalog.Works;

namespace PtaHaim.Catalog.Data;

/// <summary>
/// Composes what the home page shows, as the collection's head names it. The build does this once, when all rows are in:
/// it is the same for everybody, and a dozen statements.
/// </summary>
internal sealed class HomeReader(CatalogContext catalog)
{
    private static readonly string[] Strip = ["films", "videos", "live"];

    /// <summary>Writes it into the head; returns when there is no head.</summary>
    public static async Task ComposeAsync(CatalogContext catalog, CancellationToken cancel)
    {
        foreach (var head in await catalog.Heads.AsNoTracking().OrderBy(row => row.Id).ToListAsync(cancel))
        {
            var collection = JsonSerializer.Deserialize(head.Json, HeadJson.Default.SeedCollection)!;
            var home = JsonSerializer.Serialize(
                await new HomeReader(catalog).ReadAsync(collection, cancel),
                HeadJson.Default.HomeDetails
            );
            await catalog
                .Heads.Where(row => row.Id == head.Id)
                .ExecuteUpdateAsync(row => row.SetProperty(one => one.Home, home), cancel);
        }
    }

    private async Task<HomeDetails> ReadAsync(SeedCollection collection, CancellationToken cancel)
    {
        var works = await WorksAsync(collection, cancel);
        var makers = await WorkMakers.ReadAsync(catalog, works.Values.Select(row => row.Id), cancel);
        var people = await PeopleAsync(collection, cancel);
        var pair = collection.FeaturedPair.Where(people.ContainsKey).Select(slug => people[slug]).ToList();
        return new HomeDetails
        {
            Featured =
                collection.FeaturedWork is { } featured && works.TryGetValue(featured, out var work)
                    ? await FeaturedWork.ReadAsync(catalog, work, makers, cancel)
                    : null,
            Pair = pair.Count == 2 ? [.. pair.Select(person => person.Ref)] : [],
            Questions = await QuestionsAsync(collection, people, cancel),
            Shelf = [.. collection.Shelf.Where(works.ContainsKey).Select(slug => works[slug].Summary(makers))],
            Years = pair.Count == 2 ? await YearsAsync(pair, cancel) : [],
        };
    }

    private async Task<IReadOnlyList<HomeQuestion>> QuestionsAsync(
        SeedCollection collection,
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
            .. collection
                .Questions.Where(question => people.ContainsKey(question.From) && people.ContainsKey(question.To))
                .Select(question => (From: people[question.From], To: people[question.To]))
                .Select(pair => new HomeQuestion(
                    pair.From.Ref,
                    pair.To.Ref,
                    shared.GetValueOrDefault((pair.From.Id, pair.To.Id))
                        + shared.GetValueOrDefault((pair.To.Id, pair.From.Id))
                )),
        ];
    }

    private async Task<Dictionary<string, WorkRow>> WorksAsync(SeedCollection collection, CancellationToken cancel)
    {
        var slugs = collection.Shelf.Append(collection.FeaturedWork).OfType<string>().Distinct().ToArray();
        return await catalog
            .Works.Where(work => EF.Parameter(slugs).Contains(work.Slug))
            .Select(WorkRow.Of)
            .ToDictionaryAsync(row => row.Slug, cancel);
    }

    private async Task<Dictionary<string, SidePerson>> PeopleAsync(SeedCollection collection, CancellationToken cancel)
    {
        var slugs = collection
            .FeaturedPair.Concat(collection.Questions.SelectMany(question => new[] { question.From, question.To }))
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
