using System.Text;
using System.Text.Json.Nodes;
using PtaHaim.Catalog.Text;

namespace PtaHaim.Catalog.Seeds;

/// <summary>The file beside a seed that says what its uploads were found to be.</summary>
public static class VideoChecks
{
    /// <summary>Its name. It is no seed: it states nothing that needs a source, and a program writes it.</summary>
    public const string FileName = "videos.checked.json";

    /// <summary>
    /// What is known after an upload was found to be so on a day: a status that it had already keeps the day since when.
    /// </summary>
    public static SeedVideoCheck Merge(
        SeedVideoCheck? earlier,
        string provider,
        string id,
        string status,
        string day
    ) =>
        new()
        {
            Provider = provider,
            Id = id,
            Status = status,
            Since = earlier?.Status == status ? earlier.Since : day,
            Checked = day,
        };

    /// <summary>The bytes of the file: by id, an upload a line, so that a change is a change of its line.</summary>
    public static byte[] Write(IEnumerable<SeedVideoCheck> checks)
    {
        var lines = checks
            .OrderBy(check => check.Provider, StringComparer.Ordinal)
            .ThenBy(check => check.Id, StringComparer.Ordinal)
            .Select(Line);
        return Encoding.UTF8.GetBytes($"{{\n  \"videos\": [\n{string.Join(",\n", lines)}\n  ]\n}}\n");
    }

    /// <summary>The checks of a file; reports all that is wrong with it.</summary>
    internal static IReadOnlyList<SeedVideoCheck> Read(SeedFileBytes file, SeedDraft draft)
    {
        if (
            SeedDocument.Read(file, draft.Errors) is not { Root: { } root } document
            || new SeedBinder(document, draft).Bind<SeedVideoChecks>("the file", root) is not { } read
        )
            return [];
        var checks = draft.Whole(draft.Whole([read]).SelectMany(whole => whole.Videos)).ToList();
        var keys = new SeedKeys(draft);
        foreach (var check in checks)
        {
            keys.Once(draft.At(check, "id"), "the same upload twice", check.Provider, check.Id);
            if (PartialDate.Parse(check.Since)?.First > PartialDate.Parse(check.Checked)?.Last)
                draft.Errors.Add(draft.At(check, "checked"), "checked is before since");
        }

        return checks;
    }

    private static string Line(SeedVideoCheck check)
    {
        var entry = new JsonObject
        {
            ["provider"] = check.Provider,
            ["id"] = check.Id,
            ["status"] = check.Status,
            ["since"] = check.Since,
            ["checked"] = check.Checked,
        };
        return $"    {{ {string.Join(", ", entry.Select(pair => $"\"{pair.Key}\": {pair.Value!.ToJsonString()}"))} }}";
    }
}
