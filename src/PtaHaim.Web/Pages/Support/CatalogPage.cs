using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Filters;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.Extensions.Options;
using PtaHaim.Catalog;
using PtaHaim.Catalog.Data;
using PtaHaim.Catalog.Paging;
using PtaHaim.Catalog.People;
using PtaHaim.Web.Hosting;
using PtaHaim.Web.LinkedData;

namespace PtaHaim.Web.Pages.Support;

/// <summary>A page of the site: what the layout shows round it, and the answers that all pages give alike.</summary>
internal abstract class CatalogPage : PageModel
{
    /// <summary>How many entries a list shows at once.</summary>
    protected const int Rows = 24;

    /// <summary>So many names can still be looked through in one list.</summary>
    private const int MostChoices = 300;

    public PageHead Head { get; protected set; } = new("PtaHaim", "");

    /// <summary>The catalog that is served; null where a page must stand without it.</summary>
    public CatalogSummary? Site { get; private set; }

    /// <summary>Everybody whom a field of a name offers without script; null where a name is to be typed.</summary>
    public IReadOnlyList<PersonChoice>? Everybody { get; private set; }

    /// <summary>The absolute form of an address from the root.</summary>
    public string Absolute(string address) => Service<PublicOrigin>().Absolute(Request, address);

    // By its name Razor Pages would take it for a handler of its own, and prepare to bind its parameters.
    [NonHandler]
    public override async Task OnPageHandlerExecutionAsync(
        PageHandlerExecutingContext context,
        PageHandlerExecutionDelegate next
    )
    {
        if (NeedsCatalog)
            Site = await Service<CatalogQueries>().SummaryAsync(Service<CatalogIdentity>(), HttpContext.RequestAborted);
        await base.OnPageHandlerExecutionAsync(context, next);
    }

    /// <summary>What the page says of itself to programs that read schema.org.</summary>
    internal virtual LinkedPage Linked(LinkedSite site) => LinkedPage.Plain;

    /// <summary>False for pages that must stand while the catalog is away.</summary>
    protected virtual bool NeedsCatalog => true;

    /// <summary>Reads whom fields of names offer; in a catalog that counts too many, nothing.</summary>
    protected async Task OfferNamesAsync(CancellationToken cancel)
    {
        if (Site is { Counts.People: <= MostChoices })
            Everybody = await Service<NameQueries>().AllAsync(MostChoices, cancel);
    }

    protected string? Setting(Func<CatalogOptions, string?> setting) =>
        setting(Service<IOptions<CatalogOptions>>().Value);

    /// <summary>What to answer for a slug that nothing has: the way to its new address, or that there is none.</summary>
    protected async Task<IActionResult> ElsewhereAsync(
        RedirectQueries redirects,
        string scope,
        string slug,
        CancellationToken cancel
    ) =>
        await redirects.FindAsync(scope, slug, cancel) is { } target
            ? RedirectPermanentPreserveMethod($"/{scope}/{target}")
            : NotFound();

    private T Service<T>()
        where T : notnull => HttpContext.RequestServices.GetRequiredService<T>();

    /// <summary>Too many searches are under way.</summary>
    protected StatusCodeResult Busy()
    {
        Response.Headers.RetryAfter = "1";
        HttpContext.Features.Set(
            new ErrorDetail("As many searches are under way as leave room for other readers. Try again in a second.")
        );
        return StatusCode(StatusCodes.Status429TooManyRequests);
    }
}
