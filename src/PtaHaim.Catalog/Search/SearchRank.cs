namespace PtaHaim.Catalog.Search;

/// <summary>How well an entry fits what was typed; what comes first fits best.</summary>
/// <param name="Distance">Letters by which the words are away from those typed.</param>
/// <param name="Fit">What of the text they are.</param>
/// <param name="Weight">Names before what else something is found by.</param>
/// <param name="Id">The best known first.</param>
internal readonly record struct SearchRank(int Distance, SearchRank.Fits Fit, int Weight, int Id)
    : IComparable<SearchRank>
{
    internal enum Fits
    {
        Whole,
        Beginning,
        Words,
        BeginningsOfWords,
    }

    public static SearchRank Of(SearchEntry entry, TypedWords typed)
    {
        var text = SearchText.Folded(entry);
        var (distance, fit) = (0, Fits.Words);
        foreach (var forms in typed.Forms)
        {
            var form = Best(forms, text, out var whole);
            distance += form.Distance;
            if (!whole)
                fit = Fits.BeginningsOfWords;
        }

        if (distance == 0 && text == typed.Folded)
            fit = Fits.Whole;
        else if (distance == 0 && text.StartsWith(typed.Folded, StringComparison.Ordinal))
            fit = Fits.Beginning;
        return new SearchRank(distance, fit, WeightOf(entry.Field), entry.Id);
    }

    public int CompareTo(SearchRank other) =>
        (Distance, Fit, Weight, Id).CompareTo((other.Distance, other.Fit, other.Weight, other.Id));

    /// <summary>The form that the text has, the nearest to what was typed; the first where it has none of them.</summary>
    private static SearchWord Best(IReadOnlyList<SearchWord> forms, string text, out bool whole)
    {
        foreach (var form in forms)
            if (Has(text, form, out whole))
                return form;
        whole = false;
        return forms[0];
    }

    private static bool Has(string text, SearchWord form, out bool whole)
    {
        var begins = whole = false;
        for (var at = 0; at >= 0 && !whole; at = text.IndexOf(' ', at) is >= 0 and var gap ? gap + 1 : -1)
        {
            if (string.CompareOrdinal(text, at, form.Text, 0, form.Text.Length) != 0)
                continue;
            begins = true;
            whole = at + form.Text.Length == text.Length || text[at + form.Text.Length] == ' ';
        }

        return whole || (begins && form.Begins);
    }

    private static int WeightOf(SearchField field) =>
        field switch
        {
            SearchField.Name or SearchField.Alias or SearchField.OriginalTitle => 0,
            SearchField.Character => 1,
            SearchField.SourceTitle => 2,
            _ => 3,
        };
}
