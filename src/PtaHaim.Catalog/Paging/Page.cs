namespace PtaHaim.Catalog.Paging;

/// <summary>A part of a list, or why it cannot be given.</summary>
/// <param name="Items">At most <see cref="PageSize.Max"/>, in the order that was asked for; empty where refused.</param>
/// <param name="Next">The cursor of the next part; null on the last.</param>
/// <param name="Total">How many there are in all; null unless asked for.</param>
public sealed record Page<T>(IReadOnlyList<T> Items, string? Next, Total? Total = null)
{
    /// <summary>Why the list cannot be given; null where it is.</summary>
    public Refusal? Refused { get; init; }

    internal static Page<T> Refuse(Refusal refusal) => new([], null) { Refused = refusal };
}

/// <summary>Why a list cannot be given: a value that nothing has, or a combination that no index serves.</summary>
/// <param name="Parameter">The name of the parameter, as addresses write it.</param>
/// <param name="Message">A sentence for the reader.</param>
/// <param name="Valid">What is valid instead, or near; empty where nothing can be listed.</param>
public sealed record Refusal(string Parameter, string Message, IReadOnlyList<string> Valid)
{
    internal static Refusal BadCursor { get; } =
        new(
            "cursor",
            "The cursor is not one that this list gave, or what it points at is no longer in the catalog. Start again without it.",
            []
        );

    internal static Refusal Unknown(string parameter, string value, IReadOnlyList<string> valid) =>
        new(
            parameter,
            valid.Count == 0
                ? $"{parameter} has no value “{value}”."
                : $"{parameter} has no value “{value}”. Valid: {string.Join(", ", valid)}.",
            valid
        );

    internal static Refusal Unserved(string parameter, string message, params string[] valid) =>
        new(parameter, message, valid);
}

/// <summary>How many items a list has: exact up to <see cref="Limit"/>, beyond that the limit itself.</summary>
public sealed record Total(int Count, bool Exact)
{
    /// <summary>Nobody counts further than this in a request.</summary>
    public const int Limit = 10_000;

    internal static Total Of(int counted) => counted > Limit ? new Total(Limit, false) : new Total(counted, true);
}

/// <summary>How many items a part of a list may have.</summary>
public static class PageSize
{
    public const int Default = 25;

    public const int Max = 100;
}

/// <summary>What every list takes.</summary>
/// <param name="Limit">1 to <see cref="PageSize.Max"/>; others are brought into that range.</param>
/// <param name="Cursor">Where to go on, as an earlier page gave it; null for the start.</param>
/// <param name="Count">True to count the whole list as well.</param>
public sealed record PageRequest(int Limit = PageSize.Default, string? Cursor = null, bool Count = false)
{
    /// <summary>How many items an export reads at once; null for the pages that readers ask for.</summary>
    internal int? Chunk { get; init; }

    internal int Take => Chunk ?? Math.Clamp(Limit, 1, PageSize.Max);
}
