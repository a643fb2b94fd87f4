using PtaHaim.Catalog.Credits;
using PtaHaim.Catalog.Data;
using PtaHaim.Catalog.People;
using PtaHaim.Catalog.Seeds;
using PtaHaim.Catalog.Snapshots;
using PtaHaim.Catalog.Sources;
using PtaHaim.Catalog.Works;

namespace PtaHaim.Generated;

/// <summary>
/// A catalog of any size. The same number of credits and the same seed give the same rows. Few people have many
/// credits and many have few; works have 2 to about 60. Rows are made as they are read.
/// </summary>
public sealed partial class GeneratedCatalog
{
    /// <summary>The number of somebody on whom sources disagree; so they do on each of its multiples.</summary>
    public const int Questioned = 10;

    private const int FirstId = 1_000_000;
    private const int CreditsPerPerson = 8;
    private const int CreditsPerSource = 200;
    private const int CreditsPerPlace = 500;
    private const int CreditsPerDispute = 1000;
    private const int GroupEvery = 50;
    private const int MembersPerGroup = 3;

    private readonly int credits;
    private readonly ulong seed;
    private readonly int people;
    private readonly int works;
    private readonly int[] idOfDraw;
    private readonly int[] creditsOf;
    private readonly int[] worksOf;

    private GeneratedCatalog(int credits, int seed)
    {
        this.credits = credits;
        this.seed = (ulong)seed;
        people = Math.Max(20, credits / CreditsPerPerson);
        var drawn = new int[people];
        var drawnWorks = new int[people];
        var lastWork = new int[people];
        foreach (var (work, _, draw) in Draws())
        {
            drawn[draw]++;
            works = work;
            if (lastWork[draw] == work)
                continue;
            lastWork[draw] = work;
            drawnWorks[draw]++;
        }

        var byCredits = Enumerable
            .Range(0, people)
            .OrderByDescending(draw => drawn[draw])
            .ThenBy(draw => draw)
            .ToArray();
        idOfDraw = new int[people];
        for (var rank = 0; rank < people; rank++)
            idOfDraw[byCredits[rank]] = rank + 1;
        creditsOf = [.. byCredits.Select(draw => drawn[draw])];
        worksOf = [.. byCredits.Select(draw => drawnWorks[draw])];
    }

    /// <summary>The rows of a catalog with that many credits.</summary>
    public static CatalogRows Rows(int credits, int seed) => new GeneratedCatalog(credits, seed).Build();

    public static string PersonSlug(int number) => $"person-{number:000000}";

    public static string WorkSlug(int number) => $"work-{number:000000}";

    private CatalogRows Build() =>
        new()
        {
            Heads = [Head()],
            Counts = Counts(),
            Sources = Sources(),
            Facts = Facts(),
            Citations = Citations(),
            Roles = RoleRows.Known,
            People = People(),
            Aliases = Aliases(),
            Relationships = Memberships(),
            Works = Works(),
            ExternalIds = ExternalIds(),
            Credits = Credits(),
            Releases = Releases(),
            WorkLinks = WorkLinks(),
            Places = Places(),
            WorkPlaces = WorkPlaces(),
            Disputes = Disputes(),
            Claims = Claims(),
            WorkFacts = WorkFacts(),
            PersonFacts = PersonFacts(),
            PlaceFacts = PlaceFacts(),
        };

    private GeneratedNumbers Numbers(Stream stream) => new(seed, (ulong)stream);

    /// <summary>Work by work: its number from 1, the position of the credit from 1, and a person as drawn.</summary>
    private IEnumerable<(int Work, int Position, int Draw)> Draws()
    {
        var sizes = Numbers(Stream.Sizes);
        var persons = Numbers(Stream.Persons);
        var done = 0;
        for (var work = 1; done < credits; work++)
        {
            var size = 2 + (int)(4 / Math.Sqrt(sizes.Fraction(work) + 0.005));
            for (var position = 1; position <= size && done < credits; position++, done++)
                yield return (work, position, (int)(people * Math.Pow(persons.Fraction(done), 3)));
        }
    }

    private IEnumerable<Credit> Credits()
    {
        var roles = Numbers(Stream.Roles);
        var id = 0;
        foreach (var (work, position, draw) in Draws())
        {
            id++;
            yield return new Credit
            {
                Id = FirstId + id,
                WorkId = FirstId + work,
                PersonId = FirstId + idOfDraw[draw],
                RoleId = position == 1 ? 1 : 1 + roles.Below(RoleRows.Known.Count, id),
                Position = position,
                Character = position % 7 == 0 ? $"Part {position}" : null,
                Origin = Origin.Generated,
            };
        }
    }

    private CollectionHead Head() =>
        new()
        {
            Id = 1,
            Title = $"A generated catalog of {credits} credits",
            About = "Made by a program for tests. Nobody in it exists.",
            Json = System.Text.Json.JsonSerializer.Serialize(
                new SeedCollection
                {
                    Title = "Generated",
                    About = "Made by a program for tests.",
                    FeaturedWork = WorkSlug(1),
                    FeaturedPair = [PersonSlug(people / 2), PersonSlug(people / 2 + 1)],
                    Shelf = [WorkSlug(1), WorkSlug(2), WorkSlug(3)],
                },
                System.Text.Json.JsonSerializerOptions.Web
            ),
        };

    private IEnumerable<CatalogCount> Counts() =>
        new (string Name, int Value)[]
        {
            ("people", people),
            ("works", works),
            ("credits", credits),
            ("sources", SourceCount),
            ("facts", works),
            ("facts.sourced", works),
        }.Select(pair => new CatalogCount { Name = pair.Name, Value = pair.Value });

    private enum Stream
    {
        Sizes = 1,
        Persons,
        Roles,
        Kinds,
        Years,
        Titles,
        Names,
    }
}
