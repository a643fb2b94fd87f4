namespace PtaHaim.Catalog.Sources;

/// <summary>
/// Gives the sources of one page their numbers: 1, 2, 3 in the order in which they are first asked for. Not for
/// more than one thread.
/// </summary>
public sealed class SourceNumbers
{
    private readonly Dictionary<string, int> numbers = new(StringComparer.Ordinal);
    private readonly List<CitedSource> sources = [];

    /// <summary>The sources so far, in the order of their numbers.</summary>
    public IReadOnlyList<CitedSource> Sources => sources;

    /// <summary>The number of the source, from 1. The first call for a source gives it the next free one.</summary>
    public int Of(CitedSource source)
    {
        if (numbers.TryGetValue(source.Slug, out var number))
            return number;
        sources.Add(source);
        return numbers[source.Slug] = sources.Count;
    }

    /// <summary>The numbers of a statement's sources, each once, rising.</summary>
    public IReadOnlyList<int> Of(IReadOnlyList<SourceCitation> citations)
    {
        var found = new SortedSet<int>();
        foreach (var citation in citations)
            found.Add(Of(citation.Source));
        return [.. found];
    }
}
