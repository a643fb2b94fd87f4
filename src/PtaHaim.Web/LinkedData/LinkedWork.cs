using System.Text.Json.Nodes;
using PtaHaim.Catalog.Places;
using PtaHaim.Catalog.Works;

namespace PtaHaim.Web.LinkedData;

/// <summary>A work as a node.</summary>
internal static class LinkedWork
{
    private static readonly string[] Sources = ["based-on", "inspired-by", "uses-material-from", "expansion-of"];

    /// <param name="offer">The upload that the page offers, and how.</param>
    public static JsonObject Of(WorkDetails work, VideoOffer offer, LinkedSite site)
    {
        var types = LinkedTypes.OfWork(work.Kind);
        var isEvent = types[0] == "MusicEvent";
        var node = site.Thing($"/works/{work.Slug}", work.Title, types)
            .With("alternateName", work.OriginalTitle)
            .With("description", work.Synopsis)
            .With(isEvent ? "startDate" : "datePublished", work.Date)
            .With("sameAs", SameAs(work));
        if (types[0] is "Movie" or "MusicVideoObject" or "MusicRecording" or "MusicEvent")
            node.With("duration", work.RuntimeMinutes is { } minutes ? $"PT{minutes}M" : null);
        Places(node, work, isEvent, site);
        node.WithCredits(work, site);
        Video(node, work, types[0], offer);
        return Links(node, work, types[0], site);
    }

    private static IEnumerable<JsonNode?> SameAs(WorkDetails work) =>
        work.ExternalIds.Select(id => id.Url).OfType<string>().Select(url => (JsonNode)url);

    private static void Places(JsonObject node, WorkDetails work, bool isEvent, LinkedSite site)
    {
        IEnumerable<JsonObject> At(params string[] uses) =>
            work
                .Places.Where(place => uses.Contains(place.Use))
                .Select(place => place.Place)
                .Distinct()
                .Select(site.Place);

        if (isEvent)
        {
            node.With("location", At("filmed", "set", "filmed-and-set", "place"));
            return;
        }

        node.With("locationCreated", At("filmed", "filmed-and-set"));
        node.With("contentLocation", At("set", "filmed-and-set"));
    }

    /// <summary>A music video is the video; another work has one.</summary>
    private static void Video(JsonObject node, WorkDetails work, string type, VideoOffer offer)
    {
        if ((offer.Player ?? offer.Link) is not { } video)
            return;
        var isVideo = type == "MusicVideoObject";
        var shown = isVideo ? node : LinkedNode.Of("VideoObject").With("name", video.Title ?? work.Title);
        if (offer.Player is not null)
            shown.With("embedUrl", $"https://www.youtube-nocookie.com/embed/{Uri.EscapeDataString(video.Id)}");
        shown.With("uploadDate", video.Kind == "official" ? Uploaded(work) : null);
        if (isVideo)
            node.With("sameAs", SameAs(work).Append((JsonNode)video.Url));
        else
            node.With(type == "MusicEvent" ? "recordedIn" : "video", shown.With("url", video.Url));
    }

    /// <summary>The official upload went online when the work did.</summary>
    private static string? Uploaded(WorkDetails work) =>
        work.Releases.FirstOrDefault(release => release is { Medium: "online", Date: not null })?.Date;

    private static JsonObject Links(JsonObject node, WorkDetails work, string type, LinkedSite site)
    {
        foreach (
            var property in (work.Links ?? [])
                .Where(link => link.Series is null)
                .GroupBy(link => Property(link, type, LinkedTypes.OfWork(link.Work.Kind)[0]), StringComparer.Ordinal)
                .Where(property => property.Key is not null)
        )
            node.With(
                property.Key!,
                property.Select(link => link.Work).DistinctBy(other => other.Slug).Select(site.Work)
            );
        return node;
    }

    /// <summary>What the link is between things of those types; null where schema.org has no word for it.</summary>
    private static string? Property(WorkLinkLine link, string type, string other) =>
        (link.Kind, link.Outgoing) switch
        {
            _ when type == "MusicEvent" || other == "MusicEvent" => null,
            ("performs-song", true) when type == "MusicVideoObject" && other == "MusicRecording" =>
                "encodesCreativeWork",
            ("performs-song", false) when type == "MusicRecording" && other == "MusicVideoObject" => "video",
            ("on-album", true) when type == "MusicRecording" && other == "MusicAlbum" => "inAlbum",
            ("on-album", false) when type == "MusicAlbum" && other == "MusicRecording" => "track",
            ("part-of", true) => "isPartOf",
            ("part-of", false) => "hasPart",
            (var kind, true) when Sources.Contains(kind) => "isBasedOn",
            _ => null,
        };
}
