using Microsoft.AspNetCore.Mvc;
using PtaHaim.Catalog.Collaborations;
using PtaHaim.Catalog.Paging;
using PtaHaim.Catalog.People;
using PtaHaim.Web.Pages.Support;

namespace PtaHaim.Web.Pages;

internal sealed class CollaboratorsModel(PersonQueries people, RedirectQueries redirects) : CatalogPage
{
    public PersonDetails Person { get; private set; } = null!;

    public IReadOnlyList<Collaborator> Collaborators { get; private set; } = [];

    public int Largest => Collaborators is [var most, ..] ? most.Works : 0;

    public WrongBox? Wrong { get; private set; }

    public ListPager? Pager { get; private set; }

    public async Task<IActionResult> OnGetAsync(string slug, string? cursor, CancellationToken cancel)
    {
        if (await people.FindAsync(slug, PersonParts.None, cancel) is not { } person)
            return await redirects.FindAsync("people", slug, cancel) is { } now
                ? RedirectPermanentPreserveMethod(Addresses.Collaborators(now))
                : NotFound();
        var page = await people.CollaboratorsAsync(slug, companies: false, new PageRequest(Rows, cursor), cancel);

        Person = person;
        var path = Addresses.Collaborators(slug);
        Head = new PageHead(
            $"Collaborators of {person.Name} · {Site?.Title}",
            $"All who share works with {person.Name} in this catalog, most first."
        )
        {
            Address = Addresses.With(path, ("cursor", cursor)),
            Json = Addresses.With($"/api/v1{path}", ("cursor", cursor), ("limit", $"{Rows}")),
            Section = SiteSection.People,
        };
        if (page!.Refused is { } refusal)
        {
            Wrong = WrongBox.Cursor(refusal, path);
            Response.StatusCode = StatusCodes.Status400BadRequest;
            return Page();
        }

        Collaborators = page.Items;
        Pager = ListPager.Of(
            "Most shared works first",
            Collaborators.Count,
            cursor,
            page.Next,
            next => Addresses.With(path, ("cursor", next))
        );
        return Page();
    }
}
