using PtaHaim.Catalog.People;

namespace PtaHaim.Catalog.Changes;

/// <summary>What changed about one thing when a snapshot was published.</summary>
public sealed record ChangeItem
{
    /// <summary>A URN that stays the same on every node and after every restart.</summary>
    public required string Id { get; init; }

    /// <summary>When it was published, in UTC.</summary>
    public required DateTimeOffset Date { get; init; }

    /// <summary>The fingerprint of the snapshot before; null where there was none.</summary>
    public string? From { get; init; }

    /// <summary>The fingerprint of the snapshot that brought it.</summary>
    public required string To { get; init; }

    /// <summary>added, changed or removed.</summary>
    public required string Change { get; init; }

    /// <summary>work, person, place, source or dispute.</summary>
    public required string Type { get; init; }

    /// <summary>The slug that it had then.</summary>
    public required string Slug { get; init; }

    /// <summary>What it was called then.</summary>
    public required string Name { get; init; }

    /// <summary>Its kind, as its own record gives it; null for disputes.</summary>
    public string? Kind { get; init; }

    /// <summary>The slug that it had before, where it was given another one; else null.</summary>
    public string? Formerly { get; init; }

    /// <summary>What of it changed, such as credits or title; empty where it was added or removed.</summary>
    public IReadOnlyList<string> Parts { get; init; } = [];

    /// <summary>The slugs of the people whom it concerns; members of a band within their membership.</summary>
    public IReadOnlyList<string> People { get; init; } = [];

    /// <summary>Who published the sources of what is stated of it, those cited most first; at most five.</summary>
    public IReadOnlyList<string> Sources { get; init; } = [];

    /// <summary>The same as a sentence.</summary>
    public required string Summary { get; init; }

    /// <summary>The path of the page that shows it; null where nothing has that slug any more.</summary>
    public string? Page { get; init; }
}

/// <summary>What is new, for those who follow a catalog.</summary>
/// <param name="Items">Newest first, at most 50. Where there are fewer changes, the works that were there from the beginning follow.</param>
/// <param name="Updated">The date of the newest; where there is none, when the log was begun; null where there is no log.</param>
/// <param name="People">Those whom it is about, as they were asked for; empty where it is about everything.</param>
public sealed record ChangeFeed(
    IReadOnlyList<ChangeItem> Items,
    DateTimeOffset? Updated,
    IReadOnlyList<PersonRef> People
);
