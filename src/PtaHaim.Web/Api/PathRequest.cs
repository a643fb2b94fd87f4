using System.ComponentModel;
using System.ComponentModel.DataAnnotations;
using Microsoft.AspNetCore.Mvc;
using PtaHaim.Catalog.Paths;

namespace PtaHaim.Web.Api;

/// <summary>A path between two people.</summary>
public sealed record PathRequest(
    [FromQuery(Name = "from"), Description("The slug of the person at one end."), StringLength(Paging.MaxText)]
        string? From,
    [FromQuery(Name = "to"), Description("The slug of the person at the other end."), StringLength(Paging.MaxText)]
        string? To,
    [
        FromQuery(Name = "kind"),
        Description("Only works of these kinds, joined by commas."),
        StringLength(Paging.MaxText)
    ]
        string? Kind,
    [
        FromQuery(Name = "role"),
        Description("Roles or departments, joined by commas, in which one of each two must stand on a shared work."),
        StringLength(Paging.MaxText)
    ]
        string? Role,
    [
        FromQuery(Name = "their.role"),
        Description("Roles or departments, joined by commas, in which the other of the two must."),
        StringLength(Paging.MaxText)
    ]
        string? TheirRole,
    [FromQuery(Name = "year.gte"), Description("Only works of this year or later."), Range(1, 9999)] int? YearFrom,
    [FromQuery(Name = "year.lte"), Description("Only works of this year or earlier."), Range(1, 9999)] int? YearTo,
    [
        FromQuery(Name = "exclude"),
        Description("The slug of a person or work to leave out; given once for each, at most 50 times."),
        MaxLength(PathQuestion.MostExcluded, ErrorMessage = "exclude is given at most 50 times.")
    ]
        string[]? Exclude,
    [
        FromQuery(Name = "ties"),
        Description("all: stated relationships are hops, too. Default: works."),
        Allowed("works", "all")
    ]
        string? Ties,
    [FromQuery(Name = "companies"), Description("True to let companies be steps.")] bool? Companies,
    [
        FromQuery(Name = "rollup"),
        Description("none: a band's work does not count for its members. Default: bands."),
        Allowed("bands", "none")
    ]
        string? Rollup,
    [FromQuery(Name = "maxHops"), Description("The most hops, 1 to 12."), Range(1, 12)] int? MaxHops,
    [
        FromQuery(Name = "limit"),
        Description("How many of the equally short paths to give, 1 to 20. Default: 1."),
        Range(1, PathQuestion.MostPaths)
    ]
        int? Limit,
    [FromQuery(Name = "cursor"), Description(Paging.Cursor), StringLength(Paging.MaxCursor)] string? Cursor
)
{
    /// <summary>What is wrong where an end is not named.</summary>
    public IReadOnlyList<ApiError> Missing() =>
        [
            .. new[] { ("from", From), ("to", To) }
                .Where(end => Paging.Text(end.Item2) is null)
                .Select(end => new ApiError(end.Item1, $"{end.Item1} takes the slug of a person, and is needed.", [])),
        ];

    public PathQuestion Question() =>
        new(Paging.Text(From)!, Paging.Text(To)!)
        {
            Kinds = Paging.Split(Kind),
            Roles = Paging.Split(Role),
            TheirRoles = Paging.Split(TheirRole),
            FirstYear = YearFrom,
            LastYear = YearTo,
            Exclude = Exclude ?? [],
            Ties = Ties == "all",
            Companies = Companies ?? false,
            Bands = Rollup != "none",
            MaxHops = MaxHops ?? Catalog.Graph.PathRequest.MostHops,
            Take = Limit ?? 1,
            Cursor = Cursor,
        };
}
