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
            (parse, cancel) => BuildAsync(settings.SeedsPath(parse), () => Store(settings, parse, here), here, cancel)
        );
        return build;
    }

    private static SnapshotStore Store(Settings settings, ParseResult parse, Surroundings here) =>
        settings.Read(parse) is { Database: { Length: > 0 } database } options
            ? new PostgresSnapshotStore(
                PostgresSettings.Of(database, options.ReaderRole, options.Keep),
                [],
                here.Clock,
                new StandardErrorLogger<PostgresSnapshotStore>()
            )
            : new SqliteSnapshotStore(
                settings.DataPath(parse),
                [],
                here.Clock,
                new StandardErrorLogger<SqliteSnapshotStore>()
            );

    private static async Task<int> BuildAsync(
        string seeds,
        Func<SnapshotStore> open,
        Surroundings here,
        CancellationToken cancel
    )
    {
        try
        {
            var store = open();
            await using var catalog = new CatalogService(
                seeds,
                store,
                new CurrentSnapshot(),
                new StandardErrorLogger<CatalogService>()
            );
            await catalog.StartAsync(cancel);
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
