using Microsoft.EntityFrameworkCore;
using PtaHaim.Catalog.Data;
using PtaHaim.Catalog.People;
using PtaHaim.Catalog.Seeds;
using PtaHaim.Catalog.Sources;
using PtaHaim.Catalog.Works;

namespace PtaHaim.Catalog.Exports;

/// <summary>What is stated of some works, read in nine statements.</summary>
internal sealed class CuratedWorkParts
{
    private static readonly string[] ValueKinds =
    [
        FactKinds.Runtime,
        FactKinds.AspectRatio,
        FactKinds.Format,
        FactKinds.Filmed,
        FactKinds.Setting,
        FactKinds.Inspiration,
        FactKinds.Availability,
    ];

    private List<ValueRow> values = [];
    private List<CreditPart> credits = [];
    private List<Release> releases = [];
    private List<PlacePart> places = [];
    private List<LinkPart> links = [];
    private List<Video> videos = [];
    private List<ExternalId> externals = [];
    private ILookup<string, string> former = Array.Empty<string>().ToLookup(slug => slug);

    public CuratedCites Cites { get; private set; } = null!;

    public static async Task<CuratedWorkParts> ReadAsync(
        CatalogContext catalog,
        List<Work> works,
        CancellationToken cancel
    )
    {
        var ids = works.Select(work => work.Id).ToArray();
        var parts = new CuratedWorkParts();
        await parts.ReadStatedAsync(catalog, ids, cancel);
        await parts.ReadSharedAsync(catalog, ids, cancel);
        parts.former = await CuratedNames.FormerAsync(catalog, "works", [.. works.Select(work => work.Slug)], cancel);
        parts.Cites = await CuratedCites.ReadAsync(
            catalog,
            works
                .Select(work => work.FactId)
                .Concat(parts.values.Select(row => (int?)row.FactId))
                .Concat(parts.credits.Select(row => row.FactId))
                .Concat(parts.releases.Select(row => row.FactId))
                .Concat(parts.places.Select(row => row.FactId))
                .Concat(parts.links.Select(row => row.FactId))
                .Concat(parts.videos.Select(row => row.FactId)),
            cancel
        );
        return parts;
    }

    public IReadOnlyList<string> Former(string slug) => [.. former[slug]];

    public Dictionary<string, string> ExternalIds(int work) =>
        externals
            .Where(row => row.WorkId == work)
            .ToDictionary(row => row.Scheme, row => row.Value, StringComparer.Ordinal);

    public IEnumerable<SeedText> Values(int work, string kind) =>
        values
            .Where(row => row.WorkId == work && row.Kind == kind)
            .Select(row => new SeedText { Text = row.Value, Cites = Cites.Of(row.FactId) });

    public IReadOnlyList<SeedCredit> Credits(int work) =>
        [
            .. credits
                .Where(row => row.WorkId == work)
                .Select(row => new SeedCredit
                {
                    Person = row.Person,
                    Role = row.Role,
                    Character = row.Character,
                    CreditedAs = row.CreditedAs,
                    Uncredited = row.Uncredited,
                    Detail = row.Detail,
                    Cites = Cites.Of(row.FactId),
                }),
        ];

    public IReadOnlyList<SeedRelease> Releases(int work) =>
        [
            .. releases
                .Where(row => row.WorkId == work)
                .Select(row => new SeedRelease
                {
                    Date = row.Date,
                    Medium = row.Medium,
                    Detail = row.Detail,
                    Territory = row.Territory,
                    Note = row.Note,
                    Cites = Cites.Of(row.FactId),
                }),
        ];

    public IReadOnlyList<SeedWorkPlace> Places(int work) =>
        [
            .. places
                .Where(row => row.WorkId == work)
                .Select(row => new SeedWorkPlace
                {
                    Place = row.Place,
                    Use = row.Use,
                    Detail = row.Detail,
                    Cites = Cites.Of(row.FactId),
                }),
        ];

