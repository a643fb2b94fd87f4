using System.Globalization;
using Microsoft.AspNetCore.Html;
using PtaHaim.Catalog.Terms;
using PtaHaim.Catalog.Text;

namespace PtaHaim.Web.Pages.Support;

/// <summary>How pages put dates, numbers and names into words.</summary>
internal static class Words
{
    public const string NoDate = "date unknown";

    private static readonly string[] Few =
    [
        "no",
        "one",
        "two",
        "three",
        "four",
        "five",
        "six",
        "seven",
        "eight",
        "nine",
        "ten",
        "eleven",
        "twelve",
    ];

    /// <summary>The date in words within a <c>time</c> element; <see cref="NoDate"/> without one.</summary>
    public static IHtmlContent Date(string? date, string none = NoDate) =>
        PartialDate.Parse(date) is { } parsed
            ? new HtmlContentBuilder()
                .AppendHtml($"<time datetime=\"{parsed}\">")
                .Append(parsed.ToWords())
                .AppendHtml("</time>")
            : new HtmlContentBuilder().Append(none);

    /// <summary>The date in words, for attributes and titles.</summary>
    public static string PlainDate(string? date, string none = NoDate) => PartialDate.Parse(date)?.ToWords() ?? none;

    public static int? Year(string? date) => PartialDate.Parse(date)?.Year;

    /// <summary><c>2017 to 2025</c>, <c>2017</c>, or null where neither is known.</summary>
    public static string? Years(string? first, string? last) =>
        (Year(first), Year(last)) switch
        {
            ({ } from, { } to) when from != to => $"{from} to {to}",
            ({ } from, _) => $"{from}",
            (_, { } to) => $"{to}",
            _ => null,
        };

    /// <summary><c>1 source</c>, <c>1,024 sources</c>.</summary>
    public static string Count(int number, string one, string? many = null) =>
        $"{Number(number)} {(number == 1 ? one : many ?? $"{one}s")}";

    /// <summary><c>one step</c>, <c>two steps</c>; from thirteen on in figures.</summary>
    public static string Steps(int steps) =>
        steps == 1 ? "one step" : $"{(steps < Few.Length ? Few[steps] : Number(steps))} steps";

    public static string Number(int number) => number.ToString("N0", CultureInfo.InvariantCulture);

    public static string Kind(string kind) => Vocabularies.WorkKinds.Label(kind);

    public static string Kinds(string kind) => Vocabularies.WorkKinds.Plural(kind);

    /// <summary><c>Music video, 2022</c>; the kind alone where the year is not known.</summary>
    public static string KindAndYear(string kind, string? date) =>
        Year(date) is { } year ? $"{Kind(kind)}, {year}" : Kind(kind);

    /// <summary>The time of a relationship, or null where no source gives it.</summary>
    public static string? Period(string? begin, string? end, bool ongoing, string? when) =>
        (PartialDate.Parse(begin)?.ToWords(), PartialDate.Parse(end)?.ToWords()) switch
        {
            ({ } from, { } to) => from == to ? from : $"{from} to {to}",
            ({ } from, null) => ongoing ? $"since {from}" : $"from {from}",
            (null, { } to) => $"until {to}",
            _ => when ?? (ongoing ? "ongoing" : null),
        };

    /// <summary><c>A, B and C</c>.</summary>
    public static string Join(IReadOnlyList<string> parts) =>
        parts.Count < 2 ? string.Concat(parts) : $"{string.Join(", ", parts.Take(parts.Count - 1))} and {parts[^1]}";

    /// <summary>A name that is not broken at the end of a line.</summary>
    public static string Whole(string name) => name.Replace(' ', '\u00A0');

    public static string Lower(string text) => text.Length == 0 ? text : char.ToLowerInvariant(text[0]) + text[1..];

    public static string Upper(string text) => text.Length == 0 ? text : char.ToUpperInvariant(text[0]) + text[1..];

    /// <summary>The text, cut between words to what a search engine shows.</summary>
    public static string Cut(string text, int length = 200)
    {
        if (text.Length <= length)
            return text;
        var end = text.LastIndexOf(' ', length - 1);
        return $"{text[..(end > 0 ? end : length - 1)]}…";
    }
}
