using PtaHaim.Catalog.Text;

namespace PtaHaim.Catalog.Search;

/// <summary>The parts of a text that were asked for.</summary>
/// <param name="Ranges">Start and length of each in UTF-16 units, in order and apart.</param>
/// <param name="Spelling">The first word that was typed otherwise, as the text has it; null where there is none.</param>
internal sealed record SearchMarks(IReadOnlyList<IReadOnlyList<int>> Ranges, string? Spelling)
{
    /// <summary>A statement in which a word stands again and again has the first ones marked.</summary>
    private const int MostRanges = 20;

    public static SearchMarks Of(string text, TypedWords typed)
    {
        var ranges = new List<IReadOnlyList<int>>();
        string? spelling = null;
        foreach (var word in TextFold.Words(text))
        {
            if (Longest(word.Text, typed) is not { } form || ranges.Count == MostRanges)
                continue;
            var length = form.Text.Length == word.Text.Length ? word.Length : LengthOf(text, word, form.Text.Length);
            ranges.Add([word.Start, length]);
            if (form.Distance > 0)
                spelling ??= text.Substring(word.Start, word.Length);
        }

        return new SearchMarks(ranges, spelling);
    }

    /// <summary>The form that covers most of the word.</summary>
    private static SearchWord? Longest(string word, TypedWords typed)
    {
        SearchWord? longest = null;
        foreach (var forms in typed.Forms)
        foreach (var form in forms)
            if (
                (longest is null || form.Text.Length > longest.Value.Text.Length)
                && (form.Begins ? word.StartsWith(form.Text, StringComparison.Ordinal) : word == form.Text)
            )
                longest = form;
        return longest;
    }

    /// <summary>How much of the word in the text comes out as so many folded letters, marks on the last one included.</summary>
    private static int LengthOf(string text, FoldedWord word, int letters)
    {
        var shown = text.AsSpan(word.Start, word.Length);
        var length = 0;
        foreach (var rune in shown.EnumerateRunes())
        {
            var next = length + rune.Utf16SequenceLength;
            var folded = TextFold.Fold(shown[..next].ToString()).Length;
            if (folded > letters && length > 0 && TextFold.Fold(shown[..length].ToString()).Length >= letters)
                break;
            length = next;
        }

        return length;
    }
}
