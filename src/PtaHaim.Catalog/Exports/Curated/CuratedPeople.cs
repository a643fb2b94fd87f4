using System.Runtime.CompilerServices;
using Microsoft.EntityFrameworkCore;
using PtaHaim.Catalog.Data;
using PtaHaim.Catalog.People;
using PtaHaim.Catalog.Seeds;
using PtaHaim.Catalog.Sources;

namespace PtaHaim.Catalog.Exports;

/// <summary>People of the seeds and what they are to each other, as the seeds have them.</summary>
internal sealed class CuratedPeople(CatalogContext catalog)
{
    private const int Chunk = 200;

    /// <summary>By slug, some at a time. Five statements each time.</summary>
    public async IAsyncEnumerable<SeedPerson> ReadAsync([EnumeratorCancellation] CancellationToken cancel)
    {
        for (var after = ""; ; )
        {
            var last = after;
            var people = await catalog
                .People.Where(person => person.Origin == Origin.Seeds && string.Compare(person.Slug, last) > 0)
                .OrderBy(person => person.Slug)
                .Take(Chunk)
                .ToListAsync(cancel);
            if (people.Count == 0)
                yield break;
            foreach (var person in await WithPartsAsync(people, cancel))
                yield return person;
            after = people[^1].Slug;
        }
    }

    /// <summary>All relationships; the seeds have them in no order of their own. Two statements.</summary>
    public async Task<IReadOnlyList<SeedRelationship>> RelationshipsAsync(CancellationToken cancel)
    {
        var rows = await catalog
            .Relationships.Where(row => row.Origin == Origin.Seeds)
            .OrderBy(row => row.Id)
            .Select(row => new
            {
                Row = row,
                From = row.From!.Slug,
                To = row.To!.Slug,
            })
            .ToListAsync(cancel);
        var cites = await CuratedCites.ReadAsync(catalog, rows.Select(row => row.Row.FactId), cancel);
        return
        [
            .. rows.Select(row => new SeedRelationship
            {
                From = row.From,
                Kind = row.Row.Kind,
                To = row.To,
                Begin = row.Row.Begin,
                End = row.Row.End,
                Ongoing = row.Row.Ongoing,
                When = row.Row.When,
                Detail = row.Row.Detail,
                Cites = cites.Of(row.Row.FactId),
            }),
        ];
    }

    private async Task<IEnumerable<SeedPerson>> WithPartsAsync(List<Person> people, CancellationToken cancel)
    {
        var ids = people.Select(person => person.Id).ToArray();
        var aliases = await catalog
            .Aliases.Where(alias => EF.Parameter(ids).Contains(alias.PersonId))
            .OrderBy(alias => alias.Id)
            .ToListAsync(cancel);
        var externals = await catalog
            .ExternalIds.Where(id => id.PersonId != null && EF.Parameter(ids).Contains(id.PersonId.Value))
            .ToListAsync(cancel);
        var former = await CuratedNames.FormerAsync(catalog, "people", [.. people.Select(row => row.Slug)], cancel);
        var cites = await CuratedCites.ReadAsync(
            catalog,
            people.SelectMany(person => new[] { person.FactId, person.BornFactId, person.DiedFactId }),
            cancel
        );
        return people.Select(person => new SeedPerson
        {
            Id = person.Slug,
            Name = person.Name,
            Kind = person.Kind,
            SortName = person.SortName,
            Disambiguation = person.Disambiguation,
            Aliases = [.. aliases.Where(alias => alias.PersonId == person.Id).Select(alias => alias.Name)],
            Born = Life(person.BornFactId, person.Born, person.BornPlace, cites),
            Died = Life(person.DiedFactId, person.Died, person.DiedPlace, cites),
            ExternalIds = externals
                .Where(id => id.PersonId == person.Id)
                .ToDictionary(id => id.Scheme, id => id.Value, StringComparer.Ordinal),
            FormerIds = [.. former[person.Slug]],
            Cites = cites.Of(person.FactId),
        });
    }

    private static SeedLifeDate? Life(int? fact, string? date, string? place, CuratedCites cites) =>
        fact is null
            ? null
            : new SeedLifeDate
            {
                Date = date,
                Place = place,
                Cites = cites.Of(fact),
            };
}
