using System.Collections.Frozen;
using System.Globalization;
using System.Text;

namespace PtaHaim.Catalog.Text;

/// <summary>
/// Brings text to the form in which it is sorted and compared: lower case, without accents, apostrophes or other
/// punctuation, words parted by one space. The same on every machine and every database, with or without ICU.
/// </summary>
public static class TextFold
{
    private static readonly (string Plain, string Letters)[] Table =
    [
        ("a", "àáâãäåāăąǎǟǡǻȁȃȧḁạảấầẩẫậắằẳẵặ"),
        ("ae", "æ"),
        ("b", "ḃḅḇ"),
        ("c", "çćĉċčḉ"),
        ("d", "ðďđḋḍḏḑḓ"),
        ("dz", "ǆǳ"),
        ("e", "èéêëēĕėęěȅȇȩḕḗḙḛḝẹẻẽếềểễệ"),
        ("f", "ḟ"),
        ("g", "ĝğġģǧǵḡ"),
        ("h", "ĥħȟḣḥḧḩḫẖ"),
        ("i", "ìíîïĩīĭįıǐȉȋḭḯỉị"),
        ("ij", "ĳ"),
        ("j", "ĵǰ"),
        ("k", "ķĸǩḱḳḵ"),
        ("l", "ĺļľŀłḷḹḻḽ"),
        ("lj", "ǉ"),
        ("m", "ḿṁṃ"),
        ("n", "ñńņňŉŋǹṅṇṉṋ"),
        ("nj", "ǌ"),
        ("o", "òóôõöøōŏőơǒǫǭȍȏȫȭȯȱṍṏṑṓọỏốồổỗộớờởỡợ"),
        ("oe", "œ"),
        ("p", "ṕṗ"),
        ("r", "ŕŗřȑȓṙṛṝṟ"),
        ("s", "śŝşšſșṡṣṥṧṩẛ"),
        ("ss", "ß"),
        ("t", "ţťŧțṫṭṯṱẗ"),
        ("th", "þ"),
        ("u", "ùúûüũūŭůűųưǔǖǘǚǜȕȗṳṵṷṹṻụủứừửữự"),
        ("v", "ṽṿ"),
        ("w", "ŵẁẃẅẇẉẘ"),
        ("x", "ẋẍ"),
        ("y", "ýÿŷȳẏẙỳỵỷỹ"),
        ("z", "źżžẑẓẕ"),
    ];

    private static readonly FrozenDictionary<char, string> Plain = Table
        .SelectMany(row => row.Letters.Select(letter => KeyValuePair.Create(letter, row.Plain)))
        .ToFrozenDictionary();

    /// <summary>
    /// The folded form. Letters of other scripts and digits stay; combining marks fall, so that composed and
    /// decomposed spellings are equal. Empty where the text has no letter and no digit.
    /// </summary>
    public static string Fold(string text)
    {
        var folded = new StringBuilder(text.Length);
        Fold(text, folded, null);
        return folded.ToString();
    }

    /// <summary>The words of the folded form in their order, each with its place in the text, marks on its letters included.</summary>
    public static IReadOnlyList<FoldedWord> Words(string text)
    {
        var folded = new StringBuilder(text.Length);
        var places = new List<FoldedPlace>();
        Fold(text, folded, places);
        var whole = folded.ToString();
        return
        [
            .. places.Select(
                (place, at) =>
                    new FoldedWord(
                        whole[place.Folded..(at + 1 < places.Count ? places[at + 1].Folded - 1 : whole.Length)],
                        place.Start,
                        place.End - place.Start
                    )
            ),
        ];
    }

    private static void Fold(string text, StringBuilder folded, List<FoldedPlace>? places)
    {
        var gap = true;
        var at = 0;
        foreach (var rune in text.EnumerateRunes())
        {
            var start = at;
            at += rune.Utf16SequenceLength;
            var lower = Rune.ToLowerInvariant(rune);
            var silent = IsSilent(lower);
            if (silent || !IsPart(lower))
            {
                if (places is { Count: > 0 } && !gap && silent && IsMark(lower))
                    places[^1] = places[^1] with { End = at };
                gap = gap || !silent;
                continue;
            }

            if (gap && folded.Length > 0)
                folded.Append(' ');
            if (gap)
                places?.Add(new FoldedPlace(folded.Length, start, at));
            else if (places is not null)
                places[^1] = places[^1] with { End = at };
            gap = false;
            Append(folded, lower);
        }
    }

    private static void Append(StringBuilder folded, Rune lower)
    {
        if (lower.IsAscii)
            folded.Append((char)lower.Value);
        else if (lower.IsBmp && Plain.TryGetValue((char)lower.Value, out var plain))
            folded.Append(plain);
        else
            folded.Append(lower.ToString());
    }

    private static bool IsPart(Rune rune) => Rune.IsLetterOrDigit(rune);

    /// <summary>The dot of initials, marks, and what is typed for an apostrophe, some of which are letters to Unicode.</summary>
    private static bool IsSilent(Rune rune) =>
        rune.Value
            is '.'
                or '\''
                or '`'
                or '\u00B4'
                or '\u02BB'
                or '\u02BC'
                or '\u2018'
                or '\u2019'
                or '\u201B'
                or '\u2032'
                or '\uFF07'
        || Rune.GetUnicodeCategory(rune) is UnicodeCategory.NonSpacingMark or UnicodeCategory.Format;

    private static bool IsMark(Rune rune) => Rune.GetUnicodeCategory(rune) is UnicodeCategory.NonSpacingMark;

    /// <summary>Where a word begins in the folded form, and where it stands in the text.</summary>
    private readonly record struct FoldedPlace(int Folded, int Start, int End);
}

/// <summary>A word of a text.</summary>
/// <param name="Text">As it is compared.</param>
/// <param name="Start">Where it begins in the text, in UTF-16 units.</param>
/// <param name="Length">How many of them it takes there.</param>
public readonly record struct FoldedWord(string Text, int Start, int Length);
