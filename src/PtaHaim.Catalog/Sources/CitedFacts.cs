using Microsoft.EntityFrameworkCore;
using PtaHaim.Catalog.Data;

namespace PtaHaim.Catalog.Sources;

/// <summary>The public ids and citations of some facts, read in one statement.</summary>
internal sealed class CitedFacts
{
    private readonly Dictionary<int, (string Key, List<SourceCitation> Citations)> byId = [];

    /// <summary>The public id of the fact; null for a row without one.</summary>
    public string? Key(int? fact) => fact is { } id && byId.TryGetValue(id, out var found) ? found.Key : null;

    /// <summary>The citations of the fact, in the order of the seeds; none for a row without a fact.</summary>
    public IReadOnlyList<SourceCitation> Of(int? fact) =>
        fact is { } id && byId.TryGetValue(id, out var found) ? found.Citations : [];

    public static async Task<CitedFacts> ReadAsync(
        CatalogContext catalog,
        IEnumerable<int?> facts,
        CancellationToken cancel
    )
    {
        var ids = facts.OfType<int>().Distinct().ToArray();
        var rows = await catalog
            .Citations.Where(citation => EF.Parameter(ids).Contains(citation.FactId))
            .OrderBy(citation => citation.FactId)
            .ThenBy(citation => citation.Id)
            .Select(citation => new
            {
                citation.FactId,
                citation.Fact!.Key,
                citation.Source,
                citation.Locator,
                citation.Supports,
                citation.Note,
            })
            .ToListAsync(cancel);

        var cited = new CitedFacts();
        var sources = new Dictionary<int, CitedSource>();
        foreach (var row in rows)
        {
            if (!sources.TryGetValue(row.Source!.Id, out var source))
                sources[row.Source.Id] = source = Cited(row.Source);
            if (!cited.byId.TryGetValue(row.FactId, out var fact))
                cited.byId[row.FactId] = fact = (row.Key, []);
            fact.Citations.Add(new SourceCitation(source, row.Locator, row.Supports, row.Note));
        }

        return cited;
    }

    private static CitedSource Cited(Source source) =>
        new()
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
        };
}
