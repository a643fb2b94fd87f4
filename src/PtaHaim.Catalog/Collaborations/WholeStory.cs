using Microsoft.EntityFrameworkCore;
using PtaHaim.Catalog.Data;
using PtaHaim.Catalog.Paging;
using PtaHaim.Catalog.People;
using PtaHaim.Catalog.Works;

namespace PtaHaim.Catalog.Collaborations;

/// <summary>Finds what happened in all of the catalog, a page at a time.</summary>
internal sealed class WholeStory(CatalogContext catalog, StoryFilter filter)
{
    /// <summary>
    /// The events of works after the cursor, at most so many of each kind that is asked for. Each kind walks its index.
    /// </summary>
    public async Task<IReadOnlyList<StoryRow>> WorksAsync(Cursor? cursor, int take, CancellationToken cancel)
    {
        var works = new List<WorkRow>();
        if (filter.Kinds.Count == 0)
            works.AddRange(await ReadAsync(catalog.Works, cursor, take, cancel));
        foreach (var kind in filter.Kinds.Except(StoryFilter.Relations))
            works.AddRange(await ReadAsync(catalog.Works.Where(work => work.Kind == kind), cursor, take, cancel));
        var releases = await StoryEvents.ReleasesAsync(catalog, [.. works.Select(work => work.Id)], cancel);
        return [.. works.Select(work => StoryRows.First(work, [.. releases[work.Id]]))];
    }

    /// <summary>The events of the first relationships of the catalog, whatever is asked for; whether that is all.</summary>
    public async Task<(IReadOnlyList<StoryRow> Rows, bool Complete)> RelationshipsAsync(CancellationToken cancel)
    {
        var rows = await RelationshipRow.ReadAsync(
            catalog.Relationships.OrderBy(row => row.Id),
            StoryFilter.MostRelationships + 1,
            cancel
        );
        return (
            [.. rows.Take(StoryFilter.MostRelationships).SelectMany(StoryRows.Of)],
            rows.Count <= StoryFilter.MostRelationships
        );
    }

    private static Task<List<WorkRow>> ReadAsync(
        IQueryable<Work> works,
        Cursor? cursor,
        int take,
        CancellationToken cancel
    ) =>
        KeyOrder.Rising.ReadAsync(
            works.Select(work => new Keyed<Work>
            {
                Key = work.DateRising,
                Slug = work.Slug,
                Row = work,
            }),
            WorkRow.Of,
            cursor,
            take,
            cancel
        );
}
