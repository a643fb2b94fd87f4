using Microsoft.AspNetCore.Mvc;
using PtaHaim.Catalog.Collaborations;
using PtaHaim.Catalog.Paging;
using PtaHaim.Catalog.Paths;
using PtaHaim.Catalog.Sources;
using PtaHaim.Web.Embeds;
using PtaHaim.Web.LinkedData;
using PtaHaim.Web.Pages.Support;

namespace PtaHaim.Web.Pages;

internal sealed class PairModel(
    CollaborationQueries collaborations,
    SurroundingsQueries surroundings,
    RedirectQueries redirects
) : CatalogPage
{
    public PairDetails Pair { get; private set; } = null!;

    public string First => Pair.People[0].Name;

    public string Second => Pair.People[1].Name;

    /// <summary>Null where there is too little to draw.</summary>
    public PairTimeline? Timeline { get; private set; }

    public string ShareNote =>
        RolesHtml.ShareNote(Pair.Works.SelectMany(shared => shared.Sides).SelectMany(side => side.Roles));

    /// <summary>What is not shown; null where these are all shared works.</summary>
    public string? More =>
        !Pair.Complete
            ? "Both have so many credits that only their best known works were looked through. There may be more shared works than are shown."
        : Pair.WorkCount > Pair.Works.Count ? $"The first {Pair.Works.Count} are shown."
        : null;

    /// <summary>The shortest path without what they share; null where the search came to no end.</summary>
    public PathDetails? Path => Pair.Surroundings?.WithoutShared;

    /// <summary><c>Two steps, through Ada North</c>; what was found instead where there is no such path.</summary>
    public string Distance =>
        Path switch
        {
            { Degrees: { } steps } path =>
                $"{Words.Upper(Words.Steps(steps))}, through {Words.Join([.. path.Hops.SkipLast(1).Select(hop => hop.To.Name)])}",
            { Outcome: "not-connected" } when Pair.WorkCount > 0 => "Only through what they made together",
            { Outcome: "not-connected" } => "No path in this catalog",
            _ => "No path was found within the bounds of the search",
        };

    internal override LinkedPage Linked(LinkedSite site) =>
        new()
        {
            About = Pair.People.Select(person => site.Person(person)),
            Main = site.List(Head.Address!, Pair.Works.Select(shared => site.Work(shared.Work))),
        };

    public async Task<IActionResult> OnGetAsync(string first, string second, CancellationToken cancel)
    {
        if (first == second)
            return NotFound();
        if (await collaborations.FindAsync([first, second], cancel) is not { } pair)
            return await ElsewhereAsync(first, second, cancel);

        if (await surroundings.WithSurroundingsAsync(pair, cancel) is not { } details)
            return Busy();
        Pair = details;
        Timeline = PairTimeline.Of(pair);
        var years = Words.Years(pair.First, pair.Last);
        Head = new PageHead(
            $"{First} × {Second} · {Site?.Title}",
            $"What {First} and {Second} made together: {(pair.Complete ? "" : "at least ")}{Words.Count(pair.WorkCount, "shared work")}{(years is null ? "" : $", {years}")}, each with its sources."
        )
        {
            Address = Addresses.Pair(first, second),
            Json = $"/api/v1/collaborations?with={first}&with={second}",
            Section = SiteSection.Collaborations,
            Share = SharedPage.Pair(first, second),
        };
        return Page();
    }

    /// <summary>The questions about one of the two to name beside statements of that aspect.</summary>
    public IEnumerable<DisputeDetails> Disputed(string aspect) =>
        Pair.Disputes.Where(dispute => dispute.Aspect == aspect);

    private async Task<IActionResult> ElsewhereAsync(string first, string second, CancellationToken cancel)
    {
        var (nowFirst, nowSecond) = (
            await redirects.FindAsync("people", first, cancel) ?? first,
            await redirects.FindAsync("people", second, cancel) ?? second
        );
        return (nowFirst, nowSecond) == (first, second)
            ? NotFound()
            : RedirectPermanentPreserveMethod(
                $"/collaborations/{Uri.EscapeDataString(nowFirst)}/{Uri.EscapeDataString(nowSecond)}"
            );
    }
}
