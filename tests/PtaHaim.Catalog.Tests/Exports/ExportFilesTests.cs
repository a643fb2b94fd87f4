using System.Collections.Concurrent;
using System.IO.Compression;
using System.Security.Cryptography;
using System.Text.Json;
using System.Xml;
using System.Xml.Schema;
using PtaHaim.Catalog.Exports;
using PtaHaim.Catalog.Seeds;
using PtaHaim.Catalog.Snapshots;
using PtaHaim.Catalog.Tests.Databases;
using PtaHaim.Catalog.Tests.Seeds;
using PtaHaim.Catalog.Tests.Snapshots;
using PtaHaim.Generated;

namespace PtaHaim.Catalog.Tests.Exports;

public abstract class ExportFilesTests(OnDatabase on)
{
    [Fact]
    public async Task The_files_of_a_snapshot_are_what_their_manifest_says_and_the_same_each_time()
    {
        using var folder = new TemporaryFolder();
        using var other = new TemporaryFolder();
        await using var place = await on.CreatePlaceAsync();
        var snapshot = await BuildAsync(place);

        var manifest = await ExportFiles.WriteAsync(snapshot, folder.Path, copyDatabase: true, default);
        var again = await ExportFiles.WriteAsync(snapshot, other.Path, copyDatabase: true, default);

        Assert.Equal(manifest.Files, again.Files);
        Assert.Equal(
            manifest.Files.Select(file => file.Name).Append(ExportManifest.Name).Order(StringComparer.Ordinal),
            Directory.GetFiles(folder.Path).Select(path => Path.GetFileName(path)).Order(StringComparer.Ordinal)
        );
        foreach (var file in manifest.Files)
        {
            var bytes = await File.ReadAllBytesAsync(folder.File(file.Name));
            Assert.Equal((file.Bytes, file.Sha256), (bytes.Length, Convert.ToHexStringLower(SHA256.HashData(bytes))));
            Assert.True(bytes.Length > 0, $"{file.Name} is empty.");
        }

        Assert.NotNull(manifest.Published);
        Assert.Equal(CanonicalSeed.Of(ShippedCatalog.Seed), await File.ReadAllBytesAsync(folder.File("catalog.json")));
        snapshot.Close();
    }

    [Fact]
    public async Task Lists_tables_graph_and_database_hold_the_whole_catalog()
    {
        using var folder = new TemporaryFolder();
        await using var place = await on.CreatePlaceAsync();
        var snapshot = await BuildAsync(place);
        await ExportFiles.WriteAsync(snapshot, folder.Path, copyDatabase: true, default);
        var (works, people) = (ShippedCatalog.Rows.Works.Count(), ShippedCatalog.Rows.People.Count());
        var credits = ShippedCatalog.Rows.Credits.Count();

        var lines = await File.ReadAllLinesAsync(folder.File("catalog-credits.ndjson"));
        Assert.All(lines, line => Assert.Equal(JsonValueKind.Object, JsonDocument.Parse(line).RootElement.ValueKind));
        Assert.Equal(credits, lines.Length);
        using (var archive = ZipFile.OpenRead(folder.File("catalog-csv.zip")))
            Assert.Equal(
                [works, people, credits],
                new[] { "works", "people", "credits" }.Select(name => Rows(archive.GetEntry($"{name}.csv")!))
            );
        var graph = ValidGraph(folder.File("catalog.graphml"));
        Assert.Equal(works + people, graph.GetElementsByTagName("node").Count);
        Assert.Equal(
            credits + ShippedCatalog.Rows.Relationships.Count() + ShippedCatalog.Rows.WorkLinks.Count(),
            graph.GetElementsByTagName("edge").Count
        );
        using var database = RowHash.OpenForReading(folder.File("catalog.db"));
        Assert.Equal(
            [(long)works, (long)people, (long)credits],
            new[] { "Works", "People", "Credits" }.Select(table =>
                (long)RowHash.Rows(database, $"SELECT COUNT(*) FROM \"{table}\"")[0][0]
            )
        );
        snapshot.Close();
    }

