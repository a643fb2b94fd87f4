using System.Linq.Expressions;
using Microsoft.EntityFrameworkCore;
using PtaHaim.Catalog.Collaborations;
using PtaHaim.Catalog.Sources;
using PtaHaim.Catalog.Terms;

namespace PtaHaim.Catalog.People;

/// <summary>A relationship with both ends named, before its citations are known.</summary>
internal sealed record RelationshipRow(
    int Id,
    int FromId,
    PersonRef From,
    string Kind,
    int ToId,
    PersonRef To,
    string? Begin,
    string? End,
    bool Ongoing,
    string? When,
    string? Detail,
    int? FactId
)
{
    public static readonly Expression<Func<Relationship, RelationshipRow>> Of = row => new RelationshipRow(
        row.Id,
        row.FromId,
        new PersonRef(row.From!.Slug, row.From.Name, row.From.Kind),
        row.Kind,
        row.ToId,
        new PersonRef(row.To!.Slug, row.To.Name, row.To.Kind),
        row.Begin,
        row.End,
        row.Ongoing,
        row.When,
        row.Detail,
        row.FactId
    );

    /// <summary>The first of some relationships; those in the order of the seeds.</summary>
    public static async Task<List<RelationshipRow>> ReadAsync(
        IOrderedQueryable<Relationship> relationships,
        int most,
        CancellationToken cancel
    )
    {
        var rows = await relationships.Take(most).Select(Of).ToListAsync(cancel);
        return [.. rows.OrderBy(row => row.Id)];
    }

    public PairRelationship Line(CitedFacts cited) =>
        new()
        {
            From = From,
            To = To,
            Kind = Kind,
            Label = Vocabularies.RelationshipKinds.Label(Kind),
            Begin = Begin,
            End = End,
            Ongoing = Ongoing,
            When = When,
            Detail = Detail,
            Fact = cited.Key(FactId),
            Citations = cited.Of(FactId),
        };
}
