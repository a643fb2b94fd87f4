using PtaHaim.Catalog.Snapshots;

namespace PtaHaim.Catalog.Tests.Snapshots;

public sealed class PostgresUpkeepTests
{
    private static readonly TimeSpan Hour = TimeSpan.FromHours(1);

    [Theory]
    [InlineData("a:90 b:200 c:300 d:400", "c d")]
    [InlineData("a:30 b:90 c:300", "")]
    [InlineData("a:30 b:90 c:300 d:400", "d")]
    [InlineData("a:90 b:200", "")]
    [InlineData("", "")]
    public void The_two_newest_stay_and_others_until_those_have_been_there_for_their_time(
        string minutes,
        string outdated
    ) => Assert.Equal(outdated, Outdated(minutes, format: SnapshotFormat.Current, mine: true));

    [Theory]
    [InlineData(SnapshotFormat.Current - 1, true, "c")]
    [InlineData(SnapshotFormat.Current + 1, true, "")]
    [InlineData(null, true, "")]
    [InlineData(SnapshotFormat.Current, false, "")]
    public void Those_of_a_newer_program_or_of_another_owner_are_left_to_them(
        int? format,
        bool mine,
        string outdated
    ) => Assert.Equal(outdated, Outdated("a:90 b:200 c:300", format, mine));

    private static string Outdated(string minutes, int? format, bool mine) =>
        string.Join(
            ' ',
            PostgresUpkeep.Outdated(
                [
                    .. minutes
                        .Split(' ', StringSplitOptions.RemoveEmptyEntries)
                        .Select(entry => entry.Split(':'))
                        .Select(entry => new PublishedSnapshot(
                            entry[0],
                            format,
                            TimeSpan.FromMinutes(int.Parse(entry[1])),
                            mine
                        )),
                ],
                Hour
            )
        );
}
