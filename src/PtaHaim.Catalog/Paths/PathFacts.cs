using Microsoft.EntityFrameworkCore;
using PtaHaim.Catalog.Collaborations;
using PtaHaim.Catalog.Credits;
using PtaHaim.Catalog.Data;
using PtaHaim.Catalog.People;
using PtaHaim.Catalog.Sources;
using PtaHaim.Catalog.Works;

namespace PtaHaim.Catalog.Paths;

/// <summary>What the steps of some paths are called and how they are known, by internal id.</summary>
internal sealed class PathFacts
{
    public required IReadOnlyDictionary<int, PersonRef> People { get; init; }

    public required IReadOnlyDictionary<int, WorkRow> Works { get; init; }

    public required WorkMakers Makers { get; init; }

    /// <summary>By work, in the order of each.</summary>
    public required ILookup<int, CreditRow> Credits { get; init; }

    public required IReadOnlyList<MembershipRow> Bands { get; init; }

    public required IReadOnlyDictionary<int, RelationshipRow> Ties { get; init; }

    public required CitedFacts Cited { get; init; }

    /// <summary>Those that some paths need. At most eight statements.</summary>
    public static async Task<PathFacts> ReadAsync(CatalogContext catalog, PathNeeds needs, CancellationToken cancel)
    {
        var people = await catalog
            .People.Where(row => EF.Parameter(needs.People).Contains(row.Id))
            .Select(row => new { row.Id, Ref = new PersonRef(row.Slug, row.Name, row.Kind) })
            .ToDictionaryAsync(row => row.Id, row => row.Ref, cancel);
        var works = await WorkRow.ReadAsync(catalog, needs.Works, cancel);
        var makers = await WorkMakers.ReadAsync(catalog, needs.Told, cancel);
        var credits = await CreditRow.ReadAsync(catalog, needs.Told, needs.People, cancel);
        var bands = needs.Bands ? await MembershipRow.ReadAsync(catalog, needs.People, cancel) : [];
        var ties = needs.Ties.Count == 0 ? [] : await TiesAsync(catalog, needs.Ties, cancel);
        var cited = await CitedFacts.ReadAsync(
            catalog,
            credits.Select(credit => credit.FactId).Concat(ties.Select(tie => tie.FactId)),
            cancel
        );
        return new PathFacts
        {
            People = people,
            Works = works.ToDictionary(work => work.Id),
            Makers = makers,
            Credits = credits.ToLookup(credit => credit.WorkId),
            Bands = bands,
            Ties = ties.ToDictionary(tie => tie.Id),
            Cited = cited,
        };
    }

    private static Task<List<RelationshipRow>> TiesAsync(
        CatalogContext catalog,
        IReadOnlyCollection<int> ids,
        CancellationToken cancel
    ) =>
        RelationshipRow.ReadAsync(
            catalog.Relationships.Where(row => EF.Parameter(ids).Contains(row.Id)).OrderBy(row => row.Id),
            ids.Count,
            cancel
        );
}

/// <summary>Of what some paths tell, by internal ids.</summary>
/// <param name="People">Everybody on them, and the bands by whose credits they count.</param>
/// <param name="Works">All works that are named.</param>
/// <param name="Told">Those of which credits are told.</param>
/// <param name="Ties">Relationships.</param>
/// <param name="Bands">True where somebody counts by a band.</param>
internal sealed record PathNeeds(
    IReadOnlyCollection<int> People,
    IReadOnlyCollection<int> Works,
    IReadOnlyCollection<int> Told,
    IReadOnlyCollection<int> Ties,
    bool Bands
);
