using System.Text.Encodings.Web;
using Microsoft.AspNetCore.Html;

namespace PtaHaim.Web.Cards;

/// <summary>A person or band: a disc with initials, in one of the three stripe colours.</summary>
internal static class PersonDisc
{
    private static readonly string[] Suffixes = ["Jr.", "Jr", "Sr.", "Sr", "II", "III", "IV"];

    /// <summary>Tone 1, 2 or 3 is the stripe of that number. The name stands beside the disc, so the disc is hidden.</summary>
    public static IHtmlContent Render(string name, int tone) => Draw(Initials(name), tone);

    /// <summary>The same with up to three initials: on a path people of one family stand side by side.</summary>
    public static IHtmlContent RenderAll(string name, int tone) => Draw(AllInitials(name), tone);

    /// <summary>The first letters of all names where that makes at most three, else as <see cref="Initials"/>.</summary>
    public static string AllInitials(string name)
    {
        var all = string.Concat(Words(name).Select(First));
        return all.Length is 1 or 2 or 3 ? all : Initials(name);
    }

    private static HtmlString Draw(string initials, int tone) =>
        new(
            $"<svg class=\"disc disc-{tone}\" viewBox=\"0 0 144 144\" aria-hidden=\"true\"><circle cx=\"72\" cy=\"72\" r=\"72\"/>"
                + $"<text x=\"72\" y=\"92\" text-anchor=\"middle\">{HtmlEncoder.Default.Encode(initials)}</text></svg>"
        );

    /// <summary>First letters of the first and the last name, without nicknames in quotes and without "Jr.".</summary>
    public static string Initials(string name)
    {
        var words = Words(name);
        return words.Count switch
        {
            0 => "",
            1 => First(words[0]),
            _ => First(words[0]) + First(words[^1]),
        };
    }

    private static List<string> Words(string name) =>
        [
            .. name.Split(' ', StringSplitOptions.RemoveEmptyEntries)
                .Where(word => char.IsLetterOrDigit(word[0]) && !Suffixes.Contains(word, StringComparer.Ordinal)),
        ];

    private static string First(string word) => char.ToUpperInvariant(word[0]).ToString();
}
