namespace PtaHaim.Catalog.Search;

/// <summary>The index of words of one snapshot, in the database's own form. Every database gives the same answers.</summary>
public interface ICatalogSearch
{
    /// <summary>The entries that a question finds, and those whose text it is or begins. At most three statements, and one for
    /// each long word.</summary>
    Task<SearchFound> ReadAsync(SearchRead read, CancellationToken cancel);

    /// <summary>
    /// The words of the catalog that come out as one of these keys when a letter or none is left out of them, best known
    /// first, at most <paramref name="most"/>. One statement.
    /// </summary>
    Task<IReadOnlyList<SearchTerm>> TermsAsync(IReadOnlyList<long> keys, int most, CancellationToken cancel);
}

/// <summary>What is read from the index.</summary>
/// <param name="Words">For each word that an entry must have the forms of it that will do, at least one; no words at all find every entry.</param>
/// <param name="Type">Only things of this type; null for all.</param>
/// <param name="After">Only entries after this one.</param>
/// <param name="Most">So many of them at most: the first in the order of their ids.</param>
public sealed record SearchRead(IReadOnlyList<IReadOnlyList<SearchWord>> Words, SearchType? Type, int After, int Most)
{
    /// <summary>Only entries up to this one.</summary>
    public int UpTo { get; init; } = int.MaxValue;

    /// <summary>So many entries of one text, and so many that begin with it, are read beside the others.</summary>
    internal const int MostNamed = 30;

    /// <summary>Beside those, the first entries with this folded text, wherever they stand; null for none.</summary>
    public string? Named { get; init; }

    /// <summary>True where only the first entry of each thing is wanted: its name.</summary>
    public bool OnlyFirst { get; init; }

    /// <summary>True where those that begin with it are read as well, the first in the order of the alphabet.</summary>
    public bool Begins { get; init; }
}

/// <summary>What the index has.</summary>
/// <param name="Matching">Entries that have the words, in the order of their ids.</param>
/// <param name="Named">Entries that have the text as their own or begin with it; some may be among the others.</param>
public sealed record SearchFound(IReadOnlyList<SearchEntry> Matching, IReadOnlyList<SearchEntry> Named);

/// <summary>A form of a word, folded: letters and digits alone.</summary>
/// <param name="Begins">True where words that begin so will do, too.</param>
/// <param name="Distance">How many letters it is away from what was typed.</param>
public readonly record struct SearchWord(string Text, bool Begins, int Distance = 0)
{
    /// <summary>True where it is one of these folded words, or begins one where that will do.</summary>
    public bool IsIn(IReadOnlyList<string> words)
    {
        var (text, begins) = (Text, Begins);
        return words.Any(word => begins ? word.StartsWith(text, StringComparison.Ordinal) : word == text);
    }
}

/// <summary>A word of the catalog.</summary>
/// <param name="Text">Folded.</param>
/// <param name="Shown">As the catalog spells it where it is best known.</param>
public readonly record struct SearchTerm(string Text, string Shown);
