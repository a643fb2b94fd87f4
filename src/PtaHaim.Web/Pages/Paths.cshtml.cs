using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using PtaHaim.Catalog.Data;
using PtaHaim.Catalog.Paging;
using PtaHaim.Catalog.Paths;
using PtaHaim.Catalog.People;
using PtaHaim.Catalog.Works;
using PtaHaim.Web.Embeds;
using PtaHaim.Web.Hosting;
using PtaHaim.Web.LinkedData;
using PtaHaim.Web.Pages.Support;

namespace PtaHaim.Web.Pages;

internal sealed class PathsModel(PathQueries paths, PersonQueries people, NameQueries names, CatalogQueries catalog)
    : CatalogPage
{
    private const int MostQuestions = 4;

    public AskedPath Asked { get; private set; } = new();

    public PathEnd From { get; private set; } = PathEnd.Open;

    public PathEnd To { get; private set; } = PathEnd.Open;

    public PathDetails? Path { get; private set; }

    /// <summary>What the question leaves out, by name.</summary>
    public IReadOnlyList<LeftOut> LeftOut { get; private set; } = [];

    public WrongBox? Wrong { get; private set; }

    /// <summary>Questions to begin with, where none is asked.</summary>
    public IReadOnlyList<HomeQuestion> Questions { get; private set; } = [];

    public string Heading =>
        Path is { Degrees: not null } found ? PathWords.Title(found)
        : From.Person is { } from && To.Person is { } to ? $"{from.Name} to {to.Name}"
        : "How are they connected?";

    /// <summary>Of what an answer holds: of the catalog, or of what the options leave of it.</summary>
    public string Where => Asked.OptionWords is null ? "in this catalog" : "under these options";

    internal override LinkedPage Linked(LinkedSite site) =>
        Path is null
            ? LinkedPage.Plain
            : new()
            {
                About = [site.Person(Path.From), site.Person(Path.To)],
                Main = site.List(
                    Head.Address!,
                    Path.Hops.Select(hop => hop.Work).OfType<WorkSummary>().Select(site.Work)
                ),
            };

    public async Task<IActionResult> OnGetAsync([FromQuery] AskedPath asked, CancellationToken cancel)
    {
        Asked = asked;
        From = await EndAsync(asked.From, cancel);
        To = await EndAsync(asked.To, cancel);
        await OfferNamesAsync(cancel);
        var unknown = From.IsUnknown || To.IsUnknown;
        var now = asked with { From = From.Person?.Slug ?? asked.From, To = To.Person?.Slug ?? asked.To };
        if (!unknown && now != asked)
            return LocalRedirectPreserveMethod(now.Address);

        var answer = unknown ? Unclear() : await AskAsync(asked, cancel);
        Head = new PageHead($"{Heading} · {Site?.Title}", Description)
        {
            Address = asked.Address,
            Json = Path is null ? "/api/v1/suggest?kind=person" : asked.Json,
            Section = SiteSection.Paths,
            Share = Path is { Degrees: > 0 } ? SharedPage.Path(asked) : null,
            Names = true,
        };
        return answer;
    }

    private string Description =>
        Path is { Degrees: not null, Hops: var hops } path
            ? Words.Cut(PathWords.Said(path.From, path.To, hops))
            : "How two people of this catalog are connected: by works they share, each step with its sources.";

    private async Task<IActionResult> AskAsync(AskedPath asked, CancellationToken cancel)
    {
        if (asked.Wrong() is { } wrong)
            return Refuse(wrong);
        if (asked.From is null || asked.To is null)
        {
            Questions = [.. PathWords.Best((await catalog.HomeAsync(cancel)).Questions).Take(MostQuestions)];
            return Page();
        }

        var finding = await paths.FindAsync(asked.Question(), cancel);
        if (finding.Refused is { } refusal)
            return Refuse(asked.Repair(refusal));
        if (finding.Busy)
            return Busy();
        (Path, LeftOut) = (finding.Path, finding.LeftOut);
        return Path is null ? NotFound() : Page();
    }

    private PageResult Refuse(WrongBox box)
    {
        Wrong = box;
        Response.StatusCode = StatusCodes.Status400BadRequest;
        return Page();
    }

    /// <summary>Somebody whom the catalog has not, or has several of: says who, and who is called alike.</summary>
    private PageResult Unclear()
    {
        var ends = new[] { From, To }.Where(end => end.IsUnknown).ToList();
        (string Label, string Address)[] candidates =
        [
            .. From.Candidates.Select(person => (person.Name, (Asked with { From = person.Slug }).Address)),
            .. To.Candidates.Select(person => (person.Name, (Asked with { To = person.Slug }).Address)),
        ];
        Wrong = WrongBox.Name([.. ends.Select(end => end.Text).Distinct()], candidates);
        Response.StatusCode = StatusCodes.Status404NotFound;
        return Page();
    }

    /// <summary>Whom the text means. A name that somebody better known has is shown as the slug.</summary>
    private async Task<PathEnd> EndAsync(string? text, CancellationToken cancel)
    {
        if (text is null)
            return PathEnd.Open;
        var meant = await names.FindAsync(text, cancel);
        if (meant.Person is not { } person)
            return new PathEnd(text, null) { Candidates = meant.Candidates };
        var first = await people.FindByNameAsync(person.Name, cancel);
        return new PathEnd(first?.Slug == person.Slug ? person.Name : person.Slug, person);
    }
}
