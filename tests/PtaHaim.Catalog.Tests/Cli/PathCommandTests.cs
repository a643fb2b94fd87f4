using System.Text.Json.Nodes;

namespace PtaHaim.Catalog.Tests.Cli;

public sealed class PathCommandTests : IDisposable
{
    private readonly Shell shell = new();

    public void Dispose() => shell.Dispose();

    [Fact]
    public async Task A_chain_is_printed_with_the_sources_of_each_step()
    {
        var (code, output, _) = await AskAsync("Bo Vale", "dag-lund");

        Assert.Equal(0, code);
        Assert.Equal(
            """
            Bo Vale to Dag Lund: 2 steps, one of 2 equally short ways

            Bo Vale
              Harbour Song (music video, 2003)
                Bo Vale: performer [1]
                Ada North: director [2]
                also together: The Long Table
            Ada North
              Winter Song (music video, 2007)
                Ada North: director [1]
                Dag Lund: artist with The Tidewater [1]
            Dag Lund

            Sources
              [1] The Tidewater: Videos. https://example.org/tidewater
              [2] The Harbour Gazette: Ada North films the harbour. https://example.org/gazette/1

            """,
            output,
            ignoreLineEndingDifferences: true
        );
    }

    [Fact]
    public async Task Json_is_what_the_API_answers()
    {
        var (code, output, _) = await AskAsync("ada-north", "dag-lund", "--json");

        var path = JsonNode.Parse(output)!;
        Assert.Equal((0, 1), (code, (int)path["degrees"]!));
        Assert.Equal("winter-song", (string)path["hops"]![0]!["work"]!["slug"]!);
        Assert.Equal("band", (string)path["hops"]![0]!["via"]!);
    }

    [Fact]
    public async Task No_path_and_nobody_are_said_and_are_failures()
    {
        var none = await AskAsync("ada-north", "dag-lund", "--no-bands");
        var nobody = await AskAsync("Nobody", "dag-lund");
        var kind = await AskAsync("ada-north", "dag-lund", "--kind", "opera");

        Assert.Equal(1, none.Code);
        Assert.StartsWith("Ada North to Dag Lund: no path under these options\n", none.Out, StringComparison.Ordinal);
        Assert.Contains("Dag Lund is connected with", none.Out, StringComparison.Ordinal);
        Assert.Equal((1, "ptahaim: nobody in this catalog is called \"Nobody\".\n"), (nobody.Code, nobody.Error));
        Assert.Equal(1, kind.Code);
        Assert.StartsWith("ptahaim: kind has no value “opera”.", kind.Error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Options_that_are_none_are_wrong_use()
    {
        Assert.Equal(2, (await AskAsync("ada-north", "dag-lund", "--max-hops", "13")).Code);
        Assert.Equal(2, (await AskAsync("ada-north", "dag-lund", "--max-hops", "x")).Code);
        Assert.Equal(2, (await AskAsync("ada-north")).Code);
    }

    private Task<(int Code, string Out, string Error)> AskAsync(params string[] arguments) =>
        shell.RunAsync([
            "path",
            .. arguments,
            "--seeds",
            Path.Combine(AppContext.BaseDirectory, "small.json"),
            "--data",
            Path.Combine(shell.Folder, "data"),
        ]);
}
