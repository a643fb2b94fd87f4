using PtaHaim.Catalog.Data;

namespace PtaHaim.Catalog.Snapshots;

/// <summary>
/// The statements of a <see cref="SchemaScript"/> with the keys taken out of the tables: over rows that are all there, a
/// primary key is sorted once, and a foreign key is checked by one join instead of row by row.
/// </summary>
internal sealed record PostgresSchemaScript(
    IReadOnlyList<string> Tables,
    IReadOnlyList<string> PrimaryKeys,
    IReadOnlyList<string> Indexes,
    IReadOnlyList<string> ForeignKeys
)
{
    private const string Head = "CREATE TABLE ";

    public static PostgresSchemaScript Of(CatalogContext context)
    {
        var script = SchemaScript.Of(context);
        List<string> tables = [],
            primary = [],
            foreign = [];
        foreach (var table in script.Tables)
        {
            // EF writes each column and each constraint on a line of its own, between the name and a closing bracket.
            var lines = table.Split('\n', StringSplitOptions.TrimEntries);
            var name = lines[0][Head.Length..^" (".Length];
            var parts = lines[1..^1].Select(line => line.TrimEnd(',')).ToLookup(KeyOf);
            tables.Add($"{Head}{name} ({string.Join(", ", parts[Key.None])})");
            primary.AddRange(parts[Key.Primary].Select(key => $"ALTER TABLE {name} ADD {key}"));
            foreign.AddRange(parts[Key.Foreign].Select(key => $"ALTER TABLE {name} ADD {key}"));
        }

        return new PostgresSchemaScript(tables, primary, script.Indexes, foreign);
    }

    private static Key KeyOf(string line) =>
        !line.StartsWith("CONSTRAINT ", StringComparison.Ordinal) ? Key.None
        : line.Contains(" PRIMARY KEY (", StringComparison.Ordinal) ? Key.Primary
        : line.Contains(" FOREIGN KEY (", StringComparison.Ordinal) ? Key.Foreign
        : Key.None;

    private enum Key
    {
        None,
        Primary,
        Foreign,
    }
}
