namespace PtaHaim.Web.Tests.LinkedData;

/// <summary>The vocabulary of schema.org: its types with those above them, its properties with whose they are and what they hold.</summary>
internal static class SchemaOrg
{
    private static readonly Dictionary<string, string[]> Types = new(StringComparer.Ordinal);
    private static readonly Dictionary<string, (string[] Owners, string[] Values)> Properties = new(
        StringComparer.Ordinal
    );

    static SchemaOrg()
    {
        using var reader = new StreamReader(typeof(SchemaOrg).Assembly.GetManifestResourceStream("schemaorg.tsv")!);
        while (reader.ReadLine() is { } line)
        {
            var cells = line.Split('\t');
            if (cells.ElementAtOrDefault(4) is { Length: > 0 })
                continue;
            if (cells[0] == "type")
                Types[cells[1]] = Words(cells.ElementAtOrDefault(2));
            else
                Properties[cells[1]] = (Words(cells.ElementAtOrDefault(2)), Words(cells.ElementAtOrDefault(3)));
        }
    }

    public static int Count => Types.Count + Properties.Count;

    public static bool HasType(string type) => Types.ContainsKey(type);

    public static bool HasProperty(string property) => Properties.ContainsKey(property);

    /// <summary>True where a thing of the type may have the property.</summary>
    public static bool Owns(string type, string property) => Properties[property].Owners.Any(owner => Is(type, owner));

    /// <summary>True where the property may hold a thing of the type.</summary>
    public static bool Holds(string property, string type) => Properties[property].Values.Any(value => Is(type, value));

    public static bool Is(string type, string other) =>
        type == other || (Types.TryGetValue(type, out var above) && above.Any(parent => Is(parent, other)));

    private static string[] Words(string? cell) => cell?.Split(' ', StringSplitOptions.RemoveEmptyEntries) ?? [];
}
