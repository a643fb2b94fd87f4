namespace PtaHaim.Catalog.Search;

/// <summary>Takes what the build puts into the index of words. One for each database.</summary>
internal abstract class SearchSink
{
    /// <summary>Makes the tables. Nothing was written into them before.</summary>
    public abstract void Begin();

    /// <summary>Writes entries, in the order of their ids and after those written before.</summary>
    public abstract void Write(IReadOnlyList<SearchRow> rows, CancellationToken cancel);

    /// <summary>Writes the words of the catalog and the keys by which they are found, which are sorted.</summary>
    public abstract void Write(SearchTerms terms, CancellationToken cancel);

    /// <summary>Makes what is made faster when all rows are there.</summary>
    public abstract void Complete();
}

/// <summary>An entry with what is found of it.</summary>
/// <param name="Words">Its words, folded, and the word of its type; parted by one space.</param>
internal readonly record struct SearchRow(SearchEntry Entry, string Words);
