namespace PtaHaim.Catalog.Seeds;

/// <summary>Addresses of uploads on YouTube, in all the forms that people copy.</summary>
public static class YouTubeAddress
{
    private static readonly string[] PathForms = ["embed", "shorts", "live", "watch", "v", "e"];

    /// <summary>They stand where an id does, are as long as one, and name none.</summary>
    private static readonly string[] NoIds = ["videoseries", "live_stream"];

    /// <summary>True for eleven characters of A–Z, a–z, 0–9, - and _.</summary>
    public static bool IsId(string text) =>
        text.Length == 11 && text.All(letter => char.IsAsciiLetterOrDigit(letter) || letter is '-' or '_');

    /// <summary>The id of the upload that a bare id or an address with or without its scheme names; null where it names none.</summary>
    public static string? FindId(string text)
    {
        text = text.Trim().TrimStart('<').TrimEnd('>');
        if (IsId(text))
            return text;
        if (!text.Contains("://", StringComparison.Ordinal))
            text = "https://" + text.TrimStart('/');
        if (!Uri.TryCreate(text, UriKind.Absolute, out var address) || address.Scheme is not ("http" or "https"))
            return null;
        return FindCandidate(address) is { } id && IsId(id) ? id : null;
    }

    /// <summary>The address of the upload on YouTube.</summary>
    public static string Of(string id) => $"https://www.youtube.com/watch?v={id}";

    private static string? FindCandidate(Uri address)
    {
        var path = address.AbsolutePath.Split('/', StringSplitOptions.RemoveEmptyEntries);
        return address.Host switch
        {
            "youtu.be" or "www.youtu.be" => path.FirstOrDefault(),
            "youtube.com"
            or "www.youtube.com"
            or "m.youtube.com"
            or "music.youtube.com"
            or "gaming.youtube.com"
            or "youtube-nocookie.com"
            or "www.youtube-nocookie.com" => path switch
            {
                ["watch" or "watch_popup"] => Parameter(address, "v"),
                ["attribution_link"] => Behind(address, "u"),
                ["oembed"] => Behind(address, "url"),
                [var form, var id, ..] when PathForms.Contains(form) && !NoIds.Contains(id) => id,
                _ => null,
            },
            "i.ytimg.com" or "img.youtube.com" => path is ["vi" or "vi_webp", var id, ..] ? id : null,
            "consent.youtube.com" => Behind(address, "continue"),
            _ => null,
        };
    }

    /// <summary>The id of an address that stands, escaped, in a parameter of another; relative to YouTube where it has no host.</summary>
    private static string? Behind(Uri address, string name) =>
        Parameter(address, name) is { } inner
        && Uri.TryCreate(new Uri("https://www.youtube.com"), Uri.UnescapeDataString(inner), out var target)
        && target.AbsolutePath is not ("/attribution_link" or "/oembed" or "/m")
            ? FindCandidate(target)
            : null;

    private static string? Parameter(Uri address, string name) =>
        address
            .Query.TrimStart('?')
            .Split('&')
            .Select(pair => pair.Split('=', 2))
            .FirstOrDefault(pair => pair[0] == name)
            is [_, var value]
            ? value
            : null;
}
