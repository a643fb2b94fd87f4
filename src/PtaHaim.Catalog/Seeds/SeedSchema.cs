using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Nodes;
using System.Text.Unicode;

namespace PtaHaim.Catalog.Seeds;

/// <summary>The JSON Schema (2020-12) of a seed file, for editors. It says what one file can say; rules across records are the reader's.</summary>
public static class SeedSchema
{
    private static readonly JsonSerializerOptions Readable = new()
    {
        WriteIndented = true,
        NewLine = "\n",
        Encoder = JavaScriptEncoder.Create(UnicodeRanges.All),
    };

    /// <summary>The text of <c>catalog.schema.json</c>, ending in a line feed; the same at every call.</summary>
    public static string Text()
    {
        var definitions = new JsonObject();
        var root = Record(SeedShape.Of(typeof(SeedFile)), definitions);
        var schema = new JsonObject { ["$schema"] = "https://json-schema.org/draft/2020-12/schema" };
        foreach (var (name, value) in root.ToList())
        {
            root.Remove(name);
            schema[name] = value;
        }

        schema["title"] = "A catalog of works and the people who made them";
        schema["$defs"] = definitions;
        return schema.ToJsonString(Readable) + "\n";
    }

    private static JsonObject Record(SeedShape shape, JsonObject definitions)
    {
        var properties = new JsonObject();
        foreach (var field in shape.Fields)
        {
            var value = Value(field.Form, definitions);
            if (field.Description is not null)
                value.Insert(0, "description", field.Description);
            properties[field.Name] = value;
        }

        var required = shape.Fields.Where(field => field.IsRequired).Select(field => (JsonNode)field.Name);
        return new JsonObject
        {
            ["title"] = shape.Name,
            ["type"] = "object",
            ["additionalProperties"] = false,
            ["required"] = new JsonArray([.. required]),
            ["properties"] = properties,
        };
    }

    private static JsonObject Value(SeedForm form, JsonObject definitions) =>
        form switch
        {
            TextForm text => Text(text.Rule),
            NumberForm number => new JsonObject
            {
                ["type"] = "integer",
                ["minimum"] = number.Min,
                ["maximum"] = number.Max,
            },
            FlagForm => new JsonObject { ["type"] = "boolean" },
            RecordForm record => Reference(record.Shape, definitions),
            ListForm list => List(list, definitions),
            _ => ExternalIds(),
        };

    private static JsonObject Text(SeedTextRule rule)
    {
        var schema = rule.Schema();
        schema.Insert(0, "type", "string");
        return schema;
    }

    private static JsonObject Reference(SeedShape shape, JsonObject definitions)
    {
        var key = shape.Name.Replace(' ', '-');
        if (!definitions.ContainsKey(key))
        {
            definitions[key] = null;
            definitions[key] = Record(shape, definitions);
        }

        return new JsonObject { ["$ref"] = $"#/$defs/{key}" };
    }

    private static JsonObject List(ListForm list, JsonObject definitions)
    {
        var schema = new JsonObject { ["type"] = "array", ["items"] = Value(list.Item, definitions) };
        if (list.Min > 0)
            schema["minItems"] = list.Min;
        if (list.Max is { } max)
            schema["maxItems"] = max;
        if (list.Item is TextForm)
            schema["uniqueItems"] = true;
        return schema;
    }

    private static JsonObject ExternalIds()
    {
        var schemes = ExternalIdsForm.Schemes.Select(scheme =>
            KeyValuePair.Create<string, JsonNode?>(scheme.Key, Text(scheme.Value))
        );
        return new JsonObject
        {
            ["type"] = "object",
            ["additionalProperties"] = false,
            ["properties"] = new JsonObject(schemes),
        };
    }
}
