using Microsoft.EntityFrameworkCore;
using PtaHaim.Catalog.Data;
using PtaHaim.Catalog.Paging;
using PtaHaim.Catalog.People;
using PtaHaim.Catalog.Sources;

namespace PtaHaim.Catalog.Collaborations;

/// <summary>The relationships between the sides of a pair page, and those of a third person with two of them. A side is a person, or a band and its members.</summary>
internal sealed class PairRelationships
{
    private const int Most = 500;

    private readonly List<RelationshipRow> between;
    private readonly List<RelationshipRow> throughOthers;

    private PairRelationships(List<RelationshipRow> rows, IReadOnlyList<HashSet<int>> sides) =>
        (between, throughOthers) = (BetweenSides(rows, sides), OfOthers(rows, sides));

    public IEnumerable<int?> Facts => between.Concat(throughOthers).Select(row => row.FactId);

    /// <summary>Two statements: one a direction.</summary>
    public static async Task<PairRelationships> ReadAsync(
        CatalogContext catalog,
        IReadOnlyList<HashSet<int>> sides,
        CancellationToken cancel
    )
    {
        var all = sides.SelectMany(side => side).Distinct().ToArray();
        var relationships = catalog.Relationships;
        var from = await RelationshipRow.ReadAsync(
            relationships
                .Where(row => EF.Parameter(all).Contains(row.FromId))
                .OrderBy(row => row.FromId)
                .ThenBy(row => row.Id),
            Most,
            cancel
        );
        var to = await RelationshipRow.ReadAsync(
            relationships
                .Where(row => EF.Parameter(all).Contains(row.ToId))
                .OrderBy(row => row.ToId)
                .ThenBy(row => row.Id),
            Most,
            cancel
        );
        return new PairRelationships([.. from.Concat(to).DistinctBy(row => row.Id).OrderBy(row => row.Id)], sides);
    }

    public IReadOnlyList<PairRelationship> Between(CitedFacts cited) => Lines(between, cited);

    public IReadOnlyList<PairRelationship> ThroughOthers(CitedFacts cited) => Lines(throughOthers, cited);

    private static List<RelationshipRow> BetweenSides(List<RelationshipRow> rows, IReadOnlyList<HashSet<int>> sides) =>
        [
            .. rows.Where(row =>
                    sides.Any(side =>
                        side.Contains(row.FromId) && sides.Any(other => other != side && other.Contains(row.ToId))
                    )
                )
                .Take(PageSize.Max),
        ];

    private static List<RelationshipRow> OfOthers(List<RelationshipRow> rows, IReadOnlyList<HashSet<int>> sides)
    {
        var all = sides.SelectMany(side => side).ToHashSet();
        return
        [
            .. rows.Where(row => row.Kind != Memberships.Kind && all.Contains(row.FromId) != all.Contains(row.ToId))
                .GroupBy(row => all.Contains(row.FromId) ? row.ToId : row.FromId)
                .Where(group =>
                    sides.Count(side => group.Any(row => side.Contains(row.FromId) || side.Contains(row.ToId))) > 1
                )
                .SelectMany(group => group)
                .OrderBy(row => row.Id)
                .Take(PageSize.Max),
        ];
    }

    private static IReadOnlyList<PairRelationship> Lines(List<RelationshipRow> rows, CitedFacts cited) =>
        [.. rows.Select(row => row.Line(cited))];
}
