using PtaHaim.Catalog.Seeds;
using PtaHaim.Catalog.Tests.Seeds;

namespace PtaHaim.Catalog.Tests.Cli;

public sealed class VideosAddTests : IDisposable
{
    private const string Answer = """{ "title": "Night Ferry", "author_name": "The Lanterns", "type": "video" }""";

    private readonly Shell shell = new();
    private readonly string path;

    public VideosAddTests()
    {
        path = shell.Write("catalog.json", SampleSeed.Json);
        shell.Variables["Catalog__Seeds"] = path;
    }

    public void Dispose() => shell.Dispose();

    [Fact]
    public async Task What_YouTube_says_is_shown_and_on_yes_written_with_the_upload_as_its_source()
    {
        using var youTube = new StandIn("200 OK", Answer);
        shell.Input = "y\n";

        var (code, output, error) = await AddAsync("https://youtu.be/bbbbbbbbbb2?si=x", "--oembed", youTube.Address);

        Assert.Equal((0, ""), (code, error));
        Assert.Equal(
            "GET /oembed?url=https%3A%2F%2Fwww.youtube.com%2Fwatch%3Fv%3Dbbbbbbbbbb2&format=json HTTP/1.1",
            Assert.Single(youTube.Requests)
        );
        Assert.Contains("title    Night Ferry\nchannel  The Lanterns\n", output);
        var seed = SeedReader.Read(path).Seed!;
        var video = Assert.Single(seed.Works[0].Videos);
        Assert.Equal(
            ("youtube", "bbbbbbbbbb2", "official", "Night Ferry", "The Lanterns", "2026-05-04"),
            (video.Provider, video.Id, video.Kind, video.Title, video.Channel, video.Checked)
        );
        var source = seed.Sources[^1];
        Assert.Equal(Assert.Single(video.Cites).Source, source.Id);
        Assert.Equal(
            ("youtube-night-ferry", "YouTube", "https://www.youtube.com/watch?v=bbbbbbbbbb2", "2026-05-04"),
            (source.Id, source.Publisher, source.Url, source.Accessed)
        );
    }

    [Theory]
    [InlineData("n\n")]
    [InlineData("\n")]
    [InlineData("")]
    public async Task Without_a_yes_nothing_is_changed(string input)
    {
        using var youTube = new StandIn("200 OK", Answer);
        shell.Input = input;

        var (code, _, error) = await AddAsync("bbbbbbbbbb2", "--oembed", youTube.Address);

        AssertRefused(code, error, "nothing was changed");
    }

    [Fact]
    public async Task Title_and_channel_given_nothing_is_asked()
    {
        using var youTube = new StandIn("500 Never");

        var (code, _, _) = await AddAsync([
            "bbbbbbbbbb2",
            "--title",
            "T",
            "--channel",
            "C",
            "--kind",
            "live",
            "--yes",
            "--oembed",
            youTube.Address,
        ]);

        Assert.Equal(0, code);
        Assert.Empty(youTube.Requests);
        Assert.Equal("live", SeedReader.Read(path).Seed!.Works[0].Videos[0].Kind);
    }

    [Theory]
    [InlineData("404 Not Found", "Not Found", "YouTube knows no upload bbbbbbbbbb2")]
    [InlineData("401 Unauthorized", "", "YouTube lets nobody embed the upload bbbbbbbbbb2")]
    [InlineData("503 Away", "", "YouTube answered 503")]
    [InlineData("200 OK", "<html>", "YouTube's answer is not JSON")]
    [InlineData("200 OK", "[]", "YouTube's answer has no title and channel")]
    [InlineData("200 OK", "{ \"title\": 1 }", "YouTube's answer has no title and channel")]
    [InlineData("200 OK", "{ \"title\": \"\\ud800\", \"author_name\": \"a\" }", "YouTube's answer is not JSON")]
    public async Task An_answer_of_no_use_is_said_in_one_sentence(string status, string body, string expected)
    {
        using var youTube = new StandIn(status, body);

        var (code, _, error) = await AddAsync("bbbbbbbbbb2", "--yes", "--oembed", youTube.Address);

        AssertRefused(code, error, $"{expected}; give --title and --channel to add it without asking YouTube");
    }

    [Fact]
    public async Task An_answer_that_is_too_large_is_not_read()
    {
        using var youTube = new StandIn("200 OK", new string(' ', 100_000));

        var (code, _, error) = await AddAsync("bbbbbbbbbb2", "--yes", "--oembed", youTube.Address);

        Assert.Equal(1, code);
        Assert.StartsWith("ptahaim: YouTube cannot be reached: ", error);
    }

