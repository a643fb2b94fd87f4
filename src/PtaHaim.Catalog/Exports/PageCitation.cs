using System.Globalization;
using System.Text;
using System.Text.Json;
using System.Text.Json.Nodes;
using PtaHaim.Catalog.Text;

namespace PtaHaim.Catalog.Exports;

/// <summary>How to cite a page of a catalog: what it shows, where, which catalog that was and when it was read.</summary>
/// <param name="Title">What the page is about.</param>
/// <param name="Catalog">The title of the catalog.</param>
/// <param name="Url">The absolute address of the page, percent-encoded.</param>
/// <param name="Fingerprint">Names the catalog.</param>
/// <param name="Published">The day on which the catalog was published, or null.</param>
/// <param name="Accessed">The day on which the page was read.</param>
public sealed record PageCitation(
    string Title,
    string Catalog,
    string Url,
    string Fingerprint,
    DateOnly? Published,
    DateOnly Accessed
)
{
    /// <summary>One line of text.</summary>
    public string ToText() =>
        $"“{Title}”. {Catalog}, catalog {Fingerprint}{(Published is { } day ? $" of {Words(day)}" : "")}. {Url}. Accessed {Words(Accessed)}.";

    /// <summary>An entry for BibTeX and BibLaTeX, in UTF-8.</summary>
    public string ToBibTeX()
    {
        var entry = new StringBuilder();
        entry.Append("@misc{").Append(Key).Append(",\n");
        Field("title", $"{{{Escaped(Title)}}}");
        Field("howpublished", Escaped(Catalog));
        if (Published is { } published)
            Field("year", published.Year.ToString(CultureInfo.InvariantCulture));
        Field("version", Fingerprint);
        Field("url", Url);
        Field("urldate", Day(Accessed));
        Field("note", $"Catalog {Fingerprint}, accessed {Day(Accessed)}");
        return entry.Append("}\n").ToString();

        void Field(string name, string value) =>
            entry.Append(CultureInfo.InvariantCulture, $"  {name} = {{{value}}},\n");
    }

    /// <summary>A list of one item of CSL-JSON (https://docs.citationstyles.org).</summary>
    public string ToCslJson()
    {
        var item = new JsonObject
        {
            ["id"] = Key,
            ["type"] = "webpage",
            ["title"] = Title,
            ["container-title"] = Catalog,
            ["version"] = Fingerprint,
            ["URL"] = Url,
            ["accessed"] = Parts(Accessed),
        };
        if (Published is { } published)
            item["issued"] = Parts(published);
        return new JsonArray(item).ToJsonString(new JsonSerializerOptions { WriteIndented = true, NewLine = "\n" })
            + "\n";
    }

    /// <summary>Letters and digits alone: BibTeX takes no other everywhere.</summary>
    private string Key =>
        TextFold.Fold(Title).Replace(" ", "", StringComparison.Ordinal) is { Length: > 0 } folded
        && folded.All(char.IsAsciiLetterOrDigit)
            ? $"{folded[..Math.Min(folded.Length, 40)]}{Accessed.Year}"
            : $"catalog{Fingerprint}";

    /// <summary>The ten characters that mean something to TeX.</summary>
    private static string Escaped(string text) =>
        string.Concat(
            text.Select(letter =>
                letter switch
                {
                    '\\' => @"\textbackslash{}",
                    '~' => @"\textasciitilde{}",
                    '^' => @"\textasciicircum{}",
                    '{' or '}' or '$' or '&' or '#' or '%' or '_' => $"\\{letter}",
                    _ => letter.ToString(),
                }
            )
        );

    private static JsonObject Parts(DateOnly day) =>
        new() { ["date-parts"] = new JsonArray(new JsonArray(day.Year, day.Month, day.Day)) };

    private static string Day(DateOnly day) => day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);

    private static string Words(DateOnly day) => day.ToString("d MMMM yyyy", CultureInfo.InvariantCulture);
}
