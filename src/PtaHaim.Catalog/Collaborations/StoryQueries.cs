using Microsoft.EntityFrameworkCore;
using PtaHaim.Catalog.Data;
using PtaHaim.Catalog.Paging;
using PtaHaim.Catalog.Paths;
using PtaHaim.Catalog.People;
using PtaHaim.Catalog.Sources;
using PtaHaim.Catalog.Works;

namespace PtaHaim.Catalog.Collaborations;

/// <summary>Which events of a story are asked for.</summary>
public sealed record StoryFilter
{
    public const string Membership = "membership";

    public const string Relationship = "relationship";

    internal const int MostRelationships = 500;

    internal static readonly string[] Relations = [Membership, Relationship];

    /// <summary>Kinds of works, <see cref="Membership"/> and <see cref="Relationship"/>; empty for all events.</summary>
    public IReadOnlyList<string> Kinds { get; init; } = [];

    internal bool Has(string kind) => Kinds.Count == 0 || Kinds.Contains(kind, StringComparer.Ordinal);
}

/// <summary>The answer of a <see cref="StoryQueries"/>: one of its parts says something.</summary>
public sealed record StoryFinding
{
    public Story? Story { get; init; }

    /// <summary>The slugs that nobody has, of those that were asked about.</summary>
    public IReadOnlyList<string> Missing { get; init; } = [];

    public Refusal? Refused { get; init; }
}

/// <summary>What happened when. Every call takes a bounded number of statements.</summary>
public sealed class StoryQueries(CatalogContext catalog, GraphTerms terms)
{
    /// <summary>So many people can be asked for together.</summary>
    public const int MostPeople = CollaborationQueries.MostPeople;

    private const string List = "timeline";

    /// <summary>
    /// The events of one person, or those that some people share; of nobody, those of the pair that the collection
    /// features. Takes up to 10 different slugs.
    /// </summary>
    public async Task<StoryFinding> FindAsync(
        IReadOnlyList<string> slugs,
        StoryFilter filter,
        PageRequest page,
        CancellationToken cancel
    )
    {
        if (terms.UnknownKind("kind", [.. filter.Kinds.Except(StoryFilter.Relations)]) is { } unknown)
            return new StoryFinding
            {
                Refused = Refusal.Unknown(
                    "kind",
                    filter.Kinds.First(kind => unknown.Message.Contains($"“{kind}”", StringComparison.Ordinal)),
                    [.. unknown.Valid, .. StoryFilter.Relations]
                ),
            };
        if (!Cursor.TryRead(page, List, out var cursor))
            return new StoryFinding { Refused = Refusal.BadCursor };
        var asked =
            slugs.Count > 0
                ? slugs
                : [.. (await new CatalogQueries(catalog).HomeAsync(cancel)).Pair.Select(person => person.Slug)];
        var found = await catalog
            .People.Where(person => EF.Parameter(asked).Contains(person.Slug))
            .Select(person => new SidePerson(
                person.Id,
                new PersonRef(person.Slug, person.Name, person.Kind),
                person.CreditCount
            ))
            .ToDictionaryAsync(person => person.Ref.Slug, cancel);
        if (found.Count < asked.Count)
            return new StoryFinding { Missing = [.. asked.Where(slug => !found.ContainsKey(slug))] };
        var people = asked.Select(slug => found[slug]).ToList();
        var (rows, complete) =
            people.Count == 0 ? ([], true) : await new StoryEvents(catalog, people, filter).ReadAsync(cancel);
        var start = cursor is null ? 0 : rows.FindIndex(row => IsAfter(row, cursor));
        var shown = start < 0 ? [] : rows.Skip(start).Take(page.Take).ToList();
        var more = start >= 0 && start + shown.Count < rows.Count;
        var works = shown.Select(row => row.Work?.Id).OfType<int>().Distinct().ToArray();
        var makers = await WorkMakers.ReadAsync(catalog, works, cancel);
        var disputed = await WorkDisputes.ReadAsync(catalog, works, cancel);
        var cited = await CitedFacts.ReadAsync(catalog, shown.Select(row => row.FactId), cancel);
        return new StoryFinding
        {
            Story = new Story
            {
                People = [.. people.Select(person => person.Ref)],
                Complete = complete,
                Items = [.. shown.Select(row => row.Event(cited, makers, disputed))],
                Next = more ? new Cursor(List, shown[^1].Date, shown[^1].Id).ToString() : null,
                Count = page.Count ? rows.Count : null,
            },
        };
    }

    private static bool IsAfter(StoryRow row, Cursor cursor) =>
        string.CompareOrdinal(row.Date, cursor.Key) is var order
        && (order > 0 || (order == 0 && string.CompareOrdinal(row.Id, cursor.Slug) > 0));
}
