using PtaHaim.Catalog.Tests.Seeds;
using PtaHaim.Catalog.Tests.Snapshots;

namespace PtaHaim.Catalog.Tests.Cli;

public sealed class CheckCommandTests
{
    [Fact]
    public async Task A_valid_seed_is_counted_in_one_line()
    {
        using var shell = new Shell();
        var path = shell.Write("catalog.json", SampleSeed.Json);

        var (code, output, error) = await shell.RunAsync("check", path);

        Assert.Equal((0, ""), (code, error));
        Assert.Equal(
            $"{path} is valid: 2 works, 3 people, 2 credits, 1 relationships, 2 places, 1 facts, 1 disputes, 2 sources\n",
            output
        );
    }

    [Fact]
    public async Task A_bad_seed_is_reported_on_standard_error()
    {
        using var shell = new Shell();
        var path = shell.Write("catalog.json", "{ \"work\": [] }");

        var (code, output, error) = await shell.RunAsync("check", path);

        Assert.Equal((1, ""), (code, output));
        Assert.Equal(
            "catalog.json:1:1: no file has a collection; expected exactly one file with a collection\n"
                + "catalog.json:1:3: unknown field \"work\" in a file; did you mean \"works\"?\n",
            error
        );
    }

    [Fact]
    public async Task Deep_reads_the_kept_snapshots_whole()
    {
        using var shell = new Shell();
        var path = shell.Write("catalog.json", SampleSeed.Json);
        var data = Path.Combine(shell.Folder, "data");
        string[] deep = ["check", path, "--deep", "--data", data];
        Assert.EndsWith($"{data} holds no snapshot yet\n", (await shell.RunAsync(deep)).Out);
        await shell.RunAsync("build", "--seeds", path, "--data", data);

        var (code, output, error) = await shell.RunAsync(deep);
        Assert.Equal((0, ""), (code, error));
        Assert.Matches("snapshot [0-9a-f]{12} is good\n$", output);

        var database = Assert.Single(Directory.GetFiles(data, "*.db"));
        Damage.Overwrite(database, 4096, 10);
        (code, _, error) = await shell.RunAsync(deep);
        Assert.Equal(1, code);
        Assert.Matches("^snapshot [0-9a-f]{12} is damaged: .*; the next start builds it anew\n$", error);
    }

    [Theory]
    [InlineData("argument")]
    [InlineData("option")]
    [InlineData("configuration option")]
    [InlineData("variable")]
    [InlineData("settings file")]
    [InlineData("repository")]
    [InlineData("beside the program")]
    public async Task The_seed_is_found_where_it_is_set(string way)
    {
        using var shell = new Shell();
        var seeds = Directory.CreateDirectory(Path.Combine(shell.Folder, "seeds")).FullName;
        shell.Write("seeds/catalog.json", SampleSeed.Json);
        string[] args = way switch
        {
            "argument" => ["check", seeds],
            "option" => ["--seeds", seeds, "check"],
            "configuration option" => ["check", $"--Catalog:Seeds={seeds}"],
            _ => ["check"],
        };
        if (way == "variable")
            shell.Variables["Catalog__Seeds"] = seeds;
        if (way == "settings file")
            shell.Write("appsettings.json", $$"""{ "Catalog": { "Seeds": "{{seeds}}" }, } // comment""");
        if (way == "repository")
            shell.Write("PtaHaim.sln", "");

        var (code, output, _) = await shell.RunAsync(args);

        Assert.Equal(0, code);
        Assert.StartsWith(seeds + " is valid", output);
    }

    [Fact]
    public async Task Settings_that_cannot_be_read_are_named_in_one_sentence()
    {
        using var shell = new Shell();
        shell.Write("appsettings.json", "[");

        var (code, _, error) = await shell.RunAsync("check");

        Assert.Equal(1, code);
        Assert.StartsWith($"ptahaim: {shell.Folder}/appsettings.json is not a JSON object with settings", error);
        Assert.DoesNotContain("   at ", error);
    }

    [Theory]
    [InlineData("chekc")]
    [InlineData("videos", "add", "night-ferry")]
    [InlineData("videos", "add", "night-ferry", "bbbbbbbbbb2", "--kind", "best")]
    [InlineData("check", "a", "b")]
    [InlineData("check", "--deeep")]
    public async Task Wrong_use_is_exit_code_2_and_one_line_a_reason(params string[] args)
    {
        using var shell = new Shell();

        var (code, output, error) = await shell.RunAsync(args);

        Assert.Equal((2, ""), (code, output));
        Assert.EndsWith("Try ptahaim --help.\n", error);
    }

    [Fact]
    public async Task Help_names_verbs_settings_and_exit_codes()
    {
        using var shell = new Shell();

        var (code, output, _) = await shell.RunAsync();

        Assert.Equal(0, code);
        Assert.All(
            ["check", "videos", "--seeds", "--data", "Exit codes: 0 done"],
            word => Assert.Contains(word, output)
        );
    }
}
