using System.Text;
using PtaHaim.Catalog.Seeds;
using PtaHaim.Catalog.Tests.Seeds;

namespace PtaHaim.Catalog.Tests.Cli;

public sealed class FixCommandTests : IDisposable
{
    private const string Tidy = """
        {
          "sources": [
            { "id": "log", "publisher": "Log", "title": "Log", "url": "https://log.example/", "kind": "article" }
          ]
        }

        """;

    private readonly Shell shell = new();
    private readonly string seeds;
    private readonly string untidy;

    public FixCommandTests()
    {
        seeds = Directory.CreateDirectory(Path.Combine(shell.Folder, "seeds")).FullName;
        untidy = shell.Write("seeds/catalog.json", SampleSeed.Json);
        shell.Write("seeds/tidy.json", Tidy);
    }

    public void Dispose() => shell.Dispose();

    [Fact]
    public async Task Each_file_that_is_not_canonical_is_rewritten_and_says_the_same()
    {
        var before = CanonicalSeed.Of(SeedReader.Read(seeds).Seed!);

        var (code, output, error) = await shell.RunAsync("fix", seeds);

        Assert.Equal((0, $"fixed {untidy}\n", ""), (code, output, error));
        Assert.Equal(before, CanonicalSeed.Of(SeedReader.Read(seeds).Seed!));
        Assert.StartsWith("{\n  \"$schema\": \"catalog.schema.json\",\n  \"collection\": {\n", await Text());
        Assert.Equal((0, $"{seeds} is in canonical form\n", ""), await shell.RunAsync("fix", seeds));
    }

    [Fact]
    public async Task Check_names_what_would_change_changes_nothing_and_refuses()
    {
        Assert.Equal((1, $"would change {untidy}\n", ""), await shell.RunAsync("fix", seeds, "--check"));
        Assert.Equal(SampleSeed.Json, await Text());

        await shell.RunAsync("fix", seeds);

        Assert.Equal(0, (await shell.RunAsync("fix", seeds, "--check")).Code);
    }

    [Fact]
    public async Task A_broken_seed_is_reported_and_left_alone()
    {
        shell.Write("seeds/tidy.json", Tidy.Replace("article", "tale", StringComparison.Ordinal));

        var (code, output, error) = await shell.RunAsync("fix", seeds);

        Assert.Equal((1, ""), (code, output));
        Assert.StartsWith("tidy.json:3:95: kind \"tale\" is not a term of source-kinds", error);
        Assert.Equal(SampleSeed.Json, await Text());
    }

    [Fact]
    public async Task The_seed_that_is_set_is_the_one_that_is_fixed()
    {
        shell.Variables["Catalog__Seeds"] = untidy;

        Assert.Equal((0, $"fixed {untidy}\n", ""), await shell.RunAsync("fix"));
    }

    private Task<string> Text() => File.ReadAllTextAsync(untidy, Encoding.UTF8);
}
