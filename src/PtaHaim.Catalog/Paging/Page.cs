namespace PtaHaim.Catalog.Paging;

/// <summary>A part of a list.</summary>
/// <param name="Items">At most <see cref="PageSize.Max"/>, in the order that was asked for.</param>
/// <param name="Next">The cursor of the next part; null on the last.</param>
/// <param name="Total">How many there are in all; null unless asked for.</param>
public sealed record Page<T>(IReadOnlyList<T> Items, string? Next, Total? Total = null);

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
/// <param name="Limit">1 to <see cref="PageSize.Max"/>.</param>
/// <param name="Cursor">Where to go on, as an earlier page gave it; null for the start.</param>
/// <param name="Count">True to count the whole list as well.</param>
public sealed record PageRequest(int Limit = PageSize.Default, string? Cursor = null, bool Count = false);

/// <summary>Why a list cannot be given: a value that nothing has, or a combination that no index serves.</summary>
/// <param name="Parameter">The name of the parameter, as addresses write it.</param>
/// <param name="Message">A sentence for the reader.</param>
/// <param name="Valid">What is valid instead, or near; empty where nothing can be listed.</param>
public sealed record Refusal(string Parameter, string Message, IReadOnlyList<string> Valid);
