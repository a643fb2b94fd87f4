using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using PtaHaim.Catalog.Data;
using PtaHaim.Catalog.Paging;
using PtaHaim.Catalog.Paths;
using PtaHaim.Catalog.People;
using PtaHaim.Web.Hosting;
using PtaHaim.Web.Pages.Support;

namespace PtaHaim.Web.Pages;

internal sealed class PathsModel(
    PathQueries paths,
    PersonQueries people,
    RedirectQueries redirects,
    CatalogQueries catalog
) : CatalogPage
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
        Path is { Degrees: { } degrees } found ? $"{found.From.Name} to {found.To.Name} in {PathWords.Steps(degrees)}"
        : From.Person is { } from && To.Person is { } to ? $"{from.Name} to {to.Name}"
        : "How are they connected?";

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

        var answer = unknown ? NobodyOf(await NearAsync(cancel)) : await AskAsync(asked, cancel);
        Head = new PageHead($"{Heading} · {Site?.Title}", Description)
        {
            Address = asked.Address,
            Json = Path is null ? "/api/v1/suggest?kind=person" : asked.Json,
            Section = SiteSection.Paths,
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

    private StatusCodeResult Busy()
    {
        Response.Headers.RetryAfter = "1";
        HttpContext.Features.Set(
            new ErrorDetail("As many searches are under way as leave room for other readers. Try again in a second.")
        );
        return StatusCode(StatusCodes.Status429TooManyRequests);
    }

    /// <summary>Somebody whom the catalog has not: says who, and who is called alike.</summary>
    private PageResult NobodyOf(IReadOnlyList<(string Label, string Address)> near)
    {
        var names = new[] { From, To }.Where(end => end.IsUnknown).Select(end => $"“{Words.Cut(end.Text, 60)}”");
        Wrong = new WrongBox(
            "Nobody of that name in this catalog",
            $"The catalog has nobody called {Words.Join([.. names.Distinct()]).Replace("” and “", "” nor “", StringComparison.Ordinal)}. That is no proof that there is nobody."
                + (near.Count == 0 ? "" : " Did you mean:"),
            near.Count == 0 ? [("All people", "/people")] : near
        );
        Response.StatusCode = StatusCodes.Status404NotFound;
        return Page();
    }

    private async Task<IReadOnlyList<(string Label, string Address)>> NearAsync(CancellationToken cancel)
    {
        var near = new List<(string Label, string Address)>();
        if (From.IsUnknown)
            foreach (var match in await redirects.NearMatchesAsync("people", From.Text, cancel))
                near.Add((match.Name, (Asked with { From = match.Slug }).Address));
        if (To.IsUnknown)
            foreach (var match in await redirects.NearMatchesAsync("people", To.Text, cancel))
                near.Add((match.Name, (Asked with { To = match.Slug }).Address));
        return near;
    }

    /// <summary>Whom the text means, now or by a former slug. A name that somebody better known has is shown as the slug.</summary>
    private async Task<PathEnd> EndAsync(string? text, CancellationToken cancel)
    {
        if (text is null)
            return PathEnd.Open;
        var person = await people.FindByNameAsync(text, cancel);
        if (person is null && await redirects.FindAsync("people", text, cancel) is { } now)
            person = await people.FindByNameAsync(now, cancel);
        if (person is null)
            return new PathEnd(text, null);
        var meant = await people.FindByNameAsync(person.Name, cancel);
        return new PathEnd(meant?.Slug == person.Slug ? person.Name : person.Slug, person);
    }
}
