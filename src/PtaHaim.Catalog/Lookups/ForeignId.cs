using System.Text.RegularExpressions;
using PtaHaim.Catalog.Seeds;
using PtaHaim.Catalog.Terms;

namespace PtaHaim.Catalog.Lookups;

/// <summary>An id that another catalog gave, in the form in which this catalog keeps it.</summary>
/// <param name="Scheme">One of <see cref="Schemes"/>.</param>
/// <param name="Scope"><c>works</c> or <c>people</c> where only such a thing can have it; null where either can.</param>
public sealed record ForeignId(string Scheme, string Value, string? Scope = null)
{
    public const string YouTube = "youtube";

    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(1);

    /// <summary>Those whose ids can be looked up: the external ids of the vocabulary, then YouTube.</summary>
    public static IReadOnlyList<string> Schemes { get; } =
    [.. Vocabularies.ExternalIds.Terms.Select(term => term.Id), YouTube];

    /// <summary>
    /// The id that a reader wrote, alone or as an address of its own site; null where it is neither. Capitals do not matter
    /// in ids that have one spelling only. Never throws.
    /// </summary>
    public static ForeignId? Read(string scheme, string text)
    {
        text = text.Trim();
        if (scheme == YouTube)
            return YouTubeAddress.FindId(text) is { } upload ? new ForeignId(YouTube, upload) : null;
        return Bare(scheme, text) ?? (ForeignAddress.Find(text) is { } found && found.Scheme == scheme ? found : null);
    }

    /// <summary>What a well-formed id looks like, for a reader who wrote none.</summary>
    public static string Expected(string scheme) =>
        scheme switch
        {
            "imdb" => "tt, nm or co and 7 to 9 digits, or an address at imdb.com",
            "tmdb" => "a number, movie/ or person/ and a number, or an address at themoviedb.org",
            "musicbrainz" => "an MBID (32 hexadecimal digits in five groups), or an address at musicbrainz.org",
            "wikidata" => "Q and a number, or an address at wikidata.org",
            YouTube => "the 11 characters of an upload, or its address in any form",
            _ => "an id of that catalog",
        };

    /// <summary>The id that stands alone, without its site.</summary>
    internal static ForeignId? Bare(string scheme, string text)
    {
        var id = scheme == "wikidata" ? text.ToUpperInvariant() : text.ToLowerInvariant();
        if (scheme == "imdb" && Fits(scheme, id))
            return new ForeignId(scheme, id, id.StartsWith("tt", StringComparison.Ordinal) ? "works" : "people");
        if (scheme == "tmdb" && id.Split('/') is ["movie" or "person", var number] && Fits(scheme, number))
            return new ForeignId(scheme, number, id[0] == 'm' ? "works" : "people");
        return Fits(scheme, id) ? new ForeignId(scheme, id) : null;
    }

    internal static bool Fits(string scheme, string id) =>
        Vocabularies.ExternalIds.Find(scheme)?.Pattern is { } pattern
        && !id.Contains('\n', StringComparison.Ordinal)
        && Regex.IsMatch(id, pattern, RegexOptions.CultureInvariant, Patience);
}
