using Microsoft.AspNetCore.Http.Extensions;

namespace PtaHaim.Web.Pages.Support;

/// <summary>Addresses of this site, from the root.</summary>
internal static class Addresses
{
    /// <summary>The path with those parameters that have a value.</summary>
    public static string With(string path, params ReadOnlySpan<(string Name, string? Value)> parameters)
    {
        var query = new QueryBuilder();
        foreach (var (name, value) in parameters)
        {
            if (!string.IsNullOrEmpty(value))
                query.Add(name, value);
        }

        return path + query.ToQueryString();
    }

    /// <summary>A pair has one address: its slugs in ordinal order.</summary>
    public static string Pair(string a, string b) =>
        string.CompareOrdinal(a, b) <= 0 ? $"/collaborations/{a}/{b}" : $"/collaborations/{b}/{a}";

    /// <summary>The drawing round somebody.</summary>
    public static string Graph(string slug) => With("/graph", ("focus", slug));

    /// <summary>All who share works with somebody.</summary>
    public static string Collaborators(string slug) => $"/people/{slug}/collaborators";

    /// <summary>YouTube's own results for a work: no upload is guessed.</summary>
    public static string FindOnYouTube(string? maker, string title) =>
        With("https://www.youtube.com/results", ("search_query", maker is null ? title : $"{maker} {title}"));
}
