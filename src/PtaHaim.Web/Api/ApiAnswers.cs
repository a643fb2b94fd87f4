using Microsoft.AspNetCore.Http.Extensions;
using Microsoft.AspNetCore.Http.HttpResults;
using PtaHaim.Catalog.Paging;
using PtaHaim.Web.Hosting;

namespace PtaHaim.Web.Api;

/// <summary>What is wrong with one parameter.</summary>
/// <param name="Parameter">Its name.</param>
/// <param name="Message">A sentence for the reader.</param>
/// <param name="Valid">What is valid instead; empty where nothing can be listed.</param>
public sealed record ApiError(string Parameter, string Message, IReadOnlyList<string> Valid);

/// <summary>The answers that every endpoint gives in the same form. Errors are RFC 9457, whatever Accept says.</summary>
internal static class ApiAnswers
{
    public static ProblemHttpResult Bad(IReadOnlyList<ApiError> errors) =>
        TypedResults.Problem(
            string.Join(" ", errors.Take(5).Select(error => error.Message)),
            statusCode: StatusCodes.Status400BadRequest,
            title: "The request cannot be served as asked.",
            extensions: new Dictionary<string, object?>(StringComparer.Ordinal) { ["errors"] = errors.Take(20) }
        );

    public static ProblemHttpResult Bad(Refusal refusal) =>
        Bad([new ApiError(refusal.Parameter, refusal.Message, refusal.Valid)]);

    /// <summary>A page of a list with the full address of the next, in the body and as a Link.</summary>
    public static Results<Ok<ApiPage<TItem>>, ProblemHttpResult> Page<TItem>(HttpContext http, Page<TItem> page)
    {
        if (page.Refused is { } refusal)
            return Bad(refusal);
        var next = page.Next is { } cursor ? With(http, "cursor", cursor) : null;
        if (next is not null)
            http.Response.Headers.Link = $"<{next}>; rel=\"next\"";
        return TypedResults.Ok(
            new ApiPage<TItem>(page.Items, next) { Count = page.Total?.Count, Exact = page.Total?.Exact }
        );
    }

    /// <summary>Things that were asked for by their slugs: a list of one page.</summary>
    public static Results<Ok<ApiPage<TItem>>, ProblemHttpResult> Named<TItem>(Named<TItem> named) =>
        named.Refused is { } refusal
            ? Bad(refusal)
            : TypedResults.Ok(new ApiPage<TItem>(named.Items, null) { Unknown = named.Unknown, Moved = named.Moved });

    /// <summary>308 to the address that a former slug has now; else 404 with the slugs that look alike.</summary>
    public static async Task<Results<RedirectHttpResult, ProblemHttpResult>> MissingAsync(
        HttpContext http,
        RedirectQueries redirects,
        string scope,
        string slug,
        CancellationToken cancel
    )
    {
        if (scope is not ("facts" or "disputes") && await redirects.FindAsync(scope, slug, cancel) is { } target)
            return TypedResults.Redirect(Moved(http, scope, slug, target), permanent: true, preserveMethod: true);
        var near = await redirects.NearAsync(scope, slug, cancel);
        var shown = slug.Length <= 120 ? slug : slug[..120] + "…";
        return TypedResults.Problem(
            near.Count == 0
                ? $"The catalog has nothing at {scope}/{shown}."
                : $"The catalog has nothing at {scope}/{shown}. Near it: {string.Join(", ", near)}.",
            statusCode: StatusCodes.Status404NotFound,
            title: "Not in this catalog.",
            extensions: new Dictionary<string, object?>(StringComparer.Ordinal) { ["near"] = near }
        );
    }

    /// <summary>404 for a value that nothing in the catalog has.</summary>
    public static ProblemHttpResult Nothing(string parameter, string value) =>
        TypedResults.Problem(
            $"The catalog has nothing with {parameter} {(value.Length <= 120 ? value : value[..120] + "…")}.",
            statusCode: StatusCodes.Status404NotFound,
            title: "Not in this catalog.",
            extensions: new Dictionary<string, object?>(StringComparer.Ordinal) { ["near"] = Array.Empty<string>() }
        );

    /// <summary>The same for an endpoint that answers with that record when it finds one.</summary>
    public static async Task<Results<Ok<TFound>, RedirectHttpResult, ProblemHttpResult>> MissingAsync<TFound>(
        HttpContext http,
        RedirectQueries redirects,
        string scope,
        string slug,
        CancellationToken cancel
    ) =>
        (await MissingAsync(http, redirects, scope, slug, cancel)).Result switch
        {
            RedirectHttpResult moved => moved,
            var missing => (ProblemHttpResult)missing,
        };

    /// <summary>A page as the answer of an endpoint that may also find nothing.</summary>
    public static Results<Ok<TFound>, RedirectHttpResult, ProblemHttpResult> Found<TFound>(
        Results<Ok<TFound>, ProblemHttpResult> answer
    ) =>
        answer.Result switch
        {
            Ok<TFound> found => found,
            var refused => (ProblemHttpResult)refused,
        };

    /// <summary>Too many searches are under way.</summary>
    public static ProblemHttpResult Busy(HttpContext http)
    {
        http.Response.Headers.RetryAfter = "1";
        http.Response.Headers.CacheControl = "no-store";
        return TypedResults.Problem(
            "As many searches are under way as leave room for other readers; ask again in a second.",
            statusCode: StatusCodes.Status429TooManyRequests,
            title: "Too many searches at once.",
            type: "https://www.rfc-editor.org/rfc/rfc6585#section-4"
        );
    }

    public static ProblemHttpResult NoSuchRoute() =>
        TypedResults.Problem(
            $"The API has no such address. Its routes are at {JsonApi.Root} and described at /swagger.",
            statusCode: StatusCodes.Status404NotFound,
            title: "No such address."
        );

    /// <summary>The address of this request with one parameter set, or of another path with only that parameter.</summary>
    public static string With(HttpContext http, string name, string value, string? path = null)
    {
        var query = new QueryBuilder();
        if (path is null)
            foreach (var (key, values) in http.Request.Query)
                if (!string.Equals(key, name, StringComparison.OrdinalIgnoreCase))
                    query.Add(key, values.OfType<string>());
        query.Add(name, value);
        var text = query.ToString();
        path ??= http.Request.Path.ToUriComponent();
        return Address(http, path.Contains('?', StringComparison.Ordinal) ? $"{path}&{text[1..]}" : path + text);
    }

    public static string Address(HttpContext http, string pathAndQuery) =>
        http.RequestServices.GetRequiredService<PublicOrigin>().Absolute(http.Request, pathAndQuery);

    private static string Moved(HttpContext http, string scope, string slug, string target)
    {
        var path = http.Request.Path.Value ?? "";
        var start = path.IndexOf($"/{scope}/", StringComparison.OrdinalIgnoreCase) + scope.Length + 2;
        var rest = path[Math.Min(path.Length, start + slug.Length)..];
        return Address(http, $"{path[..start]}{Uri.EscapeDataString(target)}{rest}{http.Request.QueryString}");
    }
}
