using Microsoft.EntityFrameworkCore;
using PtaHaim.Catalog.Data;
using PtaHaim.Catalog.People;
using PtaHaim.Catalog.Sources;
using PtaHaim.Catalog.Terms;
using PtaHaim.Catalog.Works;

namespace PtaHaim.Catalog.Collaborations;

/// <summary>An event before its citations are known: of a work or of a relationship.</summary>
internal sealed record StoryRow(string Id, string Date, string Kind, int? FactId)
{
    public WorkRow? Work { get; init; }

    public bool ByMembers { get; init; }

    public StoryRelease? Release { get; init; }

    public RelationshipRow? Relationship { get; init; }

    /// <summary>True where the relationship ends.</summary>
    public bool Ends { get; init; }

    public StoryEvent Event(CitedFacts cited, WorkMakers makers, WorkDisputes disputed) =>
        new()
        {
            Id = Id,
            Event =
                Relationship is null ? "release"
                : Ends ? "end"
                : "begin",
            Date = Date,
            Label =
                Relationship is { } line ? Vocabularies.RelationshipKinds.Label(line.Kind)
                : Release is { } release ? Vocabularies.Mediums.Label(release.Medium)
                : "Came out",
            Kind = Kind,
            Work = Work?.Summary(makers),
            Disputes = Work is { } work ? disputed.Of(work.Id) : [],
            ByMembers = ByMembers,
            From = Relationship?.From,
            To = Relationship?.To,
            Detail = Relationship?.Detail ?? Release?.Detail,
            Territory = Release?.Territory,
            Fact = cited.Key(FactId),
            Citations = cited.Of(FactId),
        };
}

/// <summary>What is read of a release.</summary>
internal sealed record StoryRelease(
    int Id,
    int WorkId,
    string Date,
    string Medium,
    string? Detail,
    string? Territory,
    int? FactId
);

/// <summary>Finds what happened between some people.</summary>
internal sealed class StoryEvents(CatalogContext catalog, IReadOnlyList<SidePerson> people, StoryFilter filter)
{
    private const int MostReleases = 5000;

    private bool HasWorks => filter.Kinds.Count == 0 || filter.Kinds.Any(kind => !StoryFilter.Relations.Contains(kind));

    /// <summary>All events, by date, then by id; whether there may be more. At most thirteen statements.</summary>
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
        var wanted = works.Where(work => HasWorks && filter.Has(work.Kind)).ToList();
        var releases = await ReleasesAsync([.. wanted.Select(work => work.Id)], cancel);
        var sides = people.Select(person => Side(person, shared.Memberships)).ToList();
        var relationships = await RelationshipsAsync(sides, cancel);
        return (
            [
                .. wanted
                    .SelectMany(work => Of(work, members.Contains(work.Id), [.. releases[work.Id]]))
                    .Concat(relationships)
                    .OrderBy(row => row.Date, StringComparer.Ordinal)
                    .ThenBy(row => row.Id, StringComparer.Ordinal),
            ],
            shared.Complete
        );
    }

    private async Task<ILookup<int, StoryRelease>> ReleasesAsync(int[] works, CancellationToken cancel)
    {
        var rows = await catalog
            .Releases.Where(row => EF.Parameter(works).Contains(row.WorkId) && row.Date != null)
            .OrderBy(row => row.WorkId)
            .ThenBy(row => row.Id)
            .Take(MostReleases)
            .Select(row => new StoryRelease(
                row.Id,
                row.WorkId,
                row.Date!,
                row.Medium,
                row.Detail,
                row.Territory,
                row.FactId
            ))
            .ToListAsync(cancel);
        return rows.ToLookup(row => row.WorkId);
    }

    /// <summary>A release at a coarser form of another's date says nothing new; a work without releases has its own date.</summary>
    private static IEnumerable<StoryRow> Of(WorkRow work, bool byMembers, List<StoryRelease> releases)
    {
        if (releases.Count == 0 && work.Date is { } date)
            yield return new StoryRow($"{work.Slug}.date", date, work.Kind, null)
            {
                Work = work,
                ByMembers = byMembers,
            };
        var number = 0;
        foreach (var release in releases)
        {
            number++;
            if (!releases.Exists(other => IsCoarser(release.Date, other.Date)))
                yield return new StoryRow($"{work.Slug}.release.{number}", release.Date, work.Kind, release.FactId)
                {
                    Work = work,
                    ByMembers = byMembers,
                    Release = release,
                };
        }
    }

    private static bool IsCoarser(string date, string other) =>
        other.Length > date.Length && other.StartsWith(date, StringComparison.Ordinal);

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
        return rows.DistinctBy(row => row.Id).Where(row => Concerns(row, sides)).SelectMany(Ends);
    }

    /// <summary>Of one person all; of several those between them or of a band with its own members.</summary>
    private bool Concerns(RelationshipRow row, List<HashSet<int>> sides) =>
        people.Count == 1
            ? people[0].Id == row.FromId || people[0].Id == row.ToId
            : sides.Any(side => side.Contains(row.FromId)) && sides.Any(side => side.Contains(row.ToId));

    private IEnumerable<StoryRow> Ends(RelationshipRow row)
    {
        var kind = row.Kind == Memberships.Kind ? StoryFilter.Membership : StoryFilter.Relationship;
        if (!filter.Has(kind))
            yield break;
        var id = $"{row.From.Slug}.{row.Kind}.{row.To.Slug}";
        if (row.Begin is { } begin)
            yield return new StoryRow($"{id}.begin.{begin}", begin, kind, row.FactId) { Relationship = row };
        if (row.End is { } end && end != row.Begin)
            yield return new StoryRow($"{id}.end.{end}", end, kind, row.FactId) { Relationship = row, Ends = true };
    }

    /// <summary>A person, or a band and its members.</summary>
    private static HashSet<int> Side(SidePerson person, IReadOnlyList<MembershipRow> memberships) =>
        [person.Id, .. memberships.Where(row => row.BandId == person.Id).Select(row => row.MemberId)];
}
