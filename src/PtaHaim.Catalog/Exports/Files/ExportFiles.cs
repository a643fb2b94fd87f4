using System.IO.Compression;
using System.Security.Cryptography;
using System.Text;
using PtaHaim.Catalog.Data;
using PtaHaim.Catalog.Seeds;
using PtaHaim.Catalog.Snapshots;

namespace PtaHaim.Catalog.Exports;

/// <summary>
/// Writes the files of a catalog into a folder: the seeds in canonical form, rows by type, the graph, the database, and
/// at the end the manifest. The same snapshot gives the same bytes, but for the time in the manifest.
/// </summary>
public sealed class ExportFiles
{
    public const string Seeds = "catalog.json";
    public const string Schema = CanonicalSeed.Schema;
    public const string Tables = "catalog-csv.zip";
    public const string Graph = "catalog.graphml";
    public const string Database = "catalog.db";

    /// <summary>The time of all entries of an archive: it has no time of its own.</summary>
    private static readonly DateTimeOffset NoTime = new(1980, 1, 1, 0, 0, 0, TimeSpan.Zero);

    private readonly Snapshot snapshot;
    private readonly string folder;
    private readonly CancellationToken cancel;
    private readonly List<ExportFile> files = [];

    private ExportFiles(Snapshot snapshot, string folder, CancellationToken cancel) =>
        (this.snapshot, this.folder, this.cancel) = (snapshot, folder, cancel);

    /// <summary>Writes all files; those that are there are replaced.</summary>
    /// <param name="snapshot">What is exported.</param>
    /// <param name="folder">Where to; it exists.</param>
    /// <param name="copyDatabase">
    /// True to put the database among them, made from its rows where the snapshot is no file. False to only list it where it is.
    /// </param>
    /// <param name="cancel">Gives up.</param>
    public static Task<ExportManifest> WriteAsync(
        Snapshot snapshot,
        string folder,
        bool copyDatabase,
        CancellationToken cancel
    ) => new ExportFiles(snapshot, folder, cancel).WriteAsync(copyDatabase);

    private async Task<ExportManifest> WriteAsync(bool copyDatabase)
    {
        await using var catalog = snapshot.CreateContext();
        await WriteAsync(
            Seeds,
            "The whole curated catalog as one seed, in canonical form.",
            "application/json",
            file => CuratedCatalog.WriteAsync(catalog, file, cancel)
        );
        await WriteAsync(
            Schema,
            "The JSON schema of a seed.",
            "application/schema+json",
            file => file.WriteAsync(Encoding.UTF8.GetBytes(SeedSchema.Text()), cancel).AsTask()
        );
        foreach (var list in ExportLists.All)
            await WriteAsync(
                $"catalog-{list.Name}.ndjson",
                $"{list.Label}, one JSON object a line.",
                "application/x-ndjson",
                file => list.WriteAsync(catalog, ExportFormat.Ndjson, file, cancel)
            );
        await WriteAsync(
            Tables,
            "All lists as tables: a ZIP archive of CSV files.",
            "application/zip",
            file => WriteTablesAsync(catalog, file)
        );
        await WriteAsync(
            Graph,
            "People, works and what connects them, for programs that read graphs.",
            "application/graphml+xml",
            file => GraphMl.WriteAsync(catalog, file, cancel)
        );
        await AddDatabaseAsync(copyDatabase);
        return await FinishAsync(catalog);
    }

    private async Task WriteTablesAsync(CatalogContext catalog, Stream file)
    {
        await using var archive = await ZipArchive.CreateAsync(
            file,
            ZipArchiveMode.Create,
            leaveOpen: true,
            entryNameEncoding: null,
            cancel
        );
        foreach (var list in ExportLists.All)
        {
            var entry = archive.CreateEntry($"{list.Name}.csv", CompressionLevel.Optimal);
            entry.LastWriteTime = NoTime;
            await using var table = await entry.OpenAsync(cancel);
            await list.WriteAsync(catalog, ExportFormat.Csv, table, cancel);
        }
    }

    private async Task AddDatabaseAsync(bool copy)
    {
        const string Label = "The database that this site reads, for SQLite.";
        var path = Path.Combine(folder, Database);
        if (copy)
        {
            File.Delete(path);
            if (snapshot.DatabaseFile is { } original)
                File.Copy(original, path);
            else
                await SqliteSnapshotWriter.WriteAsync(path, SnapshotRows.Of(snapshot.CreateContext), cancel);
        }

        if ((copy ? path : snapshot.DatabaseFile) is { } database)
            files.Add(await DescribeAsync(database, Database, Label, "application/vnd.sqlite3"));
    }

    private async Task<ExportManifest> FinishAsync(CatalogContext catalog)
    {
        var summary = await new CatalogQueries(catalog).SummaryAsync(new CatalogIdentity(snapshot.Fingerprint), cancel);
        var manifest = new ExportManifest
        {
            Version = ExportManifest.CurrentVersion,
            Fingerprint = snapshot.Identity.Full,
            Title = summary.Title,
            Licence = summary.Licence,
            Published = snapshot.Published,
            Counts = summary.Counts,
            Files = files,
        };
        await File.WriteAllBytesAsync(Path.Combine(folder, ExportManifest.Name), manifest.ToBytes(), cancel);
        return manifest;
    }

    private async Task WriteAsync(string name, string label, string mediaType, Func<Stream, Task> write)
    {
        var path = Path.Combine(folder, name);
        await using (var file = new FileStream(path, FileMode.Create, FileAccess.ReadWrite))
            await write(file);
        files.Add(await DescribeAsync(path, name, label, mediaType));
    }

    private async Task<ExportFile> DescribeAsync(string path, string name, string label, string mediaType)
    {
        await using var file = new FileStream(path, FileMode.Open, FileAccess.Read, FileShare.ReadWrite);
        var hash = Convert.ToHexStringLower(await SHA256.HashDataAsync(file, cancel));
        return new ExportFile(name, label, mediaType, file.Length, hash);
    }
}
