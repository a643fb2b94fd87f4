using PtaHaim.Catalog.Data;
using PtaHaim.Catalog.Paging;
using PtaHaim.Catalog.Sources;
using PtaHaim.Catalog.Terms;

namespace PtaHaim.Catalog.People;

/// <summary>The relationships of one person in both directions, before their citations are known.</summary>
internal sealed class RelationshipRows
{
    private const int Most = 2 * PageSize.Max;

    private readonly List<RelationshipRow> outgoing;
    private readonly List<RelationshipRow> incoming;

    private RelationshipRows(List<RelationshipRow> outgoing, List<RelationshipRow> incoming) =>
        (this.outgoing, this.incoming) = (outgoing, incoming);

    public IEnumerable<int?> Facts => outgoing.Concat(incoming).Select(row => row.FactId);

    /// <summary>Two statements: one a direction.</summary>
    public static async Task<RelationshipRows> ReadAsync(CatalogContext catalog, int person, CancellationToken cancel)
    {
        var relationships = catalog.Relationships;
        return new RelationshipRows(
            await RelationshipRow.ReadAsync(
                relationships.Where(row => row.FromId == person).OrderBy(row => row.Id),
                Most,
                cancel
            ),
            await RelationshipRow.ReadAsync(
                relationships.Where(row => row.ToId == person).OrderBy(row => row.Id),
                Most,
                cancel
            )
        );
    }

    public IReadOnlyList<RelationshipLine> Groups(CitedFacts cited) =>
        [.. outgoing.Where(IsMembership).Take(PageSize.Max).Select(row => Line(row, true, cited))];

    public IReadOnlyList<RelationshipLine> Members(CitedFacts cited) =>
        [.. incoming.Where(IsMembership).Take(PageSize.Max).Select(row => Line(row, false, cited))];

    public IReadOnlyList<RelationshipLine> Others(CitedFacts cited) =>
        [
            .. outgoing
                .Select(row => (row, Outgoing: true))
                .Concat(incoming.Select(row => (row, Outgoing: false)))
                .Where(pair => !IsMembership(pair.row))
                .Take(PageSize.Max)
                .Select(pair => Line(pair.row, pair.Outgoing, cited)),
        ];

    private static bool IsMembership(RelationshipRow row) => row.Kind == Memberships.Kind;

    private static RelationshipLine Line(RelationshipRow row, bool outgoing, CitedFacts cited) =>
        new()
        {
            Person = outgoing ? row.To : row.From,
            Kind = row.Kind,
            Label = outgoing
                ? Vocabularies.RelationshipKinds.Label(row.Kind)
                : Vocabularies.RelationshipKinds.Inverse(row.Kind),
            Outgoing = outgoing,
            Begin = row.Begin,
            End = row.End,
            Ongoing = row.Ongoing,
            When = row.When,
            Dated = (row.Begin ?? row.End ?? row.When) is not null || row.Ongoing,
            Detail = row.Detail,
            Fact = cited.Key(row.FactId),
            Citations = cited.Of(row.FactId),
        };
}