    public IReadOnlyList<SeedWorkLink> Links(int work) =>
        [
            .. links
                .Where(row => row.FromId == work)
                .Select(row => new SeedWorkLink
                {
                    Kind = row.Kind,
                    To = row.To,
                    Certainty = row.Certainty,
                    Detail = row.Detail,
                    Cites = Cites.Of(row.FactId),
                }),
        ];

    public IReadOnlyList<SeedVideo> Videos(int work) =>
        [
            .. videos
                .Where(row => row.WorkId == work)
                .Select(row => new SeedVideo
                {
                    Provider = row.Provider,
                    Id = row.Key,
                    Kind = row.Kind,
                    Title = row.Title,
                    Channel = row.Channel,
                    Checked = row.Checked,
                    Cites = Cites.Of(row.FactId),
                }),
        ];

    /// <summary>What names nothing else.</summary>
    private async Task ReadStatedAsync(CatalogContext catalog, int[] ids, CancellationToken cancel)
    {
        values = await catalog
            .WorkFacts.Where(row => EF.Parameter(ids).Contains(row.WorkId) && ValueKinds.Contains(row.Fact!.Kind))
            .OrderBy(row => row.FactId)
            .Select(row => new ValueRow(row.WorkId, row.FactId, row.Fact!.Kind, row.Fact.Value!))
            .ToListAsync(cancel);
        releases = await catalog
            .Releases.Where(row => EF.Parameter(ids).Contains(row.WorkId) && row.Origin == Origin.Seeds)
            .OrderBy(row => row.Id)
            .ToListAsync(cancel);
        videos = await catalog
            .Videos.Where(row => EF.Parameter(ids).Contains(row.WorkId) && row.Origin == Origin.Seeds)
            .OrderBy(row => row.Id)
            .ToListAsync(cancel);
        externals = await catalog
            .ExternalIds.Where(row => row.WorkId != null && EF.Parameter(ids).Contains(row.WorkId.Value))
            .ToListAsync(cancel);
    }

    /// <summary>What names people, places and other works.</summary>
    private async Task ReadSharedAsync(CatalogContext catalog, int[] ids, CancellationToken cancel)
    {
        credits = await catalog
            .Credits.Where(row => EF.Parameter(ids).Contains(row.WorkId) && row.Origin == Origin.Seeds)
            .OrderBy(row => row.WorkId)
            .ThenBy(row => row.Position)
            .Select(row => new CreditPart(
                row.WorkId,
                row.Person!.Slug,
                row.Role!.Key,
                row.Character,
                row.CreditedAs,
                row.Uncredited,
                row.Detail,
                row.FactId
            ))
            .ToListAsync(cancel);
        places = await catalog
            .WorkPlaces.Where(row => EF.Parameter(ids).Contains(row.WorkId) && row.Origin == Origin.Seeds)
            .OrderBy(row => row.Id)
            .Select(row => new PlacePart(row.WorkId, row.Place!.Slug, row.Use, row.Detail, row.FactId))
            .ToListAsync(cancel);
        links = await catalog
            .WorkLinks.Where(row => EF.Parameter(ids).Contains(row.FromId) && row.Origin == Origin.Seeds)
            .OrderBy(row => row.Id)
            .Select(row => new LinkPart(row.FromId, row.Kind, row.To!.Slug, row.Certainty, row.Detail, row.FactId))
            .ToListAsync(cancel);
    }

    private sealed record ValueRow(int WorkId, int FactId, string Kind, string Value);

    private sealed record CreditPart(
        int WorkId,
        string Person,
        string Role,
        string? Character,
        string? CreditedAs,
        bool Uncredited,
        string? Detail,
        int? FactId
    );

    private sealed record PlacePart(int WorkId, string Place, string Use, string? Detail, int? FactId);

    private sealed record LinkPart(int FromId, string Kind, string To, string? Certainty, string? Detail, int? FactId);
}
