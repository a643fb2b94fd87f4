using System.Globalization;
using System.Text.Json.Nodes;

namespace PtaHaim.Catalog.Seeds;

/// <summary>An upload on YouTube as it was seen on a day. <see cref="Kind"/> is a term of the vocabulary video-kinds.</summary>
public sealed record VideoUpload(string Id, string Title, string Channel, string Kind, DateOnly Seen);

/// <summary>Changes to seeds that keep every byte of what their authors wrote.</summary>
public static class SeedEdits
{
    /// <summary>
    /// The file that holds the work, with the upload among its videos and the upload itself as a new source, both last
    /// in their lists. Null where no file holds the work. Whether the seed is still valid is for the reader to say.
    /// </summary>
    public static SeedFileBytes? AddVideo(SeedReading reading, string work, VideoUpload upload)
    {
        foreach (var file in reading.Files.Files)
        {
            var document = SeedDocument.Read(file, new SeedErrors());
            if (document.Root is not { } root || FindWork(root, work) is not { } node)
                continue;
            var source = NewSourceId(reading.Seed?.Sources ?? [], work);
            var layout = new SeedLayout(document);
            return layout.Apply(
                layout.Append(root, "sources", Source(source, upload)),
                layout.Append(node, "videos", Video(source, upload))
            );
        }

        return null;
    }

    private static SeedNode? FindWork(SeedNode root, string work) =>
        root.Find("works")?.Value.Items.FirstOrDefault(item => item.Find("id")?.Value.Text == work);

    private static string NewSourceId(IReadOnlyList<SeedSource> sources, string work)
    {
        var taken = sources.SelectMany(source => source.FormerIds.Append(source.Id)).ToHashSet(StringComparer.Ordinal);
        var (id, number) = ($"youtube-{work}", 1);
        while (!taken.Add(id))
            id = string.Create(CultureInfo.InvariantCulture, $"youtube-{work}-{++number}");
        return id;
    }

    /// <summary>An upload by others says nothing official, so its page is no official source.</summary>
    private static JsonObject Source(string id, VideoUpload upload) =>
        new()
        {
            ["id"] = id,
            ["publisher"] = "YouTube",
            ["title"] = upload.Title,
            ["url"] = YouTubeAddress.Of(upload.Id),
            ["kind"] = upload.Kind == "reprint" ? "fan-site" : "official",
            ["accessed"] = Day(upload),
        };

    private static JsonObject Video(string source, VideoUpload upload) =>
        new()
        {
            ["provider"] = "youtube",
            ["id"] = upload.Id,
            ["kind"] = upload.Kind,
            ["title"] = upload.Title,
            ["channel"] = upload.Channel,
            ["checked"] = Day(upload),
            ["cites"] = new JsonArray(new JsonObject { ["source"] = source }),
        };

    private static string Day(VideoUpload upload) => upload.Seen.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
}
