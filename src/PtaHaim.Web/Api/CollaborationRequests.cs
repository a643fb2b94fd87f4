using System.ComponentModel;
using System.ComponentModel.DataAnnotations;
using Microsoft.AspNetCore.Mvc;
using PtaHaim.Catalog.Collaborations;
using PtaHaim.Catalog.Paging;

namespace PtaHaim.Web.Api;

/// <summary>The collaborators of one person.</summary>
public sealed record CollaboratorsRequest(
    [FromQuery(Name = "companies"), Description("True to list companies as well.")] bool? Companies,
    [
        FromQuery(Name = "role"),
        Description("Roles or departments of the person on the shared works, joined by commas."),
        StringLength(Paging.MaxText)
    ]
        string? Role,
    [
        FromQuery(Name = "their.role"),
        Description("Roles or departments of the collaborators on them, joined by commas."),
        StringLength(Paging.MaxText)
    ]
        string? TheirRole,
    [
        FromQuery(Name = "kind"),
        Description("Only works of these kinds, joined by commas."),
        StringLength(Paging.MaxText)
    ]
        string? Kind,
    [FromQuery(Name = "limit"), Description(Paging.Limit), Range(1, PageSize.Max)] int? Limit,
    [FromQuery(Name = "cursor"), Description(Paging.Cursor), StringLength(Paging.MaxCursor)] string? Cursor,
    [FromQuery(Name = "count"), Description(Paging.Count)] bool? Count
)
{
    public PageRequest Page() => Paging.Of(Limit, Cursor, Count);

    public CollaboratorFilter Filter() =>
        new()
        {
            Kinds = Paging.Split(Kind),
            Roles = Paging.Split(Role),
            TheirRoles = Paging.Split(TheirRole),
            Companies = Companies ?? false,
        };
}

/// <summary>Shared works of some people, or the list of pairs that share most.</summary>
public sealed record CollaborationsRequest(
    [
        FromQuery(Name = "with"),
        Description(
            "The slugs of 2 to 10 people, each in a parameter of its own. Without it: the pairs that share most works."
        ),
        MinLength(CollaborationQueries.FewestPeople, ErrorMessage = Paging.EachOnce),
        MaxLength(CollaborationQueries.MostPeople, ErrorMessage = Paging.EachOnce)
    ]
        string[]? With,
    [
        FromQuery(Name = "role"),
        Description("Roles or departments, joined by commas, in which at least one of them stands on a work."),
        StringLength(Paging.MaxText)
    ]
        string? Role,
    [
        FromQuery(Name = "kind"),
        Description("Only works of these kinds, joined by commas."),
        StringLength(Paging.MaxText)
    ]
        string? Kind,
    [
        FromQuery(Name = "rollup"),
        Description("none: a band's work does not count for its members. Default: bands."),
        Allowed("bands", "none")
    ]
        string? Rollup,
    [FromQuery(Name = "limit"), Description(Paging.Limit), Range(1, PageSize.Max)] int? Limit,
    [FromQuery(Name = "cursor"), Description(Paging.Cursor), StringLength(Paging.MaxCursor)] string? Cursor,
    [FromQuery(Name = "count"), Description(Paging.Count)] bool? Count
)
{
    public PageRequest Page() => Paging.Of(Limit, Cursor, Count);

    public PairFilter Filter() =>
        new()
        {
            Kinds = Paging.Split(Kind),
            Roles = Paging.Split(Role),
            Bands = Rollup != "none",
        };
}

/// <summary>The story of some people.</summary>
public sealed record TimelineRequest(
    [
        FromQuery(Name = "with"),
        Description(
            "The slug of a person; or of up to 10, each in a parameter of its own, for what they share. Without it: the pair that the collection features."
        ),
        MaxLength(CollaborationQueries.MostPeople, ErrorMessage = "{0} is given at most 10 times.")
    ]
        string[]? With,
    [
        FromQuery(Name = "whole"),
        Description("True for all of the catalog, each work once. It is asked for without with.")
    ]
        bool? Whole,
    [
        FromQuery(Name = "kind"),
        Description("Kinds of works, membership and relationship, joined by commas: only such events."),
        StringLength(Paging.MaxText)
    ]
        string? Kind,
    [FromQuery(Name = "limit"), Description(Paging.Limit), Range(1, PageSize.Max)] int? Limit,
    [FromQuery(Name = "cursor"), Description(Paging.Cursor), StringLength(Paging.MaxCursor)] string? Cursor,
    [FromQuery(Name = "count"), Description(Paging.Count)] bool? Count
)
{
    public PageRequest Page() => Paging.Of(Limit, Cursor, Count);

    public StoryFilter Filter() => new() { Kinds = Paging.Split(Kind) };

    internal ApiError? Error() =>
        Paging.Repeated(With ?? [])
        ?? (
            Whole == true && With is { Length: > 0 }
                ? new ApiError("whole", "The whole is asked for without with.", [])
                : null
        );
}
