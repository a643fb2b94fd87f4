using System.Runtime.CompilerServices;
using Microsoft.EntityFrameworkCore;
using PtaHaim.Catalog.Data;
using PtaHaim.Catalog.Seeds;
using PtaHaim.Catalog.Sources;

namespace PtaHaim.Catalog.Exports;

/// <summary>Sources, places, free-standing facts and disputes of the seeds, as the seeds have them.</summary>
internal sealed class CuratedStatements(CatalogContext catalog)
{
    private const int Chunk = 200;

    /// <summary>By slug, some at a time.</summary>
    public async IAsyncEnumerable<SeedSource> SourcesAsync([EnumeratorCancellation] CancellationToken cancel)
    {
        for (var after = ""; ; )
        {
            var last = after;
            var rows = await catalog
                .Sources.Where(source => string.Compare(source.Slug, last) > 0)
                .OrderBy(source => source.Slug)
                .Take(Chunk)
                .ToListAsync(cancel);
            if (rows.Count == 0)
                yield break;
            var former = await CuratedNames.FormerAsync(catalog, "sources", [.. rows.Select(row => row.Slug)], cancel);
            foreach (var row in rows)
                yield return new SeedSource
                {
                    Id = row.Slug,
                    Publisher = row.Publisher,
                    Title = row.Title,
                    Url = row.Url,
                    Kind = row.Kind,
                    Author = row.Author,
                    Published = row.Published,
                    Archive = row.Archive,
                    Accessed = row.Accessed,
                    Note = row.Note,
                    FormerIds = [.. former[row.Slug]],
                };
            after = rows[^1].Slug;
        }
    }

    /// <summary>By slug, some at a time.</summary>
    public async IAsyncEnumerable<SeedPlace> PlacesAsync([EnumeratorCancellation] CancellationToken cancel)
    {
        for (var after = ""; ; )
        {
            var last = after;
            var rows = await catalog
                .Places.Where(place => place.Origin == Origin.Seeds && string.Compare(place.Slug, last) > 0)
                .OrderBy(place => place.Slug)
                .Take(Chunk)
                .Select(place => new { Row = place, Within = place.Within!.Slug })
                .ToListAsync(cancel);
            if (rows.Count == 0)
                yield break;
            var slugs = rows.Select(row => row.Row.Slug).ToArray();
            var former = await CuratedNames.FormerAsync(catalog, "places", slugs, cancel);
            var cites = await CuratedCites.ReadAsync(catalog, rows.Select(row => row.Row.FactId), cancel);
            foreach (var row in rows)
                yield return new SeedPlace
                {
                    Id = row.Row.Slug,
                    Name = row.Row.Name,
                    Kind = row.Row.Kind,
                    Within = row.Within,
                    Note = row.Row.Note,
                    FormerIds = [.. former[row.Row.Slug]],
                    Cites = cites.Of(row.Row.FactId),
                };
            after = slugs[^1];
        }
    }

    /// <summary>All of them. Five statements.</summary>
    public async Task<IReadOnlyList<SeedFact>> FactsAsync(CancellationToken cancel)
    {
        var facts = await catalog
            .Facts.Where(fact => fact.Kind == FactKinds.Statement)
            .OrderBy(fact => fact.Id)
            .Select(fact => new
            {
                fact.Id,
                fact.Key,
                fact.Statement,
            })
            .ToListAsync(cancel);
        var ids = facts.Select(fact => fact.Id).ToArray();
        var works = await SlugsAsync(
            catalog
                .WorkFacts.Where(row => EF.Parameter(ids).Contains(row.FactId))
                .Join(
                    catalog.Works,
                    row => row.WorkId,
                    work => work.Id,
                    (row, work) => new About(row.FactId, work.Slug)
                ),
            cancel
        );
        var people = await SlugsAsync(
            catalog
                .PersonFacts.Where(row => EF.Parameter(ids).Contains(row.FactId))
                .Join(
                    catalog.People,
                    row => row.PersonId,
                    person => person.Id,
                    (row, person) => new About(row.FactId, person.Slug)
                ),
            cancel
        );
        var places = await SlugsAsync(
            catalog
                .PlaceFacts.Where(row => EF.Parameter(ids).Contains(row.FactId))
                .Join(
                    catalog.Places,
                    row => row.PlaceId,
                    place => place.Id,
                    (row, place) => new About(row.FactId, place.Slug)
                ),
            cancel
        );
        var cites = await CuratedCites.ReadAsync(catalog, ids.Select(id => (int?)id), cancel);
        return
        [
            .. facts.Select(fact => new SeedFact
            {
                // Keys that would be alike are numbered after another point, which no id has.
                Id = fact.Key.Split('.')[1],
                Text = fact.Statement,
                Works = [.. works[fact.Id]],
                People = [.. people[fact.Id]],
                Places = [.. places[fact.Id]],
                Cites = cites.Of(fact.Id),
            }),
        ];
    }

    /// <summary>By slug, some at a time.</summary>
    public async IAsyncEnumerable<SeedDispute> DisputesAsync([EnumeratorCancellation] CancellationToken cancel)
    {
        for (var after = ""; ; )
        {
            var last = after;
            var rows = await catalog
                .Disputes.Where(dispute => string.Compare(dispute.Slug, last) > 0)
                .OrderBy(dispute => dispute.Slug)
                .Take(Chunk)
                .Select(dispute => new
                {
                    Row = dispute,
                    Work = dispute.Work!.Slug,
                    Person = dispute.Person!.Slug,
                })
                .ToListAsync(cancel);
            if (rows.Count == 0)
                yield break;
            var ids = rows.Select(row => row.Row.Id).ToArray();
            var claims = await catalog
                .Claims.Where(claim => EF.Parameter(ids).Contains(claim.DisputeId))
                .OrderBy(claim => claim.Id)
                .ToListAsync(cancel);
            var cites = await CuratedCites.ReadAsync(catalog, claims.Select(claim => (int?)claim.FactId), cancel);
            foreach (var row in rows)
                yield return new SeedDispute
                {
                    Id = row.Row.Slug,
                    Question = row.Row.Question,
                    Work = row.Work,
                    Person = row.Person,
                    Aspect = row.Row.Aspect,
                    Role = row.Row.Role,
                    Claims =
                    [
                        .. claims
                            .Where(claim => claim.DisputeId == row.Row.Id)
                            .Select(claim => new SeedClaim { Text = claim.Text, Cites = cites.Of(claim.FactId) }),
                    ],
                };
            after = rows[^1].Row.Slug;
        }
    }

    private static async Task<ILookup<int, string>> SlugsAsync(IQueryable<About> rows, CancellationToken cancel) =>
        (await rows.ToListAsync(cancel)).ToLookup(row => row.Fact, row => row.Slug);

    private sealed record About(int Fact, string Slug);
}
