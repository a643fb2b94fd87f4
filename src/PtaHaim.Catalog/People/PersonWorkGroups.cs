using PtaHaim.Catalog.Credits;

namespace PtaHaim.Catalog.People;

/// <summary>Related kinds of work, as a person page groups them.</summary>
public static class PersonWorkGroups
{
    /// <summary>The groups in the order of the page. The last takes every kind that no other names.</summary>
    private static readonly (string Group, string Label, string[] Kinds)[] Groups =
    [
        ("films", "Films", ["feature-film", "short-film", "documentary-film"]),
        ("videos", "Music videos", ["music-video", "video-series"]),
        ("live", "Live", ["live-performance-video", "live-performance"]),
        ("songs", "Songs", ["song"]),
        ("albums", "Albums", ["album"]),
        ("photographs", "Photographs", ["photo-shoot"]),
        ("other", "Other works", []),
    ];

    /// <summary>The group of a kind of work.</summary>
    public static string GroupOf(string kind) =>
        Groups.FirstOrDefault(group => group.Kinds.Contains(kind)).Group ?? "other";

    internal static IReadOnlyList<PersonWorkGroup> Of(IReadOnlyList<PersonWork> works)
    {
        var byGroup = works.ToLookup(work => GroupOf(work.Work.Kind));
        return
        [
            .. Groups
                .Where(group => byGroup.Contains(group.Group))
                .Select(group => new PersonWorkGroup(group.Group, group.Label, [.. byGroup[group.Group]])),
        ];
    }
}
