using System.Linq.Expressions;
using Microsoft.EntityFrameworkCore;
using PtaHaim.Catalog.Data;
using PtaHaim.Catalog.Paging;
using PtaHaim.Catalog.Terms;

namespace PtaHaim.Catalog.Sources;

/// <summary>Sources for pages and API. Every call takes a bounded number of statements.</summary>
public sealed class SourceQueries(CatalogContext catalog)
{
    private const string List = "sources";

    /// <summary>A page of sources by publisher, then title; of one kind where that is given.</summary>
    public async Task<Page<SourceSummary>> ListAsync(string? kind, PageRequest page, CancellationToken cancel)
    {
        if (kind is not null && !Vocabularies.SourceKinds.Has(kind))
            return Page<SourceSummary>.Refuse(
                Refusal.Unknown("kind", kind, [.. Vocabularies.SourceKinds.Terms.Select(term => term.Id)])
            );
        if (!Cursor.TryRead(page, List, out var cursor))
            return Page<SourceSummary>.Refuse(Refusal.BadCursor);
        var sources = kind is null ? catalog.Sources : catalog.Sources.Where(source => source.Kind == kind);
        var keyed = sources.Select(row => new Keyed<Source>
        {
            Key = row.SortKey,
            Slug = row.Slug,
            Row = row,
        });
        var rows = await KeyOrder.Rising.ReadAsync(keyed, Row, cursor, page.Take + 1, cancel);
        return Keyset.Page(
            rows,
            page,
            row => row.Summary,
            row => new Cursor(List, row.SortKey, row.Summary.Slug),
            await Keyset.CountAsync(sources, page, cancel)
        );
    }

    /// <summary>A source, with its first 100 facts where asked for; null where the catalog has no source of that slug.</summary>
    public async Task<SourceDetails?> FindAsync(string slug, bool facts, CancellationToken cancel)
    {
        var source = await catalog.Sources.FirstOrDefaultAsync(row => row.Slug == slug, cancel);
        if (source is null)
            return null;
        var page = facts
            ? await new FactQueries(catalog).ListAsync(
                new FactFilter { Source = slug },
                new PageRequest(PageSize.Max),
                cancel
            )
            : null;
        return new SourceDetails
        {
            Slug = source.Slug,
            Publisher = source.Publisher,
            Title = source.Title,
            Url = source.Url,
            Kind = source.Kind,
            Author = source.Author,
            Published = source.Published,
            Archive = source.Archive,
            Accessed = source.Accessed,
            Note = source.Note,
            FactCount = source.Facts,
            Facts = page?.Items,
            NextFacts = page?.Next,
        };
    }

    private static readonly Expression<Func<Source, SourceRow>> Row = source => new SourceRow(
        source.SortKey,
        new SourceSummary(
            source.Slug,
            source.Publisher,
            source.Title,
            source.Url,
            source.Kind,
            source.Author,
            source.Published,
            source.Facts
        )
    );

    private sealed record SourceRow(string SortKey, SourceSummary Summary);
}
