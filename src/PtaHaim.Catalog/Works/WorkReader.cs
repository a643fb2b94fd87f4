using Microsoft.EntityFrameworkCore;
using PtaHaim.Catalog.Credits;
using PtaHaim.Catalog.Data;
using PtaHaim.Catalog.Paging;
using PtaHaim.Catalog.Places;
using PtaHaim.Catalog.Sources;
using PtaHaim.Catalog.Terms;

namespace PtaHaim.Catalog.Works;

/// <summary>Reads one work: each kind of row in a statement of its own, then the citations of all in one.</summary>
internal sealed class WorkReader(CatalogContext catalog, WorkParts parts)
{
    private static readonly string[] FactOrder =
    [
        FactKinds.Runtime,
        FactKinds.AspectRatio,
        FactKinds.Format,
        FactKinds.Filmed,
        FactKinds.Setting,
        FactKinds.Inspiration,
        FactKinds.Availability,
    ];

    public async Task<WorkDetails?> FindAsync(string slug, CancellationToken cancel)
    {
        var work = await catalog.Works.FirstOrDefaultAsync(row => row.Slug == slug, cancel);
        if (work is null)
            return null;
        var ids = await ExternalIdLines.OfWorkAsync(catalog, work.Id, cancel);
        var facts = await FactsAsync(work.Id, cancel);
        var releases = await catalog
            .Releases.Where(row => row.WorkId == work.Id)
            .OrderBy(row => row.Date ?? "~")
            .ThenBy(row => row.Id)
            .Take(PageSize.Max)
            .ToListAsync(cancel);
        var places = await PlacesAsync(work.Id, cancel);
        var videos = await catalog
            .Videos.Where(row => row.WorkId == work.Id)
            .OrderBy(row => row.Id)
            .Take(PageSize.Max)
            .ToListAsync(cancel);
        var creditCount = await catalog
            .Credits.Where(row => row.WorkId == work.Id)
            .Take(Total.Limit)
            .CountAsync(cancel);
        var credits = parts.HasFlag(WorkParts.Credits) ? await CreditsAsync(work.Id, cancel) : [];
        var links = parts.HasFlag(WorkParts.Links) ? await WorkLinks.ReadAsync(catalog, work.Id, cancel) : null;
        var disputes = parts.HasFlag(WorkParts.Disputes) ? await DisputesAsync(work.Id, cancel) : DisputeRows.None;
        var makers = await WorkMakers.ReadAsync(catalog, [work.Id, .. links?.Others ?? []], cancel);
        var cited = await CitedFacts.ReadAsync(
            catalog,
            [
                work.FactId,
                .. facts.Select(row => (int?)row.Id),
                .. releases.Select(row => row.FactId),
                .. places.Select(row => row.FactId),
                .. videos.Select(row => row.FactId),
                .. credits.Select(row => row.FactId),
                .. links?.Facts ?? [],
                .. disputes.Facts,
            ],
            cancel
        );

        var details = new WorkDetails
        {
            Slug = work.Slug,
            Title = work.Title,
            CardTitle = work.CardTitle,
            OriginalTitle = work.OriginalTitle,
            Kind = work.Kind,
            Date = work.Date,
            RuntimeMinutes = work.RuntimeMinutes,
            Synopsis = work.Synopsis,
            Note = work.Note,
            Makers = makers.Of(work.Id, work.Kind),
            SourceCount = work.Sources,
            DisputeCount = work.Disputes,
            Fact = cited.Key(work.FactId),
            Citations = cited.Of(work.FactId),
            ExternalIds = ids,
            Facts = FactRow.Lines(
                facts.Where(row => FactOrder.Contains(row.Kind)).OrderBy(row => Array.IndexOf(FactOrder, row.Kind)),
                cited
            ),
            Releases = [.. releases.Select(row => Line(row, cited))],
            Places = [.. places.Select(row => row.Line(cited))],
            Videos = [.. videos.Select(row => Line(row, cited))],
            CreditCount = creditCount,
            Credits = parts.HasFlag(WorkParts.Credits) ? [.. credits.Select(row => row.Line(cited))] : null,
            Links = links?.Lines(cited, makers),
            Statements = parts.HasFlag(WorkParts.Statements)
                ? FactRow.Lines(facts.Where(row => row.Kind == FactKinds.Statement), cited)
                : null,
            Disputes = parts.HasFlag(WorkParts.Disputes) ? disputes.Details(cited) : null,
        };
        return parts.HasFlag(WorkParts.Sources) ? details with { Sources = SourcesOf(details) } : details;
    }

