namespace PtaHaim.Catalog.People;

/// <summary>Which people a list holds, and in which order.</summary>
public sealed record PersonFilter
{
    /// <summary><c>person</c>, <c>group</c> or <c>company</c>; null for all.</summary>
    public string? Kind { get; init; }

    /// <summary>One of <see cref="PersonSort"/>.</summary>
    public string Sort { get; init; } = PersonSort.Name;
}

/// <summary>The orders of people. Slugs break ties, falling only with <see cref="NameFalling"/>.</summary>
public static class PersonSort
{
    /// <summary>By the name as it is sorted.</summary>
    public const string Name = "name";

    public const string NameFalling = "-name";

    /// <summary>Best known first: most credits first, the curated ones before the imported.</summary>
    public const string Known = "known";

    public static IReadOnlyList<string> All { get; } = [Name, NameFalling, Known];
}
