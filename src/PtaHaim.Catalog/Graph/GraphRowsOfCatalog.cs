using Microsoft.EntityFrameworkCore;
using PtaHaim.Catalog.Data;

namespace PtaHaim.Catalog.Graph;

/// <summary>Reads what a graph is built from out of the database of its snapshot.</summary>
internal static class GraphRowsOfCatalog
{
    /// <param name="open">Opens a context on the snapshot; the rows of each table are streamed by one of their own.</param>
    public static GraphRows Read(Func<CatalogContext> open)
    {
        using var catalog = open();
        return new GraphRows
        {
            PersonCount = catalog.People.Count(),
            WorkCount = catalog.Works.Count(),
            CreditCount = catalog.Credits.Count(),
            Roles = catalog.Roles.OrderBy(role => role.Id).ToList(),
            People = Stream(
                open,
                rows => rows.People.OrderBy(row => row.Id).Select(row => new GraphPerson(row.Id, row.Kind))
            ),
            Works = Stream(
                open,
                rows => rows.Works.OrderBy(row => row.Id).Select(row => new GraphWork(row.Id, row.Kind, row.Date))
            ),
            Credits = Stream(
                open,
                rows =>
                    rows.Credits.OrderBy(row => row.WorkId)
                        .ThenBy(row => row.PersonId)
                        .ThenBy(row => row.Id)
                        .Select(row => new GraphCredit(row.WorkId, row.PersonId, row.RoleId, row.Origin))
            ),
            Relationships = Stream(
                open,
                rows =>
                    rows.Relationships.OrderBy(row => row.Id)
                        .Select(row => new GraphRelationship(
                            row.Id,
                            row.FromId,
                            row.Kind,
                            row.ToId,
                            row.Begin,
                            row.End,
                            row.Origin
                        ))
            ),
        };
    }

    private static IEnumerable<T> Stream<T>(Func<CatalogContext> open, Func<CatalogContext, IQueryable<T>> rows)
    {
        using var catalog = open();
        foreach (var row in rows(catalog))
            yield return row;
    }
}
