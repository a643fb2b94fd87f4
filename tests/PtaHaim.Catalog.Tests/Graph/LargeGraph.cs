using PtaHaim.Catalog.Graph;
using PtaHaim.Catalog.Snapshots;
using PtaHaim.Catalog.Tests.Seeds;
using PtaHaim.Generated;

namespace PtaHaim.Catalog.Tests.Graph;

/// <summary>The graph of a generated catalog of a million credits, written once.</summary>
public sealed class LargeGraph : IDisposable
{
    public const int Credits = 1_000_000;
    private const int FirstId = 1_000_000;

    private readonly TemporaryFolder folder = new();

    public LargeGraph()
    {
        GraphBuilder.Write(File, SmallGraph.Fingerprint, RowsOf(Credits), CancellationToken.None);
        Graph = Open();
    }

    public CollaborationGraph Graph { get; }

    private string File => folder.File("large.graph");

    public static int Person(int number) => FirstId + number;

    public CollaborationGraph Open() =>
        CollaborationGraph.Open(File, SmallGraph.Fingerprint, CancellationToken.None).Graph!;

    /// <summary>Random pairs, the same at every run.</summary>
    public PathRequest[] Pairs(int count)
    {
        var random = new Random(7);
        return
        [
            .. Enumerable
                .Range(0, count)
                .Select(_ => new PathRequest(
                    Person(1 + random.Next(Graph.People)),
                    Person(1 + random.Next(Graph.People))
                )),
        ];
    }

    public static GraphRows RowsOf(int credits)
    {
        var rows = GeneratedCatalog.Rows(credits, seed: 1);
        return new GraphRows
        {
            PersonCount = rows.People.Count(),
            WorkCount = rows.Works.Count(),
            CreditCount = credits,
            People = rows.People.Select(person => new GraphPerson(person.Id, person.Kind)),
            Works = rows.Works.Select(work => new GraphWork(work.Id, work.Kind, work.Date)),
            Credits = rows.Credits.Select(credit => new GraphCredit(
                credit.WorkId,
                credit.PersonId,
                credit.RoleId,
                credit.Origin
            )),
            Relationships = rows.Relationships.Select(row => new GraphRelationship(
                row.Id,
                row.FromId,
                row.Kind,
                row.ToId,
                row.Begin,
                row.End,
                row.Origin
            )),
            Roles = rows.Roles,
        };
    }

    public void Dispose()
    {
        Graph.Dispose();
        folder.Dispose();
    }
}
