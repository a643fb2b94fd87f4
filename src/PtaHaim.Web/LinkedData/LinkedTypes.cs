namespace PtaHaim.Web.LinkedData;

/// <summary>Which types and properties of schema.org stand for the terms of the catalog.</summary>
internal static class LinkedTypes
{
    public const string Contributor = "contributor";

    /// <summary>Properties whose range leaves out groups and companies.</summary>
    private static readonly string[] ForHumans = ["director", "editor"];

    /// <summary>Properties whose range leaves out companies.</summary>
    private static readonly string[] ForPerformers = ["director", "editor", "actor", "musicBy", "byArtist"];

    private static readonly Dictionary<string, string> Films = new(StringComparer.Ordinal)
    {
        ["director"] = "director",
        ["cast"] = "actor",
        ["performer"] = "actor",
        ["artist"] = "musicBy",
        ["composer"] = "musicBy",
        ["music"] = "musicBy",
        ["writer"] = "author",
        ["author"] = "author",
        ["producer"] = "producer",
        ["production-company"] = "productionCompany",
        ["editor"] = "editor",
    };

    private static readonly Dictionary<string, string> Music = new(StringComparer.Ordinal)
    {
        ["artist"] = "byArtist",
        ["producer"] = "producer",
    };

    private static readonly Dictionary<string, string> Events = new(StringComparer.Ordinal)
    {
        ["artist"] = "performer",
        ["performer"] = "performer",
        ["cast"] = "performer",
        ["director"] = "director",
        ["composer"] = "composer",
    };

    private static readonly Dictionary<string, string> Others = new(StringComparer.Ordinal)
    {
        ["author"] = "author",
        ["writer"] = "author",
        ["photographer"] = "creator",
        ["producer"] = "producer",
        ["editor"] = "editor",
        ["cover-subject"] = "about",
    };

    /// <summary>A kind that only an import knows is a creative work: that is true of all.</summary>
    public static string[] OfWork(string kind) =>
        kind switch
        {
            "feature-film" or "short-film" or "documentary-film" => ["Movie"],
            "music-video" or "live-performance-video" => ["MusicVideoObject", "VideoObject"],
            "video-series" => ["CreativeWorkSeries"],
            "song" => ["MusicRecording"],
            "album" => ["MusicAlbum"],
            "novel" => ["Book"],
            "live-performance" => ["MusicEvent"],
            "photo-shoot" => ["Collection"],
            _ => ["CreativeWork"],
        };

    /// <summary>A group is one of musicians only where the catalog says so.</summary>
    public static string OfPerson(string kind, bool music) =>
        kind switch
        {
            "person" => "Person",
            "group" when music => "MusicGroup",
            _ => "Organization",
        };

    /// <summary>The property of a role on a work; <see cref="Contributor"/> where none says exactly that.</summary>
    public static string OfRole(string role, string workKind, string personKind)
    {
        var property = Roles(workKind).GetValueOrDefault(role, Contributor);
        var fits = personKind switch
        {
            "person" => property != "productionCompany",
            "group" => !ForHumans.Contains(property) && role != "cast",
            _ => !ForPerformers.Contains(property),
        };
        return fits ? property : Contributor;
    }

    /// <summary>A credit in music makes a group one of musicians.</summary>
    public static bool IsMusic(string role, string department) => department == "music" || role == "performer";

    private static Dictionary<string, string> Roles(string kind) =>
        OfWork(kind)[0] switch
        {
            "Movie" or "MusicVideoObject" => Films,
            "MusicRecording" or "MusicAlbum" => Music,
            "MusicEvent" => Events,
            _ => Others,
        };
}
