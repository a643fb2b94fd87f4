using Microsoft.EntityFrameworkCore;
using PtaHaim.Catalog.Data;
using PtaHaim.Catalog.People;
using PtaHaim.Catalog.Works;

namespace PtaHaim.Catalog.Collaborations;

/// <summary>Finds what happened between some people.</summary>
internal sealed class StoryEvents(CatalogContext catalog, IReadOnlyList<SidePerson> people)
{
    private const int MostReleases = 5000;

    /// <summary>All events, in no order; whether there may be more. At most thirteen statements.</summary>
    public async Task<(List<StoryRow> Rows, bool Complete)> ReadAsync(CancellationToken cancel)
    {
        var shared = await SharedWorks.ReadAsync(catalog, people, cancel);
        List<WorkRow> works = [.. shared.Works];
        IReadOnlyList<WorkRow> byMembers =
            people.Count < 2
                ? []
                : (await MemberWorks.ReadAsync(catalog, people, shared, PairFilter.None, cancel)).Works;
        works.AddRange(byMembers);
        var members = byMembers.Select(work => work.Id).ToHashSet();
        var releases = await ReleasesAsync(catalog, [.. works.Select(work => work.Id)], cancel);
        var sides = people.Select(person => Side(person, shared.Memberships)).ToList();
        var relationships = await RelationshipsAsync(sides, cancel);
        return (
            [
                .. works
                    .SelectMany(work => StoryRows.Of(work, members.Contains(work.Id), [.. releases[work.Id]]))
                    .Concat(relationships),
            ],
            shared.Complete
        );
    }

    /// <summary>The releases of some works, in the order of the seeds; the first 5,000.</summary>
    public static async Task<ILookup<int, StoryRelease>> ReleasesAsync(
        CatalogContext catalog,
        int[] works,
        CancellationToken cancel
    )
    {
        var rows = await catalog
            .Releases.Where(row => EF.Parameter(works).Contains(row.WorkId))
            .OrderBy(row => row.WorkId)
            .ThenBy(row => row.Id)
            .Take(MostReleases)
            .Select(row => new StoryRelease(
                row.Id,
                row.WorkId,
                row.Date,
                row.Medium,
                row.Detail,
                row.Territory,
                row.FactId
            ))
            .ToListAsync(cancel);
        return rows.ToLookup(row => row.WorkId);
    }

    private async Task<IEnumerable<StoryRow>> RelationshipsAsync(List<HashSet<int>> sides, CancellationToken cancel)
    {
        var all = sides.SelectMany(side => side).Distinct().ToArray();
        var rows = await RelationshipRow.ReadAsync(
            catalog
                .Relationships.Where(row => EF.Parameter(all).Contains(row.FromId))
                .OrderBy(row => row.FromId)
                .ThenBy(row => row.Id),
            StoryFilter.MostRelationships,
            cancel
        );
        rows.AddRange(
            await RelationshipRow.ReadAsync(
                catalog
                    .Relationships.Where(row => EF.Parameter(all).Contains(row.ToId))
                    .OrderBy(row => row.ToId)
                    .ThenBy(row => row.Id),
                StoryFilter.MostRelationships,
                cancel
            )
        );
        return rows.DistinctBy(row => row.Id).Where(row => Concerns(row, sides)).SelectMany(StoryRows.Of);
    }

    /// <summary>Of one person all; of several those between them or of a band with its own members.</summary>
    private bool Concerns(RelationshipRow row, List<HashSet<int>> sides) =>
        people.Count == 1
            ? people[0].Id == row.FromId || people[0].Id == row.ToId
            : sides.Any(side => side.Contains(row.FromId)) && sides.Any(side => side.Contains(row.ToId));

    /// <summary>A person, or a band and its members.</summary>
    private static HashSet<int> Side(SidePerson person, IReadOnlyList<MembershipRow> memberships) =>
        [person.Id, .. memberships.Where(row => row.BandId == person.Id).Select(row => row.MemberId)];
}
