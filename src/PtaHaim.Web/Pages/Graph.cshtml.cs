using Microsoft.AspNetCore.Mvc;
using PtaHaim.Catalog.Egos;
using PtaHaim.Catalog.Paging;
using PtaHaim.Catalog.People;
using PtaHaim.Web.LinkedData;
using PtaHaim.Web.Pages.Support;

namespace PtaHaim.Web.Pages;

internal sealed class GraphModel(EgoQueries egos, NameQueries names, RedirectQueries redirects) : CatalogPage
{
    /// <summary>Null where nobody has the name that was asked for, and in an empty catalog.</summary>
    public EgoGraph? Graph { get; private set; }

    /// <summary>Not one person has that name: what was asked for, and who may be meant.</summary>
    public WrongBox? Wrong { get; private set; }

    public string Title => Graph is null ? "Graph" : $"Around {Graph.Focus.Name}";

    internal override LinkedPage Linked(LinkedSite site) =>
        new() { About = Graph is null ? [] : [site.Person(Graph.Focus)] };

    public async Task<IActionResult> OnGetAsync(string? focus, CancellationToken cancel)
    {
        var slug = focus ?? await egos.BestKnownAsync(cancel) ?? "";
        Graph = await egos.FindAsync(slug, EgoLayout.MostNeighbours, cancel);
        if (Graph is null && focus is not null)
        {
            if (await redirects.FindAsync("people", focus, cancel) is { } now)
                return RedirectPermanentPreserveMethod(Addresses.Graph(now));
            var meant = await names.FindAsync(focus, cancel);
            if (meant.Person is { } person)
                return Redirect(Addresses.Graph(person.Slug));
            Wrong = WrongBox.Name(
                [focus],
                [.. meant.Candidates.Select(candidate => (candidate.Name, Addresses.Graph(candidate.Slug)))]
            );
            Response.StatusCode = StatusCodes.Status404NotFound;
        }

        Head = new PageHead(
            $"{Title} · {Site?.Title}",
            Graph is null
                ? "People and bands and those who share the most works with them in this catalog."
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
}
