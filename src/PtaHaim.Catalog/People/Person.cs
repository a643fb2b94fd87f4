using PtaHaim.Catalog.Credits;
using PtaHaim.Catalog.Sources;

namespace PtaHaim.Catalog.People;

/// <summary>A human, a group or a company.</summary>
public sealed class Person
{
    /// <summary>Never leaves a snapshot. Seeds below 1,000,000, both seeds and imports by falling number of credits.</summary>
    public required int Id { get; init; }

    public required string Slug { get; init; }

    public required string Name { get; init; }

    /// <summary>The name as it is sorted: <c>Anderson, Paul Thomas</c>.</summary>
    public required string SortName { get; init; }

    /// <summary>The key by which names sort, compared ordinally.</summary>
    public required string NameKey { get; init; }

    /// <summary>The key of the name as it is shown: <c>paul thomas anderson</c>.</summary>
    public required string ShownKey { get; init; }

    /// <summary><c>person</c>, <c>group</c> or <c>company</c>.</summary>
    public required string Kind { get; init; }

    public string? Disambiguation { get; init; }

    /// <summary>A partial date: birth, or the forming of a group.</summary>
    public string? Born { get; init; }

    public string? BornPlace { get; init; }

    public int? BornFactId { get; init; }

    /// <summary>A partial date: death, or the end of a group.</summary>
    public string? Died { get; init; }

    public string? DiedPlace { get; init; }

    public int? DiedFactId { get; init; }

    /// <summary>Works with a credit of this person's own. Derived by the build.</summary>
    public int Works { get; init; }

    /// <summary>Credits of this person's own. Derived by the build.</summary>
    public int CreditCount { get; init; }

    public required Origin Origin { get; init; }

    /// <summary>The fact that the person is known by this name; null for imports.</summary>
    public int? FactId { get; init; }

    public ICollection<Credit> Credits { get; init; } = [];
}

/// <summary>Another name of a person.</summary>
public sealed class Alias
{
    public required int Id { get; init; }

    public required int PersonId { get; init; }

    public Person? Person { get; init; }

    public required string Name { get; init; }

    /// <summary>The key by which it is found, as <see cref="Person.NameKey"/>.</summary>
    public required string NameKey { get; init; }
}

/// <summary>What one person is to another, stated by a source. Symmetric kinds are stored once.</summary>
public sealed class Relationship
{
    public required int Id { get; init; }

    public required int FromId { get; init; }

    public Person? From { get; init; }

    /// <summary>A term of the relationship kinds, read from <see cref="From"/> to <see cref="To"/>.</summary>
    public required string Kind { get; init; }

    public required int ToId { get; init; }

    public Person? To { get; init; }

    /// <summary>A partial date, or null where no source gives it.</summary>
    public string? Begin { get; init; }

    /// <summary>A partial date; null where it goes on or no source gives it.</summary>
    public string? End { get; init; }

    /// <summary>True where a source says that it goes on.</summary>
    public bool Ongoing { get; init; }

    /// <summary>The time in words where it is no date, or null.</summary>
    public string? When { get; init; }

    public string? Detail { get; init; }

    public required Origin Origin { get; init; }

    public int? FactId { get; init; }
}

/// <summary>An id of a work or a person in another catalog. Exactly one of the two is set.</summary>
public sealed class ExternalId
{
    public required int Id { get; init; }

    /// <summary>A term of the external ids: imdb, tmdb, musicbrainz, wikidata.</summary>
    public required string Scheme { get; init; }

    public required string Value { get; init; }

    public int? WorkId { get; init; }

    public int? PersonId { get; init; }
}

/// <summary>A slug that something had before. Its address leads to the new one.</summary>
public sealed class FormerSlug
{
    /// <summary>The first part of the address: <c>works</c>, <c>people</c>, <c>places</c> or <c>sources</c>.</summary>
    public required string Scope { get; init; }

    public required string Slug { get; init; }

    /// <summary>The slug that it has now.</summary>
    public required string Target { get; init; }
}
