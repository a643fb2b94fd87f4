using Microsoft.EntityFrameworkCore;
using PtaHaim.Catalog.Data;

namespace PtaHaim.Catalog.Paging;

/// <summary>Things that were asked for by their slugs, or why they cannot be given.</summary>
/// <param name="Items">Each once, in the order of the question; empty where refused.</param>
/// <param name="Unknown">The slugs that nothing has or had, in the order of the question.</param>
/// <param name="Moved">The slugs of earlier times in the question, each with the slug of today.</param>
public sealed record Named<T>(
    IReadOnlyList<T> Items,
    IReadOnlyList<string> Unknown,
    IReadOnlyDictionary<string, string> Moved
)
{
    /// <summary>Why they cannot be given; null where they are.</summary>
    public Refusal? Refused { get; init; }

    internal Named<TOther> As<TOther>(Func<T, TOther> other) =>
        new([.. Items.Select(other)], Unknown, Moved) { Refused = Refused };

    internal static Named<T> Refuse(Refusal refusal) =>
        new([], [], new Dictionary<string, string>()) { Refused = refusal };
}

/// <summary>How many things one question may name.</summary>
public static class Names
{
    public const int Max = 100;

    /// <summary>Says why so many slugs cannot be asked for, or null.</summary>
    internal static Refusal? Refuse(IReadOnlyList<string> slugs) =>
        slugs.Count is > 0 and <= Max
            ? null
            : Refusal.Unserved("ids", $"ids takes 1 to {Max} slugs, joined by commas; {slugs.Count} are given.");

    /// <summary>The rows of those slugs, former ones among them. At most three statements.</summary>
    internal static async Task<Named<TRow>> ReadAsync<TRow>(
        CatalogContext catalog,
        string scope,
        IReadOnlyList<string> slugs,
        Func<string[], Task<List<TRow>>> read,
        Func<TRow, string> slugOf,
        CancellationToken cancel
    )
    {
        string[] asked = [.. slugs.Distinct(StringComparer.Ordinal)];
        var found = (await read(asked)).ToDictionary(slugOf, StringComparer.Ordinal);
        string[] missing = [.. asked.Where(slug => !found.ContainsKey(slug))];
        var moved = new Dictionary<string, string>(StringComparer.Ordinal);
        if (missing.Length > 0)
            moved = await catalog
                .FormerSlugs.Where(row => row.Scope == scope && EF.Parameter(missing).Contains(row.Slug))
                .ToDictionaryAsync(row => row.Slug, row => row.Target, StringComparer.Ordinal, cancel);
        string[] others = [.. moved.Values.Where(slug => !found.ContainsKey(slug)).Distinct(StringComparer.Ordinal)];
        foreach (var row in others.Length == 0 ? [] : await read(others))
            found.Add(slugOf(row), row);
        return new Named<TRow>(
            [
                .. asked
                    .Select(slug => moved.GetValueOrDefault(slug, slug))
                    .Distinct(StringComparer.Ordinal)
                    .Where(found.ContainsKey)
                    .Select(slug => found[slug]),
            ],
            [.. missing.Where(slug => !moved.ContainsKey(slug))],
            moved
        );
    }
}
