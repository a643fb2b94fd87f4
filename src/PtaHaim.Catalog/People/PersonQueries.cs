using System.Linq.Expressions;
using Microsoft.EntityFrameworkCore;
using PtaHaim.Catalog.Collaborations;
using PtaHaim.Catalog.Credits;
using PtaHaim.Catalog.Data;
using PtaHaim.Catalog.Paging;
using PtaHaim.Catalog.Terms;
using PtaHaim.Catalog.Text;

namespace PtaHaim.Catalog.People;

/// <summary>People for pages and API. Every call takes a bounded number of statements.</summary>
public sealed class PersonQueries(CatalogContext catalog)
{
    private readonly RedirectQueries slugs = new(catalog);

    /// <summary>A page of people. An unknown value or a bad cursor is refused.</summary>
    public async Task<Page<PersonSummary>> ListAsync(PersonFilter filter, PageRequest page, CancellationToken cancel)
    {
        if (!PersonSort.All.Contains(filter.Sort))
            return Page<PersonSummary>.Refuse(Refusal.Unknown("sort", filter.Sort, PersonSort.All));
        if (filter.Kind is { } kind && !Vocabularies.PersonKinds.Has(kind))
            return Page<PersonSummary>.Refuse(
                Refusal.Unknown("kind", kind, [.. Vocabularies.PersonKinds.Terms.Select(term => term.Id)])
            );
        if (!Cursor.TryRead(page, ListOf(filter), out var cursor))
            return Page<PersonSummary>.Refuse(Refusal.BadCursor);
        var after = 0;
        if (cursor is not null && filter.Sort == PersonSort.Known)
        {
            after = await slugs.IdAsync("people", cursor.Slug, cancel);
            if (after == 0)
                return Page<PersonSummary>.Refuse(Refusal.BadCursor);
        }

        var people = filter.Kind is null ? catalog.People : catalog.People.Where(person => person.Kind == filter.Kind);
        var rows = await ReadAsync(people, filter.Sort, cursor, after, page.Take + 1, cancel);
        return Keyset.Page(
            rows,
            page,
            row => row.Summary,
            row => new Cursor(ListOf(filter), filter.Sort == PersonSort.Known ? "" : row.NameKey, row.Summary.Slug),
            await Keyset.CountAsync(people, page, cancel)
        );
    }

    /// <summary>The people of up to 100 slugs, each once and in their order. At most three statements.</summary>
    public async Task<Named<PersonSummary>> ListBySlugAsync(IReadOnlyList<string> slugs, CancellationToken cancel)
    {
        if (Names.Refuse(slugs) is { } refusal)
            return Named<PersonSummary>.Refuse(refusal);
        var named = await Names.ReadAsync(
            catalog,
            "people",
            slugs,
            asked =>
                catalog
                    .People.Where(person => EF.Parameter(asked).Contains(person.Slug))
                    .Select(Row)
                    .ToListAsync(cancel),
            row => row.Summary.Slug,
            cancel
        );
        return named.As(row => row.Summary);
    }

    /// <summary>A person with the parts asked for; null where the catalog has nobody of that slug.</summary>
    public async Task<PersonDetails?> FindAsync(string slug, PersonParts parts, CancellationToken cancel) =>
        await new PersonReader(catalog, parts).FindAsync(slug, cancel);

    /// <summary>Whom a reader means: the first of <see cref="ListNamedAsync"/>; null where there is nobody.</summary>
    public async Task<PersonRef?> FindByNameAsync(string text, CancellationToken cancel) =>
        await ListNamedAsync(text, 1, cancel) is [var meant, ..] ? meant : null;

