using Microsoft.EntityFrameworkCore;
using PtaHaim.Catalog.Data;
using PtaHaim.Catalog.Graph;
using PtaHaim.Catalog.People;

namespace PtaHaim.Catalog.Paths;

/// <summary>How far everybody is from somebody. One statement and one search of all that is connected.</summary>
public sealed class DistanceQueries(CatalogContext catalog, PathFinder paths, SearchTurns turns)
{
    /// <summary>Catalogs of more credits are not searched whole.</summary>
    public const int MostCredits = 100_000;

    /// <summary>The distances from a person, bands' works counted for their members.</summary>
    public async Task<DistanceFinding> FindAsync(string slug, CancellationToken cancel)
    {
        var person = await catalog
            .People.Where(row => row.Slug == slug)
            .Select(row => new { row.Id, Ref = new PersonRef(row.Slug, row.Name, row.Kind) })
            .FirstOrDefaultAsync(cancel);
        if (person is null)
            return new DistanceFinding();
        if (paths.Graph.Credits > MostCredits)
            return new DistanceFinding
            {
                Distances = new PersonDistances
                {
                    Person = person.Ref,
                    Available = false,
                    Reason =
                        "Distances to everybody are counted in catalogs of up to 100,000 credits; this one has more.",
                },
            };
        using var turn = await turns.TryTakeAsync(cancel);
        if (turn is null)
            return new DistanceFinding { Busy = true };
        var levels = paths.Levels(person.Id, new PathFilter(), cancel) ?? throw GraphDamagedException.LacksSomebody();
        var far = levels.Skip(1).Select((people, hop) => new PeopleAtDistance(hop + 1, people)).ToList();
        var reached = far.Sum(level => level.People);
        return new DistanceFinding
        {
            Distances = new PersonDistances
            {
                Person = person.Ref,
                Available = true,
                Reached = reached,
                Mean =
                    reached == 0 ? null : Math.Round(far.Sum(level => (double)level.Hops * level.People) / reached, 4),
                Levels = far,
            },
        };
    }
}

/// <summary>The answer of a <see cref="DistanceQueries"/>: empty where the catalog has nobody of that slug.</summary>
public sealed record DistanceFinding
{
    public PersonDistances? Distances { get; init; }

    /// <summary>True where too many searches are under way: ask again in a second.</summary>
    public bool Busy { get; init; }
}

/// <summary>How many people stand how far from a person. A hop is a work that two people share; companies are no steps.</summary>
public sealed record PersonDistances
{
    public required PersonRef Person { get; init; }

    /// <summary>Always <c>this catalog</c>: absence here is no proof.</summary>
    public string Coverage { get; } = "this catalog";

    /// <summary>False where the catalog is too large; what follows is then null, and <c>reason</c> says so.</summary>
    public required bool Available { get; init; }

    /// <summary>Why there is no answer, or null.</summary>
    public string? Reason { get; init; }

    /// <summary>How many other people there is a path to.</summary>
    public int? Reached { get; init; }

    /// <summary>The mean number of hops to those, to four decimals; null where there is nobody.</summary>
    public double? Mean { get; init; }

    /// <summary>By rising number of hops, from 1 to the farthest.</summary>
    public IReadOnlyList<PeopleAtDistance>? Levels { get; init; }
}

/// <summary>How many people stand that far away.</summary>
public sealed record PeopleAtDistance(int Hops, int People);
