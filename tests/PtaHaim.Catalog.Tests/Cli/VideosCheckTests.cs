using PtaHaim.Catalog.Seeds;
using PtaHaim.Catalog.Tests.Seeds;

namespace PtaHaim.Catalog.Tests.Cli;

public sealed class VideosCheckTests : IDisposable
{
    private const string First = "aaaaaaaaaa1";
    private const string Second = "bbbbbbbbbb2";

    private readonly Shell shell = new();
    private readonly VideoStandIn youTube = new();
    private readonly string seed;

    public VideosCheckTests()
    {
        seed = shell.Write(
            "catalog.json",
            SampleSeed.With(
                "      \"links\": [{ \"kind\": \"performs-song\"",
                $$"""      "videos": [{ "provider": "youtube", "id": "{{Second}}", "kind": "official", "cites": [{ "source": "harbour-post" }] }],"""
                    + "\n      \"links\": [{ \"kind\": \"performs-song\""
            )
        );
        shell.Variables["Catalog__Seeds"] = seed;
        youTube.Uploads[First] = (200, VideoStandIn.Picture);
        youTube.Uploads[Second] = (200, VideoStandIn.Picture);
    }

    private string Checks => Path.Combine(shell.Folder, VideoChecks.FileName);

    public void Dispose()
    {
        youTube.Dispose();
        shell.Dispose();
    }

    public static TheoryData<int, string?, string?> Answers =>
        new()
        {
            { 200, "picture", "playing" },
            { 401, "picture", "not-embeddable" },
            { 401, null, "private" },
            { 403, "picture", "private" },
            { 403, null, "private" },
            { 404, "picture", "gone" },
            { 404, null, "gone" },
            { 400, null, "gone" },
            { 400, "placeholder", "gone" },
            { 200, null, null },
            { 200, "placeholder", null },
            { 400, "picture", null },
            { 302, "picture", null },
            { 429, "picture", null },
            { 503, null, null },
        };

    [Theory]
    [MemberData(nameof(Answers))]
    public async Task The_answers_say_what_an_upload_is_and_unclear_ones_say_nothing(
        int status,
        string? thumbnail,
        string? expected
    )
    {
        youTube.Uploads[First] = (
            status,
            thumbnail switch
            {
                "picture" => VideoStandIn.Picture,
                "placeholder" => VideoStandIn.Placeholder,
                _ => null,
            }
        );

        var (code, _, _) = await CheckAsync();

        Assert.Equal(expected is null ? 1 : 0, code);
        Assert.Equal(
            expected,
            SeedReader.Read(seed).Seed!.VideoChecks.SingleOrDefault(check => check.Id == First)?.Status
        );
    }

    [Fact]
    public async Task Every_upload_is_asked_for_once_and_the_answers_stand_beside_the_seed()
    {
        youTube.Uploads[Second] = (404, null);

        var (code, output, error) = await CheckAsync();

        Assert.Equal((0, ""), (code, error));
        Assert.Equal(
            $"1/2 {Second} night-ferry: gone\n2/2 {First} slow-water: playing\n1 gone, 1 playing; written to {Checks}\n",
            output
        );
        Assert.Equal(
            $$"""
            {
              "videos": [
                { "provider": "youtube", "id": "{{First}}", "status": "playing", "since": "2026-05-04", "checked": "2026-05-04" },
                { "provider": "youtube", "id": "{{Second}}", "status": "gone", "since": "2026-05-04", "checked": "2026-05-04" }
              ]
            }

            """,
            await File.ReadAllTextAsync(Checks)
        );
        Assert.Equal(
            [
                $"/oembed?url=https%3A%2F%2Fwww.youtube.com%2Fwatch%3Fv%3D{Second}&format=json",
                $"/vi/{Second}/mqdefault.jpg",
                $"/oembed?url=https%3A%2F%2Fwww.youtube.com%2Fwatch%3Fv%3D{First}&format=json",
                $"/vi/{First}/mqdefault.jpg",
            ],
            youTube.Requests
        );
    }

    [Fact]
    public async Task A_status_keeps_its_day_and_no_answer_overwrites_none()
    {
        shell.Write(VideoChecks.FileName, Earlier(("playing", First), ("gone", Second), ("gone", "ccccccccccc")));
        youTube.Uploads[Second] = (503, null);

        var (code, output, error) = await CheckAsync();

        Assert.Equal(1, code);
        Assert.Equal($"1/2 {Second} night-ferry: not known: YouTube answered 503\n", error);
        Assert.Contains($"{First} slow-water: playing since 2026-01-01\n", output);
        Assert.Equal(
            [(First, "2026-01-01", "2026-05-04"), (Second, "2026-01-01", "2026-02-02")],
            SeedReader.Read(seed).Seed!.VideoChecks.Select(check => (check.Id, check.Since, check.Checked))
        );
    }

