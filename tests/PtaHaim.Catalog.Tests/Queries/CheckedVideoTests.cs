using PtaHaim.Catalog.Seeds;
using PtaHaim.Catalog.Snapshots;
using PtaHaim.Catalog.Tests.Databases;
using PtaHaim.Catalog.Tests.Seeds;
using PtaHaim.Catalog.Works;

namespace PtaHaim.Catalog.Tests.Queries;

public abstract class CheckedVideoTests(OnDatabase on)
{
    [Theory]
    [InlineData("gone", "2026-01-02")]
    [InlineData("private", "2026-01-02")]
    [InlineData("playing", "2026-05-04")]
    [InlineData("not-embeddable", "2026-05-04")]
    public async Task An_upload_has_the_status_of_its_last_check_and_the_day_when_it_was_last_seen(
        string status,
        string seen
    )
    {
        var seed = SampleSeed.Read(("catalog.json", SampleSeed.Json)).Seed! with
        {
            VideoChecks =
            [
                new SeedVideoCheck
                {
                    Provider = "youtube",
                    Id = "aaaaaaaaaa1",
                    Status = status,
                    Since = "2026-02-03",
                    Checked = "2026-05-04",
                },
            ],
        };
        await using var catalog = await on.CreateAsync(SeedRows.From(seed));
        await using var context = catalog.Open();

        var work = await new WorkQueries(context).FindAsync("slow-water", WorkParts.None, CancellationToken.None);

        var video = Assert.Single(work!.Videos);
        Assert.Equal((status, "2026-02-03", seen), (video.Status, video.Since, video.Checked));
    }

    [Fact]
    public async Task An_upload_that_was_never_checked_has_none()
    {
        await using var context = on.Small.Open();

        var work = await new WorkQueries(context).FindAsync("harbour-song", WorkParts.None, CancellationToken.None);

        Assert.Equal((null, null), (work!.Videos[0].Status, work.Videos[0].Since));
    }
}

[Collection(SqliteCollection.Name)]
public sealed class CheckedVideosOnSqlite(OnSqlite on) : CheckedVideoTests(on);

[Collection(PostgresCollection.Name)]
public sealed class CheckedVideosOnPostgres(OnPostgres on) : CheckedVideoTests(on);
