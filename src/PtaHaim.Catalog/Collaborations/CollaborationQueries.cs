using System.Globalization;
using Microsoft.EntityFrameworkCore;
using PtaHaim.Catalog.Data;
using PtaHaim.Catalog.Paging;
using PtaHaim.Catalog.People;

namespace PtaHaim.Catalog.Collaborations;

/// <summary>Who worked with whom. Every call takes a bounded number of statements.</summary>
public sealed class CollaborationQueries(CatalogContext catalog)
{
    /// <summary>The fewest and the most people that can be asked for together.</summary>
    public const int FewestPeople = 2;

    public const int MostPeople = 10;

    private const string List = "collaborations";

    /// <summary>The pairs with the most shared works, from the list that the build made of curated credits.</summary>
    public async Task<Page<PairSummary>> ListAsync(PageRequest page, CancellationToken cancel)
    {
        if (!Cursor.TryRead(page, List, out var cursor) || !TryRank(cursor, out var after))
            return Page<PairSummary>.Refuse(Refusal.BadCursor);
        if (cursor?.Slug.Split('/') is [var a, var b])
            after =
                await catalog
                    .TopPairs.Where(pair => pair.A!.Slug == a && pair.B!.Slug == b)
                    .Select(pair => (int?)pair.Id)
                    .FirstOrDefaultAsync(cancel)
                ?? after;
        var rows = await catalog
            .TopPairs.Where(pair => pair.Id > after)
            .OrderBy(pair => pair.Id)
            .Take(page.Take + 1)
            .Select(pair => new
            {
                pair.Id,
                A = new PersonRef(pair.A!.Slug, pair.A.Name, pair.A.Kind),
                B = new PersonRef(pair.B!.Slug, pair.B.Name, pair.B.Kind),
                pair.Works,
                pair.First,
                pair.Last,
            })
            .ToListAsync(cancel);
        return Keyset.Page(
            rows,
            page,
            row => new PairSummary([row.A, row.B], row.Works, row.First, row.Last),
            row => new Cursor(List, row.Id.ToString(CultureInfo.InvariantCulture), $"{row.A.Slug}/{row.B.Slug}"),
            await Keyset.CountAsync(catalog.TopPairs, page, cancel)
        );
    }

    /// <summary>
    /// What those people share, in the order of the slugs; null where one of them is not in the catalog
    /// (<see cref="MissingAsync"/> says which). Takes 2 to 10 different slugs, throws for others.
    /// </summary>
    public Task<PairDetails?> FindAsync(IReadOnlyList<string> slugs, CancellationToken cancel) =>
        FindAsync(slugs, PairFilter.None, cancel);

    /// <summary>The same of the works that a filter leaves; what is stated of the people stays.</summary>
    public Task<PairDetails?> FindAsync(IReadOnlyList<string> slugs, PairFilter filter, CancellationToken cancel) =>
        FindAsync(slugs, filter, PageSize.Max, cancel);

    /// <summary>The same with that many of the shared works.</summary>
    internal async Task<PairDetails?> FindAsync(
        IReadOnlyList<string> slugs,
        PairFilter filter,
        int most,
        CancellationToken cancel
    )
    {
        if (
            slugs.Count is < FewestPeople or > MostPeople
            || slugs.Distinct(StringComparer.Ordinal).Count() != slugs.Count
        )
            throw new ArgumentException("Two to ten different people.", nameof(slugs));
        var found = await catalog
            .People.Where(person => EF.Parameter(slugs).Contains(person.Slug))
            .Select(person => new
            {
                person.Id,
                person.Slug,
                person.Name,
                person.Kind,
                person.CreditCount,
            })
            .ToDictionaryAsync(person => person.Slug, cancel);
        if (found.Count < slugs.Count)
            return null;
        var people = slugs
            .Select(slug => found[slug])
            .Select(person => new SidePerson(
                person.Id,
                new PersonRef(person.Slug, person.Name, person.Kind),
                person.CreditCount
            ))
            .ToList();
        return await new PairReader(catalog, people, filter, most).ReadAsync(cancel);
    }

    /// <summary>Those of the slugs that nobody has now, in their order.</summary>
    public async Task<IReadOnlyList<string>> MissingAsync(IReadOnlyList<string> slugs, CancellationToken cancel)
    {
        var found = await catalog
            .People.Where(person => EF.Parameter(slugs).Contains(person.Slug))
            .Select(person => person.Slug)
            .ToListAsync(cancel);
        return [.. slugs.Except(found, StringComparer.Ordinal)];
    }

    private static bool TryRank(Cursor? cursor, out int rank)
    {
        rank = 0;
        return cursor is null || int.TryParse(cursor.Key, NumberStyles.None, CultureInfo.InvariantCulture, out rank);
    }
}
