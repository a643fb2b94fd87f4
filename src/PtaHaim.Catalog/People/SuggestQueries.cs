using Microsoft.EntityFrameworkCore;
using PtaHaim.Catalog.Data;
using PtaHaim.Catalog.Text;

namespace PtaHaim.Catalog.People;

/// <summary>A name to choose while it is typed.</summary>
/// <param name="Note">What tells the person from others, or the other name by which they were found; null where there is neither.</param>
public sealed record Suggestion(string Slug, string Name, string Kind, string? Note);

/// <summary>Names for what a reader has typed so far. One call takes at most five statements.</summary>
public sealed class SuggestQueries(CatalogContext catalog)
{
    /// <summary>So many names are given.</summary>
    public const int Most = 10;

    /// <summary>So many of the best known are looked through for a beginning that many names have.</summary>
    private const int BestKnown = 500;

    /// <summary>So many names of each form are read in the order of the alphabet.</summary>
    private const int InOrder = 100;

    /// <summary>
    /// At most 10 people and groups, best known first, whose name begins so: as it is shown, as it is sorted, or another
    /// name of theirs; case, accents and apostrophes do not matter. The best known for an empty text. Of a beginning
    /// that more than 100 names have, those found are of the 500 best known and of the first 100 in order.
    /// </summary>
    public async Task<IReadOnlyList<Suggestion>> PeopleAsync(string text, CancellationToken cancel)
    {
        var start = TextFold.Fold(text);
        if (start.Length == 0)
            return string.IsNullOrWhiteSpace(text) ? [.. (await KnownAsync(Most, cancel)).Select(Suggest)] : [];
        var end = SortKey.AfterAll(start);
        var shown = await ReadAsync(
            catalog
                .People.Where(row => string.Compare(row.ShownKey, start) >= 0 && string.Compare(row.ShownKey, end) < 0)
                .OrderBy(row => row.ShownKey)
                .ThenBy(row => row.Id)
                .Take(InOrder),
            cancel
        );
        var sorted = await ReadAsync(
            catalog
                .People.Where(row => string.Compare(row.NameKey, start) >= 0 && string.Compare(row.NameKey, end) < 0)
                .OrderBy(row => row.NameKey)
                .ThenBy(row => row.Id)
                .Take(InOrder),
            cancel
        );
        var also = await AliasesAsync(start, end, cancel);
        var known = shown.Count == InOrder || sorted.Count == InOrder ? await KnownAsync(BestKnown, cancel) : [];
        return
        [
            .. known
                .Where(row => Begins(row.ShownKey, start) || Begins(row.NameKey, start))
                .Concat(shown)
                .Concat(sorted)
                .Concat(also)
                .Where(row => row.Kind != "company")
                .DistinctBy(row => row.Id)
                .OrderBy(row => row.Id)
                .Take(Most)
                .Select(Suggest),
        ];
    }

    /// <summary>
    /// All people and groups in the order of their names as they are shown; null where they are more than
    /// <paramref name="most"/>. One statement, which reads at most one row more than that.
    /// </summary>
    public async Task<IReadOnlyList<Suggestion>?> AllAsync(int most, CancellationToken cancel)
    {
        var known = await KnownAsync(most + 1, cancel);
        return known.Count > most
            ? null
            : [.. known.OrderBy(row => row.ShownKey, StringComparer.Ordinal).ThenBy(row => row.Id).Select(Suggest)];
    }

    private static bool Begins(string key, string start) => key.StartsWith(start, StringComparison.Ordinal);

    private Task<List<NamedRow>> KnownAsync(int many, CancellationToken cancel) =>
        ReadAsync(catalog.People.Where(row => row.Kind != "company").OrderBy(row => row.Id).Take(many), cancel);

    private static Task<List<NamedRow>> ReadAsync(IQueryable<Person> people, CancellationToken cancel) =>
        people
            .Select(row => new NamedRow(
                row.Id,
                row.Slug,
                row.Name,
                row.Kind,
                row.NameKey,
                row.ShownKey,
                row.Disambiguation
            ))
            .ToListAsync(cancel);

    private async Task<List<NamedRow>> AliasesAsync(string start, string end, CancellationToken cancel) =>
        await catalog
            .Aliases.Where(row => string.Compare(row.NameKey, start) >= 0 && string.Compare(row.NameKey, end) < 0)
            .OrderBy(row => row.NameKey)
            .ThenBy(row => row.PersonId)
            .Take(InOrder)
            .Select(row => new NamedRow(
                row.PersonId,
                row.Person!.Slug,
                row.Person.Name,
                row.Person.Kind,
                row.Person.NameKey,
                row.Person.ShownKey,
                row.Name
            ))
            .ToListAsync(cancel);

    private static Suggestion Suggest(NamedRow row) => new(row.Slug, row.Name, row.Kind, row.Note);

    private sealed record NamedRow(
        int Id,
        string Slug,
        string Name,
        string Kind,
        string NameKey,
        string ShownKey,
        string? Note
    );
}
