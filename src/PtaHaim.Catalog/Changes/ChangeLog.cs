using System.Collections.Frozen;
using System.Security.Cryptography;

namespace PtaHaim.Catalog.Changes;

/// <summary>
/// What was published and what that changed, as far as it is kept. Immutable, and read when it is first asked for.
/// </summary>
public sealed class ChangeLog
{
    private readonly Lazy<Content> content;

    private ChangeLog(string state, Func<Content> read) => (State, content) = (state, new Lazy<Content>(read));

    /// <summary>That of a catalog whose publications nobody wrote down.</summary>
    public static ChangeLog None { get; } =
        new(
            "",
            () => new Content([], null, FrozenDictionary<ThingKey, Dates>.Empty, FrozenDictionary<string, Thing>.Empty)
        );

    /// <summary>Names all that it holds: equal states are equal logs. Empty where there is none.</summary>
    public string State { get; }

    /// <summary>The newest first; at most 500, with at most 10,000 changes in all.</summary>
    public IReadOnlyList<Publication> Publications => content.Value.Publications;

    /// <summary>The whole fingerprint of the first snapshot ever told of, and when that was; null where there is no log.</summary>
    public (string Fingerprint, DateTimeOffset Published)? Beginning =>
        content.Value.Head is { } head ? (head.First, head.Begun) : null;

    /// <summary>When a curated thing came into the catalog; null where there is no log.</summary>
    public DateTimeOffset? Added(string type, string slug) =>
        content.Value.Dates.GetValueOrDefault(new ThingKey(type, slug)).Added ?? content.Value.Head?.Begun;

    /// <summary>
    /// When a curated thing last changed, or one that concerns it: a work its people and places. Null where there is no log.
    /// </summary>
    public DateTimeOffset? LastChange(string type, string slug) =>
        content.Value.Dates.GetValueOrDefault(new ThingKey(type, slug)).Changed ?? content.Value.Head?.Begun;

    /// <summary>The works that were there from the first publication on, by slug, as they are now.</summary>
    internal IReadOnlyDictionary<string, Thing> FirstWorks => content.Value.FirstWorks;

    /// <summary>The log that those bytes hold; none where they hold none that this program can read.</summary>
    internal static ChangeLog Of(byte[] bytes) => new(StateOf(bytes), () => Read(bytes));

    /// <summary>Names the bytes.</summary>
    internal static string StateOf(byte[] bytes) => Convert.ToHexStringLower(SHA256.HashData(bytes).AsSpan(0, 8));

    private static Content Read(byte[] bytes) =>
        ChangeDocument.Parse(bytes) is not { } document
            ? None.content.Value
            : new Content(
                document.Publications,
                document.Head,
                document
                    .Things.Where(thing => (thing.Added ?? thing.Changed) is not null)
                    .ToFrozenDictionary(thing => thing.Key, thing => new Dates(thing.Added, thing.Changed)),
                document
                    .Things.Where(thing => thing is { Type: ThingTypes.Work, Added: null })
                    .ToFrozenDictionary(thing => thing.Slug, StringComparer.Ordinal)
            );

    private sealed record Content(
        IReadOnlyList<Publication> Publications,
        ChangeHead? Head,
        FrozenDictionary<ThingKey, Dates> Dates,
        FrozenDictionary<string, Thing> FirstWorks
    );

    /// <summary>Those that are not the beginning of the log.</summary>
    private readonly record struct Dates(DateTimeOffset? Added, DateTimeOffset? Changed);
}
