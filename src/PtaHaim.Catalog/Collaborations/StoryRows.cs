using PtaHaim.Catalog.Paging;
using PtaHaim.Catalog.People;
using PtaHaim.Catalog.Sources;
using PtaHaim.Catalog.Terms;
using PtaHaim.Catalog.Works;

namespace PtaHaim.Catalog.Collaborations;

/// <summary>An event before its citations are known: of a work or of a relationship. The date is null where none is known.</summary>
internal sealed record StoryRow(string Id, string? Date, string Kind, int? FactId)
{
    private const string AfterAllDates = "~";

    public WorkRow? Work { get; init; }

    public bool ByMembers { get; init; }

    public StoryRelease? Release { get; init; }

    public RelationshipRow? Relationship { get; init; }

    /// <summary>True where the relationship ends.</summary>
    public bool Ends { get; init; }

    /// <summary>Where it stands in a story: undated last.</summary>
    public Cursor Place(string list) => new(list, Date ?? AfterAllDates, Id);

    /// <summary>The same among all works, where each has one event: in the order in which works are read.</summary>
    public Cursor PlaceInWhole(string list) => new(list, Date ?? AfterAllDates, Work?.Slug ?? Id);

    public StoryEvent Event(CitedFacts cited, WorkMakers makers, WorkDisputes disputed) =>
        new()
        {
            Id = Id,
            Event =
                Date is null ? "undated"
                : Relationship is null ? "release"
                : Ends ? "end"
                : "begin",
            Date = Date,
            When = Relationship?.When,
            Label =
                Relationship is { } line ? Vocabularies.RelationshipKinds.Label(line.Kind)
                : Release is { } release ? Vocabularies.Mediums.Label(release.Medium)
                : Date is null ? "Date unknown"
                : "Came out",
            Kind = Kind,
            Work = Work?.Summary(makers),
            Disputes = Work is { } work ? disputed.Of(work.Id) : [],
            ByMembers = ByMembers,
            From = Relationship?.From,
            To = Relationship?.To,
            Detail = Ends && Relationship is { Begin: not null } ? null : Relationship?.Detail ?? Release?.Detail,
            Territory = Release?.Territory,
            Fact = cited.Key(FactId),
            Citations = cited.Of(FactId),
        };
}

/// <summary>What is read of a release.</summary>
internal sealed record StoryRelease(
    int Id,
    int WorkId,
    string? Date,
    string Medium,
    string? Detail,
    string? Territory,
    int? FactId
);

/// <summary>How works and relationships become events.</summary>
internal static class StoryRows
{
    /// <summary>
    /// A release at a coarser form of another's date says nothing new; a work without a dated release has its own date, or
    /// none. The releases are those of the work.
    /// </summary>
    public static IEnumerable<StoryRow> Of(WorkRow work, bool byMembers, IReadOnlyList<StoryRelease> releases)
    {
        var dated = releases.Where(release => release.Date is not null).ToList();
        if (dated.Count == 0)
        {
            var first = releases is [var undated, ..] ? undated : null;
            var row = new StoryRow($"{work.Slug}.date", work.Date, work.Kind, null)
            {
                Work = work,
                ByMembers = byMembers,
            };
            yield return work.Date is null ? row with { Release = first, FactId = first?.FactId ?? work.FactId } : row;
        }

        for (var number = 1; number <= dated.Count; number++)
        {
            var release = dated[number - 1];
            if (!dated.Exists(other => IsCoarser(release.Date!, other.Date!)))
                yield return Released(work, number, release, byMembers);
        }
    }

    /// <summary>The one event of a work among all works: at its date, as the first release of that date says it.</summary>
    public static StoryRow First(WorkRow work, IReadOnlyList<StoryRelease> releases)
    {
        var dated = releases.Where(release => release.Date is not null).ToList();
        var first = dated.FindIndex(release => release.Date == work.Date);
        return first < 0
            ? Of(work, false, [.. releases.Except(dated)]).First()
            : Released(work, first + 1, dated[first], false);
    }

    /// <summary>When it begins and when it ends; once where only words say when; nothing where nothing does.</summary>
    public static IEnumerable<StoryRow> Of(RelationshipRow row)
    {
        var kind = row.Kind == Memberships.Kind ? StoryFilter.Membership : StoryFilter.Relationship;
        var id = $"{row.From.Slug}.{row.Kind}.{row.To.Slug}";
        if (row.Begin is { } begin)
            yield return new StoryRow($"{id}.begin.{begin}", begin, kind, row.FactId) { Relationship = row };
        if (row.End is { } end && end != row.Begin)
            yield return new StoryRow($"{id}.end.{end}", end, kind, row.FactId) { Relationship = row, Ends = true };
        if (row is { Begin: null, End: null, When: not null })
            yield return new StoryRow($"{id}.undated", null, kind, row.FactId) { Relationship = row };
    }

    private static StoryRow Released(WorkRow work, int number, StoryRelease release, bool byMembers) =>
        new($"{work.Slug}.release.{number}", release.Date, work.Kind, release.FactId)
        {
            Work = work,
            ByMembers = byMembers,
            Release = release,
        };

    private static bool IsCoarser(string date, string other) =>
        other.Length > date.Length && other.StartsWith(date, StringComparison.Ordinal);
}
