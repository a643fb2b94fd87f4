using System.Text.Json;
using System.Text.Json.Serialization;

namespace PtaHaim.Web.Feeds;

/// <summary>A feed as JSON Feed 1.1 (https://www.jsonfeed.org/version/1.1/).</summary>
internal sealed record JsonFeed(
    string Version,
    string Title,
    string HomePageUrl,
    string FeedUrl,
    string Description,
    string Language,
    IReadOnlyList<JsonFeedAuthor> Authors,
    IReadOnlyList<JsonFeedItem> Items
)
{
    public const string ContentType = "application/feed+json; charset=utf-8";

    public static byte[] Write(SiteFeed feed) =>
        JsonSerializer.SerializeToUtf8Bytes(
            new JsonFeed(
                "https://jsonfeed.org/version/1.1",
                feed.Title,
                feed.Page,
                feed.Json,
                feed.Description,
                "en",
                [new JsonFeedAuthor(feed.Author)],
                [
                    .. feed.Entries.Select(entry => new JsonFeedItem(
                        entry.Change.Id,
                        entry.Page,
                        entry.Title,
                        entry.Change.Summary,
                        entry.Change.Date,
                        [entry.Change.Change, entry.Change.Type]
                    )),
                ]
            ),
            JsonFeedForm.Default.JsonFeed
        );
}

internal sealed record JsonFeedAuthor(string Name);

/// <param name="Id">The same as in Atom.</param>
/// <param name="Url">Absent where the thing has no page any more.</param>
/// <param name="Title">What happened to what.</param>
/// <param name="ContentText">The same as a sentence, with the sources.</param>
/// <param name="DatePublished">When.</param>
/// <param name="Tags">What happened, and the type of the thing.</param>
internal sealed record JsonFeedItem(
    string Id,
    string? Url,
    string Title,
    string ContentText,
    DateTimeOffset DatePublished,
    IReadOnlyList<string> Tags
);

[JsonSourceGenerationOptions(
    PropertyNamingPolicy = JsonKnownNamingPolicy.SnakeCaseLower,
    DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull
)]
[JsonSerializable(typeof(JsonFeed))]
internal sealed partial class JsonFeedForm : JsonSerializerContext;
