using Microsoft.EntityFrameworkCore;
using PtaHaim.Catalog.Data;
using PtaHaim.Catalog.Sources;

namespace PtaHaim.Catalog.Exports;

/// <summary>The sources of rows, by the slug of what each row is of, each source once and in the order of their slugs.</summary>
internal static class ExportSources
{
    /// <summary>What all facts about each of those works cite. Two statements.</summary>
    public static Task<ILookup<string, ExportSource>> OfWorksAsync(
        CatalogContext catalog,
        IReadOnlyCollection<string> works,
        CancellationToken cancel
    ) =>
        NamedAsync(
            catalog,
            from work in catalog.Works
            where EF.Parameter(works).Contains(work.Slug)
            join about in catalog.WorkFacts on work.Id equals about.WorkId
            join citation in catalog.Citations on about.FactId equals citation.FactId
            select new SlugSource { Slug = work.Slug, SourceId = citation.SourceId },
            cancel
        );

    /// <summary>What all facts about each of those people cite. Two statements.</summary>
    public static Task<ILookup<string, ExportSource>> OfPeopleAsync(
        CatalogContext catalog,
        IReadOnlyCollection<string> people,
        CancellationToken cancel
    ) =>
        NamedAsync(
            catalog,
            from person in catalog.People
            where EF.Parameter(people).Contains(person.Slug)
            join about in catalog.PersonFacts on person.Id equals about.PersonId
            join citation in catalog.Citations on about.FactId equals citation.FactId
            select new SlugSource { Slug = person.Slug, SourceId = citation.SourceId },
            cancel
        );

    /// <summary>What all facts about each of those places cite. Two statements.</summary>
    public static Task<ILookup<string, ExportSource>> OfPlacesAsync(
        CatalogContext catalog,
        IReadOnlyCollection<string> places,
        CancellationToken cancel
    ) =>
        NamedAsync(
            catalog,
            from place in catalog.Places
            where EF.Parameter(places).Contains(place.Slug)
            join about in catalog.PlaceFacts on place.Id equals about.PlaceId
            join citation in catalog.Citations on about.FactId equals citation.FactId
            select new SlugSource { Slug = place.Slug, SourceId = citation.SourceId },
            cancel
        );

    /// <summary>What each of those facts cites, by its key. Two statements.</summary>
    public static Task<ILookup<string, ExportSource>> OfFactsAsync(
        CatalogContext catalog,
        IReadOnlyCollection<string> keys,
        CancellationToken cancel
    ) =>
        NamedAsync(
            catalog,
            from fact in catalog.Facts
            where EF.Parameter(keys).Contains(fact.Key)
            join citation in catalog.Citations on fact.Id equals citation.FactId
            select new SlugSource { Slug = fact.Key, SourceId = citation.SourceId },
            cancel
        );

    /// <summary>Those sources, each as its own. Two statements.</summary>
    public static Task<ILookup<string, ExportSource>> ThemselvesAsync(
        CatalogContext catalog,
        IReadOnlyCollection<string> slugs,
        CancellationToken cancel
    ) =>
        NamedAsync(
            catalog,
            catalog
                .Sources.Where(source => EF.Parameter(slugs).Contains(source.Slug))
                .Select(source => new SlugSource { Slug = source.Slug, SourceId = source.Id }),
            cancel
        );

    /// <summary>The sources of one fact, with where in each and what it says.</summary>
    public static IReadOnlyList<ExportSource> Of(IEnumerable<SourceCitation> citations) =>
        [
            .. citations.Select(citation => new ExportSource(
                citation.Source.Slug,
                citation.Source.Publisher,
                citation.Source.Title,
                citation.Source.Url,
                citation.Locator,
                citation.Supports
            )),
        ];

    /// <summary>Those sources by id. One statement.</summary>
    public static async Task<IReadOnlyDictionary<int, ExportSource>> ByIdAsync(
        CatalogContext catalog,
        IReadOnlyCollection<int> ids,
        CancellationToken cancel
    ) =>
        await catalog
            .Sources.Where(source => EF.Parameter(ids).Contains(source.Id))
            .Select(source => new
            {
                source.Id,
                source.Slug,
                source.Publisher,
                source.Title,
                source.Url,
            })
            .ToDictionaryAsync(
                source => source.Id,
                source => new ExportSource(source.Slug, source.Publisher, source.Title, source.Url),
                cancel
            );

    private static async Task<ILookup<string, ExportSource>> NamedAsync(
        CatalogContext catalog,
        IQueryable<SlugSource> cited,
        CancellationToken cancel
    )
    {
        var rows = await cited.Distinct().ToListAsync(cancel);
        var sources = await ByIdAsync(catalog, [.. rows.Select(row => row.SourceId).Distinct()], cancel);
        return rows.Select(row => (row.Slug, Source: sources[row.SourceId]))
            .OrderBy(row => row.Source.Slug, StringComparer.Ordinal)
            .ToLookup(row => row.Slug, row => row.Source);
    }

    private sealed record SlugSource
    {
        public required string Slug { get; init; }

        public required int SourceId { get; init; }
    }
}
