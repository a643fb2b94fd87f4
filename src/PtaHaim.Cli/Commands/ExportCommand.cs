using System.CommandLine;
using PtaHaim.Catalog.Exports;
using PtaHaim.Catalog.Snapshots;

namespace PtaHaim.Cli.Commands;

/// <summary><c>ptahaim export FOLDER</c>: the files that a site has at /exports, and the database among them.</summary>
internal static class ExportCommand
{
    public static Command Create(Settings settings, Surroundings here)
    {
        var folder = new Argument<string>("folder")
        {
            Description = "Where the files are written; made where it is not.",
        };
        var command = new Command(
            "export",
            "Write the catalog as files: JSON, NDJSON, CSV, GraphML, SQLite and a manifest with checksums."
        )
        {
            folder,
        };
        command.SetAction(
            (parse, cancel) =>
                ExportAsync(
                    Path.GetFullPath(parse.GetRequiredValue(folder), here.CurrentFolder),
                    settings.SeedsPath(parse),
                    () => Stores.Open(settings, parse, here, serves: true),
                    here,
                    cancel
                )
        );
        return command;
    }

    private static async Task<int> ExportAsync(
        string folder,
        string seeds,
        Func<SnapshotStore> open,
        Surroundings here,
        CancellationToken cancel
    )
    {
        try
        {
            var current = new CurrentSnapshot();
            await using var store = open();
            await using var catalog = new CatalogService(
                seeds,
                store,
                current,
                new StandardErrorLogger<CatalogService>()
            );
            await catalog.StartAsync(cancel);
            Directory.CreateDirectory(folder);
            using var lease = current.Take();
            var manifest = await ExportFiles.WriteAsync(lease.Snapshot, folder, copyDatabase: true, cancel);
            foreach (var file in manifest.Files)
                await here.Out.WriteLineAsync($"{file.Sha256}  {file.Name}");
            return ExitCode.Done;
        }
        catch (CatalogUnavailableException failure)
        {
            await here.Error.WriteLineAsync(failure.Message);
            return ExitCode.Refused;
        }
    }
}
