using System.Text.Json.Nodes;
using System.Text.RegularExpressions;

namespace PtaHaim.Web.Tests.Postgres;

/// <summary>
/// Every GET of the OpenAPI document, with every slug of the catalog in its path and its references, every word that its
/// parameters know, and every page of its lists.
/// </summary>
internal sealed partial class EveryGet(HttpClient client)
{
    private static readonly string[] Lists = ["works", "people", "places", "sources", "disputes", "facts"];

    /// <summary>Parameters that name a thing of a list.</summary>
    private static readonly Dictionary<string, string> References = new(StringComparer.Ordinal)
    {
        ["work"] = "works",
        ["person"] = "people",
        ["place"] = "places",
        ["source"] = "sources",
        ["credit"] = "people",
        ["with"] = "people",
        ["focus"] = "people",
        ["from"] = "people",
        ["to"] = "people",
        ["exclude"] = "people",
    };

    private readonly Dictionary<string, SortedSet<string>> names = new(StringComparer.Ordinal);
    private readonly Dictionary<string, SortedSet<string>> kinds = new(StringComparer.Ordinal);

    public async Task<IReadOnlyCollection<string>> AddressesAsync()
    {
        var addresses = new HashSet<string>(StringComparer.Ordinal);
        foreach (var list in Lists)
            await ReadAsync(list);
        foreach (var (path, get) in await OperationsAsync())
        {
            var list = path.Split('/')[3..].FirstOrDefault() ?? "";
            var parameters = get["parameters"]?.AsArray().Select(parameter => parameter!).ToList() ?? [];
            foreach (var named in Named(path, list))
            {
                addresses.Add(named);
                foreach (var parameter in parameters.Where(parameter => (string?)parameter["in"] == "query"))
                foreach (var value in Values(parameter, list))
                    addresses.Add($"{named}?{(string)parameter["name"]!}={value}");
            }

            foreach (var first in FirstPages(path, parameters))
            await foreach (var page in PagesAsync(first))
                addresses.Add(page.Address);
        }

        foreach (var person in names["people"])
            addresses.UnionWith([
                $"/api/v1/collaborations?with={person}&with=haim",
                $"/api/v1/timeline?with={person}&with=paul-thomas-anderson",
                $"/api/v1/paths?from={person}&to=haim&limit=20",
                $"/api/v1/paths?from=thom-yorke&to={person}&ties=all&rollup=none",
            ]);
        return addresses;
    }

    /// <summary>The first page of a list in each of its orders; none for what is no list.</summary>
    private static IEnumerable<string> FirstPages(string path, List<JsonNode> parameters)
    {
        var sort = parameters.Find(parameter => (string?)parameter["name"] == "sort");
        return path.Contains('{', StringComparison.Ordinal)
            || !parameters.Exists(parameter => (string?)parameter["name"] == "cursor")
            || parameters.Exists(parameter => (string?)parameter["name"] == "from")
                ? []
            : sort is null ? [$"{path}?limit=90"]
            : Words(sort).Select(word => $"{path}?sort={word}&limit=9");
    }

    private async Task ReadAsync(string list)
    {
        (names[list], kinds[list]) = (new(StringComparer.Ordinal), new(StringComparer.Ordinal));
        await foreach (var (_, page) in PagesAsync($"/api/v1/{list}?limit=100&count=true"))
        foreach (var item in page["items"]!.AsArray())
        {
            names[list].Add((string)(item!["slug"] ?? item["id"])!);
            if ((string?)item["kind"] is { } kind)
                kinds[list].Add(kind);
        }
    }

    private async Task<IEnumerable<(string Path, JsonNode Get)>> OperationsAsync()
    {
        var document = JsonNode.Parse(
            await client.GetStringAsync(new Uri("/swagger/v1/swagger.json", UriKind.Relative))
        );
        return document!["paths"]!.AsObject().Select(path => (path.Key, path.Value!["get"]!));
    }

    private IEnumerable<string> Named(string path, string list) =>
        PathParameter().Match(path) is { Success: true } parameter
            ? names[list].Select(name => path.Replace(parameter.Value, name, StringComparison.Ordinal))
            : [path];

    private IEnumerable<string> Values(JsonNode parameter, string list)
    {
        var name = (string)parameter["name"]!;
        return name switch
        {
            "cursor" => [],
            "kind" when parameter["schema"]!["enum"] is null => kinds.GetValueOrDefault(list, kinds["works"]),
            _ when References.TryGetValue(name, out var of) => names[of],
            _ => Words(parameter),
        };
    }

    /// <summary>The words of an enumeration or of a list of parts; else the example.</summary>
    private static IEnumerable<string> Words(JsonNode parameter)
    {
        var schema = parameter["schema"]!;
        if (schema["enum"] is JsonArray known)
            return known.Select(word => (string)word!);
        if ((string?)schema["pattern"] is { } pattern)
        {
            var parts = Alternatives().Match(pattern).Groups["parts"].Value.Split('|');
            return [.. parts, string.Join(',', parts)];
        }

        return (string?)schema["type"] is "integer" or "boolean"
            ? [parameter["example"]!.ToJsonString()]
            :
            [
                (string?)parameter["example"]
                    ?? throw new InvalidOperationException($"What values has {parameter["name"]}?"),
            ];
    }

    private async IAsyncEnumerable<(string Address, JsonNode Page)> PagesAsync(string first)
    {
        for (var address = first; address is not null; )
        {
            var page = JsonNode.Parse(await client.GetStringAsync(new Uri(address, UriKind.Relative)))!;
            yield return (address, page);
            address = (string?)page["next"] is { } next ? new Uri(next).PathAndQuery : null;
        }
    }

    [GeneratedRegex(@"\{[a-z]+\}", RegexOptions.None, matchTimeoutMilliseconds: 1000)]
    private static partial Regex PathParameter();

    [GeneratedRegex(@"\((?<parts>[a-z|]+)\)", RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Alternatives();
}
