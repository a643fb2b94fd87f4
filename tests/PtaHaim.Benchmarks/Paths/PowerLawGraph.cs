using PtaHaim.Catalog.Credits;
using PtaHaim.Catalog.Graph;
using PtaHaim.Catalog.Sources;

namespace PtaHaim.Benchmarks.Paths;

/// <summary>
/// People, works and credits whose degrees follow a power law, the same at every run: few people stand on many works, most
/// on few. People and works of low ids have most, as in a catalog whose ids fall by fame.
/// </summary>
internal sealed class PowerLawGraph
{
    private const int FirstId = 1;

    /// <summary>How unequal people are: of a random number u the one of rank n·u^Inequality is drawn.</summary>
    private const double Inequality = 2;

    private static readonly string[] Kinds = ["feature-film", "music-video", "song", "short-film"];

    private static readonly Role[] Roles =
    [
        Role(1, "cast", "cast"),
        Role(2, "director", "direction"),
        Role(3, "writer", "writing"),
        Role(4, "composer", "music"),
    ];

    private readonly int people;
    private readonly int works;

    public PowerLawGraph(int people, int works, int credits)
    {
        (this.people, this.works) = (people, works);
        var random = new Random(11);
        var perWork = credits / works;
        Credits = new (int Work, int Person, byte Role)[credits];
        for (var at = 0; at < credits; at++)
        {
            var rank = (int)(people * Math.Pow(random.NextDouble(), Inequality));
            Credits[at] = (FirstId + Math.Min(at / perWork, works - 1), FirstId + rank, (byte)(1 + random.Next(4)));
        }
    }

    /// <summary>By rising work.</summary>
    public (int Work, int Person, byte Role)[] Credits { get; }

    public int People => people;

    public int Works => works;

    public GraphRows Rows() =>
        new()
        {
            PersonCount = people,
            WorkCount = works,
            CreditCount = Credits.Length,
            People = Enumerable.Range(FirstId, people).Select(id => new GraphPerson(id, "person")),
            Works = Enumerable
                .Range(FirstId, works)
                .Select(id => new GraphWork(id, Kinds[id % Kinds.Length], $"{1950 + id % 75}")),
            Credits = Credits.Select(credit => new GraphCredit(
                credit.Work,
                credit.Person,
                credit.Role,
                Origin.Generated
            )),
            Roles = Roles,
        };

    /// <summary>Random pairs drawn by credit: who has many is asked for often.</summary>
    public (int From, int To)[] Pairs(int count)
    {
        var random = new Random(7);
        return
        [
            .. Enumerable
                .Range(0, count)
                .Select(_ =>
                    (Credits[random.Next(Credits.Length)].Person, Credits[random.Next(Credits.Length)].Person)
                ),
        ];
    }

    private static Role Role(int id, string key, string department) =>
        new()
        {
            Id = id,
            Key = key,
            Label = key,
            Department = department,
        };
}
