namespace PtaHaim.Catalog.Works;

/// <summary>Which works a list holds, and in which order.</summary>
public sealed record WorkFilter
{
    /// <summary>A term of the work kinds, or a kind that only an import knows; null for all.</summary>
    public string? Kind { get; init; }

    /// <summary>The first year, 1 to 9999; undated works are then left out. Sorted by date only.</summary>
    public int? YearFrom { get; init; }

    /// <summary>The last year, 1 to 9999; undated works are then left out. Sorted by date only.</summary>
    public int? YearTo { get; init; }

    /// <summary>
    /// The slug of somebody with a credit of their own, or <c>role:slug</c>. With other filters, or sorted otherwise than
    /// by <c>known</c>, only for people with at most 2,000 credits.
    /// </summary>
    public string? Credit { get; init; }

    /// <summary>The slug of a place where the works are set or were filmed.</summary>
    public string? Place { get; init; }

    /// <summary>One of <see cref="WorkSort"/>.</summary>
    public string Sort { get; init; } = WorkSort.Newest;
}

/// <summary>The orders of works. Slugs break ties, falling only with <see cref="TitleFalling"/>.</summary>
public static class WorkSort
{
    /// <summary>By date, rising; undated last.</summary>
    public const string Oldest = "date";

    /// <summary>By date, falling; undated last.</summary>
    public const string Newest = "-date";

    public const string Title = "title";

    public const string TitleFalling = "-title";

    /// <summary>Best known first.</summary>
    public const string Known = "known";

    public static IReadOnlyList<string> All { get; } = [Oldest, Newest, Title, TitleFalling, Known];
}
