using PtaHaim.Catalog.Credits;
using PtaHaim.Catalog.Graph;
using PtaHaim.Catalog.People;
using PtaHaim.Catalog.Snapshots;
using PtaHaim.Catalog.Sources;
using PtaHaim.Catalog.Tests.Seeds;

namespace PtaHaim.Catalog.Tests.Graph;

/// <summary>A graph of a few rows, which can be written to a file and opened.</summary>
internal sealed class SmallGraph
{
    public static readonly SnapshotFingerprint Fingerprint = new(new string('a', 64));

    public static readonly Role[] Roles =
    [
        Role(1, "director", "direction"),
        Role(2, "choreographer", "direction"),
        Role(3, "cast", "cast"),
        Role(4, "cinematographer", "camera"),
    ];

    public SortedDictionary<int, GraphPerson> People { get; } = [];

    public SortedDictionary<int, GraphWork> Works { get; } = [];

    public List<GraphCredit> Credits { get; } = [];

    public List<GraphRelationship> Relationships { get; } = [];

    public SmallGraph Person(int id, string kind = "person")
    {
        People[id] = new GraphPerson(id, kind);
        return this;
    }

    /// <summary>A work with the credits of some people, who are added where they are new.</summary>
    public SmallGraph Work(int id, params int[] people) => Work(id, "2000", people);

    public SmallGraph Work(int id, string? date, params int[] people)
    {
        Works[id] = new GraphWork(id, "feature-film", date);
        foreach (var person in people)
            Credit(id, person);
        return this;
    }

    public SmallGraph Credit(int work, int person, int role = 1, Origin origin = Origin.Imdb)
    {
        if (!People.ContainsKey(person))
            Person(person);
        Credits.Add(new GraphCredit(work, person, role, origin));
        return this;
    }

    public SmallGraph Tie(int from, string kind, int to, string? begin = null, string? end = null)
    {
        Relationships.Add(new(Relationships.Count + 1, from, kind, to, begin, end, Origin.Imdb));
        return this;
    }

    public SmallGraph Member(int from, int to, string? begin = null, string? end = null) =>
        Person(to, "group").Tie(from, Memberships.Kind, to, begin, end);

    public GraphRows Rows() => Rows(Credits.Count);

    public GraphRows Rows(int credits) =>
        new()
        {
            PersonCount = People.Count,
            WorkCount = Works.Count,
            CreditCount = credits,
            People = People.Values,
            Works = Works.Values,
            Credits = Credits.OrderBy(credit => credit.WorkId),
            Relationships = Relationships,
            Roles = Roles,
        };

    public CollaborationGraph Open(TemporaryFolder folder)
    {
        var path = Write(folder, "small.graph");
        var opened = CollaborationGraph.Open(path, Fingerprint, CancellationToken.None);
        Assert.Null(opened.Wrong);
        return opened.Graph!;
    }

    /// <summary>Writes the file, in place of one of that name.</summary>
    public string Write(TemporaryFolder folder, string name)
    {
        File.Delete(folder.File(name));
        GraphBuilder.Write(folder.File(name), Fingerprint, Rows(), CancellationToken.None);
        return folder.File(name);
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
