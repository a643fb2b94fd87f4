using System.Text.Json.Nodes;

namespace PtaHaim.Web.LinkedData;

/// <summary>Builds nodes of JSON-LD. What is not known is left out: no property is null or empty.</summary>
internal static class LinkedNode
{
    public static JsonObject Of(params string[] types) =>
        new() { ["@type"] = Joined([.. types.Select(type => (JsonNode)type)]) };

    /// <summary>A node that stands elsewhere, in this graph or on the page of that address.</summary>
    public static JsonObject Ref(JsonObject node) => new() { ["@id"] = node["@id"]!.DeepClone() };

    public static JsonObject With(this JsonObject node, string property, string? text)
    {
        if (!string.IsNullOrWhiteSpace(text))
            node[property] = text;
        return node;
    }

    public static JsonObject With(this JsonObject node, string property, JsonObject? value)
    {
        if (value is not null)
            node[property] = value;
        return node;
    }

    public static JsonObject WithNumber(this JsonObject node, string property, int number)
    {
        node[property] = number;
        return node;
    }

    /// <summary>One value stands alone, several as a list.</summary>
    public static JsonObject With(this JsonObject node, string property, IEnumerable<JsonNode?> values)
    {
        JsonNode[] known = [.. values.OfType<JsonNode>()];
        if (known.Length > 0)
            node[property] = Joined(known);
        return node;
    }

    private static JsonNode Joined(JsonNode[] values) => values is [var one] ? one : new JsonArray([.. values]);
}
