using Microsoft.EntityFrameworkCore;
using PtaHaim.Catalog.Data;
using PtaHaim.Catalog.Paging;
using PtaHaim.Catalog.People;
using PtaHaim.Catalog.Places;
using PtaHaim.Catalog.Works;

namespace PtaHaim.Catalog.Sources;

/// <summary>Facts for pages and API. Every call takes a bounded number of statements.</summary>
public sealed class FactQueries(CatalogContext catalog)
{
    private const string List = "facts";

    private readonly RedirectQueries slugs = new(catalog);

    /// <summary>
    /// A page of facts in the order of the seeds. An unknown value, a bad cursor or more than one filter is refused.
    /// </summary>
    public async Task<Page<FactSummary>> ListAsync(FactFilter filter, PageRequest page, CancellationToken cancel)
    {
        if (filter.Given > 1)
            return Page<FactSummary>.Refuse(
                Refusal.Unserved(
                    "source",
                    "Facts are listed by one of source, work, person, place or kind at a time.",
                    "source",
                    "work",
                    "person",
                    "place",
                    "kind"
                )
            );
        if (filter.Kind is { } kind && !FactKinds.All.Contains(kind))
            return Page<FactSummary>.Refuse(Refusal.Unknown("kind", kind, FactKinds.All));
        if (!Cursor.TryRead(page, List, out var cursor))
            return Page<FactSummary>.Refuse(Refusal.BadCursor);
        var (ids, refusal) = await IdsAsync(filter, cancel);
        if (ids is null)
            return Page<FactSummary>.Refuse(refusal!);
        var after = 0;
        if (cursor is not null)
        {
            after = await slugs.IdAsync("facts", cursor.Slug, cancel);
            if (after == 0)
                return Page<FactSummary>.Refuse(Refusal.BadCursor);
        }

        var found = await ids.Where(id => id > after).OrderBy(id => id).Take(page.Take + 1).ToListAsync(cancel);
        var facts = await ReadAsync(found, cancel);
        return Keyset.Page(
            facts,
            page,
            fact => fact,
            fact => new Cursor(List, "", fact.Id),
            await Keyset.CountAsync(ids, page, cancel)
        );
    }

    /// <summary>The fact of that public id, or null.</summary>
    public async Task<FactSummary?> FindAsync(string id, CancellationToken cancel)
    {
        var found = await slugs.IdAsync("facts", id, cancel);
        return found == 0 ? null : (await ReadAsync([found], cancel)).FirstOrDefault();
    }

    private async Task<(IQueryable<int>? Ids, Refusal? Refusal)> IdsAsync(FactFilter filter, CancellationToken cancel)
    {
        var facts = filter.Kind is { } kind ? catalog.Facts.Where(fact => fact.Kind == kind) : catalog.Facts;
        if (filter.Subject is not var (parameter, scope, slug))
            return (facts.Select(fact => fact.Id), null);
        var id = await slugs.IdAsync(scope, slug, cancel);
        if (id == 0)
            return (null, await slugs.UnknownAsync(parameter, scope, slug, cancel));
        return (
            scope switch
            {
                "sources" => catalog
                    .Citations.Where(row => row.SourceId == id)
                    .GroupBy(row => row.FactId)
                    .Select(fact => fact.Key),
                "works" => catalog.WorkFacts.Where(row => row.WorkId == id).Select(row => row.FactId),
                "people" => catalog.PersonFacts.Where(row => row.PersonId == id).Select(row => row.FactId),
                _ => catalog.PlaceFacts.Where(row => row.PlaceId == id).Select(row => row.FactId),
            },
            null
        );
    }

    /// <summary>Those facts in id order, with what they concern, best known first, and their citations. Five statements.</summary>
    private async Task<List<FactSummary>> ReadAsync(List<int> ids, CancellationToken cancel)
    {
        var facts = await catalog
            .Facts.Where(fact => EF.Parameter(ids).Contains(fact.Id))
            .OrderBy(fact => fact.Id)
            .ToListAsync(cancel);
        var works = await catalog
            .WorkFacts.Where(row => EF.Parameter(ids).Contains(row.FactId))
            .Join(
                catalog.Works,
                row => row.WorkId,
                work => work.Id,
                (row, work) =>
                    new
                    {
                        row.FactId,
                        work.Id,
                        Work = new WorkRef(work.Slug, work.Title, work.Kind, work.Date),
                    }
            )
            .OrderBy(row => row.Id)
            .ToListAsync(cancel);
        var people = await catalog
            .PersonFacts.Where(row => EF.Parameter(ids).Contains(row.FactId))
            .Join(
                catalog.People,
                row => row.PersonId,
                person => person.Id,
                (row, person) =>
                    new
                    {
                        row.FactId,
                        person.Id,
                        Person = new PersonRef(person.Slug, person.Name, person.Kind),
                    }
            )
            .OrderBy(row => row.Id)
            .ToListAsync(cancel);
        var places = await catalog
            .PlaceFacts.Where(row => EF.Parameter(ids).Contains(row.FactId))
            .Join(
                catalog.Places,
                row => row.PlaceId,
                place => place.Id,
                (row, place) =>
                    new
                    {
                        row.FactId,
                        place.Id,
                        Place = new PlaceRef(place.Slug, place.Name, place.Kind),
                    }
            )
            .OrderBy(row => row.Id)
            .ToListAsync(cancel);
        var cited = await CitedFacts.ReadAsync(catalog, ids.Select(id => (int?)id), cancel);
        return
        [
            .. facts.Select(fact => new FactSummary
            {
                Id = fact.Key,
                Kind = fact.Kind,
                Statement = fact.Statement,
                Value = fact.Value,
                Independent = fact.Independent,
                CopiesOnly = fact.CopiesOnly,
                Works = [.. works.Where(row => row.FactId == fact.Id).Select(row => row.Work)],
                People = [.. people.Where(row => row.FactId == fact.Id).Select(row => row.Person)],
                Places = [.. places.Where(row => row.FactId == fact.Id).Select(row => row.Place)],
                Citations = cited.Of(fact.Id),
            }),
        ];
    }
}
