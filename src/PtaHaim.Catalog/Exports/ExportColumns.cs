using System.Globalization;
using System.Reflection;
using System.Text;
using System.Text.Json;

namespace PtaHaim.Catalog.Exports;

/// <summary>
/// The columns that a kind of row has as CSV: its fields in their order, under the names that they have as JSON. Lists are
/// joined by a semicolon and a space; the sources of a row are two columns, their slugs and their addresses.
/// </summary>
internal sealed class ExportColumns<TRow>
{
    private const string Separator = "; ";

    private readonly (string Name, Func<TRow, string?> Cell)[] columns =
    [
        .. typeof(TRow).GetProperties(BindingFlags.Public | BindingFlags.Instance).SelectMany(Columns),
    ];

    private ExportColumns() { }

    public static ExportColumns<TRow> All { get; } = new();

    public string Header => string.Join(',', columns.Select(column => column.Name)) + CsvText.NewLine;

    public void Append(StringBuilder text, TRow row)
    {
        for (var at = 0; at < columns.Length; at++)
        {
            if (at > 0)
                text.Append(',');
            CsvText.Append(text, columns[at].Cell(row));
        }

        text.Append(CsvText.NewLine);
    }

    private static IEnumerable<(string Name, Func<TRow, string?> Cell)> Columns(PropertyInfo property)
    {
        var name = JsonNamingPolicy.CamelCase.ConvertName(property.Name);
        if (property.PropertyType == typeof(string))
            return [(name, property.GetMethod!.CreateDelegate<Func<TRow, string?>>())];
        if (property.PropertyType == typeof(IReadOnlyList<string>))
        {
            var list = property.GetMethod!.CreateDelegate<Func<TRow, IReadOnlyList<string>>>();
            return [(name, row => string.Join(Separator, list(row)))];
        }

        if (property.PropertyType == typeof(IReadOnlyList<ExportSource>))
        {
            var sources = property.GetMethod!.CreateDelegate<Func<TRow, IReadOnlyList<ExportSource>>>();
            return
            [
                (name, row => string.Join(Separator, sources(row).Select(source => source.Slug))),
                ("sourceUrls", row => string.Join(Separator, sources(row).Select(source => source.Url))),
            ];
        }

        return [(name, row => Text(property.GetValue(row)))];
    }

    private static string? Text(object? value) =>
        value switch
        {
            bool flag => flag ? "true" : "false",
            IFormattable number => number.ToString(null, CultureInfo.InvariantCulture),
            _ => value?.ToString(),
        };
}
