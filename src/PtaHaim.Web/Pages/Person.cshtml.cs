using Microsoft.AspNetCore.Mvc;
using PtaHaim.Catalog.Paging;
using PtaHaim.Catalog.People;
using PtaHaim.Catalog.Sources;
using PtaHaim.Web.Pages.Support;

namespace PtaHaim.Web.Pages;

internal sealed class PersonModel(PersonQueries people, RedirectQueries redirects) : CatalogPage
{
    /// <summary>Groups of works that stand side by side under one head while they are short; the others have a section each.</summary>
    private static readonly string[] Side = ["live", "songs", "albums", "photographs", "other"];

    private const int MostAtTheSide = 6;

    public const string UndatedShare =
        "A band’s work counts for its members, and a member’s for the band. Some membership dates are in no source; those works are counted all the same.";

    public PersonDetails Person { get; private set; } = null!;

    public IReadOnlyList<DisputeDetails> Disputes => Person.Disputes ?? [];

    public IReadOnlyList<RelationshipLine> Groups => Person.Groups ?? [];

    public IReadOnlyList<RelationshipLine> Members => Person.Members ?? [];

    public IReadOnlyList<RelationshipLine> Relationships => Person.Relationships ?? [];

    public IReadOnlyList<PersonWorkGroup> Works => Person.Works ?? [];

    public IReadOnlyList<PersonWorkGroup> MainWorks => [.. Works.Where(group => !IsSide(group))];

    public IReadOnlyList<PersonWorkGroup> SideWorks => [.. Works.Where(IsSide)];

    public bool IsHuman => Person.Kind == "person";

    public string? Contact => Setting(options => options.Contact);

    /// <summary>True where works are shown that count through a band although no source dates the membership.</summary>
    public bool HasUndatedShare => Works.Any(group => group.Works.Any(work => work.Roles.Any(role => role.Undated())));

    public async Task<IActionResult> OnGetAsync(string slug, CancellationToken cancel)
    {
        if (await people.FindAsync(slug, PersonParts.Page, cancel) is not { } person)
            return await ElsewhereAsync(redirects, "people", slug, cancel);

        Person = person;
        Head = new PageHead(
            $"{person.Name} · {Site?.Title}",
            $"{person.Name}: {Words.Count(person.WorkCount, "work")} and {Words.Count(person.CreditCount, "credit")} in this catalog, each with its sources."
        )
        {
            Address = $"/people/{person.Slug}",
            Json = $"/api/v1/people/{person.Slug}",
            Section = SiteSection.People,
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
