using System.Globalization;
using Microsoft.AspNetCore.Mvc;
using PtaHaim.Catalog.Graph;
using PtaHaim.Catalog.Paging;
using PtaHaim.Catalog.Paths;
using PtaHaim.Catalog.Terms;

namespace PtaHaim.Web.Pages.Support;

/// <summary>A question for a path as the address holds it. Values are as typed, right or wrong.</summary>
internal sealed record AskedPath
{
    private const int MostHops = PathRequest.MostHops;

    /// <summary>A slug or a name.</summary>
    public string? From { get; init; }

    /// <summary>A slug or a name.</summary>
    public string? To { get; init; }

    public string? Kind { get; init; }

    public string? Role { get; init; }

    [FromQuery(Name = "their.role")]
    public string? TheirRole { get; init; }

    [FromQuery(Name = "year.gte")]
    public string? FirstYear { get; init; }

    [FromQuery(Name = "year.lte")]
    public string? LastYear { get; init; }

    /// <summary>Slugs of people and works, joined by commas.</summary>
    public string? Exclude { get; init; }

    public string? Ties { get; init; }

    public string? Rollup { get; init; }

    [FromQuery(Name = "maxHops")]
    public string? MaxHops { get; init; }

    public string? Cursor { get; init; }

    public bool WithTies => Ties == "all";

    public bool WithoutBands => Rollup == "none";

    public IReadOnlyList<string> Excluded => Split(Exclude);

    /// <summary>What is set in the options, in words; null where nothing is.</summary>
    public string? OptionWords
    {
        get
        {
            string?[] set =
            [
                .. Split(Kind).Select(kind => Words.Lower(Words.Kinds(kind))),
                .. Split(Role).Concat(Split(TheirRole)).Select(role => Words.Lower(RoleLabel(role))),
                YearWords,
                WithTies ? "relationships count" : null,
                WithoutBands ? "without the work of bands" : null,
                MaxHops is { } most ? $"at most {most} {(most == "1" ? "step" : "steps")}" : null,
                Excluded.Count > 0 ? $"{Excluded.Count} left out" : null,
            ];
            var words = set.OfType<string>().ToList();
            return words.Count == 0 ? null : string.Join(", ", words);
        }
    }

    private string? YearWords =>
        (FirstYear, LastYear) switch
        {
            ({ } first, { } last) => first == last ? first : $"{first} to {last}",
            ({ } first, null) => $"from {first} on",
            (null, { } last) => $"up to {last}",
            _ => null,
        };

    // Methods and not properties, because those of what the query binds are validated, and these never end.
    public AskedPath Swap() => this with { From = To, To = From, Cursor = null };

    public AskedPath Without(string slug) =>
        this with
        {
            Exclude = string.Join(',', Excluded.Append(slug).Distinct(StringComparer.Ordinal)),
            Cursor = null,
        };

    public AskedPath Again(string slug) =>
        this with
        {
            Exclude = string.Join(',', Excluded.Where(other => other != slug)),
            Cursor = null,
        };

    /// <summary>The same two without any option.</summary>
    public AskedPath Bare() => new() { From = From, To = To };

    public string Address => Addresses.With("/paths", Parameters([("exclude", string.Join(',', Excluded))]));

    /// <summary>The same question to the API, which takes each slug to leave out in a parameter of its own.</summary>
    public string Json =>
        Addresses.With("/api/v1/paths", Parameters([.. Excluded.Select(slug => ("exclude", (string?)slug))]));

    private (string, string?)[] Parameters((string, string?)[] excluded) =>
        [
            ("from", From),
            ("to", To),
            ("kind", Kind),
            ("role", Role),
            ("their.role", TheirRole),
            ("year.gte", FirstYear),
            ("year.lte", LastYear),
            .. excluded,
            ("ties", WithTies ? Ties : null),
            ("rollup", WithoutBands ? Rollup : null),
            ("maxHops", MaxHops),
            ("cursor", Cursor),
        ];

    public PathQuestion Question() =>
        new(From!, To!)
        {
            Kinds = Split(Kind),
            Roles = Split(Role),
            TheirRoles = Split(TheirRole),
            FirstYear = Number(FirstYear, 9999),
            LastYear = Number(LastYear, 9999),
            Exclude = Excluded,
            Ties = WithTies,
            Bands = !WithoutBands,
            MaxHops = Number(MaxHops, MostHops) ?? MostHops,
            Cursor = Cursor,
        };

    /// <summary>What no path can be looked for with, and addresses that can; null where all fits.</summary>
    public WrongBox? Wrong()
    {
        if (
            new[] { FirstYear, LastYear }.FirstOrDefault(year => year is not null && Number(year, 9999) is null) is
            { } year
        )
            return new(
                "That is no year",
                $"“{year}” is no year. A year is a number from 1 to 9999.",
                [("Clear years", (this with { FirstYear = null, LastYear = null }).Address)]
            );
        if (MaxHops is { } most && Number(most, MostHops) is null)
            return new(
                "So many steps cannot be asked for",
                $"“{most}” is not a number of steps from 1 to {MostHops}.",
                [("Any number of steps", (this with { MaxHops = null }).Address)]
            );
        if (Ties is not (null or "works" or "all") || Rollup is not (null or "bands" or "none"))
            return new(
                "That option does not fit",
                "Ties are works or all, and rollup is bands or none.",
                [("Without them", (this with { Ties = null, Rollup = null }).Address)]
            );
        return Excluded.Count > PathQuestion.MostExcluded
            ? new(
                "Too much is left out",
                $"At most {PathQuestion.MostExcluded} people and works can be left out.",
                [("Leave nothing out", (this with { Exclude = null }).Address)]
            )
            : null;
    }

    /// <summary>What is wrong, as the query says it, with the address that would do.</summary>
    public WrongBox Repair(Refusal refusal) =>
        refusal.Parameter == "cursor"
            ? new(
                "This path is no longer there",
                refusal.Message,
                [("The first path", (this with { Cursor = null }).Address)]
            )
            : new("That option does not fit", refusal.Message, [("Clear it", Cleared(refusal.Parameter).Address)]);

    /// <summary>The label of a role or department.</summary>
    public static string RoleLabel(string role) =>
        Vocabularies.Roles.Has(role) ? Vocabularies.Roles.Label(role) : Vocabularies.Departments.Label(role);

    private AskedPath Cleared(string parameter) =>
        parameter switch
        {
            "kind" => this with { Kind = null },
            "role" => this with { Role = null },
            "their.role" => this with { TheirRole = null },
            _ => this with { Exclude = null },
        };

    private static string[] Split(string? words) =>
        words?.Split(',', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries) ?? [];

    private static int? Number(string? text, int most) =>
        int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var number)
        && number >= 1
        && number <= most
            ? number
            : null;
}
