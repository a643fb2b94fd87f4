using System.Collections;
using System.Globalization;
using System.Text;

namespace PtaHaim.Catalog.Seeds;

/// <summary>
/// How a value of a seed is written: what fits into 140 columns stands on one line, anything longer has a line for each
/// of its fields or entries, indented by two spaces. What a reader of seeds takes for absent is left out.
/// </summary>
internal static class CanonicalText
{
    private const int Columns = 140;

    /// <summary>The record on one line or on several, the first of them at the indentation; nothing before it.</summary>
    public static string Of(object record, int indent, int before = 0)
    {
        var text = new StringBuilder();
        Append(text, Piece.OfRecord(SeedShape.Of(record.GetType()), record), indent, before);
        return text.ToString();
    }

    /// <summary>A JSON string (RFC 8259): letters of all alphabets as they are, escapes for what nobody could see.</summary>
    public static string Quote(string text)
    {
        var quoted = new StringBuilder(text.Length + 2).Append('"');
        foreach (var letter in text)
            if (letter is '"' or '\\')
                quoted.Append('\\').Append(letter);
            else if (char.IsControl(letter) || letter is '\u2028' or '\u2029' or '\uFEFF')
                quoted.Append(CultureInfo.InvariantCulture, $"\\u{(int)letter:X4}");
            else
                quoted.Append(letter);
        return quoted.Append('"').ToString();
    }

    /// <param name="before">Columns that are taken on the line beside the indentation: the name of the field.</param>
    private static void Append(StringBuilder text, Piece piece, int indent, int before)
    {
        const int Comma = 1;
        if (piece.Parts is null || indent + before + piece.Line.Length + Comma <= Columns)
        {
            text.Append(piece.Line);
            return;
        }

        text.Append(piece.IsList ? '[' : '{');
        var margin = new string(' ', indent + 2);
        foreach (var (index, (name, value)) in piece.Parts.Index())
        {
            var label = name is null ? "" : $"\"{name}\": ";
            text.Append(index == 0 ? "\n" : ",\n").Append(margin).Append(label);
            Append(text, value, indent + 2, label.Length);
        }

        text.Append('\n').Append(' ', indent).Append(piece.IsList ? ']' : '}');
    }

    /// <param name="Line">The value on one line.</param>
    /// <param name="Parts">The fields of an object, or the entries of a list without names; null for any other value.</param>
    private sealed record Piece(
        string Line,
        IReadOnlyList<(string? Name, Piece Value)>? Parts = null,
        bool IsList = false
    )
    {
        public static Piece OfRecord(SeedShape shape, object record)
        {
            var fields = new List<(string? Name, Piece Value)>();
            foreach (var field in shape.Fields)
                if (field.Get(record) is { } value && OfValue(field.Form, value) is { } piece)
                    fields.Add((field.Name, piece));
            return OfFields(fields);
        }

        /// <summary>Null for what is the same as absent.</summary>
        private static Piece? OfValue(SeedForm form, object value) =>
            form switch
            {
                TextForm => new Piece(Quote((string)value)),
                NumberForm => new Piece(((int)value).ToString(CultureInfo.InvariantCulture)),
                FlagForm => (bool)value ? new Piece("true") : null,
                RecordForm inner => OfRecord(inner.Shape, value),
                ListForm list => OfList(list.Item, (IEnumerable)value),
                _ => OfIds((IReadOnlyDictionary<string, string>)value),
            };

        private static Piece? OfList(SeedForm form, IEnumerable values)
        {
            List<(string? Name, Piece Value)> entries =
            [
                .. values.Cast<object>().Select(value => ((string?)null, OfValue(form, value)!)),
            ];
            return entries.Count == 0
                ? null
                : new Piece($"[{string.Join(", ", entries.Select(entry => entry.Value.Line))}]", entries, IsList: true);
        }

        private static Piece? OfIds(IReadOnlyDictionary<string, string> ids) =>
            ids.Count == 0
                ? null
                : OfFields([
                    .. ids.OrderBy(pair => pair.Key, StringComparer.Ordinal)
                        .Select(pair => ((string?)pair.Key, new Piece(Quote(pair.Value)))),
                ]);

        private static Piece OfFields(IReadOnlyList<(string? Name, Piece Value)> fields) =>
            new($"{{ {string.Join(", ", fields.Select(field => $"\"{field.Name}\": {field.Value.Line}"))} }}", fields);
    }
}
