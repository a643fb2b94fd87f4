using Microsoft.EntityFrameworkCore;
using PtaHaim.Catalog.Collaborations;
using PtaHaim.Catalog.Data;
using PtaHaim.Catalog.Graph;

namespace PtaHaim.Catalog.Paths;

/// <summary>
/// What the paths of one snapshot are told with. A small catalog is read once, at the first question, and kept, since it
/// never changes: then a path takes no statement at all. Any number of readers may use it at once.
/// </summary>
public sealed class PathLibrary(CollaborationGraph graph)
{
    /// <summary>Catalogs of up to so many credits are kept, in some ten megabytes.</summary>
    public const int MostCredits = 10_000;

    private const int MostRelationships = MembershipRow.Most;

    private Kept? kept;

    /// <summary>The whole of a small catalog, read from that context the first time; null for a larger one.</summary>
    internal async Task<Kept?> WholeAsync(CatalogContext catalog, CancellationToken cancel) =>
        graph is not { Credits: <= MostCredits, Relationships: <= MostRelationships }
            ? null
            : Volatile.Read(ref kept) ?? (kept = await ReadAsync(catalog, cancel));

    private static async Task<Kept> ReadAsync(CatalogContext catalog, CancellationToken cancel)
    {
        var people = await catalog.People.Select(row => row.Id).ToListAsync(cancel);
        var works = await catalog.Works.Select(row => row.Id).ToListAsync(cancel);
        var ties = await catalog.Relationships.Select(row => row.Id).ToListAsync(cancel);
        var facts = await PathFacts.ReadAsync(catalog, new PathNeeds(people, works, works, ties, Bands: true), cancel);
        return new Kept(facts, facts.People.ToDictionary(row => row.Value.Slug, row => row.Key));
    }

    /// <summary>A whole catalog.</summary>
    /// <param name="PersonIds">By slug.</param>
    internal sealed record Kept(PathFacts Facts, IReadOnlyDictionary<string, int> PersonIds);
}
