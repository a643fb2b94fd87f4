using System.Globalization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.ModelBinding;
using PtaHaim.Catalog.Paging;
using PtaHaim.Catalog.People;
using PtaHaim.Catalog.Terms;
using PtaHaim.Catalog.Text;
using PtaHaim.Catalog.Works;

namespace PtaHaim.Web.Pages.Support;

/// <summary>What a visitor chose in the filters of the works, as the address holds it. Values are as typed, right or wrong.</summary>
internal sealed record WorkChoice
{
    public string? Kind { get; init; }

    [FromQuery(Name = "year.gte")]
    public string? From { get; init; }

    [FromQuery(Name = "year.lte")]
    public string? To { get; init; }

    /// <summary>A slug, a name, or <c>role:slug</c>.</summary>
    public string? Person { get; init; }

    public string? Role { get; init; }

    public string? Place { get; init; }

    public string? Sort { get; init; }

    public static IReadOnlyList<(string Sort, string Label)> Orders { get; } =
    [
        (WorkSort.Newest, "Newest first"),
        (WorkSort.Oldest, "Oldest first"),
        (WorkSort.Title, "By title"),
        (WorkSort.TitleFalling, "By title, from Z to A"),
        (WorkSort.Known, "Best known first"),
    ];

    public string Sorted => Sort ?? WorkSort.Newest;

    public string Order => Orders.FirstOrDefault(order => order.Sort == Sorted).Label ?? Sorted;

    public string OrderAgain => Sorted == WorkSort.Newest ? "Newest again" : "From the start";

    public string Heading => Kind is { } kind ? Words.Kinds(kind) : "Works";

    public WorkFilter Filter =>
        new()
        {
            Kind = Kind,
            YearFrom = Year(From),
            YearTo = Year(To),
            Credit = Credit,
            Place = Place,
            Sort = Sorted,
        };

    /// <summary>Whom <see cref="Name"/> means; null where that is nobody, or not looked up. Not of the address.</summary>
    [BindNever]
    public PersonRef? Found { get; internal init; }

    /// <summary>The slug or name, without a role before it.</summary>
    public string? Name => Person?[RolePrefix.Length..];

    /// <summary>The person as the page shows it.</summary>
    public string? Shown => Found?.Name ?? Person;

    /// <summary>A name that nobody has is taken for a slug, so that the refusal can name those that look like it.</summary>
    public string? Credit =>
        Name is not { } name ? null
        : RolePrefix.Length > 0 ? RolePrefix + Slug(name)
        : Role is { } role ? $"{role}:{Slug(name)}"
        : Slug(name);

    private string RolePrefix =>
        Person?.IndexOf(':', StringComparison.Ordinal) is { } colon and > 0 ? Person[..(colon + 1)] : "";

    private string Slug(string name) => Found?.Slug ?? TextFold.Fold(name).Replace(' ', '-');

    public string? YearWords =>
        (From, To) switch
        {
            ({ } from, { } to) => from == to ? $"from {from}" : $"from {from} to {to}",
            ({ } from, null) => $"from {from} on",
            (null, { } to) => $"up to {to}",
            _ => null,
        };

    /// <summary>The one address of the same list: with the person's slug, however the name was written.</summary>
    public string Canonical(string? cursor) =>
        (Found is { } found ? this with { Person = RolePrefix + found.Slug } : this).Address(cursor);

    public string Address(string? cursor = null) =>
        Addresses.With(
            "/works",
            ("kind", Kind),
            ("year.gte", From),
            ("year.lte", To),
            ("person", Person),
            ("role", Role),
            ("place", Place),
            ("sort", Sorted == WorkSort.Newest ? null : Sort),
            ("cursor", cursor)
        );

    public string Json(int limit, string? cursor) =>
        Addresses.With(
            "/api/v1/works",
            ("kind", Kind),
            ("year.gte", From),
            ("year.lte", To),
            ("credit", Credit),
            ("place", Place),
            ("sort", Sorted),
            ("limit", $"{limit}"),
            ("cursor", cursor)
        );

    public WrongBox? WrongYears()
    {
        var clear = ("Clear years", (this with { From = null, To = null }).Address());
        if (From is not null && Year(From) is null)
            return new("That is no year", $"“From” is “{From}”. A year is a number from 1 to 9999.", [clear]);
        if (To is not null && Year(To) is null)
            return new("That is no year", $"“To” is “{To}”. A year is a number from 1 to 9999.", [clear]);
        return Year(From) > Year(To)
            ? new(
                "The years do not fit",
                $"“From” is {From} and “to” is {To}. Swap them, or clear one.",
                [("Swap years", (this with { From = To, To = From }).Address()), clear]
            )
            : null;
    }

    public WrongBox? WrongRole() =>
        Role is null ? null
        : Person is null
            ? new(
                "A role needs a person",
                $"The role “{Vocabularies.Roles.Label(Role)}” is chosen, but nobody whose role it is.",
                [("Any role", (this with { Role = null }).Address())]
            )
        : null;

    /// <summary>What is wrong, as the query says it, with an address for each value that would do.</summary>
    public WrongBox Repair(Refusal refusal)
    {
        const int Most = 12;
        var repairs = refusal
            .Valid.Take(Most)
            .Select(value => (RepairLabel(refusal.Parameter, value), With(refusal.Parameter, value).Address()));
        return new(
            refusal.Parameter switch
            {
                "cursor" => "This page is no longer there",
                "credit" => "Nobody of that name or role is in this catalog",
                "kind" => "No such kind of work",
                "place" => "No such place in this catalog",
                "sort" => "That order does not fit",
                _ => "That does not fit",
            },
            refusal.Message,
            [.. repairs, ("Clear it", With(refusal.Parameter, null).Address())]
        );
    }

    private static string RepairLabel(string parameter, string value) =>
        parameter switch
        {
            "kind" => Words.Kinds(value),
            "sort" => Orders.FirstOrDefault(order => order.Sort == value).Label ?? value,
            _ => value,
        };

    private WorkChoice With(string parameter, string? value) =>
        parameter switch
        {
            "kind" => this with { Kind = value },
            "credit" => this with { Person = value, Role = null, Found = null },
            "place" => this with { Place = value },
            "sort" => this with { Sort = value },
            _ => this,
        };

    private static int? Year(string? text) =>
        int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var year) && year is >= 1 and <= 9999
            ? year
            : null;
}