    private Task<List<FactRow>> FactsAsync(int work, CancellationToken cancel) =>
        catalog
            .WorkFacts.Where(row => row.WorkId == work)
            .Where(row => FactOrder.Contains(row.Fact!.Kind) || row.Fact.Kind == FactKinds.Statement)
            .OrderBy(row => row.FactId)
            .Take(2 * PageSize.Max)
            .Select(row => new FactRow(row.FactId, row.Fact!.Kind, row.Fact.Value, row.Fact.Statement))
            .ToListAsync(cancel);

    private Task<List<CreditRow>> CreditsAsync(int work, CancellationToken cancel) =>
        catalog
            .Credits.Where(row => row.WorkId == work)
            .OrderBy(row => row.Position)
            .Take(PageSize.Max)
            .Select(CreditRow.Of)
            .ToListAsync(cancel);

    private Task<DisputeRows> DisputesAsync(int work, CancellationToken cancel) =>
        DisputeRows.ReadAsync(
            catalog,
            catalog.Disputes.Where(row => row.WorkId == work).OrderBy(row => row.Id),
            PageSize.Max,
            cancel
        );

    private Task<List<PlaceRow>> PlacesAsync(int work, CancellationToken cancel) =>
        catalog
            .WorkPlaces.Where(row => row.WorkId == work)
            .OrderBy(row => row.Id)
            .Take(PageSize.Max)
            .Select(row => new PlaceRow(
                new PlaceRef(row.Place!.Slug, row.Place.Name, row.Place.Kind),
                row.Use,
                row.Detail,
                row.FactId
            ))
            .ToListAsync(cancel);

    private static ReleaseLine Line(Release release, CitedFacts cited) =>
        new()
        {
            Date = release.Date,
            Medium = release.Medium,
            Label = Vocabularies.Mediums.Label(release.Medium),
            Detail = release.Detail,
            Territory = release.Territory,
            Note = release.Note,
            Fact = cited.Key(release.FactId),
            Citations = cited.Of(release.FactId),
        };

    private static VideoLine Line(Video video, CitedFacts cited) =>
        new()
        {
            Provider = video.Provider,
            Id = video.Key,
            Kind = video.Kind,
            Label = Vocabularies.VideoKinds.Label(video.Kind),
            Url = $"https://www.youtube.com/watch?v={Uri.EscapeDataString(video.Key)}",
            Title = video.Title,
            Channel = video.Channel,
            Checked = video.Checked,
            Status = video.Status,
            Since = video.Since,
            Fact = cited.Key(video.FactId),
            Citations = cited.Of(video.FactId),
        };

    private static IReadOnlyList<CitedSource> SourcesOf(WorkDetails work)
    {
        var numbers = new SourceNumbers();
        numbers.Of(work.Citations);
        foreach (
            var citations in work
                .Facts.Select(line => line.Citations)
                .Concat(work.Releases.Select(line => line.Citations))
                .Concat(work.Places.Select(line => line.Citations))
                .Concat(work.Videos.Select(line => line.Citations))
                .Concat((work.Credits ?? []).Select(line => line.Citations))
                .Concat((work.Links ?? []).Select(line => line.Citations))
                .Concat((work.Statements ?? []).Select(line => line.Citations))
                .Concat((work.Disputes ?? []).SelectMany(line => line.Claims).Select(claim => claim.Citations))
        )
            numbers.Of(citations);
        return numbers.Sources;
    }

    private sealed record PlaceRow(PlaceRef Place, string Use, string? Detail, int? FactId)
    {
        public WorkPlaceLine Line(CitedFacts cited) =>
            new(Place, Use, Vocabularies.PlaceUses.Label(Use), Detail, cited.Key(FactId), cited.Of(FactId));
    }
}
