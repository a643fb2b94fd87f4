using Microsoft.AspNetCore.Mvc;
using PtaHaim.Catalog.Paging;
using PtaHaim.Catalog.People;
using PtaHaim.Catalog.Terms;
using PtaHaim.Web.LinkedData;
using PtaHaim.Web.Pages.Support;

namespace PtaHaim.Web.Pages;

internal sealed class PeopleModel(PersonQueries people) : CatalogPage
{
    private const string Path = "/people";

    public static IReadOnlyList<(string Sort, string Label)> Orders { get; } =
    [
        (PersonSort.Known, "Most credits first"),
        (PersonSort.Name, "By name"),
        (PersonSort.NameFalling, "By name, from Z to A"),
    ];

    public string? Kind { get; private set; }

    public string Sort { get; private set; } = PersonSort.Known;

    public string Heading => Kind is { } kind ? Vocabularies.PersonKinds.Plural(kind) : "People and bands";

    public IReadOnlyList<PersonSummary> People { get; private set; } = [];

    public Total? Total { get; private set; }

    public WrongBox? Wrong { get; private set; }

    public ListPager? Pager { get; private set; }

    internal override LinkedPage Linked(LinkedSite site) =>
        LinkedPage.List(
            site,
            Head.Address,
            People.Select(person => site.Person(new PersonRef(person.Slug, person.Name, person.Kind)))
        );

    public async Task<IActionResult> OnGetAsync(string? kind, string? sort, string? cursor, CancellationToken cancel)
    {
        (Kind, Sort) = (kind, sort ?? PersonSort.Known);
        Head = new PageHead($"{Heading} · {Site?.Title}", $"{Heading} in this catalog, with their credits and sources.")
        {
            Address = Address(Kind, Sort, cursor),
            Json = Addresses.With(
                "/api/v1/people",
                ("kind", kind),
                ("sort", Sort),
                ("limit", $"{Rows}"),
                ("cursor", cursor)
            ),
            Section = SiteSection.People,
        };
        var page = await people.ListAsync(
            new PersonFilter { Kind = Kind, Sort = Sort },
            new PageRequest(Rows, cursor, Count: true),
            cancel
        );
        if (page.Refused is { } refusal)
        {
            Wrong = Repair(refusal);
            Response.StatusCode = StatusCodes.Status400BadRequest;
            return Page();
        }

        (People, Total) = (page.Items, page.Total);
        var order = Orders.First(known => known.Sort == Sort).Label;
        Pager = ListPager.Of(order, People.Count, cursor, page.Next, next => Address(Kind, Sort, next));
        return Page();
    }

    public static string Address(string? kind, string? sort, string? cursor = null) =>
        Addresses.With(Path, ("kind", kind), ("sort", sort == PersonSort.Known ? null : sort), ("cursor", cursor));

    private WrongBox Repair(Refusal refusal) =>
        refusal.Parameter switch
        {
            "kind" => new(
                "No such kind of people",
                refusal.Message,
                [.. refusal.Valid.Select(kind => (Vocabularies.PersonKinds.Plural(kind), Address(kind, Sort)))]
            ),
            "sort" => new(
                "No such order",
                refusal.Message,
                [.. Orders.Select(order => (order.Label, Address(Kind, order.Sort)))]
            ),
            _ => WrongBox.Cursor(refusal, Address(Kind, Sort)),
        };
}
