using Microsoft.EntityFrameworkCore;
using PtaHaim.Catalog.Data;
using PtaHaim.Catalog.Paging;
using PtaHaim.Catalog.Search;

namespace PtaHaim.Catalog.People;

/// <summary>Whom a name means that a reader has typed.</summary>
/// <param name="Person">Null where it may mean several or nobody.</param>
/// <param name="Candidates">Whom else it may mean, at most 10, best known first; none where it means one.</param>
public sealed record MeantPerson(PersonRef? Person, IReadOnlyList<PersonRef> Candidates);

/// <summary>A person or group in a list of everybody.</summary>
/// <param name="Note">What tells them from others of that name; null where nothing does.</param>
public sealed record PersonChoice(string Slug, string Name, string Kind, string? Note);

/// <summary>Names as readers type them: whole, by their beginning, or nearly right. A bounded number of statements.</summary>
public sealed class NameQueries(CatalogContext catalog)
{
    private readonly PersonQueries people = new(catalog);
    private readonly RedirectQueries slugs = new(catalog);
    private readonly SearchQueries search = new(catalog);

    /// <summary>
    /// All people and groups in the order of their names as they are shown; null where they are more than
    /// <paramref name="most"/>. One statement, which reads at most one row more than that.
    /// </summary>
    public async Task<IReadOnlyList<PersonChoice>?> AllAsync(int most, CancellationToken cancel)
    {
        var known = await catalog
            .People.Where(row => row.Kind != "company")
            .OrderBy(row => row.Id)
            .Take(most + 1)
            .Select(row => new
            {
                row.Id,
                row.ShownKey,
                Choice = new PersonChoice(row.Slug, row.Name, row.Kind, row.Disambiguation),
            })
            .ToListAsync(cancel);
        return known.Count > most
            ? null
            :
            [
                .. known
                    .OrderBy(row => row.ShownKey, StringComparer.Ordinal)
                    .ThenBy(row => row.Id)
                    .Select(row => row.Choice),
            ];
    }

    /// <summary>
    /// Who has that slug, name or other name, now or formerly; else the only one whose first, last or other name begins
    /// so. Where several do, they are the candidates; where nobody does, those whose names are nearly spelt so, or whose
    /// slugs stand near.
    /// </summary>
    public async Task<MeantPerson> FindAsync(string text, CancellationToken cancel)
    {
        if (await people.FindByNameAsync(text, cancel) is { } person)
            return new MeantPerson(person, []);
        if (
            await slugs.FindAsync("people", text, cancel) is { } now
            && await people.FindByNameAsync(now, cancel) is { } renamed
        )
            return new MeantPerson(renamed, []);
        var found = await BegunAsync(text, cancel);
        return found switch
        {
            [(var only, false)] => new MeantPerson(only, []),
            [] => new MeantPerson(null, await NearAsync(text, cancel)),
            _ => new MeantPerson(null, [.. found.Select(one => one.Person)]),
        };
    }

    /// <summary>People and groups whose names have words that begin so, or nearly so; at most 10, best first.</summary>
    public async Task<IReadOnlyList<(PersonRef Person, bool Misspelt)>> BegunAsync(
        string text,
        CancellationToken cancel
    ) =>
        string.IsNullOrWhiteSpace(text)
            ? []
            :
            [
                .. (await search.FirstAsync(text, SearchTypes.Person, cancel)).Select(hit =>
                    (new PersonRef(hit.Slug, hit.Name, hit.Kind), hit.Spelling is not null)
                ),
            ];

    private async Task<IReadOnlyList<PersonRef>> NearAsync(string text, CancellationToken cancel)
    {
        var near = (await slugs.NearAsync("people", text, cancel)).ToList();
        var found = await catalog
            .People.Where(row => EF.Parameter(near).Contains(row.Slug))
            .Select(row => new PersonRef(row.Slug, row.Name, row.Kind))
            .ToListAsync(cancel);
        return [.. found.OrderBy(person => near.IndexOf(person.Slug))];
    }
}
