namespace PtaHaim.Catalog.Works;

/// <summary>
/// Which upload of a work to offer, and how: the first that plays here; else the first that plays on its own site; else
/// none. One that was never checked counts as playing, for a source confirms it.
/// </summary>
/// <param name="Player">The upload to play here, or null.</param>
/// <param name="Link">The upload to link to where none plays here, or null.</param>
/// <param name="Gone">The upload that was last found gone or private, where there is no other; or null.</param>
public sealed record VideoOffer(VideoLine? Player, VideoLine? Link, VideoLine? Gone)
{
    /// <summary>What to offer of these, in the order of the work.</summary>
    public static VideoOffer Of(IReadOnlyList<VideoLine> videos)
    {
        var known = videos.Where(video => video.Provider == "youtube").ToList();
        if (known.Find(video => video.Status is null or VideoStatus.Playing) is { } player)
            return new VideoOffer(player, null, null);
        if (known.Find(video => video.Status == VideoStatus.NotEmbeddable) is { } link)
            return new VideoOffer(null, link, null);
        return new VideoOffer(null, null, known.MaxBy(video => video.Since, StringComparer.Ordinal));
    }
}

/// <summary>What an upload can be found to be: the terms of the vocabulary <c>video-statuses</c>.</summary>
public static class VideoStatus
{
    public const string Playing = "playing";

    /// <summary>It plays on its own site alone.</summary>
    public const string NotEmbeddable = "not-embeddable";

    public const string Private = "private";

    public const string Gone = "gone";

    /// <summary>True where somebody can still watch it.</summary>
    internal static bool IsThere(string status) => status is Playing or NotEmbeddable;
}
