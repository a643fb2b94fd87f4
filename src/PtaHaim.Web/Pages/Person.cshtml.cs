using Microsoft.AspNetCore.Mvc;
using PtaHaim.Catalog.Credits;
using PtaHaim.Catalog.Egos;
using PtaHaim.Catalog.Paging;
using PtaHaim.Catalog.People;
using PtaHaim.Catalog.Sources;
using PtaHaim.Web.Embeds;
using PtaHaim.Web.LinkedData;
using PtaHaim.Web.Pages.Support;

namespace PtaHaim.Web.Pages;

internal sealed class PersonModel(PersonQueries people, EgoQueries egos, RedirectQueries redirects) : CatalogPage
{
    /// <summary>Groups of works that stand side by side under one head while they are short; the others have a section each.</summary>
    private static readonly string[] Side = ["live", "songs", "albums", "photographs", "other"];

    private const int MostAtTheSide = 6;

    private const int MostBars = 10;

    public PersonDetails Person { get; private set; } = null!;

    public EgoGraph Graph { get; private set; } = null!;

    /// <summary>Those who share most works with the person, most first.</summary>
    public IReadOnlyList<EgoNode> WorkedWith => [.. Graph.Neighbours.OrderBy(node => node.Rank).Take(MostBars)];

    public IReadOnlyList<DisputeDetails> Disputes => Person.Disputes ?? [];

    public IReadOnlyList<RelationshipLine> Groups => Person.Groups ?? [];

    public IReadOnlyList<RelationshipLine> Members => Person.Members ?? [];

    public IReadOnlyList<RelationshipLine> Relationships => Person.Relationships ?? [];

    public IReadOnlyList<PersonWorkGroup> Works => Person.Works ?? [];

    public IReadOnlyList<PersonWorkGroup> MainWorks => [.. Works.Where(group => !IsSide(group))];

    public IReadOnlyList<PersonWorkGroup> SideWorks => [.. Works.Where(IsSide)];

    public bool IsHuman => Person.Kind == "person";

    public string? Contact => Setting(options => options.Contact);

    /// <summary>When a band's work counts; null where none is shown.</summary>
    public string? ShareNote => Bands.Count == 0 ? null : RolesHtml.ShareNote(Roles);

    /// <summary><c>20 works as a member of HAIM</c>; null where no band's work counts.</summary>
    public string? BandShare =>
        Person.ThroughBands is > 0 and var count
            ? $"{Words.Count(count, Person.WorkCount > 0 ? "further work" : "work")} as a member of {Words.Join(Bands)}"
            : null;

    private IEnumerable<RoleLine> Roles => Works.SelectMany(group => group.Works).SelectMany(work => work.Roles);

    private IReadOnlyList<string> Bands => [.. Roles.Select(role => role.Via?.Person.Name).OfType<string>().Distinct()];

    internal override LinkedPage Linked(LinkedSite site) => new("ProfilePage") { Main = LinkedPerson.Of(Person, site) };

    public async Task<IActionResult> OnGetAsync(string slug, CancellationToken cancel)
    {
        const PersonParts parts = PersonParts.Page & ~PersonParts.Collaborators;
        if (
            await people.FindAsync(slug, parts, cancel) is not { } person
            || await egos.FindAsync(slug, EgoLayout.MostNeighbours, cancel) is not { } graph
        )
            return await ElsewhereAsync(redirects, "people", slug, cancel);

        (Person, Graph) = (person, graph);
        var tally =
            person.WorkCount == 0 && BandShare is { } share
                ? share
                : $"{Words.Count(person.WorkCount, "work")} and {Words.Count(person.CreditCount, "credit")}";
        Head = new PageHead(
            $"{person.Name} · {Site?.Title}",
            $"{person.Name}: {tally} in this catalog, each with its sources."
        )
        {
            Address = $"/people/{person.Slug}",
            Json = $"/api/v1/people/{person.Slug}",
            Section = SiteSection.People,
            Share = SharedPage.Person(person.Slug),
            Graph = graph.Nodes.Count > ShownEgo.FewestNeighbours,
        };
        return Page();
    }

    public IEnumerable<DisputeDetails> Disputed(string aspect) => Disputes.Where(dispute => dispute.Aspect == aspect);

    private static bool IsSide(PersonWorkGroup group) =>
        Side.Contains(group.Group) && group.Works.Count <= MostAtTheSide;

    /// <summary>The time of a membership or another relationship; for memberships it says where no source has one.</summary>
    public static string? Time(RelationshipLine line) =>
        Words.Period(line.Begin, line.End, line.Ongoing, line.When)
        ?? (line is { Kind: "member-of", Dated: false } ? "dates not in any source" : null);
}
