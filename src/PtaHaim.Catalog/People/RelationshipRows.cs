using System.Linq.Expressions;
using Microsoft.EntityFrameworkCore;
using PtaHaim.Catalog.Data;
using PtaHaim.Catalog.Paging;
using PtaHaim.Catalog.Sources;
using PtaHaim.Catalog.Terms;

namespace PtaHaim.Catalog.People;

/// <summary>The relationships of one person in both directions, before their citations are known.</summary>
internal sealed class RelationshipRows
{
    private readonly List<Row> rows;

    private RelationshipRows(List<Row> rows) => this.rows = rows;

    public IEnumerable<int?> Facts => rows.Select(row => row.FactId);

    /// <summary>Two statements: one a direction.</summary>
    public static async Task<RelationshipRows> ReadAsync(CatalogContext catalog, int person, CancellationToken cancel)
    {
        var outgoing = await catalog
            .Relationships.Where(row => row.FromId == person)
            .OrderBy(row => row.Id)
            .Take(2 * PageSize.Max)
            .Select(Outgoing)
            .ToListAsync(cancel);
        var incoming = await catalog
            .Relationships.Where(row => row.ToId == person)
            .OrderBy(row => row.Id)
            .Take(2 * PageSize.Max)
            .Select(Incoming)
            .ToListAsync(cancel);
        return new RelationshipRows([.. outgoing, .. incoming]);
    }

    public IReadOnlyList<RelationshipLine> Groups(CitedFacts cited) =>
        Lines(row => row.Kind == Memberships.Kind && row.IsOutgoing, cited);

    public IReadOnlyList<RelationshipLine> Members(CitedFacts cited) =>
        Lines(row => row.Kind == Memberships.Kind && !row.IsOutgoing, cited);

    public IReadOnlyList<RelationshipLine> Others(CitedFacts cited) =>
        Lines(row => row.Kind != Memberships.Kind, cited);

    private IReadOnlyList<RelationshipLine> Lines(Func<Row, bool> which, CitedFacts cited) =>
        [.. rows.Where(which).Take(PageSize.Max).Select(row => row.Line(cited))];

    private static readonly Expression<Func<Relationship, Row>> Outgoing = row => new Row(
        true,
        new PersonRef(row.To!.Slug, row.To.Name, row.To.Kind),
        row.Kind,
        row.Begin,
        row.End,
        row.Ongoing,
        row.When,
        row.Detail,
        row.FactId
    );

    private static readonly Expression<Func<Relationship, Row>> Incoming = row => new Row(
        false,
        new PersonRef(row.From!.Slug, row.From.Name, row.From.Kind),
        row.Kind,
        row.Begin,
        row.End,
        row.Ongoing,
        row.When,
        row.Detail,
        row.FactId
    );

    private sealed record Row(
        bool IsOutgoing,
        PersonRef Person,
        string Kind,
        string? Begin,
        string? End,
        bool Ongoing,
        string? When,
        string? Detail,
        int? FactId
    )
    {
        public RelationshipLine Line(CitedFacts cited) =>
            new()
            {
                Person = Person,
                Kind = Kind,
                Label = IsOutgoing
                    ? Vocabularies.RelationshipKinds.Label(Kind)
                    : Vocabularies.RelationshipKinds.Inverse(Kind),
                Outgoing = IsOutgoing,
                Begin = Begin,
                End = End,
                Ongoing = Ongoing,
                When = When,
                Dated = (Begin ?? End ?? When) is not null || Ongoing,
                Detail = Detail,
                Fact = cited.Key(FactId),
                Citations = cited.Of(FactId),
            };
    }
}
