using PtaHaim.Catalog.Paging;

namespace PtaHaim.Catalog.Search;

/// <summary>What a reader searches for.</summary>
/// <param name="Text">As it was typed, whatever it holds.</param>
/// <param name="Type">One of the names of types: person, company, work, place, source, fact; null for all.</param>
public sealed record SearchQuestion(string Text, string? Type = null);

/// <summary>Something that was found, once, with its best reason.</summary>
public sealed record SearchHit
{
    /// <summary>person (a human or a group), company, work, place, source or fact.</summary>
    public required string Type { get; init; }

    /// <summary>Its slug; of a fact the public id.</summary>
    public required string Slug { get; init; }

    /// <summary>Its name or title; of a source publisher and title, of a fact the statement.</summary>
    public required string Name { get; init; }

    /// <summary>A term of its kinds: person, group, music-video, street, article, statement …</summary>
    public required string Kind { get; init; }

    /// <summary>What tells it from others: of a person a few words, of a work its year, of a source its date; of a character who plays it. Null where there is nothing.</summary>
    public string? Note { get; init; }

    /// <summary>Of a work its makers, at most 3, joined by commas; null of all else and where none is known.</summary>
    public string? By { get; init; }

    /// <summary>Its page, from the root of the site.</summary>
    public required string Address { get; init; }

    /// <summary>Why it is here: name, maker (a work that has some of the words only in the names of its makers), alias, original-title, character, source-title, statement or misspelling.</summary>
    public required string Reason { get; init; }

    /// <summary>The text in which it was found: the name itself, or the alias, title, character that the reason says.</summary>
    public required string Match { get; init; }

    /// <summary>The parts of match that were asked for, each as its start and its length in UTF-16 units, in order and apart from each other.</summary>
    public required IReadOnlyList<IReadOnlyList<int>> Ranges { get; init; }

    /// <summary>Where the reason is misspelling, the word as the catalog spells it; else null.</summary>
    public string? Spelling { get; init; }
}

/// <summary>What a search found.</summary>
/// <param name="Page">The hits, best first; each thing once over all pages.</param>
/// <param name="Spellings">Where nothing was found, at most 5 words of the catalog that are spelt nearly so, nearest first; else none.</param>
public sealed record SearchFinding(Page<SearchHit> Page, IReadOnlyList<string> Spellings);

/// <summary>Something to choose while it is typed.</summary>
/// <param name="Slug">Its slug; of a fact the public id.</param>
/// <param name="Name">Its name or title; of a fact the statement.</param>
/// <param name="Kind">A term of its kinds: person, group, music-video, street, article, statement …</param>
/// <param name="Note">What tells it from others, or the other name by which it was found; null where there is neither.</param>
/// <param name="Type">person (a human or a group), company, work, place, source or fact.</param>
/// <param name="Address">Its page, from the root of the site.</param>
/// <param name="Match">The text that the ranges are in, where it is not the name; else null.</param>
/// <param name="Ranges">The parts that were typed, each as its start and its length in UTF-16 units.</param>
public sealed record Suggestion(
    string Slug,
    string Name,
    string Kind,
    string? Note,
    string Type,
    string Address,
    string? Match,
    IReadOnlyList<IReadOnlyList<int>> Ranges
);
