using PtaHaim.Catalog.Seeds;
using PtaHaim.Catalog.Snapshots;
using PtaHaim.Catalog.Tests.Seeds;

namespace PtaHaim.Catalog.Tests.Snapshots;

/// <summary>
/// A snapshot is reused as long as its seeds and the format are the same. So whatever gives the same seeds other
/// tables or other rows must raise the format, or old snapshots would go on being served by new code.
/// </summary>
public sealed class SnapshotFormatTests : IDisposable
{
    private const int HashedFormat = 8;
    private const string HashOfTables = "c7a13cb5639ae67cc55aec94b5298ecc1fa792ea8d65ba1c4db489b5ee6c0e64";
    private const string HashOfSeed = "ece70f313b0288f1b854584323389821539a58ec08496f5230018a875899ea3b";

    private readonly TemporaryFolder folder = new();

    public void Dispose() => folder.Dispose();

    [Fact]
    public Task Tables_change_only_with_the_format() =>
        CompareAsync(HashOfTables, nameof(HashOfTables), SmallRows.Make());

    [Fact]
    public Task Rows_made_from_a_seed_change_only_with_the_format() =>
        CompareAsync(
            HashOfSeed,
            nameof(HashOfSeed),
            SeedRows.From(SampleSeed.Read(("sample.json", SampleSeed.Json)).Seed!)
        );

    private async Task CompareAsync(string expected, string name, CatalogRows rows)
    {
        var path = folder.File("catalog.db");
        await SqliteSnapshotWriter.WriteAsync(path, rows, CancellationToken.None);
        var actual = RowHash.Of(path);

        Assert.True(
            actual == expected && SnapshotFormat.Current == HashedFormat,
            actual == expected
                ? $"Set {nameof(HashedFormat)} in this test to {SnapshotFormat.Current}."
                : $"The same rows now give another snapshot. Raise {nameof(SnapshotFormat)}.{nameof(SnapshotFormat.Current)} "
                    + $"(once for each release is enough), then set {name} in this test to {actual}."
        );
    }
}
