using PtaHaim.Catalog.Text;

namespace PtaHaim.Catalog.Search;

/// <summary>
/// Gathers the words of the catalog that are long enough to be misspelt or to be begun only, in the order in which they come
/// first, and keys of those that can be misspelt.
/// </summary>
internal sealed class SearchTerms
{
    private readonly Dictionary<string, int> ids = new(StringComparer.Ordinal);
    private readonly Dictionary<string, int>.AlternateLookup<ReadOnlySpan<char>> known;
    private readonly List<SearchTerm> terms = [];
    private readonly List<long> hashes = [];
    private readonly List<int> owners = [];

    public SearchTerms() => known = ids.GetAlternateLookup<ReadOnlySpan<char>>();

    /// <summary>The word with the id 1 first.</summary>
    public IReadOnlyList<SearchTerm> Terms => terms;

    /// <summary>Adds the words that are new.</summary>
    /// <param name="text">As it is shown.</param>
    /// <param name="folded">The same folded.</param>
    public void Add(string text, string folded)
    {
        foreach (var place in folded.AsSpan().Split(' '))
        {
            var word = SearchText.Cut(folded.AsSpan(place));
            if (word.Length >= Spellings.ShortestTerm && !known.ContainsKey(word))
                AddTerm(word.ToString(), text);
        }
    }

    /// <summary>Every key with the id of its word, sorted, each once.</summary>
    public IEnumerable<(long Hash, int Term)> Keys()
    {
        var (sorted, of) = (hashes.ToArray(), owners.ToArray());
        Array.Sort(sorted, of);
        for (var start = 0; start < sorted.Length; )
        {
            var end = start;
            while (end < sorted.Length && sorted[end] == sorted[start])
                end++;
            Array.Sort(of, start, end - start);
            for (var at = start; at < end; at++)
                if (at == start || of[at] != of[at - 1])
                    yield return (sorted[at], of[at]);
            start = end;
        }
    }

    private void AddTerm(string word, string text)
    {
        var shown = TextFold.Words(text).First(place => SearchText.Cut(place.Text).SequenceEqual(word));
        terms.Add(new SearchTerm(word, text.Substring(shown.Start, shown.Length)));
        ids.Add(word, terms.Count);
        if (!Spellings.IsTerm(word))
            return;
        Spellings.AddKeys(word, hashes);
        while (owners.Count < hashes.Count)
            owners.Add(terms.Count);
    }
}
