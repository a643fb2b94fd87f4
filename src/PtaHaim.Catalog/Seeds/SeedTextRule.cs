using System.Globalization;
using System.Text.Json.Nodes;
using System.Text.RegularExpressions;
using PtaHaim.Catalog.Terms;
using PtaHaim.Catalog.Text;

namespace PtaHaim.Catalog.Seeds;

/// <summary>What a text must look like. The reader asks for the problem, the schema for the keywords.</summary>
internal abstract class SeedTextRule
{
    public abstract string Expected { get; }

    /// <summary>The rest of a sentence that begins with the name of the field; null where the text is right.</summary>
    public abstract string? Problem(string text);

    /// <summary>The words that the text may be; empty where they are not a closed list.</summary>
    public virtual IEnumerable<string> Words => [];

    public abstract JsonObject Schema();
}

internal sealed class PlainTextRule(int maxLength) : SeedTextRule
{
    public override string Expected => $"1 to {maxLength:N0} characters, not blank, no control characters";

    public override string? Problem(string text) =>
        text.All(IsBlank) ? "is blank"
        : text.Length > maxLength ? $"has {text.Length:N0} characters"
        : text.Any(IsControl) ? $"has the control character \\u{(int)text.First(IsControl):X4}"
        : null;

    public override JsonObject Schema() => new() { ["pattern"] = @"\S", ["maxLength"] = maxLength };

    private static bool IsBlank(char character) =>
        char.IsWhiteSpace(character) || char.GetUnicodeCategory(character) == UnicodeCategory.Format;

    /// <summary>Besides the control characters, those that turn the direction of the text around them.</summary>
    private static bool IsControl(char character) =>
        char.IsControl(character) || character is >= '\u202A' and <= '\u202E' or >= '\u2066' and <= '\u2069';
}

internal sealed class IdRule : SeedTextRule
{
    public const int MaxLength = 100;

    private const string Pattern = "^[a-z0-9]+(-[a-z0-9]+)*$";

    public override string Expected => $"lower-case letters, digits and single hyphens, at most {MaxLength} characters";

    public override string? Problem(string text) =>
        text.Length <= MaxLength && text.Split('-').All(IsPart) ? null : $"{SeedWords.Quote(text)} is not an id";

    public override JsonObject Schema() => new() { ["pattern"] = Pattern, ["maxLength"] = MaxLength };

    private static bool IsPart(string part) =>
        part.Length > 0 && part.All(letter => char.IsAsciiLetterLower(letter) || char.IsAsciiDigit(letter));
}

/// <summary>Whether anything has the id is known only when all files are read, so the text itself is never wrong.</summary>
internal sealed class ReferenceRule(SeedKind kind) : SeedTextRule
{
    public SeedKind Kind => kind;

    public override string Expected => $"the id of a {SeedShape.Word(kind.ToString())} of this catalog";

    public override string? Problem(string text) => null;

    public override JsonObject Schema() => new IdRule().Schema();
}

internal sealed class PartialDateRule : SeedTextRule
{
    public override string Expected => "a date of the calendar: 2022, 2022-03 or 2022-03-01";

    public override string? Problem(string text) =>
        PartialDate.Parse(text) is null ? $"{SeedWords.Quote(text)} is not a date" : null;

    public override JsonObject Schema() =>
        new() { ["pattern"] = "^[0-9]{4}(-(0[1-9]|1[0-2])(-(0[1-9]|[12][0-9]|3[01]))?)?$" };
}

internal sealed class HttpUrlRule : SeedTextRule
{
    private const int MaxLength = 2_000;

    public override string Expected => $"an absolute http or https address of at most {MaxLength:N0} characters";

    public override string? Problem(string text) =>
        text.Length <= MaxLength
        && !text.Any(character => char.IsControl(character) || char.IsWhiteSpace(character))
        && Uri.TryCreate(text, UriKind.Absolute, out var address)
        && address.Scheme is "http" or "https"
        && address.Host.Length > 0
            ? null
            : $"{SeedWords.Quote(text)} is not a web address";

    public override JsonObject Schema() =>
        new()
        {
            ["format"] = "uri",
            ["pattern"] = @"^[hH][tT][tT][pP][sS]?://\S+$",
            ["maxLength"] = MaxLength,
        };
}

internal sealed class YouTubeIdRule : SeedTextRule
{
    public override string Expected => "11 characters of A–Z, a–z, 0–9, - and _";

    public override string? Problem(string text) =>
        YouTubeAddress.IsId(text) ? null : $"{SeedWords.Quote(text)} is not a YouTube id";

    public override JsonObject Schema() => new() { ["pattern"] = "^[A-Za-z0-9_-]{11}$" };
}

internal sealed class TermRule(string name) : SeedTextRule
{
    private readonly Vocabulary vocabulary = Vocabularies.Named(name);

    public override string Expected => $"one of {string.Join(", ", Words)}";

    public override IEnumerable<string> Words => vocabulary.Terms.Select(term => term.Id);

    public override string? Problem(string text) =>
        vocabulary.Has(text) ? null : $"{SeedWords.Quote(text)} is not a term of {name}";

    public override JsonObject Schema() =>
        new() { ["enum"] = new JsonArray([.. Words.Select(word => (JsonNode)word)]) };
}

/// <summary>An id in the external catalog of the term; the pattern comes from the vocabulary.</summary>
internal sealed class ExternalIdRule(Term scheme) : SeedTextRule
{
    private readonly Regex form = new(scheme.Pattern!, RegexOptions.NonBacktracking | RegexOptions.ExplicitCapture);

    public override string Expected => $"text that matches {scheme.Pattern}";

    public override string? Problem(string text) =>
        form.Match(text) is { Success: true } match && match.Length == text.Length
            ? null
            : $"{SeedWords.Quote(text)} is not an id of {scheme.Label}";

    public override JsonObject Schema() => new() { ["pattern"] = scheme.Pattern };
}