    [Fact]
    public async Task The_files_are_made_once_a_snapshot_and_swept_after_two_newer_ones()
    {
        using var data = new TemporaryFolder();
        await using var place = await on.CreatePlaceAsync();
        var snapshot = await BuildAsync(place);
        var folder = new ExportFolder(data.Path, TimeProvider.System);
        foreach (var name in new[] { "000000000001", "000000000002", "000000000003" })
            Directory.CreateDirectory(data.File($"catalog-{name}.exports"));
        File.WriteAllText(data.File("catalog-000000000001.db"), "not ours to sweep");

        var first = await folder.OpenOrMakeAsync(snapshot, default);
        var written = File.GetLastWriteTimeUtc(first.PathOf("catalog.json")!);
        var second = await folder.OpenOrMakeAsync(snapshot, default);

        Assert.Equal(first.Manifest.Files, second.Manifest.Files);
        Assert.Equal(written, File.GetLastWriteTimeUtc(second.PathOf("catalog.json")!));
        Assert.Equal(2, Directory.GetDirectories(data.Path).Length);
        Assert.True(File.Exists(data.File("catalog-000000000001.db")));
        Assert.Null(first.PathOf("../current.json"));
        Assert.Equal(snapshot.DatabaseFile, first.PathOf(ExportFiles.Database));
        snapshot.Close();
    }

    private static async Task<Snapshot> BuildAsync(SnapshotPlace place) =>
        await place
            .Store(new ConcurrentQueue<string>())
            .BuildAsync(
                SnapshotFingerprint.Of(SeedFiles.Open(ShippedCatalog.Folder)),
                () => SeedRows.From(ShippedCatalog.Seed),
                default
            );

    private static int Rows(ZipArchiveEntry table)
    {
        using var bytes = new MemoryStream();
        using var text = table.Open();
        text.CopyTo(bytes);
        Assert.Equal(1980, table.LastWriteTime.Year);
        return StrictCsv.Read(bytes.ToArray()).Count;
    }

    private static XmlDocument ValidGraph(string path)
    {
        var settings = new XmlReaderSettings { ValidationType = ValidationType.Schema };
        settings.Schemas.Add(null, Path.Combine(AppContext.BaseDirectory, "Exports", "graphml-subset.xsd"));
        settings.ValidationFlags |= XmlSchemaValidationFlags.ReportValidationWarnings;
        var graph = new XmlDocument();
        using var reader = XmlReader.Create(path, settings);
        graph.Load(reader);
        return graph;
    }
}

[Collection(SqliteCollection.Name)]
public sealed class SqliteExportFilesTests(OnSqlite on) : ExportFilesTests(on)
{
    [Fact]
    public async Task Every_table_and_column_of_the_database_has_its_meaning_on_the_schema_page()
    {
        using var folder = new TemporaryFolder();
        var path = folder.File("catalog.db");
        await SqliteSnapshotWriter.WriteAsync(path, SmallCatalog.Rows(), default);
        using var database = RowHash.OpenForReading(path);

        var tables = RowHash
            .Rows(
                database,
                """
                SELECT name FROM sqlite_master
                WHERE type IN ('table', 'view') AND name NOT LIKE 'sqlite_%' AND name NOT LIKE 'SearchWords!_%' ESCAPE '!'
                ORDER BY name
                """
            )
            .ToDictionary(
                row => (string)row[0],
                row =>
                    RowHash
                        .Rows(database, $"PRAGMA table_info(\"{row[0]}\")")
                        .Select(column => (string)column[1])
                        .ToList()
            );

        Assert.Equal(tables.Keys, DatabaseSchema.Tables.Keys.Order(StringComparer.Ordinal));
        foreach (var (name, columns) in tables)
            Assert.Equal(columns, DatabaseSchema.Tables[name].Columns.Keys);
        Assert.All(DatabaseSchema.Tables.Values.SelectMany(table => table.Columns.Values), Assert.NotEmpty);
    }
}

[Collection(PostgresCollection.Name)]
public sealed class PostgresExportFilesTests(OnPostgres on) : ExportFilesTests(on);
