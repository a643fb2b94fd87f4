using PtaHaim.Catalog.Seeds;
using PtaHaim.Catalog.Snapshots;

namespace PtaHaim.Catalog.Tests.Seeds;

/// <summary>The seeds of the repository and the rows made from them, read once.</summary>
internal static class ShippedCatalog
{
    private static readonly Lazy<SeedReading> Reading = new(() => SeedReader.Read(SeedFiles.Open(Folder)));

    private static readonly Lazy<CatalogRows> AllRows = new(() => SeedRows.From(Seed));

    public static string Folder => Path.Combine(RepositoryFolder.Around(AppContext.BaseDirectory)!, "seeds");

    public static Seed Seed =>
        Reading.Value.Seed
        ?? throw new InvalidOperationException(string.Join(Environment.NewLine, Reading.Value.Errors));

    public static CatalogRows Rows => AllRows.Value;
}
