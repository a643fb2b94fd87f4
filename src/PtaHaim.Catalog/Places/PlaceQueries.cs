using System.Linq.Expressions;
using Microsoft.EntityFrameworkCore;
using PtaHaim.Catalog.Data;
using PtaHaim.Catalog.Paging;
using PtaHaim.Catalog.Sources;
using PtaHaim.Catalog.Terms;
using PtaHaim.Catalog.Works;

namespace PtaHaim.Catalog.Places;

/// <summary>Places for pages and API. Every call takes a bounded number of statements.</summary>
public sealed class PlaceQueries(CatalogContext catalog)
{
    private const string List = "places";
    private const int Deepest = 8;

    /// <summary>A page of places by name.</summary>
    public async Task<Page<PlaceSummary>> ListAsync(PageRequest page, CancellationToken cancel)
    {
        if (!Cursor.TryRead(page, List, out var cursor))
            return Page<PlaceSummary>.Refuse(Refusal.BadCursor);
        var places = catalog.Places.Select(row => new Keyed<Place>
        {
            Key = row.NameKey,
            Slug = row.Slug,
            Row = row,
        });
        var rows = await KeyOrder.Rising.ReadAsync(places, Row, cursor, page.Take + 1, cancel);
        return Keyset.Page(
            rows,
            page,
            row => row.Summary,
            row => new Cursor(List, row.NameKey, row.Summary.Slug),
            await Keyset.CountAsync(catalog.Places, page, cancel)
        );
    }

    /// <summary>The place of that slug, or null.</summary>
    public async Task<PlaceDetails?> FindAsync(string slug, CancellationToken cancel)
    {
        var place = await catalog.Places.FirstOrDefaultAsync(row => row.Slug == slug, cancel);
        if (place is null)
            return null;
        var within = await WithinAsync(place, cancel);
        var contains = await catalog
            .Places.Where(row => row.WithinId == place.Id)
            .OrderBy(row => row.NameKey)
            .ThenBy(row => row.Slug)
            .Take(PageSize.Max)
            .Select(row => new StepRow(new PlaceRef(row.Slug, row.Name, row.Kind), row.FactId))
            .ToListAsync(cancel);
        var uses = await catalog
            .WorkPlaces.Where(row => row.PlaceId == place.Id)
            .OrderBy(row => row.WorkId)
            .Take(PageSize.Max)
            .ToListAsync(cancel);
        var works = await WorkRow.ReadAsync(catalog, [.. uses.Select(row => row.WorkId).Distinct()], cancel);
        var makers = await WorkMakers.ReadAsync(catalog, works.Select(row => row.Id), cancel);
        var disputed = await WorkDisputes.ReadAsync(catalog, works.Select(row => row.Id), cancel);
        var statements = await StatementsAsync(place.Id, cancel);
        var cited = await CitedFacts.ReadAsync(
            catalog,
            [
                place.FactId,
                .. within.Concat(contains).Select(row => row.FactId),
                .. uses.Select(row => row.FactId),
                .. statements.Select(row => (int?)row.Id),
            ],
            cancel
        );
        return new PlaceDetails
        {
            Slug = place.Slug,
            Name = place.Name,
            Kind = place.Kind,
            Note = place.Note,
            Within = [.. within.Select(row => row.Step(cited))],
            Contains = [.. contains.Select(row => row.Step(cited))],
            Fact = cited.Key(place.FactId),
            Citations = cited.Of(place.FactId),
            Works =
            [
                .. works.SelectMany(
                    work => uses.Where(use => use.WorkId == work.Id),
                    (work, use) =>
                        new PlaceWork(
                            work.Summary(makers),
                            use.Use,
                            Vocabularies.PlaceUses.Label(use.Use),
                            use.Detail,
                            cited.Key(use.FactId),
                            cited.Of(use.FactId),
                            disputed.Of(work.Id)
                        )
                ),
            ],
            Statements = FactRow.Lines(statements, cited),
        };
    }

    private Task<List<FactRow>> StatementsAsync(int place, CancellationToken cancel) =>
        catalog
            .PlaceFacts.Where(row => row.PlaceId == place && row.Fact!.Kind == FactKinds.Statement)
            .OrderBy(row => row.FactId)
            .Take(PageSize.Max)
            .Select(row => new FactRow(row.FactId, row.Fact!.Kind, row.Fact.Value, row.Fact.Statement))
            .ToListAsync(cancel);

    /// <summary>
    /// One look-up a level, at most <see cref="Deepest"/>. That a place lies in another is stated with the inner one.
    /// </summary>
    private async Task<IReadOnlyList<StepRow>> WithinAsync(Place place, CancellationToken cancel)
    {
        var within = new List<StepRow>();
        for (var inner = place; inner.WithinId is { } id && within.Count < Deepest; )
        {
            var outer = await catalog.Places.FirstAsync(row => row.Id == id, cancel);
            within.Add(new StepRow(new PlaceRef(outer.Slug, outer.Name, outer.Kind), inner.FactId));
            inner = outer;
        }

        return within;
    }

    private static readonly Expression<Func<Place, PlaceRow>> Row = place => new PlaceRow(
        place.NameKey,
        new PlaceSummary(
            place.Slug,
            place.Name,
            place.Kind,
            place.Within == null ? null : new PlaceRef(place.Within.Slug, place.Within.Name, place.Within.Kind)
        )
    );

    private sealed record PlaceRow(string NameKey, PlaceSummary Summary);

    private sealed record StepRow(PlaceRef Place, int? FactId)
    {
        public PlaceStep Step(CitedFacts cited) =>
            new(Place.Slug, Place.Name, Place.Kind, cited.Key(FactId), cited.Of(FactId));
    }
}
