using PtaHaim.Catalog.Sources;

namespace PtaHaim.Web.Pages.Support;

/// <summary>
/// The sources of one page: gives each its number where the page first cites it, and remembers every place that cites
/// it and where in the source each says to look, so that the list at the foot can lead back.
/// </summary>
internal sealed class PageSources
{
    private readonly SourceNumbers numbers = new();
    private readonly List<SourceUse> uses = [];

    /// <summary>The sources cited so far, in the order of their numbers.</summary>
    public IReadOnlyList<SourceUse> Uses => uses;

    /// <summary>The marks of one statement, by rising number.</summary>
    public IReadOnlyList<SourceMark> Mark(IReadOnlyList<SourceCitation> citations)
    {
        foreach (var citation in citations)
        {
            var number = numbers.Of(citation.Source);
            if (number > uses.Count)
                uses.Add(new SourceUse(number, citation.Source));
            uses[number - 1].AddLocator(citation.Locator);
        }

        return [.. numbers.Of(citations).Select(number => new SourceMark(number, uses[number - 1].AddAnchor()))];
    }
}

/// <summary>A source number beside a statement, and the id to which the list leads back.</summary>
internal sealed record SourceMark(int Number, string Anchor);

/// <summary>A source in the list at the foot of a page.</summary>
internal sealed class SourceUse(int number, CitedSource source)
{
    private readonly List<string> anchors = [];
    private readonly List<string> locators = [];

    public int Number => number;

    public CitedSource Source => source;

    /// <summary>The ids of the marks, in the order of the page.</summary>
    public IReadOnlyList<string> Anchors => anchors;

    /// <summary>Where in the source, each once, in the order of the page.</summary>
    public IReadOnlyList<string> Locators => locators;

    internal string AddAnchor()
    {
        anchors.Add(anchors.Count == 0 ? $"r{number}" : $"r{number}-{anchors.Count + 1}");
        return anchors[^1];
    }

    internal void AddLocator(string? locator)
    {
        if (locator is not null && !locators.Contains(locator, StringComparer.Ordinal))
            locators.Add(locator);
    }
}
