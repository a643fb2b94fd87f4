using PtaHaim.Catalog.Seeds;
using PtaHaim.Catalog.Tests.Seeds;

namespace PtaHaim.Catalog.Tests.Cli;

public sealed class ExportCommandTests
{
    [Fact]
    public async Task The_files_are_written_with_their_checksums_and_build_the_same_catalog_again()
    {
        using var shell = new Shell();
        var seeds = shell.Write("catalog.json", SampleSeed.Json);
        var data = Path.Combine(shell.Folder, "data");

        var (code, output, _) = await shell.RunAsync("export", "out", "--seeds", seeds, "--data", data);
        var exported = Path.Combine(shell.Folder, "out", "catalog.json");
        var again = await shell.RunAsync("export", "again", "--seeds", exported, "--data", data);

        Assert.Equal((0, 0), (code, again.Code));
        Assert.Matches("(?m)^[0-9a-f]{64}  catalog\\.db$", output);
        Assert.Equal(CanonicalSeed.Of(SeedReader.Read(seeds).Seed!), await File.ReadAllBytesAsync(exported));
        var checksums = output.Split('\n').ToDictionary(line => line.Split("  ")[^1]);
        foreach (
            var line in again.Out.Split('\n').Where(line => line.Split("  ")[^1] is "catalog.json" or "catalog.graphml")
        )
            Assert.Equal(checksums[line.Split("  ")[^1]], line);
        Assert.True(File.Exists(Path.Combine(shell.Folder, "again", "manifest.json")));
    }

    [Fact]
    public async Task A_seed_that_cannot_be_used_exports_nothing()
    {
        using var shell = new Shell();
        var seeds = shell.Write("catalog.json", "{}");

        var (code, output, error) = await shell.RunAsync(
            "export",
            "out",
            "--seeds",
            seeds,
            "--data",
            Path.Combine(shell.Folder, "data")
        );

        Assert.Equal((1, ""), (code, output));
        Assert.Contains("no file has a collection", error);
        Assert.False(Directory.Exists(Path.Combine(shell.Folder, "out")));
    }
}
