using Microsoft.EntityFrameworkCore;
using PtaHaim.Catalog.Data;

namespace PtaHaim.Catalog.Snapshots;

/// <summary>
/// The statements that make the tables of a model and, apart, those that make its indexes: rows go in between, and
/// an index over rows that are all there is made far faster than one that grows with them. EF's script has neither
/// views nor anything that the build adds of its own.
/// </summary>
internal sealed record SchemaScript(IReadOnlyList<string> Tables, IReadOnlyList<string> Indexes)
{
    public static SchemaScript Of(CatalogContext context)
    {
        var statements = context
            .Database.GenerateCreateScript()
            .ReplaceLineEndings("\n")
            .Split(";\n", StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries)
            .ToLookup(IsIndex);
        return new SchemaScript([.. statements[false]], [.. statements[true]]);
    }

    private static bool IsIndex(string statement) =>
        statement.StartsWith("CREATE INDEX ", StringComparison.Ordinal)
        || statement.StartsWith("CREATE UNIQUE INDEX ", StringComparison.Ordinal);
}
