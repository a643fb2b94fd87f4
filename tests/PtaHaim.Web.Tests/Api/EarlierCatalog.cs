using Microsoft.Extensions.Logging.Abstractions;
using PtaHaim.Catalog.Snapshots;

namespace PtaHaim.Web.Tests.Api;

/// <summary>The small catalog as it was before its last edit, which gave a work another title.</summary>
internal static class EarlierCatalog
{
    public static string Seed => Path.Combine(AppContext.BaseDirectory, "small.json");

    /// <summary>Publishes it into a data folder, so that a site that starts there has a change to tell of.</summary>
    public static void Publish(string data)
    {
        var seeds = Directory.CreateTempSubdirectory("ptahaim-earlier-");
        var text = File.ReadAllText(Seed);
        var earlier = text.Replace(
            "\"title\": \"Harbour Song\"",
            "\"title\": \"Song of the Harbour\"",
            StringComparison.Ordinal
        );
        Assert.NotEqual(text, earlier);
        File.WriteAllText(Path.Combine(seeds.FullName, "small.json"), earlier);
        // xunit 2 makes fixtures in a constructor.
        Task.Run(() => PublishAsync(seeds.FullName, data)).GetAwaiter().GetResult();
        seeds.Delete(recursive: true);
    }

    private static async Task PublishAsync(string seeds, string data)
    {
        await using var store = new SqliteSnapshotStore(
            data,
            [],
            TimeProvider.System,
            NullLogger<SqliteSnapshotStore>.Instance
        );
        await using var catalog = new CatalogService(
            seeds,
            store,
            new CurrentSnapshot(),
            NullLogger<CatalogService>.Instance
        );
        await catalog.PublishAsync(CancellationToken.None);
    }
}
