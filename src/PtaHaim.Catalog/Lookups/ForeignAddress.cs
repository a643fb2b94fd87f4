using PtaHaim.Catalog.Seeds;

namespace PtaHaim.Catalog.Lookups;

/// <summary>
/// Addresses of other catalogs, in the forms that people copy: with a language, a slug, parameters, of the site for
/// phones, without the scheme. Nothing is asked of anybody; what is not understood has no id.
/// </summary>
public static class ForeignAddress
{
    /// <summary>The id that the address names; null where it names none. Never throws.</summary>
    public static ForeignId? Find(string text)
    {
        if (Parse(text) is not { } address)
            return null;
        string[] path =
        [
            .. address.AbsolutePath.Split('/', StringSplitOptions.RemoveEmptyEntries).Select(Uri.UnescapeDataString),
        ];
        return Site(address.Host) switch
        {
            "imdb.com" => OfImdb(path),
            "themoviedb.org" or "tmdb.org" => OfTmdb(path),
            "wikidata.org" => OfWikidata(path),
            "musicbrainz.org" => OfMusicBrainz(path),
            _ => YouTubeAddress.FindId(address.AbsoluteUri) is { } id ? new ForeignId(ForeignId.YouTube, id) : null,
        };
    }

    /// <summary>
    /// The http or https address that somebody wrote, with or without the scheme; null where it is none. A bare word is no
    /// address.
    /// </summary>
    public static Uri? Parse(string text)
    {
        text = text.Trim().TrimStart('<').TrimEnd('>');
        var isBare = !text.Contains("://", StringComparison.Ordinal);
        if (!Uri.TryCreate(isBare ? $"https://{text.TrimStart('/')}" : text, UriKind.Absolute, out var address))
            return null;
        return address.Scheme is "http" or "https" && (!isBare || address.Host.Contains('.', StringComparison.Ordinal))
            ? address
            : null;
    }

    /// <summary>The name of the site without the parts that stand for a language, a device or www.</summary>
    private static string Site(string host)
    {
        var parts = host.ToLowerInvariant().TrimEnd('.').Split('.');
        return string.Join('.', parts.TakeLast(2));
    }

    private static ForeignId? OfImdb(string[] path)
    {
        var at = Array.FindIndex(path, part => part is "title" or "name" or "company");
        return After(path, at) is { } id ? ForeignId.Bare("imdb", id) : null;
    }

    /// <summary>Series have numbers of their own there, which are not those of films.</summary>
    private static ForeignId? OfTmdb(string[] path)
    {
        var at = Array.FindIndex(path, part => part is "movie" or "person" or "tv");
        if (After(path, at)?.Split('-')[0] is not { } number || !ForeignId.Fits("tmdb", number))
            return null;
        return path[at] switch
        {
            "movie" => new ForeignId("tmdb", number, "works"),
            "person" => new ForeignId("tmdb", number, "people"),
            _ => new ForeignId("tmdb", $"tv/{number}", "works"),
        };
    }

    private static ForeignId? OfWikidata(string[] path) =>
        path switch
        {
            ["wiki" or "entity", "Special:EntityData" or "Special:EntityPage", var id, ..] => ForeignId.Bare(
                "wikidata",
                id.Split('.')[0]
            ),
            ["wiki" or "entity", var id, ..] => ForeignId.Bare("wikidata", id),
            _ => null,
        };

    private static ForeignId? OfMusicBrainz(string[] path)
    {
        if (path is not [var kind, var id, ..] || ForeignId.Bare("musicbrainz", id) is not { } found)
            return null;
        return kind switch
        {
            "artist" or "label" => found with { Scope = "people" },
            "recording" or "release" or "release-group" or "work" or "event" or "series" => found with
            {
                Scope = "works",
            },
            "mbid" => found,
            _ => null,
        };
    }

    private static string? After(string[] path, int at) => at >= 0 && at + 1 < path.Length ? path[at + 1] : null;
}
