using PtaHaim.Catalog.Seeds;
using PtaHaim.Catalog.Snapshots;

namespace PtaHaim.Generated;

/// <summary>A few works of invented people, with every kind of statement: small.json.</summary>
public static class SmallCatalog
{
    public static CatalogRows Rows()
    {
        var reading = SeedReader.Read(Path.Combine(AppContext.BaseDirectory, "small.json"));
        return SeedRows.From(
            reading.Seed ?? throw new InvalidOperationException(string.Join(Environment.NewLine, reading.Errors))
        );
    }
}
