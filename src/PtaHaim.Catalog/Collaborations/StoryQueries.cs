using Microsoft.EntityFrameworkCore;
using PtaHaim.Catalog.Data;
using PtaHaim.Catalog.Paging;
using PtaHaim.Catalog.Paths;
using PtaHaim.Catalog.People;
using PtaHaim.Catalog.Sources;
using PtaHaim.Catalog.Terms;
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

    /// <summary>Each kind once: works in the order of the vocabulary, then what an import alone knows, then relations.</summary>
    internal static IReadOnlyList<string> InOrder(IEnumerable<string> kinds)
    {
        var terms = Vocabularies.WorkKinds.Terms.Select(term => term.Id).ToList();
        return
        [
            .. kinds
                .Distinct(StringComparer.Ordinal)
                .OrderBy(kind => Array.IndexOf(Relations, kind))
                .ThenBy(kind => terms.IndexOf(kind) is >= 0 and var place ? place : terms.Count)
                .ThenBy(kind => kind, StringComparer.Ordinal),
        ];
    }

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

    private const string WholeList = "timeline.whole";

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
        if (Unknown(filter) is { } unknown)
            return new StoryFinding { Refused = unknown };
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
        var (all, complete) = people.Count == 0 ? ([], true) : await new StoryEvents(catalog, people).ReadAsync(cancel);
        var rows = all.Where(row => filter.Has(row.Kind)).ToList();
        var left = InOrder(rows, row => row.Place(List), cursor);
        var story = await StoryAsync(left, page, row => row.Place(List), cancel);
        return new StoryFinding
        {
            Story = story with
            {
                People = [.. people.Select(person => person.Ref)],
                Complete = complete,
                Kinds = StoryFilter.InOrder(all.Select(row => row.Kind)),
                Count = page.Count ? rows.Count : null,
            },
        };
    }

    /// <summary>
    /// What happened in all of the catalog: each work once, at its date, and the beginnings and ends of relationships.
    /// </summary>
    public async Task<StoryFinding> WholeAsync(StoryFilter filter, PageRequest page, CancellationToken cancel)
    {
        if (Unknown(filter) is { } unknown)
            return new StoryFinding { Refused = unknown };
        if (!Cursor.TryRead(page, WholeList, out var cursor))
            return new StoryFinding { Refused = Refusal.BadCursor };
        var whole = new WholeStory(catalog, filter);
        var (relationships, complete) = await whole.RelationshipsAsync(cancel);
        var told = relationships.Where(row => filter.Has(row.Kind)).ToList();
        var works = await whole.WorksAsync(cursor, page.Take + 1, cancel);
        var left = InOrder([.. works, .. told], row => row.PlaceInWhole(WholeList), cursor);
        var kinds = await new CatalogQueries(catalog).WorkKindsAsync(cancel);
        var story = await StoryAsync(left, page, row => row.PlaceInWhole(WholeList), cancel);
        return new StoryFinding
        {
            Story = story with
            {
                Complete = complete,
                Kinds = StoryFilter.InOrder(
                    kinds.Select(kind => kind.Kind).Concat(relationships.Select(row => row.Kind))
                ),
                Count = page.Count
                    ? told.Count + kinds.Where(kind => filter.Has(kind.Kind)).Sum(kind => kind.Count)
                    : null,
            },
        };
    }

    private Refusal? Unknown(StoryFilter filter) =>
        terms.UnknownKind("kind", [.. filter.Kinds.Except(StoryFilter.Relations)]) is { } unknown
            ? Refusal.Unknown(
                "kind",
                filter.Kinds.First(kind => unknown.Message.Contains($"“{kind}”", StringComparison.Ordinal)),
                [.. unknown.Valid, .. StoryFilter.Relations]
            )
            : null;

    private static List<StoryRow> InOrder(List<StoryRow> rows, Func<StoryRow, Cursor> place, Cursor? cursor) =>
        [
            .. rows.Where(row => cursor is null || KeyOrder.Rising.Compare(place(row), cursor) > 0)
                .OrderBy(place, KeyOrder.Rising),
        ];

    /// <summary>A page of what is left, with all that is said of each; without what is said of the whole.</summary>
    private async Task<Story> StoryAsync(
        List<StoryRow> left,
        PageRequest page,
        Func<StoryRow, Cursor> place,
        CancellationToken cancel
    )
    {
        var shown = left.Take(page.Take).ToList();
        var works = shown.Select(row => row.Work?.Id).OfType<int>().Distinct().ToArray();
        var makers = await WorkMakers.ReadAsync(catalog, works, cancel);
        var disputed = await WorkDisputes.ReadAsync(catalog, works, cancel);
        var cited = await CitedFacts.ReadAsync(catalog, shown.Select(row => row.FactId), cancel);
        return new Story
        {
            People = [],
            Complete = true,
            Kinds = [],
            Items = [.. shown.Select(row => row.Event(cited, makers, disputed))],
            Next = left.Count > shown.Count ? place(shown[^1]).ToString() : null,
        };
    }
}
