using Microsoft.AspNetCore.Mvc;
using PtaHaim.Catalog.Credits;
using PtaHaim.Catalog.Paging;
using PtaHaim.Catalog.Sources;
using PtaHaim.Catalog.Terms;
using PtaHaim.Catalog.Works;
using PtaHaim.Web.Embeds;
using PtaHaim.Web.LinkedData;
using PtaHaim.Web.Pages.Support;

namespace PtaHaim.Web.Pages;

internal sealed class WorkModel(WorkQueries works, RedirectQueries redirects) : CatalogPage
{
    private static readonly string[] HeadRoles = ["artist", "director", "author", "photographer"];
    private static readonly string[] Playable = ["music-video", "live-performance-video", "short-film"];

    private static readonly string[] Long = [FactKinds.Setting, FactKinds.Inspiration, FactKinds.Availability];

    public WorkDetails Work { get; private set; } = null!;

    public IReadOnlyList<CreditLine> Credits => Work.Credits ?? [];

    public IReadOnlyList<DisputeDetails> Disputes => Work.Disputes ?? [];

    private VideoOffer Offer => VideoOffer.Of(Work.Videos);

    /// <summary>The upload that plays here, or null.</summary>
    public VideoLine? Video => Offer.Player;

    /// <summary>The upload that plays on its own site alone, where none plays here; or null.</summary>
    public VideoLine? Elsewhere => Offer.Link;

    /// <summary>The upload that is no longer there, where there is no other; or null.</summary>
    public VideoLine? Gone => Offer.Gone;

    /// <summary>True where there must be an upload, but no source says which, or the one that a source names is gone.</summary>
    public bool Unconfirmed =>
        Gone is not null || (Offer is { Player: null, Link: null } && Playable.Contains(Work.Kind));

    public string Find => Addresses.FindOnYouTube(Work.Makers is [var maker, ..] ? maker.Name : null, Work.Title);

    public string? Contact => Setting(options => options.Contact);

    /// <summary>The credits that the head of the page repeats.</summary>
    public IEnumerable<CreditLine> Makers =>
        Credits
            .Where(credit => HeadRoles.Contains(credit.Role))
            .OrderBy(credit => Array.IndexOf(HeadRoles, credit.Role));

    /// <summary>Facts of a word or two, for the head.</summary>
    public IEnumerable<FactLine> ShortFacts => Work.Facts.Where(fact => !Long.Contains(fact.Kind));

    /// <summary>Facts of a sentence, by kind.</summary>
    public IEnumerable<IGrouping<string, FactLine>> LongFacts =>
        Work.Facts.Where(fact => Long.Contains(fact.Kind)).GroupBy(fact => fact.Kind);

    /// <summary>All departments but the cast, in the order of the vocabulary.</summary>
    public IEnumerable<IGrouping<string, CreditLine>> Crew => Departments.Where(department => department.Key != "cast");

    public IReadOnlyList<CreditLine> Cast => [.. Credits.Where(credit => credit.Department == "cast")];

    /// <summary>The statements of this work itself, then those of each series that it is part of.</summary>
    public IEnumerable<IGrouping<WorkRef?, WorkLinkLine>> Links =>
        (Work.Links ?? []).GroupBy(link => link.Series).OrderBy(group => group.Key is null ? 0 : 1);

    private IEnumerable<IGrouping<string, CreditLine>> Departments =>
        Credits
            .GroupBy(credit => credit.Department, StringComparer.Ordinal)
            .OrderBy(department => Order(department.Key));

    internal override LinkedPage Linked(LinkedSite site) => new("ItemPage") { Main = LinkedWork.Of(Work, Offer, site) };

    public async Task<IActionResult> OnGetAsync(string slug, CancellationToken cancel)
    {
        if (await works.FindAsync(slug, WorkParts.Page, cancel) is not { } work)
            return await ElsewhereAsync(redirects, "works", slug, cancel);

        Work = work;
        Head = new PageHead(
            $"{work.Title}{(Words.Year(work.Date) is { } year ? $" ({year})" : "")} · {Site?.Title}",
            Words.Cut(work.Synopsis ?? $"{work.Title}: {Words.KindAndYear(work.Kind, work.Date)}.")
        )
        {
            Address = $"/works/{work.Slug}",
            Json = $"/api/v1/works/{work.Slug}",
            Section = SiteSection.Works,
            Share = SharedPage.Work(work.Slug),
            Player = Video is not null,
        };
        return Page();
    }

    /// <summary>The questions to name beside a statement of that aspect.</summary>
    public IEnumerable<DisputeDetails> Disputed(string aspect) =>
        Disputes.Where(dispute => dispute.Aspect == aspect && dispute.Role is null);

    /// <summary>The questions to name beside the first credit of the role, so that each is named once.</summary>
    public IEnumerable<DisputeDetails> Disputed(CreditLine credit) =>
        credit == Credits.First(other => other.Role == credit.Role)
            ? Disputes.Where(dispute => dispute.Aspect == "credits" && dispute.Role == credit.Role)
            : [];

    /// <summary>Questions about credits that no credit here stands for.</summary>
    public IEnumerable<DisputeDetails> DisputedCredits() =>
        Disputes.Where(dispute => dispute.Aspect == "credits" && !Credits.Any(credit => credit.Role == dispute.Role));

    public static string FactLabel(string kind) =>
        kind switch
        {
            FactKinds.Runtime => "Running time",
            FactKinds.AspectRatio => "Picture",
            FactKinds.Format => "Shot on",
            FactKinds.Filmed => "Filmed",
            FactKinds.Setting => "Setting",
            FactKinds.Inspiration => "Inspired by",
            FactKinds.Availability => "Available",
            _ => Words.Upper(kind.Replace('-', ' ')),
        };

    public static string MakerLabel(string role, string kind) =>
        role switch
        {
            "artist" => kind == "music-video" ? "Song by" : "Artist",
            "director" => "Directed by",
            "author" => "Written by",
            "photographer" => "Photographed by",
            _ => Vocabularies.Roles.Label(role),
        };

    private static int Order(string department)
    {
        var terms = Vocabularies.Departments.Terms;
        for (var i = 0; i < terms.Count; i++)
        {
            if (terms[i].Id == department)
                return i;
        }

        return terms.Count;
    }
}