    [Fact]
    public async Task A_server_that_never_answers_is_waited_for_only_so_long()
    {
        using var youTube = new StandIn(status: null);
        shell.RequestTimeout = TimeSpan.FromSeconds(0.3);

        var (code, _, error) = await AddAsync("bbbbbbbbbb2", "--yes", "--oembed", youTube.Address);

        AssertRefused(
            code,
            error,
            "YouTube did not answer within 0.3 seconds; give --title and --channel to add it without asking YouTube"
        );
    }

    [Fact]
    public async Task A_server_that_is_not_there_is_named_as_such()
    {
        var gone = new StandIn("200 OK");
        gone.Dispose();

        var (code, _, error) = await AddAsync("bbbbbbbbbb2", "--yes", "--oembed", "http://127.0.0.1:1/oembed");

        Assert.Equal(1, code);
        Assert.StartsWith("ptahaim: YouTube cannot be reached: ", error);
    }

    [Theory]
    [InlineData("night-fery", "bbbbbbbbbb2", 1, "there is no work \"night-fery\"; did you mean \"night-ferry\"?")]
    [InlineData("night-ferry", "aaaaaaaaaa1", 1, "the upload aaaaaaaaaa1 already belongs to the work slow-water")]
    [InlineData("night-ferry", "https://example.com/x", 2, "\"https://example.com/x\" names no upload on YouTube")]
    public async Task What_cannot_be_added_is_refused_before_anything_is_asked(
        string work,
        string address,
        int expectedCode,
        string expected
    )
    {
        var (code, _, error) = await shell.RunAsync("videos", "add", work, address, "--yes");

        Assert.Equal(expectedCode, code);
        Assert.Equal($"ptahaim: {expected}\n", error);
    }

    [Fact]
    public async Task A_seed_that_would_not_be_valid_is_not_written()
    {
        var (code, _, error) = await AddAsync(
            "bbbbbbbbbb2",
            "--yes",
            "--title",
            new string('t', 201),
            "--channel",
            "C"
        );

        Assert.Equal(1, code);
        Assert.Contains("title has 201 characters", error);
        Assert.EndsWith("ptahaim: the seed would not be valid, so nothing was changed\n", error);
        Assert.Equal(SampleSeed.Json, await File.ReadAllTextAsync(path));
    }

    [Fact]
    public async Task A_seed_that_is_not_valid_is_reported_and_left_alone()
    {
        await File.WriteAllTextAsync(path, "{");

        var (code, _, error) = await AddAsync("bbbbbbbbbb2", "--yes", "--title", "T", "--channel", "C");

        Assert.Equal(1, code);
        Assert.StartsWith("catalog.json:1:2: ", error);
        Assert.Equal("{", await File.ReadAllTextAsync(path));
    }

    [Fact]
    public async Task A_title_cannot_disturb_the_terminal_and_is_never_written_with_control_characters()
    {
        using var youTube = new StandIn("200 OK", """{ "title": "a\u001b[2Jb", "author_name": "C" }""");

        var (code, output, _) = await AddAsync("bbbbbbbbbb2", "--yes", "--oembed", youTube.Address);

        Assert.Equal(1, code);
        Assert.Contains("title    a\\u001B[2Jb\n", output);
        Assert.Equal(SampleSeed.Json, await File.ReadAllTextAsync(path));
    }

    [Fact]
    public async Task A_link_to_the_seed_stays_a_link_and_permissions_stay()
    {
        if (OperatingSystem.IsWindows())
            return;
        File.SetUnixFileMode(path, UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.GroupRead);
        var link = Path.Combine(shell.Folder, "link.json");
        File.CreateSymbolicLink(link, path);
        shell.Variables["Catalog__Seeds"] = link;

        var (code, _, _) = await AddAsync("bbbbbbbbbb2", "--yes", "--title", "T", "--channel", "C");

        Assert.Equal(0, code);
        Assert.NotNull(File.ResolveLinkTarget(link, returnFinalTarget: false));
        Assert.NotEqual(SampleSeed.Json, await File.ReadAllTextAsync(path));
        Assert.Equal(
            UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.GroupRead,
            File.GetUnixFileMode(path)
        );
        Assert.Equal(2, Directory.GetFiles(shell.Folder).Length);
    }

    private Task<(int Code, string Out, string Error)> AddAsync(params string[] args) =>
        shell.RunAsync(["videos", "add", "night-ferry", .. args]);

    private void AssertRefused(int code, string error, string reason)
    {
        Assert.Equal((1, $"ptahaim: {reason}\n"), (code, error));
        Assert.Equal(SampleSeed.Json, File.ReadAllText(path));
    }
}
