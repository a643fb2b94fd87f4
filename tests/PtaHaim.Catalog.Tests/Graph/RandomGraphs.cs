using CsCheck;
using PtaHaim.Catalog.Graph;
using PtaHaim.Catalog.People;
using PtaHaim.Catalog.Sources;

namespace PtaHaim.Catalog.Tests.Graph;

/// <summary>A random small graph with two of its people and a filter.</summary>
internal sealed record PathCase(SmallGraph Graph, int From, int To, PathFilter Filter, int MaxHops)
{
    public override string ToString() =>
        $"{From} to {To} within {MaxHops}, {Filter} one [{Names(Filter.One)}] other [{Names(Filter.Other)}] "
        + $"without [{string.Join(' ', Filter.WithoutPeople)}] works [{string.Join(' ', Filter.WithoutWorks)}]\n"
        + string.Join('\n', Graph.People.Values)
        + string.Join('\n', Graph.Works.Values)
        + string.Join('\n', Graph.Credits)
        + string.Join('\n', Graph.Relationships);

    private static string Names(RoleFilter? roles) =>
        roles is null ? "any" : string.Join(' ', roles.Roles.Concat(roles.Departments));
}

/// <summary>Random small graphs of every shape: sparse, dense, in pieces, stars, cliques and long chains.</summary>
internal static class RandomGraphs
{
    private static readonly string?[] Dates = [null, "1999", "2000", "2000-06", "2000-06-15", "2001", "2001-02"];
    private static readonly string[] Kinds = ["feature-film", "music-video", "song"];
    private static readonly string[] TieKinds = ["taught", "friend-of", "mother-of"];

    public static Gen<PathCase> Cases { get; } =
        from size in Gen.Int[2, 11]
        from seed in Gen.Int
        select Case(size, new Random(seed));

    private static PathCase Case(int size, Random random)
    {
        var graph = new SmallGraph();
        var people = Ids(random.Next(6) == 0 ? 17 : size, random);
        foreach (var person in people)
            graph.Person(
                person,
                random.Next(10) switch
                {
                    0 => "company",
                    < 4 => "group",
                    _ => "person",
                }
            );
        var works = Ids(random.Next(1, size + 2), random);
        switch (random.Next(6))
        {
            case 0:
                Chain(graph, people, random);
                break;
            case 1:
                foreach (var work in works.Take(2))
                    Add(graph, work, people, random);
                break;
            case 2:
                foreach (var work in works)
                    Add(graph, work, [people[0], people[random.Next(people.Length)]], random);
                break;
            default:
                foreach (var work in works)
                    Add(graph, work, [.. people.Where(_ => random.Next(people.Length) < 2)], random);
                break;
        }

        AddTies(graph, people, random);
        return new PathCase(
            graph,
            people[random.Next(people.Length)],
            people[random.Next(people.Length)],
            random.Next(3) == 0 ? new PathFilter() : Filter(people, works, random),
            random.Next(3) == 0 ? random.Next(1, 4) : PathRequest.MostHops
        );
    }

    private static void Chain(SmallGraph graph, int[] people, Random random)
    {
        for (var link = 1; link < people.Length; link++)
            if (random.Next(30) > 0)
                Add(graph, link * 3, [people[link - 1], people[link]], random);
    }

    private static void Add(SmallGraph graph, int work, int[] people, Random random)
    {
        graph.Works[work] = new(work, Kinds[random.Next(3)], Dates[random.Next(Dates.Length)]);
        foreach (var person in people)
            for (var credit = random.Next(5) == 0 ? 2 : 1; credit > 0; credit--)
                graph.Credit(work, person, random.Next(1, 5), random.Next(4) == 0 ? Origin.Seeds : Origin.Imdb);
    }

    private static void AddTies(SmallGraph graph, int[] people, Random random)
    {
        for (var tie = random.Next(people.Length); tie > 0; tie--)
            graph.Relationships.Add(
                new(
                    tie * 2,
                    people[random.Next(people.Length)],
                    random.Next(3) > 0 ? Memberships.Kind : TieKinds[random.Next(3)],
                    people[random.Next(people.Length)],
                    Dates[random.Next(Dates.Length)],
                    Dates[random.Next(Dates.Length)],
                    random.Next(2) == 0 ? Origin.Seeds : Origin.Imdb
                )
            );
    }

    private static PathFilter Filter(int[] people, int[] works, Random random) =>
        new()
        {
            WorkKinds = random.Next(4) == 0 ? [Kinds[random.Next(3)], "unheard-of"] : null,
            One = Roles(random),
            Other = Roles(random),
            FirstYear = random.Next(6) == 0 ? random.Next(1999, 2002) : null,
            LastYear = random.Next(6) == 0 ? random.Next(1999, 2002) : null,
            WithoutPeople = random.Next(3) == 0 ? [people[random.Next(people.Length)], -5] : [],
            WithoutWorks = random.Next(4) == 0 ? [works[random.Next(works.Length)], 999_999] : [],
            Relationships = random.Next(3) == 0,
            Companies = random.Next(2) == 0,
            Bands = random.Next(4) > 0,
        };

    private static RoleFilter? Roles(Random random) =>
        random.Next(6) switch
        {
            0 => new RoleFilter(["cast", "unheard-of"], []),
            1 => new RoleFilter(["cinematographer"], ["direction"]),
            _ => null,
        };

    /// <summary>Rising, with gaps between some.</summary>
    private static int[] Ids(int count, Random random)
    {
        var ids = new int[count];
        for (var (index, id) = (0, 0); index < count; index++)
            ids[index] = id += random.Next(4) == 0 ? random.Next(2, 2_000_000) : 1;
        return ids;
    }
}
