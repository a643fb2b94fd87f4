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
    private const int HashedFormat = 2;
    private const string HashOfTables = "488332bcb680ee00b53b4b4072b81a58cfa100b804a7bc5c45135849a9ab0096";
    private const string HashOfSeed = "c69f91bb4c47544109131703b644c7750184db0c5eaa3f0b55c69e18795a762e";

    private readonly TemporaryFolder folder = new();

    public void Dispose() => folder.Dispose();

    [Fact]
    public void Tables_change_only_with_the_format() => Compare(HashOfTables, nameof(HashOfTables), SmallRows.Make());

    [Fact]
    public void Rows_made_from_a_seed_change_only_with_the_format() =>
        Compare(HashOfSeed, nameof(HashOfSeed), SeedRows.From(SampleSeed.Read(("sample.json", SampleSeed.Json)).Seed!));

    private void Compare(string expected, string name, CatalogRows rows)
    {
        var path = folder.File("catalog.db");
        SqliteSnapshotWriter.Write(path, rows, CancellationToken.None);
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
