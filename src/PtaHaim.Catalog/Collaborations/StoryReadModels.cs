using System.Text.Json.Serialization;
using PtaHaim.Catalog.People;
using PtaHaim.Catalog.Sources;
using PtaHaim.Catalog.Works;

namespace PtaHaim.Catalog.Collaborations;

/// <summary>What happened between some people, in the order of time.</summary>
public sealed record Story
{
    /// <summary>Whose it is, in the order in which they were asked for; where nobody was, the pair that the collection features, or nobody for the whole catalog.</summary>
    public required IReadOnlyList<PersonRef> People { get; init; }

    /// <summary>Always <c>this catalog</c>: absence here is no proof.</summary>
    public string Coverage { get; } = "this catalog";

    /// <summary>
    /// False where there may be more works than were found: each of the people has, alone or through bands, more than 2,000
    /// credits, or there are more than 1,000 works; the best known are then given. Of the whole catalog: where it has more than
    /// 500 relationships; the first are then given.
    /// </summary>
    public required bool Complete { get; init; }

    /// <summary>What kinds of events there are, of which <c>kind</c> leaves some; it does not change with it.</summary>
    public required IReadOnlyList<string> Kinds { get; init; }

    /// <summary>
    /// Rising by date as written, so that a year comes before its months; undated works and relationships of which only
    /// words say when come last.
    /// </summary>
    public required IReadOnlyList<StoryEvent> Items { get; init; }

    /// <summary>Where to go on; null on the last page.</summary>
    public string? Next { get; init; }

    /// <summary>How many events there are. Only with count=true.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public int? Count { get; init; }

    /// <summary>False where there may be more than were found. Only with count=true.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public bool? Exact => Count is null ? null : Complete;
}

/// <summary>Something that happened.</summary>
public sealed record StoryEvent
{
    /// <summary>Names the event among all of the catalog.</summary>
    public required string Id { get; init; }

    /// <summary><c>release</c>, <c>begin</c> or <c>end</c> of a relationship; <c>undated</c> for either.</summary>
    public required string Event { get; init; }

    /// <summary>A partial date; null where no source gives one.</summary>
    public string? Date { get; init; }

    /// <summary>The time of a relationship in the words of its source, where no date says it; else null.</summary>
    public string? When { get; init; }

    /// <summary>The medium of a release, or the relationship as it reads from <c>from</c> to <c>to</c>.</summary>
    public required string Label { get; init; }

    /// <summary>The kind of the work, <c>membership</c> or <c>relationship</c>: the value by which it can be asked for.</summary>
    public required string Kind { get; init; }

    /// <summary>The work that came out; null for a relationship.</summary>
    public WorkSummary? Work { get; init; }

    /// <summary>The questions about the work on which sources disagree; none for a relationship.</summary>
    public required IReadOnlyList<DisputeRef> Disputes { get; init; }

    /// <summary>True for a work of a band's members that does not credit the band, and so is no shared work.</summary>
    public required bool ByMembers { get; init; }

    /// <summary>Whose relationship it is; null for a release.</summary>
    public PersonRef? From { get; init; }

    /// <summary>To whom; null for a release.</summary>
    public PersonRef? To { get; init; }

    /// <summary>What else is said of it; null where the beginning of the same relationship has said it.</summary>
    public string? Detail { get; init; }

    /// <summary>Where it came out; null for a relationship and where no source says.</summary>
    public string? Territory { get; init; }

    /// <summary>The public id of the fact; null for imports.</summary>
    public string? Fact { get; init; }

    public required IReadOnlyList<SourceCitation> Citations { get; init; }
}
