namespace PtaHaim.Catalog.Search;

/// <summary>What is found. The names that addresses use are those of <see cref="SearchTypes"/>.</summary>
public enum SearchType
{
    /// <summary>A human or a group.</summary>
    Person = 1,
    Company,
    Work,
    Place,
    Source,

    /// <summary>A free-standing statement.</summary>
    Fact,
}

/// <summary>By which of its texts it is found.</summary>
public enum SearchField
{
    Name = 1,
    Alias,
    OriginalTitle,
    Character,
    SourceTitle,
    Statement,
}

/// <summary>A text by which something is found. Entries of one thing follow each other.</summary>
public sealed record SearchEntry
{
    /// <summary>Never leaves a snapshot. In order of falling popularity, kinds of things in turn.</summary>
    public required int Id { get; init; }

    public required SearchType Type { get; init; }

    public required SearchField Field { get; init; }

    /// <summary>The text as it is shown.</summary>
    public required string Text { get; init; }

    /// <summary>The folded text, at most 80 UTF-16 units of it.</summary>
    public required string Key { get; init; }

    /// <summary>The slug of what is found; of a fact its key.</summary>
    public required string Slug { get; init; }

    /// <summary>The kind of what is found: person, group, music-video, street, article …</summary>
    public required string Kind { get; init; }

    /// <summary>The name of what is found, where it is another text than this one; else null.</summary>
    public string? Name { get; init; }

    /// <summary>What tells it from others of its name, or null: see <see cref="SearchHit.Note"/>.</summary>
    public string? Note { get; init; }

    /// <summary>The page of a fact; null for what has a page of its own.</summary>
    public string? Page { get; init; }

    /// <summary>Of a work its makers, at most 3, joined by commas, or null. Their words and its year find its title, too.</summary>
    public string? By { get; init; }
}

/// <summary>The names of <see cref="SearchType"/>, as addresses have them.</summary>
public static class SearchTypes
{
    public const string Person = "person";
    public const string Company = "company";
    public const string Work = "work";
    public const string Place = "place";
    public const string Source = "source";
    public const string Fact = "fact";

    private static readonly string[] Names = [Person, Company, Work, Place, Source, Fact];

    /// <summary>The name of a type.</summary>
    public static string NameOf(SearchType type) => Names[(int)type - 1];

    /// <summary>The type of that name; null where there is none.</summary>
    public static SearchType? Find(string? name) =>
        Array.IndexOf(Names, name) is >= 0 and var at ? (SearchType)(at + 1) : null;
}
