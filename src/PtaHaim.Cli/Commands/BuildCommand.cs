using System.CommandLine;
using PtaHaim.Catalog.Snapshots;

namespace PtaHaim.Cli.Commands;

/// <summary><c>ptahaim build</c>: brings the snapshot of the seeds about, and makes it current.</summary>
internal static class BuildCommand
{
    public static Command Create(Settings settings, Surroundings here)
    {
        var build = new Command(
            "build",
            "Builds the catalog of the seeds, unless it is there and good, and makes it current."
        );
        build.SetAction(
            (parse, cancel) =>
                BuildAsync(settings.SeedsPath(parse), () => Stores.Open(settings, parse, here), here, cancel)
        );
        return build;
    }

    private static async Task<int> BuildAsync(
        string seeds,
        Func<SnapshotStore> open,
        Surroundings here,
        CancellationToken cancel
    )
    {
        try
        {
            await using var store = open();
            await using var catalog = new CatalogService(
                seeds,
                store,
                new CurrentSnapshot(),
                new StandardErrorLogger<CatalogService>()
            );
            await catalog.PublishAsync(cancel);
            if (catalog.Status.Degraded)
                return ExitCode.Refused;
            await here.Out.WriteLineAsync($"Snapshot {catalog.Status.Fingerprint} is ready in {store.Place}.");
            return ExitCode.Done;
        }
        catch (CatalogUnavailableException failure)
        {
            await here.Error.WriteLineAsync(failure.Message);
            return ExitCode.Refused;
        }
    }
}