    /// <summary>
    /// Whom a reader may mean by a slug, a name or an alias, however it is spelt: accents, dots, apostrophes and capitals do
    /// not matter. The owner of the slug alone; else those of that name, else those of that alias, each best known first,
    /// at most <paramref name="most"/>; else who has it as a slug in another spelling. At most three statements.
    /// </summary>
    public async Task<IReadOnlyList<PersonRef>> ListNamedAsync(string text, int most, CancellationToken cancel)
    {
        var name = text.Trim();
        string[] forms = [name, TextFold.Fold(name).Replace(' ', '-')];
        var bySlug = await catalog
            .People.Where(row => EF.Parameter(forms).Contains(row.Slug))
            .Select(row => new PersonRef(row.Slug, row.Name, row.Kind))
            .ToListAsync(cancel);
        if (bySlug.Find(person => person.Slug == name) is { } exact)
            return [exact];
        var keys = Vocabularies
            .PersonKinds.Terms.Select(kind => SortKey.NameForSorting(name, kind.Id))
            .Append(name)
            .Select(SortKey.OfName)
            .Distinct();
        // For each key a walk of an index that stops at its first rows: homonyms cost nothing.
        var named = keys.Select(key =>
                catalog.People.Where(row => row.NameKey == key).OrderBy(row => row.Id).Take(most)
            )
            .Aggregate(Queryable.Concat);
        var byName = await named
            .OrderBy(row => row.Id)
            .Take(most)
            .Select(row => new PersonRef(row.Slug, row.Name, row.Kind))
            .ToListAsync(cancel);
        if (byName.Count > 0)
            return byName;
        var alsoNamed = keys.Select(key =>
                catalog.Aliases.Where(row => row.NameKey == key).OrderBy(row => row.PersonId).Take(most)
            )
            .Aggregate(Queryable.Concat);
        var byAlias = await alsoNamed
            .OrderBy(row => row.PersonId)
            .Take(most)
            .Select(row => new PersonRef(row.Person!.Slug, row.Person.Name, row.Person.Kind))
            .ToListAsync(cancel);
        return byAlias.Count > 0 ? [.. byAlias.Distinct()] : bySlug;
    }

    /// <summary>
    /// A person's works with own credits, best known first; null where the catalog has nobody of that slug.
    /// </summary>
    public async Task<Page<PersonWork>?> CreditsAsync(string slug, PageRequest page, CancellationToken cancel)
    {
        var person = await catalog
            .People.Where(row => row.Slug == slug)
            .Select(row => new { row.Id, row.Works })
            .FirstOrDefaultAsync(cancel);
        if (person is null)
            return null;
        if (!Cursor.TryRead(page, PersonWorks.List, out var cursor))
            return Page<PersonWork>.Refuse(Refusal.BadCursor);
        var after = 0;
        if (cursor is not null)
        {
            after = await slugs.IdAsync("works", cursor.Slug, cancel);
            if (after == 0)
                return Page<PersonWork>.Refuse(Refusal.BadCursor);
        }

        var own = await PersonWorks.OwnAsync(catalog, person.Id, after, page.Take, cancel);
        return new Page<PersonWork>(await own.ItemsAsync(cancel), own.Next, page.Count ? Total.Of(person.Works) : null);
    }

    /// <summary>
    /// Those who share works with a person, most first; null where the catalog has nobody of that slug. Companies are
    /// left out unless asked for.
    /// </summary>
    public async Task<Page<Collaborator>?> CollaboratorsAsync(
        string slug,
        bool companies,
        PageRequest page,
        CancellationToken cancel
    )
    {
        var person = await catalog
            .People.Where(row => row.Slug == slug)
            .Select(row => new { row.Id, row.CreditCount })
            .FirstOrDefaultAsync(cancel);
        if (person is null)
            return null;
        if (!Cursor.TryRead(page, CollaboratorList.List, out var cursor))
            return Page<Collaborator>.Refuse(Refusal.BadCursor);
        return await new CollaboratorList(catalog, person.Id, person.CreditCount, companies).ReadAsync(
                page,
                cursor,
                cancel
            ) ?? Page<Collaborator>.Refuse(Refusal.BadCursor);
    }

    private static string ListOf(PersonFilter filter) => $"people.{filter.Sort}";

    private static async Task<List<PersonRow>> ReadAsync(
        IQueryable<Person> people,
        string sort,
        Cursor? cursor,
        int after,
        int take,
        CancellationToken cancel
    )
    {
        if (sort == PersonSort.Known)
            return await people
                .Where(row => row.Id > after)
                .OrderBy(row => row.Id)
                .Take(take)
                .Select(Row)
                .ToListAsync(cancel);
        var keyed = people.Select(row => new Keyed<Person>
        {
            Key = row.NameKey,
            Slug = row.Slug,
            Row = row,
        });
        var order = sort == PersonSort.Name ? KeyOrder.Rising : KeyOrder.Falling;
        return await order.ReadAsync(keyed, Row, cursor, take, cancel);
    }

    private static readonly Expression<Func<Person, PersonRow>> Row = person => new PersonRow(
        person.NameKey,
        new PersonSummary(
            person.Slug,
            person.Name,
            person.SortName,
            person.Kind,
            person.Disambiguation,
            person.Born,
            person.Died,
            person.Works,
            person.CreditCount
        )
    );

    private sealed record PersonRow(string NameKey, PersonSummary Summary);
}
