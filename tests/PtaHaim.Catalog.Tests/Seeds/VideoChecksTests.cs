using System.Text;
using CsCheck;
using PtaHaim.Catalog.Seeds;
using PtaHaim.Catalog.Snapshots;
using PtaHaim.Catalog.Terms;

namespace PtaHaim.Catalog.Tests.Seeds;

public sealed class VideoChecksTests
{
    private const string Gone = """
        { "videos": [
          { "provider": "youtube", "id": "aaaaaaaaaa1", "status": "gone", "since": "2026-02-03", "checked": "2026-05-04" }
        ] }
        """;

    [Fact]
    public void The_file_beside_the_seeds_is_no_seed_and_says_what_uploads_are()
    {
        var reading = SampleSeed.Read(("catalog.json", SampleSeed.Json), (VideoChecks.FileName, Gone));

        Assert.Equal("", SeedReport.Text(reading));
        Assert.Equal(["catalog.json"], reading.Files.Files.Select(file => file.Name));
        var check = Assert.Single(reading.Seed!.VideoChecks);
        Assert.Equal(("gone", "2026-02-03", "2026-05-04"), (check.Status, check.Since, check.Checked));
    }

    [Fact]
    public void Beside_a_seed_of_one_file_it_is_read_as_well()
    {
        using var folder = new TemporaryFolder();
        var seed = folder.Write("catalog.json", SampleSeed.Json);
        folder.Write(VideoChecks.FileName, Gone);

        Assert.Single(SeedReader.Read(seed).Seed!.VideoChecks);
        Assert.Equal(folder.File(VideoChecks.FileName), SeedFiles.Open(seed).ChecksPath);
    }

    [Fact]
    public void It_is_a_part_of_the_fingerprint()
    {
        using var folder = new TemporaryFolder();
        folder.Write("catalog.json", SampleSeed.Json);
        var without = SnapshotFingerprint.Of(SeedFiles.Open(folder.Path));
        folder.Write(VideoChecks.FileName, Gone);
        var with = SnapshotFingerprint.Of(SeedFiles.Open(folder.Path));
        folder.Write(VideoChecks.FileName, Gone.Replace("gone", "private", StringComparison.Ordinal));

        Assert.Equal(
            3,
            new HashSet<SnapshotFingerprint>
            {
                without,
                with,
                SnapshotFingerprint.Of(SeedFiles.Open(folder.Path)),
            }.Count
        );
    }

    [Theory]
    [InlineData("{", "videos.checked.json:1:2: ")]
    [InlineData("[]", "videos.checked.json:1:1: the file is a list; expected an object")]
    [InlineData("{}", "videos.checked.json:1:1: a video checks lacks the field \"videos\"")]
    [InlineData(
        """{ "videos": [{ "provider": "youtube", "id": "aaaaaaaaaa1", "status": "lost", "since": "2026", "checked": "2026" }] }""",
        "videos.checked.json:1:70: status \"lost\" is not a term of video-statuses"
    )]
    [InlineData(
        """{ "videos": [{ "provider": "youtube", "id": "short", "status": "gone", "since": "2026", "checked": "2026" }] }""",
        "videos.checked.json:1:45: id \"short\" is not a YouTube id"
    )]
    [InlineData(
        """{ "videos": [{ "provider": "youtube", "id": "aaaaaaaaaa1", "status": "gone", "since": "2026-05", "checked": "2026-04" }] }""",
        "videos.checked.json:1:109: checked is before since"
    )]
    public void What_is_wrong_in_it_is_named_by_file_line_and_column(string text, string expected)
    {
        var reading = SampleSeed.Read(("catalog.json", SampleSeed.Json), (VideoChecks.FileName, text));

        Assert.Null(reading.Seed);
        Assert.StartsWith(expected, SeedReport.Text(reading), StringComparison.Ordinal);
    }

    [Fact]
    public void An_upload_stands_in_it_once()
    {
        var line = Gone.Split('\n')[1].Trim();
        var reading = SampleSeed.Read(
            ("catalog.json", SampleSeed.Json),
            (VideoChecks.FileName, $"{{ \"videos\": [\n{line},\n{line}] }}")
        );

        Assert.StartsWith(
            "videos.checked.json:3:32: the same upload twice",
            SeedReport.Text(reading),
            StringComparison.Ordinal
        );
    }

    [Fact]
    public void A_status_keeps_the_day_since_when_and_another_begins_one()
    {
        var first = VideoChecks.Merge(null, "youtube", "aaaaaaaaaa1", "playing", "2026-01-01");
        var same = VideoChecks.Merge(first, "youtube", "aaaaaaaaaa1", "playing", "2026-02-01");
        var other = VideoChecks.Merge(same, "youtube", "aaaaaaaaaa1", "gone", "2026-03-01");

        Assert.Equal(
            [("2026-01-01", "2026-01-01"), ("2026-01-01", "2026-02-01"), ("2026-03-01", "2026-03-01")],
            new[] { first, same, other }.Select(check => (check.Since, check.Checked))
        );
    }

    [Fact]
    public void What_is_written_is_read_again()
    {
        var id = Gen.String[Gen.Char["ABCxyz019-_"], 11, 11];
        var status = Gen.Int[0, Vocabularies.VideoStatuses.Terms.Count - 1]
            .Select(index => Vocabularies.VideoStatuses.Terms[index].Id);
        Gen.Select(id, status)
            .List[0, 6]
            .Sample(
                uploads =>
                {
                    var checks = uploads
                        .DistinctBy(upload => upload.Item1)
                        .Select(upload => VideoChecks.Merge(null, "youtube", upload.Item1, upload.Item2, "2026-05-04"))
                        .OrderBy(check => check.Id, StringComparer.Ordinal)
                        .ToList();
                    var reading = SampleSeed.Read(
                        ("catalog.json", SampleSeed.Json),
                        (VideoChecks.FileName, Encoding.UTF8.GetString(VideoChecks.Write(checks)))
                    );
                    Assert.Equal(checks, reading.Seed!.VideoChecks);
                },
                iter: 50
            );
    }
}
