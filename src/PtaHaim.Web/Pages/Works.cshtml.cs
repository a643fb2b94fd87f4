using System.Globalization;
using Microsoft.AspNetCore.Mvc;
using PtaHaim.Catalog.Paging;
using PtaHaim.Catalog.People;
using PtaHaim.Catalog.Works;
using PtaHaim.Web.LinkedData;
using PtaHaim.Web.Pages.Support;

namespace PtaHaim.Web.Pages;

internal sealed class WorksModel(WorkQueries works, PersonQueries people) : CatalogPage
{
    public WorkChoice Choice { get; private set; } = new();

    public IReadOnlyList<WorkSummary> Works { get; private set; } = [];

    public Total? Total { get; private set; }

    public WrongBox? Wrong { get; private set; }

    /// <summary>The name of the field that is wrong, as addresses write it; null while all are right.</summary>
    public string? WrongField { get; private set; }

    public ListPager? Pager { get; private set; }

    internal override LinkedPage Linked(LinkedSite site) =>
        LinkedPage.List(site, Head.Address, Works.Select(site.Work));

    public async Task<IActionResult> OnGetAsync([FromQuery] WorkChoice choice, string? cursor, CancellationToken cancel)
    {
        Choice = choice.Name is { } name ? choice with { Found = await people.FindByNameAsync(name, cancel) } : choice;
        Head = new PageHead(
            $"{Choice.Heading} · {Site?.Title}",
            $"{Choice.Heading} in this catalog, each with its sources."
        )
        {
            Address = Choice.Canonical(cursor),
            Json = Choice.Json(Rows, cursor),
            Section = SiteSection.Works,
        };
        if (Choice.WrongYears() is { } wrong)
            return Refuse("year.gte", wrong);
        if (Choice.WrongRole() is { } alone)
            return Refuse("role", alone);

        var page = await works.ListAsync(
            Choice.Filter,
            new PageRequest(Rows, cursor, Count: true),
            WorkParts.None,
            cancel
        );
        if (page.Refused is { } refusal)
            return Refuse(refusal.Parameter, Choice.Repair(refusal));

        Works = page.Items;
        Total = page.Total;
        Pager = new ListPager(
            cursor is null ? $"{Choice.Order}, 1 to {Works.Count}" : $"{Choice.Order}, {Works.Count} more",
            page.Next is { } next ? Choice.Address(next) : null,
            $"Next {Rows}",
            cursor is null ? null : Choice.Address(),
            Choice.OrderAgain
        );
        return Page();
    }

    private IActionResult Refuse(string field, WrongBox box)
    {
        (WrongField, Wrong) = (field, box);
        Response.StatusCode = StatusCodes.Status400BadRequest;
        return Page();
    }
}
