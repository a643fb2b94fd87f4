using Microsoft.AspNetCore.Http.Extensions;
using Microsoft.AspNetCore.WebUtilities;

namespace PtaHaim.Web.Pages.Support;

/// <summary>A list that can be taken away from a page.</summary>
/// <param name="Label">What its rows are.</param>
/// <param name="List">The name of the list among the exports.</param>
/// <param name="Query">Its filters, from the question mark on; empty without any.</param>
internal sealed record TakeList(string Label, string List, string Query)
{
    public string Address(string ending) => $"/exports/{List}.{ending}{Query}";
}

/// <summary>
/// What can be taken away from a page: its record, and each list of it from the first row to the last. It follows from the
/// address of the page's JSON, which has the filters that are on screen.
/// </summary>
internal static class TakeMenu
{
    private const string Api = "/api/v1/";

    private static readonly string[] OfPages = ["limit", "cursor", "count", "include"];

    public static IReadOnlyList<string> Endings { get; } = ["csv", "ndjson", "json"];

    public static IReadOnlyList<TakeList> Of(string? json)
    {
        if (json?.StartsWith(Api, StringComparison.Ordinal) != true)
            return [];
        var (path, query) = json[Api.Length..].Split('?', 2) is [var before, var after]
            ? (before, after)
            : (json[Api.Length..], "");
        var filters = QueryHelpers.ParseQuery(query).Where(pair => !OfPages.Contains(pair.Key)).ToList();
        string[] with = [.. filters.Where(pair => pair.Key == "with").SelectMany(pair => pair.Value).OfType<string>()];
        return path.Split('/') switch
        {
            ["works"] => [new("Works", "works", Query(filters))],
            ["works", var work] => [Of("Credits", "credits", ("work", work)), Of("Facts", "facts", ("work", work))],
            ["people"] => [new("People", "people", Query(filters))],
            ["people", var person] => OfPerson(person),
            ["people", var person, "collaborators"] =>
            [
                new("Collaborators", "collaborators", Query([new("person", person), .. filters])),
            ],
            ["graph"] => [new("Collaborators", "collaborators", Query([new("person", filters[0].Value)]))],
            ["collaborations"] when with.Length == 0 => [new("Pairs", "collaborations", "")],
            ["collaborations"] =>
            [
                new("Shared works", "shared-works", Query(filters)),
                new("Timeline", "timeline", Query([new("with", with)])),
            ],
            ["paths"] => [new("Steps", "paths", Query([.. filters, .. Cursor(query)]))],
            ["timeline"] => [new("Events", "timeline", Query(filters))],
            ["sources"] => [new("Sources", "sources", Query(filters))],
            ["sources", var source] => [Of("Facts", "facts", ("source", source))],
            ["places"] => [new("Places", "places", "")],
            ["places", var place] => [Of("Works", "works", ("place", place)), Of("Facts", "facts", ("place", place))],
            ["search"] when filters.Any(pair => pair.Key == "q") => [new("Results", "search", Query(filters))],
            ["disputes"] => [new("Claims", "disputes", Query(filters))],
            _ => [],
        };
    }

    private static IReadOnlyList<TakeList> OfPerson(string person) =>
        [
            Of("Credits", "credits", ("person", person)),
            Of("Collaborators", "collaborators", ("person", person)),
            Of("Timeline", "timeline", ("with", person)),
            Of("Facts", "facts", ("person", person)),
        ];

    private static TakeList Of(string label, string list, (string Name, string Value) filter) =>
        new(label, list, Query([new(filter.Name, filter.Value)]));

    /// <summary>Which of the equally short paths is on screen.</summary>
    private static IEnumerable<KeyValuePair<string, Microsoft.Extensions.Primitives.StringValues>> Cursor(
        string query
    ) => QueryHelpers.ParseQuery(query).Where(pair => pair.Key == "cursor");

    private static string Query(
        IEnumerable<KeyValuePair<string, Microsoft.Extensions.Primitives.StringValues>> parameters
    )
    {
        var query = new QueryBuilder();
        foreach (var (name, values) in parameters)
            query.Add(name, values.OfType<string>());
        return query.ToQueryString().Value ?? "";
    }
}
