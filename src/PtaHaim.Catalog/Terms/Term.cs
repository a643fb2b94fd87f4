namespace PtaHaim.Catalog.Terms;

/// <summary>One term of a vocabulary.</summary>
public sealed record Term
{
    /// <summary>The id that seeds and addresses use: lower case, hyphens.</summary>
    public required string Id { get; init; }

    /// <summary>What a reader sees.</summary>
    public required string Label { get; init; }

    /// <summary>The label of many; null where the vocabulary never shows many.</summary>
    public string? Plural { get; init; }

    /// <summary>The label seen from the other side (Mother of / Child of); null where there are no sides.</summary>
    public string? Inverse { get; init; }

    /// <summary>The words between the two names of a composed sentence; null where none is composed.</summary>
    public string? Verb { get; init; }

    /// <summary>The department of a role; null for other vocabularies.</summary>
    public string? Department { get; init; }

    /// <summary>A regular expression that the id of an external catalog matches; null for other vocabularies.</summary>
    public string? Pattern { get; init; }

    /// <summary>The address of a work in an external catalog, with <c>{id}</c>; null for other vocabularies.</summary>
    public string? Work { get; init; }

    /// <summary>The address of a person in an external catalog, with <c>{id}</c>; null for other vocabularies.</summary>
    public string? Person { get; init; }
}
