using System.CommandLine;
using PtaHaim.Catalog.Snapshots;

namespace PtaHaim.Cli.Commands;

/// <summary><c>ptahaim build</c>: brings the snapshot of the seeds about, as the start of the site would.</summary>
internal static class BuildCommand
{
    public static Command Create(Settings settings, Surroundings here)
    {
        var build = new Command("build", "Builds the catalog of the seeds, unless it is there and good.");
        build.SetAction(
            (parse, cancel) => BuildAsync(settings.SeedsPath(parse), settings.DataPath(parse), here, cancel)
        );
        return build;
    }

    private static async Task<int> BuildAsync(string seeds, string data, Surroundings here, CancellationToken cancel)
    {
        var store = new SqliteSnapshotStore(data, [], here.Clock, new StandardErrorLogger<SqliteSnapshotStore>());
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
            await here.Error.WriteLineAsync(failure.Message);
            return ExitCode.Refused;
        }

        if (catalog.Status.Degraded)
            return ExitCode.Refused;
        await here.Out.WriteLineAsync($"Snapshot {catalog.Status.Fingerprint} is ready in {store.Place}.");
        return ExitCode.Done;
    }
}
