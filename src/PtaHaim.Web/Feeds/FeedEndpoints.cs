using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.Net.Http.Headers;
using PtaHaim.Web.Hosting;

namespace PtaHaim.Web.Feeds;

/// <summary>What is new, for feed readers: of the catalog, of a person and of a pair; as Atom and as JSON Feed.</summary>
internal static class FeedEndpoints
{
    private static readonly string[] Reads = [HttpMethods.Get, HttpMethods.Head];

    public static IServiceCollection AddFeeds(this IServiceCollection services) => services.AddScoped<FeedReader>();

    public static void MapFeeds(this IEndpointRouteBuilder app)
    {
        var feeds = app.MapGroup("")
            .AddEndpointFilter(NoParameters.RefuseAsync)
            .WithMetadata(new ShowsChanges())
            .ExcludeFromDescription();

        feeds.MapMethods("/feed.atom", Reads, AtomOfAll);
        feeds.MapMethods("/feed.json", Reads, JsonOfAll);
        feeds.MapMethods("/people/{slug}/feed.atom", Reads, AtomOfPerson);
        feeds.MapMethods("/people/{slug}/feed.json", Reads, JsonOfPerson);
        feeds.MapMethods("/collaborations/{first}/{second}/feed.atom", Reads, AtomOfPair);
        feeds.MapMethods("/collaborations/{first}/{second}/feed.json", Reads, JsonOfPair);
        feeds.MapSitemap();
    }

    private static Task<IResult> AtomOfAll(HttpContext http, FeedReader feeds, CancellationToken cancel) =>
        AtomAsync(http, feeds, [], cancel);

    private static Task<IResult> JsonOfAll(HttpContext http, FeedReader feeds, CancellationToken cancel) =>
        JsonAsync(http, feeds, [], cancel);

    private static Task<IResult> AtomOfPerson(
        string slug,
        HttpContext http,
        FeedReader feeds,
        CancellationToken cancel
    ) => AtomAsync(http, feeds, [slug], cancel);

    private static Task<IResult> JsonOfPerson(
        string slug,
        HttpContext http,
        FeedReader feeds,
        CancellationToken cancel
    ) => JsonAsync(http, feeds, [slug], cancel);

    private static Task<IResult> AtomOfPair(
        string first,
        string second,
        HttpContext http,
        FeedReader feeds,
        CancellationToken cancel
    ) => AtomAsync(http, feeds, [first, second], cancel);

    private static Task<IResult> JsonOfPair(
        string first,
        string second,
        HttpContext http,
        FeedReader feeds,
        CancellationToken cancel
    ) => JsonAsync(http, feeds, [first, second], cancel);

    private static Task<IResult> AtomAsync(
        HttpContext http,
        FeedReader feeds,
        string[] with,
        CancellationToken cancel
    ) => AnswerAsync(http, feeds, with, AtomFeed.Write, AtomFeed.ContentType, cancel);

    private static Task<IResult> JsonAsync(
        HttpContext http,
        FeedReader feeds,
        string[] with,
        CancellationToken cancel
    ) => AnswerAsync(http, feeds, with, JsonFeed.Write, JsonFeed.ContentType, cancel);

    private static async Task<IResult> AnswerAsync(
        HttpContext http,
        FeedReader feeds,
        string[] with,
        Func<SiteFeed, byte[]> write,
        string contentType,
        CancellationToken cancel
    )
    {
        if (with is [var first, var second] && first == second)
            return TypedResults.StatusCode(StatusCodes.Status404NotFound);
        if (await feeds.FindAsync(http.Request, with, cancel) is not { } feed)
            return await feeds.MovedAsync(with, cancel) is { } now ? Moved(http, now) : Missing(http, with);
        var headers = http.Response.GetTypedHeaders();
        headers.LastModified = feed.Updated;
        if (IsKnown(http.Request, feed.Updated))
            return TypedResults.StatusCode(StatusCodes.Status304NotModified);
        return TypedResults.Bytes(write(feed), contentType);
    }

    /// <summary>For readers that keep no validator, only the date of the newest entry.</summary>
    private static bool IsKnown(HttpRequest request, DateTimeOffset updated) =>
        request.Headers.IfNoneMatch.Count == 0 && request.GetTypedHeaders().IfModifiedSince >= updated;

    private static RedirectHttpResult Moved(HttpContext http, string[] now)
    {
        var format = Path.GetFileName(http.Request.Path.Value);
        var folder = now is [var slug] ? $"people/{slug}" : $"collaborations/{now[0]}/{now[1]}";
        return TypedResults.LocalRedirect($"~/{folder}/{format}", permanent: true, preserveMethod: true);
    }

    private static StatusCodeHttpResult Missing(HttpContext http, string[] with)
    {
        if (with.Length == 0)
            http.Features.Set(
                new ErrorDetail(
                    "This catalog keeps no log of its changes, because nobody may write beside its snapshots. So it has no feed."
                )
            );
        return TypedResults.StatusCode(StatusCodes.Status404NotFound);
    }
}
