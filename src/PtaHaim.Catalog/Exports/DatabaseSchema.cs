using System.Text.Json;
using System.Text.Json.Serialization;

namespace PtaHaim.Catalog.Exports;

/// <summary>A table or view of the database of a snapshot.</summary>
/// <param name="Meaning">What its rows are.</param>
/// <param name="Columns">What each column holds, by its name, in the order of the table.</param>
public sealed record DatabaseTable(string Meaning, IReadOnlyDictionary<string, string> Columns);

/// <summary>What the tables and columns of the database mean, for those who open it in a tool of their own.</summary>
public static class DatabaseSchema
{
    /// <summary>All tables and views, by name, the most important first.</summary>
    public static IReadOnlyDictionary<string, DatabaseTable> Tables { get; } = Read();

    private static Dictionary<string, DatabaseTable> Read()
    {
        using var text = typeof(DatabaseSchema).Assembly.GetManifestResourceStream("database.json")!;
        return JsonSerializer.Deserialize(text, DatabaseSchemaJson.Default.DictionaryStringDatabaseTable)!;
    }
}

[JsonSourceGenerationOptions(JsonSerializerDefaults.Web)]
[JsonSerializable(typeof(Dictionary<string, DatabaseTable>))]
internal sealed partial class DatabaseSchemaJson : JsonSerializerContext;
