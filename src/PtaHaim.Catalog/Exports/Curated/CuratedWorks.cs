using System.Runtime.CompilerServices;
using Microsoft.EntityFrameworkCore;
using PtaHaim.Catalog.Data;
using PtaHaim.Catalog.Seeds;
using PtaHaim.Catalog.Sources;
using PtaHaim.Catalog.Works;

namespace PtaHaim.Catalog.Exports;

/// <summary>Works of the seeds with all that is stated of them, as the seeds have them.</summary>
internal sealed class CuratedWorks(CatalogContext catalog)
{
    private const int Chunk = 50;

    /// <summary>By slug, some at a time. Ten statements each time.</summary>
    public async IAsyncEnumerable<SeedWork> ReadAsync([EnumeratorCancellation] CancellationToken cancel)
    {
        for (var after = ""; ; )
        {
            var last = after;
            var works = await catalog
                .Works.Where(work => work.Origin == Origin.Seeds && string.Compare(work.Slug, last) > 0)
                .OrderBy(work => work.Slug)
                .Take(Chunk)
                .ToListAsync(cancel);
            if (works.Count == 0)
                yield break;
            var parts = await CuratedWorkParts.ReadAsync(catalog, works, cancel);
            foreach (var work in works)
                yield return Of(work, parts);
            after = works[^1].Slug;
        }
    }

    private static SeedWork Of(Work work, CuratedWorkParts parts) =>
        new()
        {
            Id = work.Slug,
            Title = work.Title,
            CardTitle = work.CardTitle,
            OriginalTitle = work.OriginalTitle,
            Kind = work.Kind,
            Synopsis = work.Synopsis,
            Note = work.Note,
            ExternalIds = parts.ExternalIds(work.Id),
            FormerIds = parts.Former(work.Slug),
            Cites = parts.Cites.Of(work.FactId),
            Runtime = parts
                .Values(work.Id, FactKinds.Runtime)
                .Select(value => new SeedRuntime { Minutes = work.RuntimeMinutes!.Value, Cites = value.Cites })
                .FirstOrDefault(),
            AspectRatio = parts.Values(work.Id, FactKinds.AspectRatio).FirstOrDefault(),
            Format = parts.Values(work.Id, FactKinds.Format).FirstOrDefault(),
            Filmed = parts
                .Values(work.Id, FactKinds.Filmed)
                .Select(value => new SeedFilming { Date = value.Text, Cites = value.Cites })
                .FirstOrDefault(),
            Credits = parts.Credits(work.Id),
            Releases = parts.Releases(work.Id),
            Places = parts.Places(work.Id),
            Settings = [.. parts.Values(work.Id, FactKinds.Setting)],
            Inspirations = [.. parts.Values(work.Id, FactKinds.Inspiration)],
            Availability = [.. parts.Values(work.Id, FactKinds.Availability)],
            Links = parts.Links(work.Id),
            Videos = parts.Videos(work.Id),
        };
}
