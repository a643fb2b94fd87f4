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
    private const int HashedFormat = 7;
    private const string HashOfTables = "d9d7b3d0df6dd9ce2d51b7fb2219f578a5e87425f172ba9936ee4601f3927331";
    private const string HashOfSeed = "15b3b9bceddd94da857ce1fa1316ca654def701cde52ce6d0bcaa30422986e4a";

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
