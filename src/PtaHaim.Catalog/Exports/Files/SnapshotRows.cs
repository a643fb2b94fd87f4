using PtaHaim.Catalog.Data;
using PtaHaim.Catalog.Snapshots;

namespace PtaHaim.Catalog.Exports;

/// <summary>The rows of a snapshot, to be written into another database. Each table is read as it is written.</summary>
internal static class SnapshotRows
{
    /// <param name="open">Opens a context on the snapshot; each table has its own.</param>
    public static CatalogRows Of(Func<CatalogContext> open) =>
        new()
        {
            Heads = Table(open, catalog => catalog.Heads.OrderBy(row => row.Id)),
            Counts = Table(open, catalog => catalog.Counts.OrderBy(row => row.Name)),
            Sources = Table(open, catalog => catalog.Sources.OrderBy(row => row.Id)),
            Facts = Table(open, catalog => catalog.Facts.OrderBy(row => row.Id)),
            Citations = Table(open, catalog => catalog.Citations.OrderBy(row => row.Id)),
            Roles = Table(open, catalog => catalog.Roles.OrderBy(row => row.Id)),
            People = Table(open, catalog => catalog.People.OrderBy(row => row.Id)),
            Aliases = Table(open, catalog => catalog.Aliases.OrderBy(row => row.Id)),
            Relationships = Table(open, catalog => catalog.Relationships.OrderBy(row => row.Id)),
            Works = Table(open, catalog => catalog.Works.OrderBy(row => row.Id)),
            ExternalIds = Table(open, catalog => catalog.ExternalIds.OrderBy(row => row.Id)),
            FormerSlugs = Table(open, catalog => catalog.FormerSlugs.OrderBy(row => row.Scope).ThenBy(row => row.Slug)),
            Credits = Table(open, catalog => catalog.Credits.OrderBy(row => row.Id)),
            Releases = Table(open, catalog => catalog.Releases.OrderBy(row => row.Id)),
            WorkLinks = Table(open, catalog => catalog.WorkLinks.OrderBy(row => row.Id)),
            Videos = Table(open, catalog => catalog.Videos.OrderBy(row => row.Id)),
            Places = Table(open, catalog => catalog.Places.OrderBy(row => row.Id)),
            WorkPlaces = Table(open, catalog => catalog.WorkPlaces.OrderBy(row => row.Id)),
            Disputes = Table(open, catalog => catalog.Disputes.OrderBy(row => row.Id)),
            Claims = Table(open, catalog => catalog.Claims.OrderBy(row => row.Id)),
            WorkFacts = Table(open, catalog => catalog.WorkFacts.OrderBy(row => row.WorkId).ThenBy(row => row.FactId)),
            PersonFacts = Table(
                open,
                catalog => catalog.PersonFacts.OrderBy(row => row.PersonId).ThenBy(row => row.FactId)
            ),
            PlaceFacts = Table(
                open,
                catalog => catalog.PlaceFacts.OrderBy(row => row.PlaceId).ThenBy(row => row.FactId)
            ),
            TopPairs = Table(open, catalog => catalog.TopPairs.OrderBy(row => row.Id)),
        };

    private static IEnumerable<TRow> Table<TRow>(Func<CatalogContext> open, Func<CatalogContext, IQueryable<TRow>> rows)
    {
        using var catalog = open();
        foreach (var row in rows(catalog))
            yield return row;
    }
}
