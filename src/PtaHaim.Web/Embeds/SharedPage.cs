using PtaHaim.Web.Pages.Support;

namespace PtaHaim.Web.Embeds;

/// <summary>A page that can be put elsewhere: a work, a person, a pair or a path.</summary>
/// <param name="Scope"><c>works</c>, <c>people</c>, <c>collaborations</c> or <c>paths</c>.</param>
/// <param name="Slugs">One, of a pair two in ordinal order, of a path none.</param>
/// <param name="Asked">The question of a path; null for the others.</param>
internal sealed record SharedPage(string Scope, IReadOnlyList<string> Slugs, AskedPath? Asked = null)
{
    public static SharedPage Work(string slug) => new("works", [slug]);

    public static SharedPage Person(string slug) => new("people", [slug]);

    public static SharedPage Pair(string one, string other) =>
        new("collaborations", string.CompareOrdinal(one, other) <= 0 ? [one, other] : [other, one]);

    public static SharedPage Path(AskedPath asked) => new("paths", [], asked);

    /// <summary>The address of the page, from the root.</summary>
    public string Address => Folder + Query;

    /// <summary>The address of its card, in the theme of that name or, for null, in the reader's.</summary>
    public string Card(string? theme = null) =>
        $"/embed{Folder}{(theme is null ? Query : $"{Query}{(Query.Length == 0 ? '?' : '&')}theme={theme}")}";

    /// <summary>The address of its picture.</summary>
    public string Picture => $"/og{Folder}.png{Query}";

    private string Folder => $"/{string.Join('/', [Scope, .. Slugs.Select(Uri.EscapeDataString)])}";

    private string Query => Asked?.Address["/paths".Length..] ?? "";
}
