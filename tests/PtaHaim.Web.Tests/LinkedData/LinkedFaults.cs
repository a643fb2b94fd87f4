using System.Text.Json.Nodes;
using System.Text.RegularExpressions;
using AngleSharp.Html.Dom;
using PtaHaim.Catalog.Text;

namespace PtaHaim.Web.Tests.LinkedData;

/// <summary>What is wrong with the JSON-LD of a page by the vocabulary of schema.org.</summary>
internal static partial class LinkedFaults
{
    public static JsonObject? Read(IHtmlDocument page) =>
        page.QuerySelector("script[type='application/ld+json']") is { } script
            ? JsonNode.Parse(script.TextContent)!.AsObject()
            : null;

    public static IEnumerable<string> Of(IHtmlDocument page)
    {
        if (Read(page) is not { } data)
            return ["none"];
        if ((string?)data["@context"] != "https://schema.org" || data["@graph"] is not JsonArray graph)
            return ["not a graph of schema.org"];
        var address = page.QuerySelector("link[rel=canonical]")!.GetAttribute("href");
        return Page(graph[0]!.AsObject(), address!)
            .Concat(graph.SelectMany(node => Node(node!.AsObject(), null)))
            .Concat(Loose(graph));
    }

    private static IEnumerable<string> Page(JsonObject page, string address)
    {
        if ((string?)page["@id"] != $"{address}#page" || (string?)page["url"] != address)
            yield return $"the first node is not the page {address}";
        if (!SchemaOrg.Is(Names(page)[0], "WebPage"))
            yield return "the first node is no web page";
    }

    /// <summary>A node that has only an id stands for one of this graph.</summary>
    private static IEnumerable<string> Loose(JsonArray graph)
    {
        var ids = graph.Select(node => (string?)node!["@id"]).ToList();
        return graph
            .SelectMany(node => node!.AsObject())
            .Where(pair => pair.Value is JsonObject { Count: 1 } alone && alone.ContainsKey("@id"))
            .Where(pair => !ids.Contains((string?)pair.Value!["@id"]))
            .Select(pair => $"{pair.Key} leads nowhere");
    }

    /// <param name="within">The property that a role stands in, which it repeats; null for other nodes.</param>
    private static IEnumerable<string> Node(JsonObject node, string? within)
    {
        if (node.Count == 1 && node.ContainsKey("@id"))
            return [];
        var types = Names(node);
        var unknown = types.Where(type => !SchemaOrg.HasType(type)).Select(type => $"no type {type}").ToList();
        if (types.Length == 0 || unknown.Count > 0)
            return unknown.DefaultIfEmpty("a node without a type");
        return node.Where(pair => !pair.Key.StartsWith('@'))
            .SelectMany(pair => Property(types, pair.Key, pair.Value, pair.Key == within));
    }

    private static IEnumerable<string> Property(string[] types, string name, JsonNode? value, bool ofRole)
    {
        // A form that fills in a property is written with this ending: https://schema.org/docs/actions.html
        var property = name.EndsWith("-input", StringComparison.Ordinal) ? name[..^"-input".Length] : name;
        if (!SchemaOrg.HasProperty(property))
            return [$"no property {property}"];
        if (!ofRole && !types.Any(type => SchemaOrg.Owns(type, property)))
            return [$"{string.Join('+', types)} has no {property}"];
        return value switch
        {
            null => [$"{property} is null"],
            JsonArray { Count: < 2 } => [$"{property} is a list of {value.AsArray().Count}"],
            JsonArray many => many.SelectMany(one => Value(property, one!)),
            _ => Value(property, value),
        };
    }

    private static IEnumerable<string> Value(string property, JsonNode value) =>
        value is not JsonObject node ? Literal(property, value)
        : IsRole(node) ? Node(node, property).Concat(node.ContainsKey(property) ? [] : [$"a role without {property}"])
        : (
            node.Count == 1 || Names(node).Any(type => SchemaOrg.Holds(property, type))
                ? []
                : new[] { $"{property} holds no {Names(node)[0]}" }
        ).Concat(Node(node, null));

    private static IEnumerable<string> Literal(string property, JsonNode value)
    {
        var fits = value.GetValueKind() switch
        {
            System.Text.Json.JsonValueKind.Number => SchemaOrg.Holds(property, "Integer")
                || SchemaOrg.Holds(property, "Number"),
            System.Text.Json.JsonValueKind.True or System.Text.Json.JsonValueKind.False => SchemaOrg.Holds(
                property,
                "Boolean"
            ),
            _ => IsText(property, (string)value!),
        };
        return fits ? [] : [$"{property} is not {value.ToJsonString()}"];
    }

    private static bool IsText(string property, string text) =>
        text.Length > 0
        && (
            SchemaOrg.Holds(property, "Text")
            || (
                SchemaOrg.Holds(property, "URL")
                && Uri.TryCreate(text, UriKind.Absolute, out var address)
                && address.Scheme is "http" or "https"
            )
            || (SchemaOrg.Holds(property, "Date") && PartialDate.Parse(text) is not null)
            || (SchemaOrg.Holds(property, "Duration") && Duration().IsMatch(text))
        );

    private static bool IsRole(JsonObject node) => Names(node).Any(type => SchemaOrg.Is(type, "Role"));

    private static string[] Names(JsonObject node) =>
        node["@type"] switch
        {
            JsonArray many => [.. many.Select(name => (string)name!)],
            { } one => [(string)one!],
            null => [],
        };

    [GeneratedRegex("^PT[1-9][0-9]*M$", RegexOptions.None, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Duration();
}
