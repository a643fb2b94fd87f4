using PtaHaim.Catalog.Changes;

namespace PtaHaim.Web.Feeds;

/// <summary>A feed, whatever it is written in. All addresses are absolute.</summary>
internal sealed record SiteFeed
{
    public required string Title { get; init; }

    public required string Description { get; init; }

    /// <summary>The name of the catalog, which speaks in all its feeds.</summary>
    public required string Author { get; init; }

    /// <summary>The page that it belongs to.</summary>
    public required string Page { get; init; }

    public required string Atom { get; init; }

    public required string Json { get; init; }

    public required DateTimeOffset Updated { get; init; }

    public required IReadOnlyList<FeedEntry> Entries { get; init; }
}

/// <summary>An entry of a feed.</summary>
internal sealed record FeedEntry(string Title, string? Page, ChangeItem Change)
{
    /// <summary><c>Added: Lost Track</c>.</summary>
    public static FeedEntry Of(ChangeItem change, Func<string, string> absolute) =>
        new(
            $"{char.ToUpperInvariant(change.Change[0])}{change.Change[1..]}: {change.Name}",
            change.Page is { } page ? absolute(page) : null,
            change
        );
}