    [Fact]
    public async Task A_server_that_never_answers_is_waited_for_only_so_long()
    {
        youTube.Uploads.Clear();
        using var silent = new StandIn(status: null);
        shell.RequestTimeout = TimeSpan.FromSeconds(0.3);

        var (code, _, error) = await shell.RunAsync(
            "videos",
            "check",
            "--pause",
            "0",
            "--oembed",
            silent.Address,
            "--thumbnails",
            youTube.Thumbnails
        );

        Assert.Equal(1, code);
        Assert.StartsWith($"1/2 {Second} night-ferry: not known: YouTube did not answer within 0.3 seconds\n", error);
        Assert.False(File.Exists(Checks));
    }

    [Fact]
    public async Task After_failures_in_a_row_no_more_is_asked()
    {
        var videos = Enumerable
            .Range(0, 8)
            .Select(number =>
                $$"""{ "provider": "youtube", "id": "ddddddddd{{number:00}}", "kind": "reprint", "cites": [{ "source": "harbour-post" }] }"""
            );
        shell.Write(
            "catalog.json",
            SampleSeed.With("\"videos\": [\n", $"\"videos\": [\n{string.Join(",\n", videos)},\n")
        );
        using var away = new StandIn("503 Away");

        var (code, output, error) = await shell.RunAsync(
            "videos",
            "check",
            "--pause",
            "0",
            "--oembed",
            away.Address,
            "--thumbnails",
            away.Address
        );

        Assert.Equal(1, code);
        Assert.Equal(6, error.Split('\n', StringSplitOptions.RemoveEmptyEntries).Length);
        Assert.EndsWith("ptahaim: YouTube gives no answer; the others were not asked for\n", error);
        Assert.StartsWith("9 not known", output);
    }

    [Fact]
    public async Task Stopped_in_the_midst_it_keeps_what_it_knows()
    {
        using var stop = new CancellationTokenSource();
        youTube.OnRequest = path =>
        {
            if (path.StartsWith("/oembed", StringComparison.Ordinal) && path.Contains(First, StringComparison.Ordinal))
                stop.Cancel();
        };

        var (code, _, error) = await shell.RunAsync(
            ["videos", "check", "--pause", "0", "--oembed", youTube.OEmbed, "--thumbnails", youTube.Thumbnails],
            stop.Token
        );

        Assert.Equal((130, "ptahaim: stopped\n"), (code, error));
        Assert.Equal(Second, Assert.Single(SeedReader.Read(seed).Seed!.VideoChecks).Id);
    }

    [Fact]
    public async Task A_seed_that_is_not_valid_is_reported_and_nobody_is_asked()
    {
        shell.Write("catalog.json", "{");

        var (code, _, error) = await CheckAsync();

        Assert.Equal(1, code);
        Assert.StartsWith("catalog.json:1:2: ", error);
        Assert.Empty(youTube.Requests);
    }

    [Theory]
    [InlineData("-1")]
    [InlineData("61")]
    [InlineData("long")]
    public async Task A_pause_is_a_time_that_somebody_can_wait(string pause) =>
        Assert.Equal(2, (await shell.RunAsync("videos", "check", "--pause", pause)).Code);

    [Fact]
    public async Task The_file_beside_the_seed_is_checked_with_it()
    {
        shell.Write(VideoChecks.FileName, "{ \"videos\": [{}] }");

        var (code, _, error) = await shell.RunAsync("check");

        Assert.Equal(1, code);
        Assert.Contains("videos.checked.json:1:14: a video check lacks the field \"id\"", error);
    }

    private Task<(int Code, string Out, string Error)> CheckAsync() =>
        shell.RunAsync(
            "videos",
            "check",
            "--pause",
            "0",
            "--oembed",
            youTube.OEmbed,
            "--thumbnails",
            youTube.Thumbnails
        );

    private static string Earlier(params (string Status, string Id)[] uploads) =>
        System.Text.Encoding.UTF8.GetString(
            VideoChecks.Write(
                uploads.Select(upload => new SeedVideoCheck
                {
                    Provider = "youtube",
                    Id = upload.Id,
                    Status = upload.Status,
                    Since = "2026-01-01",
                    Checked = "2026-02-02",
                })
            )
        );
}
