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
    private const int HashedFormat = 9;
    private const string HashOfTables = "dc2c6e7a89bf3d2cd5ce1fde0d9e5335e277b66e44bd85c273b464fae038bfc9";
    private const string HashOfSeed = "68469c1eaa398762949cb41e13e8afe743266eac72e8476b5914580529dfb2e5";

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
