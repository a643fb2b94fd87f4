using Microsoft.AspNetCore.Mvc;
using PtaHaim.Catalog.Collaborations;
using PtaHaim.Catalog.Paging;
using PtaHaim.Catalog.People;
using PtaHaim.Web.LinkedData;
using PtaHaim.Web.Pages.Support;

namespace PtaHaim.Web.Pages;

internal sealed class CollaboratorsModel(
    PersonQueries people,
    CollaboratorQueries collaborators,
    RedirectQueries redirects
) : CatalogPage
{
    private const int MostKnown = 4;
    private const int MostRoles = 4;

    public PersonDetails Person { get; private set; } = null!;

    public CollaboratorChoice Choice { get; private set; } = new();

    public IReadOnlyList<Collaborator> Collaborators { get; private set; } = [];

    /// <summary>How many works the first of this page shares.</summary>
    public int Largest => Collaborators is [var most, ..] ? most.Works : 0;

    public WrongBox? Wrong { get; private set; }

    public ListPager? Pager { get; private set; }

    public string Path => Addresses.Collaborators(Person.Slug);

    internal override LinkedPage Linked(LinkedSite site) =>
        LinkedPage.List(site, Head.Address, Collaborators.Select(other => site.Person(other.Person))) with
        {
            About = [site.Person(new PersonRef(Person.Slug, Person.Name, Person.Kind))],
        };

    public async Task<IActionResult> OnGetAsync(
        string slug,
        [FromQuery] CollaboratorChoice choice,
        string? cursor,
        CancellationToken cancel
    )
    {
        if (await people.FindAsync(slug, PersonParts.None, cancel) is not { } person)
            return await redirects.FindAsync("people", slug, cancel) is { } now
                ? RedirectPermanentPreserveMethod(choice.Address(Addresses.Collaborators(now)))
                : NotFound();
        (Person, Choice) = (person, choice);
        Head = new PageHead(
            $"Collaborators of {person.Name} · {Site?.Title}",
            $"All who share works with {person.Name} in this catalog, most first, with what each of the two did."
        )
        {
            Address = choice.Address(Path, cursor),
            Json = choice.Address($"/api/v1{Path}", cursor, Rows),
            Section = SiteSection.People,
        };
        var page = await collaborators.ListAsync(slug, choice.Filter(), new PageRequest(Rows, cursor), cancel);
        if (page!.Refused is { } refusal)
        {
            Wrong = choice.Repair(refusal, Path);
            Response.StatusCode = StatusCodes.Status400BadRequest;
            return Page();
        }

        Collaborators = page.Items;
        Pager = ListPager.Of(
            "Most shared works first",
            Collaborators.Count,
            cursor,
            page.Next,
            next => choice.Address(Path, next)
        );
        return Page();
    }

    /// <summary>What somebody did, most works first, the first few: <c>Artist, songwriter and 2 more</c>.</summary>
    public static string Did(IReadOnlyList<RoleRef>? roles) =>
        roles is null or [] ? "in no role that is known"
        : roles.Count > MostRoles ? $"{Join(roles.Take(MostRoles - 1))} and {roles.Count - MostRoles + 1} more roles"
        : Join(roles);

    /// <summary>The best known of the works, as many as stand in a row.</summary>
    public static IEnumerable<Catalog.Works.WorkRef> Known(Collaborator other) =>
        (other.BestKnown ?? []).Take(MostKnown);

    private static string Join(IEnumerable<RoleRef> roles) =>
        string.Join(", ", roles.Select((role, place) => place == 0 ? role.Label : Words.Lower(role.Label)));
}
