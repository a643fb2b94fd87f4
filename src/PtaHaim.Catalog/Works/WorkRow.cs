using System.Linq.Expressions;
using Microsoft.EntityFrameworkCore;
using PtaHaim.Catalog.Data;
using PtaHaim.Catalog.People;

namespace PtaHaim.Catalog.Works;

/// <summary>What lists read of a work.</summary>
internal sealed record WorkRow(
    int Id,
    string Slug,
    string Title,
    string TitleKey,
    string? CardTitle,
    string Kind,
    string? Date,
    int? RuntimeMinutes,
    int Sources,
    int Disputes,
    int? FactId
)
{
    public static readonly Expression<Func<Work, WorkRow>> Of = work => new WorkRow(
        work.Id,
        work.Slug,
        work.Title,
        work.TitleKey,
        work.CardTitle,
        work.Kind,
        work.Date,
        work.RuntimeMinutes,
        work.Sources,
        work.Disputes,
        work.FactId
    );

    public WorkRef Ref() => new(Slug, Title, Kind, Date);

    public WorkSummary Summary(WorkMakers makers) =>
        new()
        {
            Slug = Slug,
            Title = Title,
            CardTitle = CardTitle,
            Kind = Kind,
            Date = Date,
            RuntimeMinutes = RuntimeMinutes,
            Makers = makers.Of(Id, Kind),
            Sources = Sources,
            Disputes = Disputes,
        };

    /// <summary>Those works, newest first, undated last; in one statement.</summary>
    public static async Task<List<WorkRow>> ReadAsync(
        CatalogContext catalog,
        IReadOnlyCollection<int> works,
        CancellationToken cancel
    )
    {
        var rows = await catalog
            .Works.Where(work => EF.Parameter(works).Contains(work.Id))
            .Select(Of)
            .ToListAsync(cancel);
        return
        [
            .. rows.OrderByDescending(row => row.Date ?? "", StringComparer.Ordinal)
                .ThenBy(row => row.Slug, StringComparer.Ordinal),
        ];
    }
}

/// <summary>Who made each of some works, read in one statement.</summary>
internal sealed class WorkMakers
{
    private const int Most = 3;

    /// <summary>How far into the credits of a work makers are looked for, so that no work costs more than this.</summary>
    internal const int Reach = 40;

    private static readonly string[] Music = ["artist", "composer", "director"];
    private static readonly string[] Pictures = ["photographer", "cover-photographer", "director"];
    private static readonly string[] Books = ["author", "writer"];
    private static readonly string[] Films = ["director", "writer", "artist"];
    internal static readonly string[] All = [.. Music.Union(Pictures).Union(Books).Union(Films)];

    private readonly ILookup<int, (string Role, PersonRef Person)> byWork;

    private WorkMakers(ILookup<int, (string Role, PersonRef Person)> byWork) => this.byWork = byWork;

    public static async Task<WorkMakers> ReadAsync(
        CatalogContext catalog,
        IEnumerable<int> works,
        CancellationToken cancel
    )
    {
        var ids = works.Distinct().ToArray();
        var rows = await catalog
            .Credits.Where(credit => EF.Parameter(ids).Contains(credit.WorkId) && credit.Position <= Reach)
            .Where(credit => All.Contains(credit.Role!.Key))
            .OrderBy(credit => credit.WorkId)
            .ThenBy(credit => credit.Position)
            .Select(credit => new
            {
                credit.WorkId,
                Role = credit.Role!.Key,
                credit.Person!.Slug,
                credit.Person.Name,
                credit.Person.Kind,
            })
            .ToListAsync(cancel);
        return new WorkMakers(
            rows.ToLookup(row => row.WorkId, row => (row.Role, new PersonRef(row.Slug, row.Name, row.Kind)))
        );
    }

    public IReadOnlyList<PersonRef> Of(int work, string kind) => [.. Of(kind, [.. byWork[work]])];

    /// <summary>The makers among the first credits of a work of that kind, at most 3: those in the first role that it has.</summary>
    internal static IEnumerable<TMaker> Of<TMaker>(string kind, IReadOnlyList<(string Role, TMaker Maker)> credits)
    {
        var role = Roles(kind).FirstOrDefault(role => credits.Any(credit => credit.Role == role));
        return credits.Where(credit => credit.Role == role).Select(credit => credit.Maker).Distinct().Take(Most);
    }

    private static string[] Roles(string kind) =>
        kind switch
        {
            "song" or "album" or "music-video" or "live-performance-video" or "live-performance" or "video-series" =>
                Music,
            "photo-shoot" => Pictures,
            "novel" => Books,
            _ => Films,
        };
}
