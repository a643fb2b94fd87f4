using PtaHaim.Catalog.Seeds;

namespace PtaHaim.Catalog.Tests.Seeds;

public sealed class SeedSchemaTests
{
    [Fact]
    public void The_committed_schema_is_the_one_that_the_types_give()
    {
        var path = Path.Combine(ShippedCatalog.Folder, "catalog.schema.json");
        if (Environment.GetEnvironmentVariable("UPDATE_SNAPSHOTS") == "1")
            File.WriteAllText(path, SeedSchema.Text());

        var committed = File.Exists(path) ? File.ReadAllText(path) : "";

        Assert.True(
            committed == SeedSchema.Text(),
            "seeds/catalog.schema.json is not the schema of the types. Rewrite it: UPDATE_SNAPSHOTS=1 dotnet test "
                + "tests/PtaHaim.Catalog.Tests --filter SeedSchemaTests"
        );
    }
}
