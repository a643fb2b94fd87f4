using System.CommandLine;
using PtaHaim.Catalog.Snapshots;

namespace PtaHaim.Cli.Commands;

/// <summary><c>ptahaim build</c>: brings the snapshot of the seeds about, as the start of the site would.</summary>
internal static class BuildCommand
{
    public static Command Create()
    {
        var seeds = new Option<string>("--seeds")
        {
            Description = "The file or folder of the seeds.",
            DefaultValueFactory = _ => "seeds",
        };
        var data = new Option<string>("--data")
        {
            Description = "The folder of the snapshots.",
            DefaultValueFactory = _ => "data",
        };
        var build = new Command("build", "Builds the catalog of the seeds, unless it is there and good.")
        {
            seeds,
            data,
        };
        build.SetAction(
            (parsed, cancel) => BuildAsync(parsed.GetRequiredValue(seeds), parsed.GetRequiredValue(data), cancel)
        );
        return build;
    }

    private static async Task<int> BuildAsync(string seeds, string data, CancellationToken cancel)
    {
        var store = new SqliteSnapshotStore(
            data,
            [],
            TimeProvider.System,
            new StandardErrorLogger<SqliteSnapshotStore>()
        );
        await using var catalog = new CatalogService(
            seeds,
            store,
            new CurrentSnapshot(),
            new StandardErrorLogger<CatalogService>()
        );
        try
        {
            await catalog.StartAsync(cancel);
        }
        catch (CatalogUnavailableException failure)
        {
            await Console.Error.WriteLineAsync(failure.Message);
            return 1;
        }

        if (catalog.Status.Degraded)
            return 1;
        Console.WriteLine($"Snapshot {catalog.Status.Fingerprint} is ready in {store.Place}.");
        return 0;
    }
}
