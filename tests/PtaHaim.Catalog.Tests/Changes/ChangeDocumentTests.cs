using System.Globalization;
using System.Text;
using Microsoft.Extensions.Logging.Abstractions;
using Microsoft.Extensions.Time.Testing;
using PtaHaim.Catalog.Changes;
using PtaHaim.Catalog.Snapshots;

namespace PtaHaim.Catalog.Tests.Changes;

/// <summary>The log as it is kept: bounded, and read whole or not at all.</summary>
public sealed class ChangeDocumentTests
{
    private static readonly DateTimeOffset Begun = new(2026, 3, 2, 9, 0, 0, TimeSpan.Zero);

    [Fact]
    public void Its_bytes_give_it_back()
    {
        var document = Begin(3).After(Fingerprint(2), Works(4), Begun.AddDays(1));

        var again = ChangeDocument.Parse(document.ToBytes())!;

        Assert.Equal(document.ToBytes(), again.ToBytes());
        Assert.Equal(["added work/work-3"], again.Publications[0].Lines());
        Assert.Equal(Begun.AddDays(1), again.Things[3].Added);
    }

    [Fact]
    public void The_oldest_publications_are_forgotten_first()
    {
        var document = Begin(1);
        for (var number = 2; number <= ChangeDocument.MostPublications + 20; number++)
            document = document.After(Fingerprint(number), Works(1 + number % 2), Begun.AddMinutes(number));

        Assert.Equal(ChangeDocument.MostPublications, document.Publications.Count);
        Assert.Equal(ChangeDocument.MostPublications + 20, document.Publications[0].Number);
        Assert.Equal(21, document.Publications[^1].Number);
        Assert.Equal((Fingerprint(1), Begun), (document.Head.First, document.Head.Begun));
        Assert.NotNull(ChangeDocument.Parse(document.ToBytes()));
    }

    [Fact]
    public void So_many_changes_are_kept_in_all_and_of_one_publication()
    {
        const int many = ChangeDocument.MostChanges + 5;

        var huge = Begin(0).After(Fingerprint(2), Works(many), Begun.AddDays(1));
        var later = huge.After(Fingerprint(3), Works(many + 1), Begun.AddDays(2));

        Assert.Equal(ChangeDocument.MostChanges, huge.Publications[0].Changes.Count);
        Assert.Equal(5, huge.Publications[0].Omitted);
        Assert.Single(Assert.Single(later.Publications).Changes);
    }

    [Fact]
    public void Things_hashed_by_another_version_are_not_compared_and_keep_their_dates()
    {
        var document = Begin(2).After(Fingerprint(2), Works(3), Begun.AddDays(1));
        var foreign = document with { Head = document.Head with { Hashes = ChangeDocument.CurrentHashes + 1 } };

        var after = foreign.After(Fingerprint(3), Works(4, "other"), Begun.AddDays(2));

        Assert.True(after.Publications[0].Coarse);
        Assert.Equal(["added work/work-3"], after.Publications[0].Lines());
        Assert.Equal(Begun.AddDays(1), after.Things[2].Added);
    }

    [Fact]
    public void The_same_snapshot_hashed_by_another_version_is_no_publication()
    {
        var document = Begin(2);
        var foreign = document with { Head = document.Head with { Hashes = ChangeDocument.CurrentHashes + 1 } };

        var after = foreign.After(Fingerprint(1), Works(2, "other"), Begun.AddDays(2));

        Assert.Single(after.Publications);
        Assert.Equal(ChangeDocument.CurrentHashes, after.Head.Hashes);
        Assert.Equal("other", after.Things[0].Parts["title"]);
        Assert.Null(after.Things[0].Changed);
    }

    [Theory]
    [InlineData(0)]
    [InlineData(10)]
    [InlineData(200)]
    [InlineData(-1)]
    public void What_was_cut_off_or_added_to_is_no_log_and_is_begun_anew(int length)
    {
        var bytes = Begin(3).ToBytes();
        var damaged = length < 0 ? [.. bytes, (byte)'{'] : bytes[..length];

        var after = ChangeTelling.After(
            damaged,
            new SnapshotFingerprint(Fingerprint(2)),
            () => Works(1),
            new FakeTimeProvider(Begun.AddDays(3)),
            "here",
            NullLogger.Instance
        );

        Assert.Null(ChangeDocument.Parse(damaged));
        Assert.Equal(Begun.AddDays(3), ChangeDocument.Parse(after!)!.Head.Begun);
    }

    [Fact]
    public void A_newer_program_s_log_is_left_alone()
    {
        var document = Begin(1);
        var newer = document with { Head = document.Head with { Format = ChangeDocument.CurrentFormat + 1 } };

        var after = ChangeTelling.After(
            newer.ToBytes(),
            new SnapshotFingerprint(Fingerprint(2)),
            () => Works(1),
            new FakeTimeProvider(Begun),
            "here",
            NullLogger.Instance
        );

        Assert.Null(after);
        Assert.Empty(ChangeLog.Of(newer.ToBytes()).Publications);
    }

    private static ChangeDocument Begin(int works) => ChangeDocument.Begin(Fingerprint(1), Works(works), Begun);

    private static string Fingerprint(int number) => number.ToString("x64", CultureInfo.InvariantCulture);

    private static Thing[] Works(int count, string hash = "0") =>
        [
            .. Enumerable
                .Range(0, count)
                .Select(number => new Thing
                {
                    Type = ThingTypes.Work,
                    Slug = $"work-{number}",
                    Name = "A work",
                    Parts = new SortedDictionary<string, string>(StringComparer.Ordinal) { ["title"] = hash },
                })
                .OrderBy(thing => thing.Slug, StringComparer.Ordinal),
        ];
}
