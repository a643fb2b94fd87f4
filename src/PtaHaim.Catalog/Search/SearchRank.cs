using PtaHaim.Catalog.Text;

namespace PtaHaim.Catalog.Search;

/// <summary>How well an entry fits what was typed; the least fits best.</summary>
internal static class SearchRank
{
    /// <returns>
    /// Letters by which the words are away from those typed; 0 where they are the whole text, 1 where it begins with them,
    /// else 2; names before what else something is found by; 0 where all are whole words, else 1; the best known first.
    /// </returns>
    public static (int Distance, int Fit, int Weight, int Begun, int Id) Of(SearchEntry entry, TypedWords typed)
    {
        var text = SearchText.Folded(entry);
        var (distance, begun) = (0, 0);
        foreach (var forms in typed.Forms)
        {
            var form =
                Best(forms, text, out var whole) ?? Best(forms, TextFold.Fold(entry.By ?? ""), out _) ?? forms[0];
            distance += form.Distance;
            if (!whole)
                begun = 1;
        }

        var fit =
            distance > 0
            || (IsSentence(entry.Field) && text != typed.Folded)
            || !text.StartsWith(typed.Folded, StringComparison.Ordinal)
                ? 2
            : text.Length > typed.Folded.Length ? 1
            : 0;
        return (distance, fit, WeightOf(entry.Field), begun, entry.Id);
    }

    /// <summary>Nobody looks for a sentence by how it begins, so that says nothing.</summary>
    private static bool IsSentence(SearchField field) => field is SearchField.SourceTitle or SearchField.Statement;

    /// <summary>The form that the text has, the nearest to what was typed; null where it has none of them.</summary>
    private static SearchWord? Best(IReadOnlyList<SearchWord> forms, string text, out bool whole)
    {
        foreach (var form in forms)
            if (Has(text, form, out whole))
                return form;
        whole = false;
        return null;
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
