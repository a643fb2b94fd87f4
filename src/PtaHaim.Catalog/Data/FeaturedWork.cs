using Microsoft.EntityFrameworkCore;
using PtaHaim.Catalog.Sources;
using PtaHaim.Catalog.Works;

namespace PtaHaim.Catalog.Data;

/// <summary>Reads the work that the home page features, with the sources of all that it says of it. Five statements.</summary>
internal static class FeaturedWork
{
    private const int MostMakers = 6;

    public static async Task<HomeWork> ReadAsync(
        CatalogContext catalog,
        WorkRow work,
        WorkMakers makers,
        CancellationToken cancel
    )
    {
        var told = await catalog
            .Works.Where(row => row.Id == work.Id)
            .Select(row => new { row.Synopsis, row.FactId })
            .FirstAsync(cancel);
        var release = await catalog
            .Releases.Where(row => row.WorkId == work.Id && row.Date == work.Date)
            .OrderBy(row => row.Id)
            .Select(row => row.FactId)
            .FirstOrDefaultAsync(cancel);
        var credits = await catalog
            .Credits.Where(row => row.WorkId == work.Id)
            .Where(row => row.Role!.Key == "artist" || row.Role.Key == "director" || row.Role.Key == "cinematographer")
            .OrderBy(row => row.Position)
            .Take(MostMakers)
            .Select(CreditRow.Of)
            .ToListAsync(cancel);
        var disputed = await WorkDisputes.ReadAsync(catalog, [work.Id], cancel);
        var cited = await CitedFacts.ReadAsync(
            catalog,
            [told.FactId, release, .. credits.Select(row => row.FactId)],
            cancel
        );
        return new HomeWork(
            work.Summary(makers),
            told.Synopsis,
            cited.Of(told.FactId),
            cited.Of(release),
            [.. credits.Select(row => new HomeMaker(row.Person(), row.Role, row.Label, cited.Of(row.FactId)))],
            disputed.Of(work.Id)
        );
    }
}
