using PtaHaim.Catalog.Changes;

namespace PtaHaim.Catalog.Tests.Changes;

internal static class ChangedParts
{
    /// <summary>A change in one line: <c>changed work/night-ferry (credits, title)</c>.</summary>
    public static string Line(this ThingChange change) =>
        $"{change.Change} {change.Type}/{change.Slug}"
        + (change.Formerly is { } former ? $" formerly {former}" : "")
        + (change.Parts.Count == 0 ? "" : $" ({string.Join(", ", change.Parts)})");

    public static IEnumerable<string> Lines(this Publication publication) =>
        publication.Changes.Select(change => change.Line());
}
