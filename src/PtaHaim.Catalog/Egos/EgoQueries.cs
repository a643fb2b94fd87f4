using Microsoft.EntityFrameworkCore;
using PtaHaim.Catalog.Collaborations;
using PtaHaim.Catalog.Data;
using PtaHaim.Catalog.Graph;
using PtaHaim.Catalog.Paging;
using PtaHaim.Catalog.People;

namespace PtaHaim.Catalog.Egos;

/// <summary>Who is round whom. Every call takes a bounded number of statements and a bounded look at the graph.</summary>
public sealed class EgoQueries(CatalogContext catalog, PathFinder paths)
{
    /// <summary>Neighbours who share fewer works with each other are not joined.</summary>
    public const int FewestOfThread = 3;

    /// <summary>Among so many of the best known somebody is a human, else a band or company is taken.</summary>
    private const int BestKnown = 24;

    /// <summary>
    /// A person with the collaborators who share most works, companies left out; null where the catalog has nobody of that
    /// slug. Counts are those of the list of collaborators.
    /// </summary>
    /// <param name="slug">Who is in the middle.</param>
    /// <param name="most">How many neighbours to give, 1 to <see cref="EgoLayout.MostNeighbours"/>.</param>
    /// <param name="cancel">Gives up.</param>
    public async Task<EgoGraph?> FindAsync(string slug, int most, CancellationToken cancel)
    {
        ArgumentOutOfRangeException.ThrowIfGreaterThan(most, EgoLayout.MostNeighbours);
        var focus = await catalog
            .People.Where(row => row.Slug == slug)
            .Select(row => new
            {
                row.Id,
                row.CreditCount,
                Ref = new PersonRef(row.Slug, row.Name, row.Kind),
            })
            .FirstOrDefaultAsync(cancel);
        if (focus is null)
            return null;
        var list = new CollaboratorList(catalog, focus.Id, focus.CreditCount, companies: false);
        var page =
            await list.ReadAsync(new PageRequest(most, Count: true), null, cancel)
            ?? throw new InvalidOperationException("A list without a cursor always has a first page.");
        var shared = await SharedAsync(page.Items, cancel);
        var order = EgoOrder.Of([.. page.Items.Select(other => (other.Works, other.Person.Slug))], shared.Between);
        return Drawn(focus.Ref, page, order, shared);
    }

    /// <summary>The slug of the best known person; null where the catalog is empty.</summary>
    public async Task<string?> BestKnownAsync(CancellationToken cancel)
    {
        var known = await catalog
            .People.OrderBy(row => row.Id)
            .Take(BestKnown)
            .Select(row => new { row.Slug, row.Kind })
            .ToListAsync(cancel);
        return (known.Find(row => row.Kind == "person") ?? known.FirstOrDefault())?.Slug;
    }

    private async Task<SharedCounts> SharedAsync(IReadOnlyList<Collaborator> others, CancellationToken cancel)
    {
        var slugs = others.Select(other => other.Person.Slug).ToArray();
        var ids = await catalog
            .People.Where(row => EF.Parameter(slugs).Contains(row.Slug))
            .Select(row => new { row.Id, row.Slug })
            .ToDictionaryAsync(row => row.Slug, row => row.Id, cancel);
        return SharedCounts.Of(paths.Graph, [.. slugs.Select(slug => ids[slug])], cancel);
    }

    private static EgoGraph Drawn(
        PersonRef focus,
        Page<Collaborator> page,
        IReadOnlyList<int> order,
        SharedCounts shared
    )
    {
        var others = page.Items;
        var works = order.Select(place => others[place].Works).ToList();
        var (wide, phone) = (EgoLayout.Wide(works), EgoLayout.Phone(works));
        return new EgoGraph
        {
            Focus = focus,
            Nodes =
            [
                new EgoNode
                {
                    Person = focus,
                    Rank = 0,
                    Wide = wide.Focus,
                    Phone = phone.Focus,
                },
                .. order.Select(
                    (place, at) => Node(others[place], place + 1, wide.Neighbours[at], phone.Neighbours[at])
                ),
            ],
            Edges =
            [
                .. order.Select(place => new EgoEdge(focus.Slug, others[place].Person.Slug, others[place].Works)),
                .. Threads(others, order, shared),
            ],
            Left = new EgoRest(page.Total!.Count - others.Count, page.Total.Exact),
            Wide = wide.Canvas,
            Phone = phone.Canvas,
        };
    }

    private static EgoNode Node(Collaborator other, int rank, EgoSpot wide, EgoSpot phone) =>
        new()
        {
            Person = other.Person,
            Rank = rank,
            Works = other.Works,
            First = other.First,
            Last = other.Last,
            Wide = wide,
            Phone = phone,
        };

    private static IEnumerable<EgoEdge> Threads(
        IReadOnlyList<Collaborator> others,
        IReadOnlyList<int> order,
        SharedCounts shared
    ) =>
        order.SelectMany(
            (one, at) =>
                order
                    .Skip(at + 1)
                    .Where(other => shared.Between(one, other) >= FewestOfThread)
                    .Select(other => new EgoEdge(
                        others[one].Person.Slug,
                        others[other].Person.Slug,
                        shared.Between(one, other)
                    ))
        );
}
