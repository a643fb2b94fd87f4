using System.ComponentModel;
using System.ComponentModel.DataAnnotations;
using Microsoft.AspNetCore.Mvc;
using PtaHaim.Catalog.Collaborations;
using PtaHaim.Catalog.Exports;
using PtaHaim.Web.Api;

namespace PtaHaim.Web.Exports;

/// <summary>Credits: all, or those of one person or of one work.</summary>
public sealed record CreditsExportRequest(
    [
        FromQuery(Name = "person"),
        Description("Only this person's own credits: the slug."),
        StringLength(Api.Paging.MaxText)
    ]
        string? Person,
    [
        FromQuery(Name = "work"),
        Description("Only the credits of this work: its slug."),
        StringLength(Api.Paging.MaxText)
    ]
        string? Work
)
{
    public CreditFilter Filter() => new() { Person = Api.Paging.Text(Person), Work = Api.Paging.Text(Work) };
}

/// <summary>Whose collaborators.</summary>
public sealed record CollaboratorsExportRequest(
    [FromQuery(Name = "person"), Description("The slug of the person."), StringLength(Api.Paging.MaxText)]
        string? Person
);

/// <summary>The works that some people share.</summary>
public sealed record SharedWorksExportRequest(
    [
        FromQuery(Name = "with"),
        Description("The slugs of 2 to 10 people, each in a parameter of its own."),
        MinLength(CollaborationQueries.FewestPeople, ErrorMessage = Api.Paging.EachOnce),
        MaxLength(CollaborationQueries.MostPeople, ErrorMessage = Api.Paging.EachOnce)
    ]
        string[]? With,
    [
        FromQuery(Name = "role"),
        Description("Roles or departments, joined by commas, in which at least one of them stands on a work."),
        StringLength(Api.Paging.MaxText)
    ]
        string? Role,
    [
        FromQuery(Name = "kind"),
        Description("Only works of these kinds, joined by commas."),
        StringLength(Api.Paging.MaxText)
    ]
        string? Kind,
    [
        FromQuery(Name = "rollup"),
        Description("none: a band's work does not count for its members. Default: bands."),
        Allowed("bands", "none")
    ]
        string? Rollup
)
{
    public PairFilter Filter() =>
        new()
        {
            Kinds = Api.Paging.Split(Kind),
            Roles = Api.Paging.Split(Role),
            Bands = Rollup != "none",
        };
}
