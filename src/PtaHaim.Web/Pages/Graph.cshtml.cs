using Microsoft.AspNetCore.Mvc;
using PtaHaim.Catalog.Egos;
using PtaHaim.Catalog.Paging;
using PtaHaim.Catalog.People;
using PtaHaim.Web.Pages.Support;

namespace PtaHaim.Web.Pages;

internal sealed class GraphModel(EgoQueries egos, PersonQueries people, RedirectQueries redirects) : CatalogPage
{
    /// <summary>Null where nobody has the name that was asked for, and in an empty catalog.</summary>
    public EgoGraph? Graph { get; private set; }

    /// <summary>Nobody has that name: what was asked for, and whose slugs look like it.</summary>
    public WrongBox? Wrong { get; private set; }

    public string Title => Graph is null ? "Graph" : $"Around {Graph.Focus.Name}";

    public async Task<IActionResult> OnGetAsync(string? focus, CancellationToken cancel)
    {
        var slug = focus ?? await egos.BestKnownAsync(cancel) ?? "";
        Graph = await egos.FindAsync(slug, EgoLayout.MostNeighbours, cancel);
        if (Graph is null && focus is not null)
        {
            if (await redirects.FindAsync("people", focus, cancel) is { } now)
                return RedirectPermanentPreserveMethod(Addresses.Graph(now));
            if (await people.FindByNameAsync(focus, cancel) is { } meant)
                return Redirect(Addresses.Graph(meant.Slug));
            await SetWrongAsync(focus, cancel);
        }

        Head = new PageHead(
            $"{Title} · {Site?.Title}",
            Graph is null
                ? "People and bands and those who share most works with them in this catalog."
                : $"{Graph.Focus.Name} and those who share most works with {Graph.Focus.Name} in this catalog, as a drawing and as a table."
        )
        {
            Address = Graph is null ? null : Addresses.Graph(Graph.Focus.Slug),
            Json = Graph is null ? null : $"/api/v1/graph?focus={Graph.Focus.Slug}",
            Section = SiteSection.Graph,
            Graph = true,
            Names = true,
        };
        await OfferNamesAsync(cancel);
        return Page();
    }

    private async Task SetWrongAsync(string focus, CancellationToken cancel)
    {
        var near = await redirects.NearMatchesAsync("people", focus, cancel);
        Wrong = new WrongBox(
            "Nobody of that name",
            $"“{Words.Cut(focus, 60)}” is nobody in this catalog.",
            [
                .. near.Select(match => (match.Name, Addresses.Graph(match.Slug)))
                    .DefaultIfEmpty(("All people", "/people")),
            ]
        );
        Response.StatusCode = StatusCodes.Status404NotFound;
    }
}
