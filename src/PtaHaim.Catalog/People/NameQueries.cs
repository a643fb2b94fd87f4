using Microsoft.EntityFrameworkCore;
using PtaHaim.Catalog.Data;
using PtaHaim.Catalog.Paging;

namespace PtaHaim.Catalog.People;

/// <summary>Whom a name means that a reader has typed.</summary>
/// <param name="Person">Null where it may mean several or nobody.</param>
/// <param name="Candidates">Whom else it may mean, at most 10, best known first; none where it means one.</param>
public sealed record MeantPerson(PersonRef? Person, IReadOnlyList<PersonRef> Candidates);

/// <summary>Names as readers type them: whole, by their beginning, or nearly right. A bounded number of statements.</summary>
public sealed class NameQueries(CatalogContext catalog)
{
    private readonly PersonQueries people = new(catalog);
    private readonly RedirectQueries slugs = new(catalog);
    private readonly SuggestQueries suggest = new(catalog);

    /// <summary>
    /// Who has that slug, name or other name, now or formerly; else the only one whose first, last or other name begins
    /// so. Where several begin so, they are the candidates; where nobody does, those whose slugs stand near are.
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
        var begin = string.IsNullOrWhiteSpace(text) ? [] : await suggest.PeopleAsync(text, cancel);
        return begin switch
        {
            [var only] => new MeantPerson(new PersonRef(only.Slug, only.Name, only.Kind), []),
            [] => new MeantPerson(null, await NearAsync(text, cancel)),
            _ => new MeantPerson(null, [.. begin.Select(one => new PersonRef(one.Slug, one.Name, one.Kind))]),
        };
    }

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
