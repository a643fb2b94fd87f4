using Microsoft.EntityFrameworkCore;
using PtaHaim.Catalog.Data;
using PtaHaim.Catalog.Graph;
using PtaHaim.Catalog.Paths;
using PtaHaim.Catalog.People;

namespace PtaHaim.Catalog.Collaborations;

/// <summary>What the graph shows round a pair. A bounded number of statements and one bounded search.</summary>
public sealed class SurroundingsQueries(
    CatalogContext catalog,
    PathFinder paths,
    PathLibrary library,
    PeopleAround around,
    SearchTurns turns
)
{
    private const int Budget = 200_000;
    private const int MostWithBoth = 12;

    /// <summary>
    /// The pair with its surroundings; as it is where it is not of two people; null where no turn for the search came free.
    /// </summary>
    public async Task<PairDetails?> WithSurroundingsAsync(PairDetails pair, CancellationToken cancel)
    {
        if (pair.People.Count != 2)
            return pair;
        using var turn = await turns.TryTakeAsync(cancel);
        if (turn is null)
            return null;
        var slugs = pair.People.Select(person => person.Slug).ToArray();
        var ids = await catalog
            .People.Where(person => EF.Parameter(slugs).Contains(person.Slug))
            .Select(person => new { person.Id, person.Slug })
            .ToDictionaryAsync(person => person.Slug, person => person.Id, cancel);
        var (first, second) = (ids[slugs[0]], ids[slugs[1]]);
        var own = (await MembershipRow.ReadAsync(catalog, [first, second], cancel))
            .SelectMany(row => new[] { row.MemberId, row.BandId })
            .ToHashSet();
        return pair with
        {
            Surroundings = new PairSurroundings
            {
                WithoutShared = await WithoutSharedAsync(first, second, own, cancel),
                WithBoth = await WithBothAsync(first, second, own, cancel),
            },
        };
    }

    private async Task<PathDetails> WithoutSharedAsync(
        int first,
        int second,
        IReadOnlyCollection<int> own,
        CancellationToken cancel
    )
    {
        var shared = around.Between(first, second, new PathFilter(), cancel);
        var request = new PathRequest(first, second)
        {
            Budget = Budget,
            Filter = new PathFilter { WithoutWorks = shared.Works, WithoutPeople = own },
        };
        var answer = paths.Find(request, cancel) ?? throw GraphDamagedException.LacksSomebody();
        return await new PathReader(catalog, library).ReadAsync(first, second, answer, next: null, cancel);
    }

    private async Task<IReadOnlyList<CommonCollaborator>?> WithBothAsync(
        int first,
        int second,
        HashSet<int> own,
        CancellationToken cancel
    )
    {
        var filter = new PathFilter();
        if (
            around.Counts(first, filter, cancel) is not { } ofFirst
            || around.Counts(second, filter, cancel) is not { } ofSecond
        )
            return null;
        var common = ofFirst
            .Where(pair => !own.Contains(pair.Key) && pair.Key != second && ofSecond.ContainsKey(pair.Key))
            .Select(pair => (Id: pair.Key, First: pair.Value.Works, Second: ofSecond[pair.Key].Works))
            .OrderByDescending(row => Math.Min(row.First, row.Second))
            .ThenByDescending(row => row.First + row.Second)
            .ThenBy(row => row.Id)
            .Take(MostWithBoth)
            .ToList();
        var ids = common.Select(row => row.Id).ToArray();
        var people = await catalog
            .People.Where(person => EF.Parameter(ids).Contains(person.Id))
            .Select(person => new { person.Id, Ref = new PersonRef(person.Slug, person.Name, person.Kind) })
            .ToDictionaryAsync(person => person.Id, person => person.Ref, cancel);
        return [.. common.Select(row => new CommonCollaborator(people[row.Id], row.First, row.Second))];
    }
}
